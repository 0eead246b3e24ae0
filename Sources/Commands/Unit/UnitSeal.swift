import ArgumentParser
import ServiceDesk

struct UnitSeal: Verb {
  static let configuration = CommandConfiguration(
    commandName: "seal", abstract: "Write down the warranty seal that was put on a device.")

  @Argument(help: "Its serial, label or number, as scanned.")
  var code: String
  @Argument(help: "The number on the seal.")
  var number: String
  @Option(help: "The day it was put on, as 2026-11-21; today unless told otherwise.")
  var day: DayArgument?
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      PutSeal(
        unit: try await desk.unit(named: code), number: number, day: day?.day ?? desk.clock.today)
    } show: { _, _ in
      SealAnswer(seal: number)
    }
  }
}

private struct SealAnswer: Shown {
  let seal: String
  var lines: [(caption: String, value: String)] { [("seal", seal)] }
}
