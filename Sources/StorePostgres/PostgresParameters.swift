internal import Store

/// The values of one statement as libpq takes them: texts, each ended by a zero, and bytes for blobs.
struct PostgresParameters {
  private var bytes: [UInt8] = []
  private var starts: [Int?] = []
  private var lengths: [CInt] = []
  /// 0 for text, 1 for bytes as they are.
  private var formats: [CInt] = []

  init(_ values: [SQLValue]) throws(SQLFailure) {
    for value in values {
      switch value {
      case .null: add(nil, format: 0)
      case .integer(let integer): add(String(integer).utf8, format: 0)
      case .real(let real): add(real.description.utf8, format: 0)
      case .text(let text):
        if value.hasNulCharacter { throw .sql(code: "22021", message: "text with U+0000") }
        add(text.utf8, format: 0)
      case .blob(let blob):
        starts.append(bytes.count)
        lengths.append(CInt(blob.count))
        formats.append(1)
        bytes.append(contentsOf: blob)
        bytes.append(0)
      }
    }
  }

  private mutating func add(_ text: String.UTF8View?, format: CInt) {
    starts.append(text.map { _ in bytes.count })
    lengths.append(CInt(text?.count ?? 0))
    formats.append(format)
    if let text {
      bytes.append(contentsOf: text)
      bytes.append(0)
    }
  }

  typealias Pointers = (
    count: CInt, values: UnsafePointer<UnsafePointer<CChar>?>?, lengths: UnsafePointer<CInt>?,
    formats: UnsafePointer<CInt>?
  )

  func withPointers<T>(_ body: (Pointers) -> T) -> T {
    bytes.withUnsafeBytes { bytes in
      let values = starts.map { start in
        start.flatMap { bytes.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
      }
      return values.withUnsafeBufferPointer { values in
        lengths.withUnsafeBufferPointer { lengths in
          formats.withUnsafeBufferPointer { formats in
            body((CInt(values.count), values.baseAddress, lengths.baseAddress, formats.baseAddress))
          }
        }
      }
    }
  }
}
