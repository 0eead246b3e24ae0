import ArgumentParser
import ServiceDesk

struct UnitLifeVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "life", abstract: "Tell all that happened to a device: bought, sold, repaired, swapped.")

  @Argument(help: "Its serial, label, ticket number, or our own number as #17.")
  var code: String
  @Option(help: "The language of the sentences; the shop's unless told otherwise.")
  var language: Choice<Language>?
  @Flag(help: "Without the names of customers.")
  var nameless = false
  @Option(help: ArgumentHelp("Write it to this file: JSON for .json, else text.", valueName: "file"))
  var file: String?
  @Flag(help: "Replace the file if it is there.")
  var overwrite = false
  @OptionGroup var place: PlaceOptions
  @OptionGroup var answer: AnswerOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let new = try file.map { (path) throws(CommandEnd) in try NewFile(path, mayReplace: overwrite) }
    let (view, secrecy) = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let unit = try await desk.unit(named: code)
      let life: UnitLife?
      do throws(StoreFailure) { life = try await desk.life(of: unit) } catch { throw CommandEnd(error) }
      guard let life else { throw CommandEnd(.notFound("unit")) }
      return (LifeView(life, language?.value ?? desk.shop.language, names: !nameless), desk.secrecy)
    }
    guard let new else {
      session.show(view, answer)
      return
    }
    let text = answer.json || new.ending == "json" ? Output.render(view, as: .json) : view.text
    try await new.write(Array("\(text)\n".utf8), secrecy)
    session.print("Written: \(new.path)")
  }
}

/// A unit's life as text and as one JSON value.
struct LifeView: Shown {
  struct Entry: Encodable {
    let day: String
    let kind: String
    let text: String
    let by: String?
    let ticket: LifeTicket?
  }

  let unit: Int64
  let product: String
  let serial: String
  let entries: [Entry]
  let linked: [LinkedUnit]

  init(_ life: UnitLife, _ language: Language, names: Bool) {
    unit = life.unit.id.rawValue
    product = life.product.details.title
    serial = life.unit.serial.text
    entries = life.entries.map {
      Entry(
        day: $0.day.description, kind: $0.kind, text: $0.text(language, names: names), by: $0.by,
        ticket: $0.ticket)
    }
    linked = life.linked
  }

  var lines: [(caption: String, value: String)] {
    [("unit", "#\(unit)"), ("product", product), ("serial", serial)]
      + entries.map { (caption: $0.day, value: ([$0.text] + marks($0)).joined(separator: " · ")) }
  }

  var text: String {
    (["\(product), \(serial)", ""]
      + entries.map { "\($0.day)\t\(([$0.text] + marks($0)).joined(separator: "\t"))" })
      .joined(separator: "\n")
  }

  private func marks(_ entry: Entry) -> [String] {
    [entry.ticket?.number, entry.by].compactMap { $0 }
  }
}
