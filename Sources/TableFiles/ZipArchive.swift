import CZip
import ServiceDesk

/// A zip file in memory, opened for reading (libzip). Parts are unpacked piece by piece within limits.
final class ZipArchive {
  private let archive: OpaquePointer
  /// libzip reads from it for as long as the archive is open.
  private let memory: UnsafeMutableRawBufferPointer

  init(_ bytes: [UInt8]) throws(TableFailure) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    memory.copyBytes(from: bytes)
    guard let source = zip_source_buffer_create(memory.baseAddress, UInt64(bytes.count), 0, nil) else {
      memory.deallocate()
      throw .unavailable(reason: "no memory for an archive")
    }
    guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), nil) else {
      zip_source_free(source)
      memory.deallocate()
      throw .damaged(part: "zip")
    }
    guard (0...Int64(TableLimits.archiveEntries)).contains(zip_get_num_entries(archive, 0)) else {
      zip_discard(archive)
      memory.deallocate()
      throw .bomb
    }
    self.archive = archive
    self.memory = memory
  }

  deinit {
    zip_discard(archive)
    memory.deallocate()
  }

  func holds(_ name: String) -> Bool { place(of: name) != nil }

  /// Office ignores the case of part names (ECMA-376 part 2, 6.2.2).
  private func place(of name: String) -> UInt64? {
    let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    return index < 0 ? nil : UInt64(index)
  }

  /// Unpacks a part and hands it over in pieces; false from `body` ends it early.
  func unpack(_ name: String, _ body: (UnsafeRawBufferPointer) throws(TableFailure) -> Bool)
    throws(TableFailure)
  {
    guard let index = place(of: name) else { throw .damaged(part: name) }
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(archive, index, 0, &facts) == 0 else { throw .damaged(part: name) }
    guard facts.encryption_method == UInt16(ZIP_EM_NONE) else { throw .passwordProtected }
    guard let file = zip_fopen_index(archive, index, 0) else { throw .damaged(part: name) }
    defer { zip_fclose(file) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { piece.deallocate() }
    var unpacked = 0
    while true {
      let read = zip_fread(file, piece.baseAddress, UInt64(piece.count))
      guard read >= 0 else { throw .damaged(part: name) }
      guard read > 0 else { return }
      unpacked += Int(read)
      let packed = max(Int(clamping: facts.comp_size), 1)
      if unpacked > TableLimits.part { throw .bomb }
      if unpacked > TableLimits.freeBytes, unpacked / packed > TableLimits.ratio { throw .bomb }
      guard try body(UnsafeRawBufferPointer(rebasing: piece[..<Int(read)])) else { return }
    }
  }
}
