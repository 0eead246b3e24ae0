import ArgumentParser
import ServiceDesk

struct SerialRuleVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rule", abstract: "Say how the serials of a product or maker look.",
    discussion: """
      In a pattern, # is a digit, @ a letter, * either, + more of the kind before it, | stands between alternatives. \
      Without pattern, prefixes and length the rule is taken away.
      """)

  @Option(help: ArgumentHelp("For this product: its number or product code.", valueName: "id|code"))
  var product: String?
  @Option(help: "For every product of this maker.")
  var maker: String?
  @Option(help: "What serials look like, without their prefixes.")
  var pattern: String?
  @Option(help: "What labels print before the serial; may be repeated.")
  var prefix: [String] = []
  @Option(help: "The length to which short serials of digits are filled with zeros.")
  var paddedLength: Int?
  @OptionGroup var change: ChangeOptions

  func validate() throws {
    if (product == nil) == (maker == nil) { throw ValidationError("Give --product or --maker, one of them.") }
    if let pattern, SerialPattern(pattern) == nil { throw ValidationError("This is no pattern.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      KeepSerialRule(
        rule: SerialRule(
          scope: try await scope(at: desk), pattern: pattern.flatMap(SerialPattern.init), prefixes: prefix,
          paddedLength: paddedLength))
    } show: { _, _ in
      RuleAnswer(rule: pattern ?? prefix.joined(separator: ", "))
    }
  }

  private func scope(at desk: Desk) async throws(CommandEnd) -> SerialRule.Scope {
    if let maker { return .maker(folded(maker)) }
    let text = product ?? ""
    if let gtin = GTIN(text) {
      let found = try await desk.ask { (desk) throws(StoreFailure) in try desk.product(gtin) }
      if let found { return .product(found.id) }
    }
    guard let id = Int64(text) else { throw CommandEnd(.notFound("product")) }
    return .product(ProductID(id))
  }
}

private struct RuleAnswer: Shown {
  let rule: String
  var lines: [(caption: String, value: String)] { [("rule", rule)] }
}
