/// A statement of servicing as a table for a spreadsheet: days as days and amounts as numbers, which can be added up.
public struct ServicingTable: Sendable {
  public let heading: [String]
  public let rows: [[TableCell]]

  /// - Parameters:
  ///   - isDetailed: a row per stay; else a row per unit.
  ///   - language: of the headings and outcomes.
  public init(_ statement: ServicingStatement, isDetailed: Bool, in language: Language) {
    let columns = isDetailed ? Self.ofStays : Self.ofUnits
    heading = columns.map { $0[language] }
    rows =
      isDetailed
      ? statement.stays.map { Self.row($0, language) } : statement.byUnit.map(Self.row)
  }

  private static func row(_ stay: ServicingStatement.Stay, _ language: Language) -> [TableCell] {
    [
      .text(stay.ticket.number.description), .text(stay.product.title), .text(stay.unit.serial.text),
      .day(stay.takenIn), .day(stay.handedBack), .number(String(stay.days)),
      .text(stay.ticket.intake.fault), .text(stay.ticket.outcome?.title[language] ?? ""),
    ] + amount(stay.price)
  }

  private static func row(_ stays: [ServicingStatement.Stay]) -> [TableCell] {
    [
      .text(stays[0].product.title), .text(stays[0].unit.serial.text), .number(String(stays.count)),
      .number(String(stays.days)),
    ] + amount(stays.price)
  }

  /// The amount and its currency; both empty where no price was set.
  private static func amount(_ money: Money?) -> [TableCell] {
    guard let money else { return [.text(""), .text("")] }
    return [.number(money.decimalText), .text(money.currency.rawValue)]
  }

  private static let ofUnits = [device, serial, stays, days, amount, currency]
  private static let ofStays = [
    ticket, device, serial, takenIn, back, days, fault, outcome, amount, currency,
  ]

  private static let ticket = Phrase(ro: "Fișă", en: "Ticket", hu: "Munkalap", pl: "Zlecenie")
  private static let device = Phrase(ro: "Aparat", en: "Device", hu: "Készülék", pl: "Urządzenie")
  private static let serial = Phrase(ro: "Serie", en: "Serial", hu: "Gyári szám", pl: "Numer seryjny")
  private static let stays = Phrase(ro: "Lucrări", en: "Stays", hu: "Munkák", pl: "Zlecenia")
  private static let takenIn = Phrase(ro: "Preluat", en: "Taken in", hu: "Átvéve", pl: "Przyjęto")
  private static let back = Phrase(ro: "Predat", en: "Handed back", hu: "Kiadva", pl: "Wydano")
  private static let days = Phrase(ro: "Zile", en: "Days", hu: "Napok", pl: "Dni")
  private static let fault = Phrase(ro: "Defect", en: "Fault", hu: "Hiba", pl: "Usterka")
  private static let outcome = Phrase(ro: "Rezultat", en: "Outcome", hu: "Eredmény", pl: "Wynik")
  private static let amount = Phrase(ro: "Sumă", en: "Amount", hu: "Összeg", pl: "Kwota")
  private static let currency = Phrase(ro: "Monedă", en: "Currency", hu: "Pénznem", pl: "Waluta")
}
