import ArgumentParser
import ServiceDesk

struct StaffAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a person, with a new badge and a PIN.",
    discussion: "The PIN is read from the standard input: on the command line others would see it.")

  @Argument(help: "The person's name.")
  var name: String
  @OptionGroup var change: ChangeOptions
  @Option(help: "What the person may do; may be repeated.")
  var role: [Choice<Role>]
  @Option(help: "The language of the person's screens.")
  var language: Choice<Language>?
  @Option(help: ArgumentHelp("Draw the badge into this PDF file.", valueName: "file.pdf"))
  var badge: String?

  func carryOut(in session: Session) async throws(CommandEnd) {
    let configuration = try session.configuration(change.place)
    let answer = try await session.atDesk(change.place) { (desk) async throws(CommandEnd) in
      let actor = try await desk.actor(change.by)
      let code = BadgeCode.random(from: desk.secrecy)
      let pin = await desk.secrecy.slowHash(try session.askForPIN())
      let roles = Set(role.map(\.value))
      let tongue = language?.value ?? desk.shop.language
      let added = try await desk.order(
        AddStaff(
          name: name, roles: roles, language: tongue, badgeHash: code.hash(desk.secrecy), pin: pin),
        as: actor)
      let member = StaffMember(
        id: added.staff, name: name, roles: roles, language: tongue, badgeHash: nil, pin: pin)
      if let badge {
        try await session.draw(
          BadgePaper.paper(for: member, code, in: desk.shop), into: badge, desk, configuration)
      }
      return BadgeAnswer(staff: added.staff.rawValue, name: name, badge: code.text, file: badge)
    }
    session.show(answer, change.answer)
  }
}

extension Session {
  /// A PIN from the standard input, refused when it is easy to guess.
  func askForPIN() throws(CommandEnd) -> String {
    console.err("PIN (\(PIN.length) digits): ")
    guard let pin = console.readLine() else { throw CommandEnd(Refusal(.weakPIN)) }
    if let refusal = PIN.refusal(pin) { throw CommandEnd(refusal) }
    return pin
  }
}
