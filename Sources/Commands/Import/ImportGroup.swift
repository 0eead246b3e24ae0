import ArgumentParser
internal import Foundation
import ServiceDesk

/// `ghiseu serial import`: files of serials, taken in and taken back as one.
struct ImportGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in a CSV or XLSX file of serials, or take an import back.",
    subcommands: [ImportFile.self, ImportUndo.self], defaultSubcommand: ImportFile.self)
}

struct ImportUndo: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back everything that one import registered.",
    discussion: """
      Refused when one of its units was used since. Customers, suppliers and products that the file added stay.
      """)

  @Argument(help: ArgumentHelp("The import, as ghiseu serial imports shows it.", valueName: "id"))
  var number: Int64
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let wanted = FileImportID(number)
    try await session.atDesk(change.place) { (desk) async throws(CommandEnd) in
      let found = try await desk.ask { (desk) throws(StoreFailure) in try desk.fileImport(wanted) }
      guard let found else { throw CommandEnd(.notFound("import")) }
      let actor = try await desk.actor(change.by)
      let answer = try await desk.order(TakeBackBatch(batch: found.batch), as: actor)
      session.show(
        RecordAnswer("import", wanted.rawValue, ["serials taken back": String(answer.serials)]), change.answer
      )
    }
  }
}

struct SerialImports: Verb {
  static let configuration = CommandConfiguration(
    commandName: "imports", abstract: "List the files of serials that were taken in, newest first.")

  @Option(help: "At most so many.")
  var limit = 50
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func validate() throws {
    if !(1...10_000).contains(limit) { throw ValidationError("A limit is from 1 to 10000.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let most = limit
    let views = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      try await desk.ask { (reading) throws(StoreFailure) in
        var views: [ImportView] = []
        for found in try reading.fileImports(limit: most) {
          guard let batch = try reading.batch(found.batch) else { continue }
          let by = try batch.opening.by.flatMap { (by) throws(StoreFailure) in try reading.staff(by)?.name }
          views.append(ImportView(found, batch, by: by))
        }
        return views
      }
    }
    session.show(views, output)
  }
}

/// An import as a line of a list.
struct ImportView: Listed {
  let id: Int64
  let batch: Int64
  let file: String
  let direction: String
  let at: String
  let by: String
  let registered: Int
  let refused: Int
  let state: String

  init(_ found: FileImport, _ batch: SerialBatch, by: String?) {
    id = found.id.rawValue
    self.batch = found.batch.rawValue
    file = found.file.name
    direction = batch.heading.direction.rawValue
    at = batch.opening.at.iso
    self.by = by ?? "console"
    registered = found.counts.registered
    refused = found.counts.refused
    state = batch.takingBack == nil ? "taken in" : "taken back"
  }

  static let header = ["ID", "FILE", "DIRECTION", "AT", "BY", "SERIALS", "REFUSED", "STATE"]
  var row: [String] { [String(id), file, direction, at, by, String(registered), String(refused), state] }
  var handle: String { String(id) }
}

/// Reads a whole file for a command.
enum InputFile {
  /// No more is read than a table may have.
  private static let longest = 64 << 20

  static func bytes(of path: String) throws(CommandEnd) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandEnd(CommandEnd.Code.notFound, "\(path) is not there.")
    }
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }  // else: the system closes it with the process
      return Array(try handle.read(upToCount: longest + 1) ?? Data())
    } catch {
      throw CommandEnd(
        CommandEnd.Code.invalid, "\(path) cannot be read.", hint: "Check that this user may read it.")
    }
  }
}

extension CommandEnd {
  init(_ failure: ImportFailure) {
    switch failure {
    case .file(.unavailable(let reason)):
      self.init(Code.unavailable, TableFailure.unavailable(reason: reason).text(.english))
    case .file(let failure): self.init(Code.invalid, failure.text(.english))
    case .refused(let refusal): self.init(refusal)
    case .store(let failure): self.init(failure)
    }
  }
}
