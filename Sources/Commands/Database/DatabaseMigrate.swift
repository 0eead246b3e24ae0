import ArgumentParser

struct DatabaseMigrate: Verb {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Bring the schema up to date.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var answer: AnswerOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let configuration = try session.configuration(place)
    do {
      session.show(
        Migrated(migrations: try await session.program.migrate(configuration)), answer)
    } catch {
      throw CommandEnd(error)
    }
  }
}

/// What a migration did.
struct Migrated: Shown {
  let migrations: [String]

  var lines: [(caption: String, value: String)] {
    [("done", migrations.isEmpty ? "nothing; it is up to date" : migrations.joined(separator: ", "))]
  }
}
