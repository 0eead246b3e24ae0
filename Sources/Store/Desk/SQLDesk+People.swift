internal import ServiceDesk

extension SQLDesk {
  // MARK: Shelves

  func shelf(_ id: ShelfID) throws(StoreFailure) -> Shelf? {
    try shelves("SELECT * FROM shelf WHERE id = $1", [SQLValue(id)]).first
  }

  func shelf(_ code: ShelfCode) throws(StoreFailure) -> Shelf? {
    try shelves("SELECT * FROM shelf WHERE code = $1", [.text(code.text)]).first
  }

  func shelves() throws(StoreFailure) -> [Shelf] {
    try shelves("SELECT * FROM shelf ORDER BY name_fold, id", [])
  }

  func addShelf(_ name: String, _ code: ShelfCode) throws(StoreFailure) -> ShelfID {
    try inserted(
      "INSERT INTO shelf (name, name_fold, code) VALUES ($1, $2, $3) RETURNING id",
      [.text(name), .text(folded(name)), .text(code.text)])
  }

  private func shelves(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> [Shelf] {
    try rows(sql, values).map { (row) throws(StoreFailure) in
      Shelf(id: try row.id("id"), name: try row.text_("name"), code: try row.value("code", ShelfCode.init))
    }
  }

  // MARK: Staff

  func staff(_ id: StaffID) throws(StoreFailure) -> StaffMember? {
    try members("SELECT * FROM staff WHERE id = $1", [SQLValue(id)]).first
  }

  func staff(badgeHash: String) throws(StoreFailure) -> StaffMember? {
    try members("SELECT * FROM staff WHERE badge_hash = $1", [.text(badgeHash)]).first
  }

  func staff() throws(StoreFailure) -> [StaffMember] { try members("SELECT * FROM staff ORDER BY id", []) }

  func add(_ staff: StaffMember) throws(StoreFailure) -> StaffID {
    try inserted(
      """
      INSERT INTO staff (name, roles, language, badge_hash, pin, is_active) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
      """, staff.columns)
  }

  func replace(_ staff: StaffMember) throws(StoreFailure) {
    try replaceOne(
      "staff",
      """
      UPDATE staff SET name = $1, roles = $2, language = $3, badge_hash = $4, pin = $5, is_active = $6 WHERE id = $7
      """, staff.columns + [SQLValue(staff.id)])
  }

  private func members(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> [StaffMember] {
    try rows(sql, values).map { (row) throws(StoreFailure) in
      var roles: Set<Role> = []
      for name in try row.text_("roles").split(separator: " ") {
        guard let role = Role(rawValue: String(name)) else { throw .damagedRow(what: "staff.roles") }
        roles.insert(role)
      }
      return StaffMember(
        id: try row.id("id"), name: try row.text_("name"), roles: roles, language: try row.code("language"),
        badgeHash: try row.optionalText("badge_hash"), pin: SlowHash(rawValue: try row.text_("pin")),
        isActive: try row.isSet("is_active"))
    }
  }

  // MARK: Sessions

  func session(tokenHash: String) throws(StoreFailure) -> StaffSession? {
    try row("SELECT * FROM session WHERE token_hash = $1", [.text(tokenHash)]).map {
      (row) throws(StoreFailure) in
      StaffSession(
        tokenHash: try row.text_("token_hash"), staff: try row.id("staff"),
        startedAt: try row.moment("started_at"),
        lastUsedAt: try row.moment("last_used_at"), endedAt: try row.optionalMoment("ended_at"))
    }
  }

  func add(_ session: StaffSession) throws(StoreFailure) {
    try execute(
      "INSERT INTO session (token_hash, staff, started_at, last_used_at, ended_at) VALUES ($1, $2, $3, $4, $5)",
      [
        .text(session.tokenHash), SQLValue(session.staff), SQLValue(session.startedAt),
        SQLValue(session.lastUsedAt),
        SQLValue(session.endedAt),
      ])
  }

  func replace(_ session: StaffSession) throws(StoreFailure) {
    try replaceOne(
      "session", "UPDATE session SET last_used_at = $1, ended_at = $2 WHERE token_hash = $3",
      [SQLValue(session.lastUsedAt), SQLValue(session.endedAt), .text(session.tokenHash)])
  }
}

extension StaffMember {
  fileprivate var columns: [SQLValue] {
    [
      .text(name), .text(roles.map(\.rawValue).sorted().joined(separator: " ")), SQLValue(code: language),
      SQLValue(badgeHash), SQLValue(code: pin), SQLValue(isActive),
    ]
  }
}
