extension DeskSchema {
  /// Migration 8: what guarantee documents say beyond the registry, and which were given.
  static let guaranteeDocuments = Migration(8, "guarantee documents", [.both(guaranteeDocumentTables)])

  private static let guaranteeDocumentTables: StaticString = """
    CREATE TABLE document_facts (
      product {int} PRIMARY KEY REFERENCES product (id),
      maker_key TEXT NOT NULL,
      kept {int} NOT NULL,
      producer TEXT NOT NULL CHECK (length(producer) > 0),
      producer_address TEXT NOT NULL CHECK (length(producer_address) > 0),
      guarantor TEXT NOT NULL CHECK (guarantor IN ('seller', 'producer')),
      lifetime_years {int} CHECK (lifetime_years BETWEEN 1 AND 100),
      service_units TEXT NOT NULL
    ) {strict};
    CREATE INDEX document_facts_maker ON document_facts (maker_key, kept);
    CREATE TABLE guarantee_document (
      sale {int} PRIMARY KEY REFERENCES sale (id),
      paper {int} NOT NULL REFERENCES paper (id)
    ) {strict};
    """
}
