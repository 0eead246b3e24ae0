import ServiceDesk
import ServiceDeskTesting
import Store
import Testing

/// What the database itself does for look-ups: for rows of an older schema, and of programs that know no tails.
@Suite(.serialized)
struct LookUpSchemaTests {
  @Test(arguments: EngineUnderTest.allCases)
  func `records from before the migration are found by all ways`(engine: EngineUnderTest) async throws {
    try await engine.run(Array(DeskSchema.migrations.prefix { $0.name != "look-up of units" })) { engine in
      try await engine.write { connection in
        try connection.execute(
          """
          INSERT INTO customer (name, kind, company, tax_number, phone, phone_key, language, name_fold, search_fold)
          VALUES ('Ana Pop', 'business', 'Șase SRL', 'RO 12.34', '0700111222', '700111222', 'ro', 'ana pop',
            'ana pop sase srl')
          """)
        try connection.execute(
          "INSERT INTO product (maker, model, type, search_fold) VALUES ('Acme', 'X', '', 'acme x')")
      }
      try await addNumbers(to: engine)
      try await Migrator(DeskSchema.migrations).bring(engine, now: 0)
      try await expectTails(in: engine)
      let keys = try await engine.query("SELECT key FROM customer_key ORDER BY key").map {
        try $0.text("key")
      }
      let details = CustomerDetails.example(
        name: "Ana Pop", kind: .business, company: "Șase SRL", taxNumber: "RO 12.34", phone: "0700111222")
      #expect(keys == CustomerKeys.all(of: details).sorted())
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `numbers that another program writes get their tails from the database`(engine: EngineUnderTest)
    async throws
  {
    try await engine.run(DeskSchema.migrations) { engine in
      try await engine.write { connection in
        try connection.execute(
          "INSERT INTO product (maker, model, type, search_fold) VALUES ('Acme', 'X', '', 'acme x')")
      }
      try await addNumbers(to: engine)
      try await expectTails(in: engine)
    }
  }

  private static let numbers = ["AI-O1.2/3:4_5", "Ș\u{2011}ABC", "1", String(repeating: "AB", count: 30)]

  private func addNumbers(to engine: any SQLEngine) async throws {
    try await engine.write { connection in
      for number in Self.numbers {
        let unit = try connection.query(
          """
          INSERT INTO unit (product, maker_key, serial, serial_key) VALUES (1, 'acme', $1, $1) RETURNING id
          """, [.text(number)])[0].integer("id")
        try connection.execute(
          "INSERT INTO unit_alias (unit, kind, number, number_key) VALUES ($1, 'other', $2, $2)",
          [.integer(unit), .text(number)])
      }
    }
  }

  private func expectTails(in engine: any SQLEngine) async throws {
    let tails = Self.numbers.map { LookUpKey(.example($0)).tail }
    for sql in ["SELECT tail_key FROM unit ORDER BY id", "SELECT tail_key FROM unit_alias ORDER BY id"]
      as [SQL]
    {
      #expect(try await engine.query(sql).map { try $0.text("tail_key") } == tails)
    }
  }
}
