import ArgumentParser

struct DatabaseCheck: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read all of it: the engine's own check and the seals of the audit trail."
  )

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let configuration = try session.configuration(place)
    let findings: [Finding]
    do {
      findings = try await session.program.checkDatabase(configuration)
    } catch {
      throw CommandEnd(error)
    }
    try session.report(findings, output)
  }
}
