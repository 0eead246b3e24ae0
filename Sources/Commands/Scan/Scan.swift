import ArgumentParser
internal import Foundation
import ServiceDesk

/// `ghiseu scan`: what barcodes mean to this shop.
struct Scan: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Decode the barcodes of pictures and say what each means to this shop.",
    discussion: """
      Pictures are JPEG, PNG or WebP files; folders are read one by one, with those inside. With --json one object a line; \
      "found" is what the shop's database says, null when there is no database. A picture that is missing (66) or cannot \
      be read (64) is reported, with --json also in a line with "error", and the rest is read all the same; the first of \
      these codes is the exit code.
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
        let start = ContinuousClock.now
        do throws(CommandEnd) {
          let view = try await read(file, reader, desk)
          session.print(answer.json ? Output.line(view) : view.words)
        } catch {
          // Nothing can be read without a reader or a database; a single picture does not stop the others.
          if error.exitCode == CommandEnd.Code.unavailable { throw error }
          session.complain(error)
          if answer.json {
            let took = Scan.milliseconds(ContinuousClock.now - start)
            session.print(
              Output.line(PictureView(file: file, milliseconds: took, codes: [], error: error.sentence)))
          }
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
    return PictureView(file: file, milliseconds: Scan.milliseconds(took), codes: codes)
  }

  /// To a tenth.
  private static func milliseconds(_ time: Duration) -> Double {
    (time / Duration.microseconds(100)).rounded() / 10
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

  /// The pictures in a folder and in those within it, in the order of their names; anything else is itself.
  private static func files(of path: String) -> [String] {
    guard isFolder(path) else { return [path] }
    var found: [String] = []
    var folders = [path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path]
    while let folder = folders.popLast() {
      do {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
          let inside = "\(folder)/\(name)"
          if isFolder(inside) {
            // A link may lead back to where it lies.
            if !isLink(inside) { folders.append(inside) }
          } else if isNamedAsPicture(name), isFile(inside) {
            found.append(inside)
          }
        }
      } catch {
        // Told as what cannot be read.
        found.append(folder)
      }
    }
    return found.sorted()
  }

  private static func isNamedAsPicture(_ name: String) -> Bool {
    let lower = name.lowercased()
    return [".jpg", ".jpeg", ".png", ".webp"].contains(where: lower.hasSuffix)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil  // else: it is none
  }

  /// A pipe among pictures would be waited for; what is not there any more is told when it is read.
  private static func isFile(_ path: String) -> Bool {
    let facts = try? FileManager.default.attributesOfItem(  // else: it is gone
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    guard let type = facts?[.type] as? FileAttributeType else { return true }
    return type == .typeRegular
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
