import ArgumentParser
import ServiceDesk

struct StaffBadge: Verb {
  static let configuration = CommandConfiguration(
    commandName: "badge", abstract: "Issue a new badge; the old one opens nothing from then on.")

  @Argument(help: "The person's name or number.")
  var member: String
  @OptionGroup var change: ChangeOptions
  @Flag(help: "Withdraw the badge and issue none.")
  var withdraw = false
  @Flag(help: "Set a new PIN, read from the standard input.")
  var newPIN = false
  @Option(help: ArgumentHelp("Draw the badge into this PDF file.", valueName: "file.pdf"))
  var badge: String?

  func carryOut(in session: Session) async throws(CommandEnd) {
    let configuration = try session.configuration(change.place)
    let answer = try await session.atDesk(change.place) { (desk) async throws(CommandEnd) in
      let known = try await desk.member(member)
      let actor = try await desk.actor(change.by)
      let code = withdraw ? nil : BadgeCode.random(from: desk.secrecy)
      var pin: SlowHash?
      if newPIN { pin = await desk.secrecy.slowHash(try session.askForPIN()) }
      _ = try await desk.order(
        ReissueBadge(staff: known.id, badgeHash: code?.hash(desk.secrecy), pin: pin), as: actor)
      if let badge, let code {
        try await session.draw(
          BadgePaper.paper(for: known, code, in: desk.shop), into: badge, desk, configuration)
      }
      return BadgeAnswer(
        staff: known.id.rawValue, name: known.name, badge: code?.text, file: code == nil ? nil : badge)
    }
    session.show(answer, change.answer)
  }
}
