import ArgumentParser
internal import Foundation
import ServiceDesk

/// `ghiseu scan`: what barcodes mean to this shop.
struct Scan: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Decode the barcodes of pictures and say what each means to this shop.",
    discussion: """
      Pictures are JPEG, PNG or WebP files; folders are read one by one. With --json one object a line; "found" is what the \
      shop's database says, null when there is no database. A picture that is missing (66) or cannot be read (64) is \
      reported, the rest is read all the same.
      """)

  @Argument(help: ArgumentHelp("Files or folders.", valueName: "picture"))
  var pictures: [String] = []
  @Option(help: ArgumentHelp("A code as a scanner would send it, instead of pictures.", valueName: "code"))
  var text: String?
  @OptionGroup var place: PlaceOptions
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if pictures.isEmpty == (text == nil) { throw ValidationError("Give pictures or --text, one of them.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let configuration = try session.configuration(place)
    guard try Scan.hasDatabase(configuration) else {
      try await read(nil, session, configuration)
      return
    }
    try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      try await read(desk, session, configuration)
    }
  }

  /// A file that is not there is not made for the sake of a question.
  private static func hasDatabase(_ configuration: Configuration) throws(CommandEnd) -> Bool {
    guard case .sqlite(let path) = configuration.database else { return true }
    return FileManager.default.fileExists(atPath: path)
  }

  private func read(
    _ desk: Desk?, _ session: Session, _ configuration: Configuration
  ) async throws(CommandEnd) {
    if let text {
      let (meaning, found) = try await look(Array(text.utf8), nil, desk)
      let view = CodeView(text, meaning, found)
      session.print(answer.json ? Output.line(view) : view.words)
      return
    }
    let reader: any PictureReader
    do {
      reader = try session.program.pictureReader(configuration)
    } catch {
      throw CommandEnd(error)
    }
    var worst: CommandEnd?
    for picture in pictures {
      for file in Scan.files(of: picture) {
        do throws(CommandEnd) {
          let view = try await read(file, reader, desk)
          session.print(answer.json ? Output.line(view) : view.words)
        } catch {
          // Nothing can be read without a reader or a database; a single picture does not stop the others.
          if error.exitCode == CommandEnd.Code.unavailable { throw error }
          session.complain(error)
          worst = worst ?? error
        }
      }
    }
    if let worst { throw .silently(worst.exitCode) }
  }

  private func read(
    _ file: String, _ reader: any PictureReader, _ desk: Desk?
  ) async throws(CommandEnd) -> PictureView {
    let bytes = try Scan.bytes(of: file)
    let clock = ContinuousClock()
    let start = clock.now
    let found: [PictureCode]
    do {
      found = try await reader.read(bytes)
    } catch {
      throw CommandEnd(error, file)
    }
    let took = clock.now - start
    var codes: [CodeView] = []
    for code in found {
      let (meaning, answer) = try await look(code.readable, code.symbology, desk)
      codes.append(CodeView(code, meaning, answer))
    }
    let tenths = (took / Duration.microseconds(100)).rounded()
    return PictureView(file: file, milliseconds: tenths / 10, codes: codes)
  }

  private func look(
    _ bytes: [UInt8], _ symbology: Symbology?, _ desk: Desk?
  ) async throws(CommandEnd) -> (ScanMeaning, FoundView?) {
    guard let desk else { return (ScanMeaning(bytes, symbology: symbology, KeylessSecrecy()), nil) }
    func meaning(_ secrecy: some Secrecy) -> ScanMeaning {
      ScanMeaning(bytes, symbology: symbology, secrecy)
    }
    let what = meaning(desk.secrecy)
    do {
      return (what, FoundView(try await desk.scan(what).found))
    } catch {
      throw CommandEnd(error)
    }
  }

  // MARK: Files

  /// The pictures in a folder, in the order of their names; anything else is itself.
  private static func files(of path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return [path]
    }
    let inside = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return inside.filter { name in
      let lower = name.lowercased()
      return [".jpg", ".jpeg", ".png", ".webp"].contains(where: lower.hasSuffix)
    }.sorted().map { "\(path)/\($0)" }
  }

  /// No more is read than the reader takes: a disk image is no picture.
  private static let longest = 8 << 20

  private static func bytes(of file: String) throws(CommandEnd) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: file) else {
      throw CommandEnd(CommandEnd.Code.notFound, "\(file) is not there.")
    }
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: file))
      defer { try? handle.close() }  // else: the system closes it with the process
      return Array(try handle.read(upToCount: longest + 1) ?? Data())
    } catch {
      throw CommandEnd(
        CommandEnd.Code.invalid, "\(file) cannot be read.", hint: "Check that this user may read it.")
    }
  }
}

extension CommandEnd {
  init(_ failure: PictureFailure, _ file: String) {
    switch failure {
    case .tooManyBytes(let limit):
      self.init(Code.invalid, "\(file) is larger than \(limit >> 20) MiB.")
    case .unknownFormat: self.init(Code.invalid, "\(file) is neither JPEG, PNG nor WebP.")
    case .tooManyPixels(let limit):
      self.init(Code.invalid, "\(file) has more than \(limit / 1_000_000) megapixels.")
    case .damaged: self.init(Code.invalid, "\(file) is damaged.")
    case .readerLost: self.init(Code.invalid, "\(file) cannot be decoded: the reader gave up on it.")
    case .unavailable(let reason):
      self.init(Code.unavailable, "The reader of pictures does not start: \(reason)")
    }
  }
}
