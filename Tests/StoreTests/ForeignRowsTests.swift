import ServiceDesk
import ServiceDeskTesting
import Store
import Testing

/// Rows that a customer system or a script of the shop wrote, with texts that somebody meant to do harm with.
@Suite(.serialized)
struct ForeignRowsTests {
  private struct Row: Sendable {
    var text: String
    var customer: CustomerID
    var unit: UnitID
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `hostile texts of another program are only texts, and a serial that is none spoils its own row alone`(
    engine: EngineUnderTest
  ) async throws {
    try await engine.onDeskDatabase { database in
      let sql = try await database.open()
      let (secrecy, clock) = (TestSecrecy(), ManualClock())
      let store = SQLDeskStore(engine: sql, shop: .example(), secrecy: secrecy, clock: clock)
      let desk = Desk(shop: .example(), station: .example, store: store, secrecy: secrecy, clock: clock)
      let (product, good) = try await store.record { (desk) throws(StoreFailure) in
        let product = try desk.add(ProductDetails.example())
        let unit = try desk.addUnit(product: product, serial: .example("SN-GOOD"), aliases: [], owner: nil)
        return (product, unit)
      }
      for row in try await write(HostilePayload.storable, of: product, into: sql) {
        let details = try await store.read { (desk) throws(StoreFailure) in
          try desk.customer(row.customer)?.details
        }
        for text in [details?.name, details?.company] {
          #expect(text.map { Array($0.utf8) } == Array(row.text.utf8), "\(row.text)")
        }
        if let serial = SerialNumber(row.text) {
          let unit = try await store.read { (desk) throws(StoreFailure) in try desk.unit(row.unit) }
          #expect(unit?.serial == serial, "\(row.text)")
        } else {
          await #expect(throws: StoreFailure.damagedRow(what: "serial"), "\(row.text)") {
            try await store.read { (desk) throws(StoreFailure) in try desk.unit(row.unit) }
          }
        }
        // Whatever stands there, a scan of it is answered and does nothing.
        switch try await desk.scan(row.text).found {
        case .command, .stage, .staff, .shelf: Issue.record("\(row.text) acts")
        default: break
        }
      }
      guard case .unit(let sheet) = try await desk.scan("SN-GOOD").found else {
        Issue.record("the other rows hide a unit")
        return
      }
      #expect(sheet.unit.id == good)
      await sql.close()
    }
  }

  private func write(
    _ texts: [String], of product: ProductID, into sql: any SQLEngine
  ) async throws -> [Row] {
    try await sql.write { connection in
      try texts.map { text in
        let customer = try connection.query(
          """
          INSERT INTO customer (name, kind, company, tax_number, phone, phone_key, language, name_fold, search_fold)
          VALUES ($1, 'business', $1, $1, $1, '', 'ro', $1, $1) RETURNING id
          """, [.text(text)])[0].integer("id")
        let unit = try connection.query(
          """
          INSERT INTO unit (product, maker_key, serial, serial_key, owner) VALUES ($1, 'foreign', $2, $2, $3)
          RETURNING id
          """, [.integer(product.rawValue), .text(text), .integer(customer)])[0].integer("id")
        return Row(text: text, customer: CustomerID(rawValue: customer), unit: UnitID(rawValue: unit))
      }
    }
  }
}
