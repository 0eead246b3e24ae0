import ArgumentParser
import ServiceDesk

struct StaffEdit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a person's name, roles or language, or end or renew their right.")

  @Argument(help: "The person's name or number.")
  var member: String
  @OptionGroup var change: ChangeOptions
  @Option(help: "The new name.")
  var name: String?
  @Option(help: "All that the person may do from now on; may be repeated.")
  var role: [Choice<Role>] = []
  @Option(help: "The language of the person's screens.")
  var language: Choice<Language>?
  @Flag(inversion: .prefixedNo, help: "Whether the person may come in.")
  var active: Bool?

  func carryOut(in session: Session) async throws(CommandEnd) {
    let answer = try await session.atDesk(change.place) { (desk) async throws(CommandEnd) in
      let known = try await desk.member(member)
      _ = try await desk.order(
        EditStaff(
          staff: known.id, name: name ?? known.name,
          roles: role.isEmpty ? known.roles : Set(role.map(\.value)),
          language: language?.value ?? known.language, isActive: active ?? known.isActive),
        as: try await desk.actor(change.by))
      return RecordAnswer("staff", known.id.rawValue)
    }
    session.show(answer, change.answer)
  }
}
