import ArgumentParser
import ServiceDesk

/// `ghiseu demo`: a fictitious shop to try the program on.
struct DemoGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "A fictitious shop to try the program on, and its practice sheet.",
    discussion: "Without --config or --data it lies in a folder of its own, as with ghiseu serve --demo.",
    subcommands: [DemoFill.self, DemoSheet.self])
}

/// Which shop a demo command is about: the demo's own folder unless another is named.
struct DemoPlaceOptions: ParsableArguments {
  @OptionGroup var place: PlaceOptions
  @Option(help: "The demo shop that belongs to this number.")
  var seed: UInt64 = 1

  var ofDemo: PlaceOptions {
    var options = place
    options.demo = true
    return options
  }
}

struct DemoFill: Verb {
  static let configuration = CommandConfiguration(
    commandName: "fill", abstract: "Fill an empty database with the demo shop; more than it has is filler.")

  @OptionGroup var shop: DemoPlaceOptions
  @OptionGroup var answer: AnswerOptions
  @Option(help: "At least so many customers.")
  var customers = 0
  @Option(help: "At least so many sold units.")
  var units = 0
  @Option(help: "At least so many tickets.")
  var tickets = 0

  func validate() throws {
    for count in [customers, units, tickets] where !(0...5_000_000).contains(count) {
      throw ValidationError("A number of records is from 0 to 5000000.")
    }
    if tickets > max(units, 90) { throw ValidationError("Every ticket is for a unit of its own.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let demo = DemoShop(seed: shop.seed, customers: customers, units: units, tickets: tickets)
    let counts = try await session.atDesk(shop.ofDemo) { (desk) async throws(CommandEnd) in
      do throws(DemoFailure) {
        return try await demo.fill(desk)
      } catch {
        throw CommandEnd(error)
      }
    }
    session.show(counts, answer)
  }
}

extension DemoShop.Counts: Shown {
  var lines: [(caption: String, value: String)] {
    [
      ("customers", String(customers)), ("units", String(units)), ("tickets", String(tickets)),
      ("open", String(openTickets)), ("staff", String(staff)), ("everybody's PIN", DemoShop.pin),
    ]
  }
}

extension CommandEnd {
  init(_ failure: DemoFailure) {
    switch failure {
    case .notEmpty:
      self.init(
        Code.conflict, "This database holds a shop already.",
        hint: "A demo shop goes into an empty database: name another folder with --data.")
    case .store(let failure): self.init(failure)
    case .refused(let command, let refusal):
      self.init(Code.internal, "The demo's \(command) was refused: \(refusal.text(.english))")
    }
  }
}
