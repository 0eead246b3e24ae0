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
    // Some scanners take the 01 off a DataBar.
    if identifier?.letter == "e", let gtin = GTIN(text) {
      self = .product(gtin)
      return
    }
    switch GS1Message.read(text, aim: identifier?.description ?? "") {
    case .plain: return nil
    case .message(let message):
      guard let told = Self.told(message, text) else { return nil }
      self = told
    case .refused(let fault):
      // A scanner that calls every code GS1's is set wrong; the code is what it is.
      let isOther = fault.code == .unknownIdentifier && !text.prefix(2).allSatisfy(\.isASCIIDigit)
      if isTradeItem || isOther || Self.ordinaryAddresses.contains(fault.code) { return nil }
      self = .damaged(fault)
    }
  }

  /// Addresses that merely look like links of GS1.
  private static let ordinaryAddresses: Set<GS1Fault.Code> = [.noLink, .linkWithoutKey, .compressedLink]

  private static func told(_ message: GS1Message, _ text: String) -> GS1Label? {
    let elements = message.elements
    if elements.count == 1, elements[0].identifier == "01", let gtin = GTIN(elements[0].value) {
      return .product(gtin)
    }
    // One check digit that holds by chance makes no message: one number in ten has it.
    if message.origin == .guess, elements.count == 1 { return nil }
    if let fault = contradiction(in: elements) { return message.origin == .guess ? nil : .damaged(fault) }
    // Somebody's serial may read like elements all the same.
    let whole = message.origin == .guess ? SerialNumber(text) : nil
    return .fields(
      LabelFields(gs1: elements, others: message.others, isMended: message.splitByLuck, whole: whole))
  }

  /// Two values of one identifier, or identifiers that exclude each other. What must stand beside an element may stand in
  /// another code of the box and is not asked; of two serials a person is told.
  private static func contradiction(in elements: [GS1Element]) -> GS1Fault? {
    (GS1Companions.repeats(elements).filter { $0.identifier != "21" } + GS1Companions.exclusions(elements))
      .first
  }
}
