import ArgumentParser
import ServiceDesk

/// `ghiseu database`: the shared database itself.
struct DatabaseGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "database", abstract: "The shared database itself: facts, a full check, its schema.",
    subcommands: [DatabaseInfo.self, DatabaseCheck.self, DatabaseMigrate.self])
}

struct DatabaseInfo: Verb {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Say which database it is and how it is set.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let configuration = try session.configuration(place)
    do {
      session.show(try await session.program.databaseFacts(configuration), output)
    } catch {
      throw CommandEnd(error)
    }
  }
}

extension DatabaseFact: Listed {
  static let header = ["FACT", "VALUE"]
  var row: [String] { [name, value] }
  var handle: String { value }
}
