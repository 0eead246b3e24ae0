import Testing

@testable import ServiceDesk

struct ColumnMappingTests {
  struct Heading: Sendable, CustomStringConvertible {
    let direction: SerialHeading.Direction
    let words: [String]
    let fields: [SerialField?]
    init(_ direction: SerialHeading.Direction, _ words: [String], _ fields: [SerialField?]) {
      (self.direction, self.words, self.fields) = (direction, words, fields)
    }
    var description: String { words.joined(separator: ";") }
  }

  @Test(arguments: [
    Heading(
      .sold,
      [
        "Nr. crt.", "Serie", "Cod produs", "Client", "CUI", "Telefon", "Nr. factură", "Data facturii", "Preț",
      ],
      [nil, .serial, .product, .party, .taxNumber, .phone, .document, .day, .price]),
    Heading(
      .sold,
      ["Gyári szám", "Cikkszám", "Vevő neve", "Adószám", "Számlaszám", "Számla kelte", "Jótállás (hónap)"],
      [.serial, .product, .party, .taxNumber, .document, .day, .months]),
    Heading(
      .sold,
      ["Numer seryjny", "Producent", "Model", "Nabywca", "NIP", "Nr faktury", "Data sprzedaży", "Gwarancja"],
      [.serial, .maker, .model, .party, .taxNumber, .document, .day, .months]),
    Heading(
      .bought, ["S/N", "EAN", "Dostawca", "Faktura", "Data zakupu", "Cena"],
      [.serial, .product, .party, .document, .day, nil]),
    Heading(
      .sold, ["SERIAL NUMBER", "IMEI 1", "IMEI2", "Customer name", "Supplier", "Invoice no.", "Date"],
      [.serial, .imei, .imei, .party, nil, .document, .day]),
    Heading(.sold, ["Serie", "Serie", "Data", "Data livrării"], [.serial, nil, .day, .deliveryDay]),
    Heading(.bought, ["Nr. serie echipament", "Furnizor", "NIR"], [.serial, .party, .document]),
  ])
  func `headings of our countries are understood`(_ heading: Heading) {
    let mapping = ColumnMapping.guessed(table([heading.words]), heading.direction)
    #expect(mapping == ColumnMapping(fields: heading.fields))
  }

  @Test(arguments: Language.allCases, [SerialHeading.Direction.sold, .bought])
  func `headings of our own exports are understood in every language`(
    _ language: Language, _ direction: SerialHeading.Direction
  ) {
    let heading = SerialTable(direction, in: language, withCustomers: true).heading
    #expect(ColumnMapping.guessed(table([heading]), direction).fields == SerialField.all(direction))
  }

  @Test func `a bare list of serials has no heading`() {
    #expect(
      ColumnMapping.guessed(table([["SN-001"], ["SN-002"]]), .sold)
        == ColumnMapping(fields: [.serial], hasHeading: false))
    #expect(
      ColumnMapping.guessed(table([["Nummern"], ["SN-002"]]), .sold) == ColumnMapping(fields: [.serial]))
  }

  @Test func `a mapping without a serial, or with a field twice, is refused`() {
    #expect(ColumnMapping(fields: [.day]).refusal?.code == .columnMissing)
    #expect(ColumnMapping(fields: [.serial, .day, .day]).refusal?.code == .columnTwice)
    #expect(ColumnMapping(fields: [.serial, .imei, .imei]).refusal == nil)
  }

  private func table(_ rows: [[String]]) -> FileTable {
    FileTable(
      form: .csv, rows: rows.enumerated().map { TableRow(number: $0 + 1, cells: $1.map { .text($0) }) })
  }
}
