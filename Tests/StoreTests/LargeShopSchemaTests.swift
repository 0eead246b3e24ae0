import Store
import Testing

/// What keeps the cost of one act from growing with the tables. Read from SQLite, whose indexes PostgreSQL has too.
struct LargeShopSchemaTests {
  @Test func `what is deleted is not looked for by reading whole tables that refer to it`() async throws {
    try await EngineUnderTest.sqlite.run(DeskSchema.migrations) { engine in
      let bare = try await engine.query(
        """
        SELECT child.name || '.' || reference."from" AS place
        FROM sqlite_schema AS child, pragma_foreign_key_list(child.name) AS reference
        WHERE child.type = 'table'
          AND reference."table" IN ('unit', 'unit_alias', 'sale', 'purchase', 'inspection_plan')
          AND NOT EXISTS (SELECT 1 FROM pragma_table_info(child.name) AS own
            WHERE own.pk = 1 AND own.name = reference."from")
          AND NOT EXISTS (SELECT 1 FROM pragma_index_list(child.name) AS known, pragma_index_info(known.name) AS part
            WHERE part.seqno = 0 AND part.name = reference."from")
        """)
      #expect(try bare.map { try $0.text("place") } == [])
    }
  }

  @Test func `no index is kept twice`() async throws {
    try await EngineUnderTest.sqlite.run(DeskSchema.migrations) { engine in
      let doubles = try await engine.query(
        """
        SELECT group_concat(name) AS names FROM (
          SELECT known.name, owner.name AS owner, known.partial,
            (SELECT group_concat(coalesce(name, 'expression of ' || known.name))
              FROM pragma_index_info(known.name)) AS parts
          FROM sqlite_schema AS owner, pragma_index_list(owner.name) AS known WHERE owner.type = 'table')
        WHERE partial = 0 GROUP BY owner, parts HAVING count(*) > 1
        """)
      #expect(try doubles.map { try $0.text("names") } == [])
    }
  }
}
