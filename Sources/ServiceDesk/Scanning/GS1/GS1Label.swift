/// What a message of GS1 says to the shop.
enum GS1Label {
  case product(GTIN)
  case fields(LabelFields)
  /// It is GS1's, and cannot be read for certain.
  case damaged(GS1Fault)

  /// Element strings, with and without their identifier, and Digital Links; nil for any other text.
  ///
  /// - Parameter text: without its AIM identifier.
  init?(_ text: String, _ identifier: AIMIdentifier?) {
    // The product code of EAN and UPC is told by its digits, unless a composite part says more.
    let isTradeItem = identifier?.letter == "E"
    if isTradeItem, !text.contains("|]e0") { return nil }
    switch GS1Message.read(text, aim: identifier?.description ?? "") {
    case .plain: return nil
    case .message(let message): self = Self.told(message, text)
    case .refused(let fault):
      if isTradeItem || Self.ordinaryAddresses.contains(fault.code) { return nil }
      self = .damaged(fault)
    }
  }

  /// Addresses that merely look like links of GS1.
  private static let ordinaryAddresses: Set<GS1Fault.Code> = [.noLink, .linkWithoutKey, .compressedLink]

  private static func told(_ message: GS1Message, _ text: String) -> GS1Label {
    let elements = message.elements.map { (identifier: $0.identifier, value: $0.value) }
    if elements.count == 1, elements[0].identifier == "01", let gtin = GTIN(elements[0].value) {
      return .product(gtin)
    }
    // Somebody's serial may read like elements by chance.
    let whole = message.origin == .guess ? SerialNumber(text) : nil
    return .fields(LabelFields(gs1: elements, isMended: message.splitByLuck, whole: whole))
  }
}
