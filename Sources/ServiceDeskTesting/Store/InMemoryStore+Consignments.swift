import ServiceDesk

extension InMemoryTransaction {
  func consignment(_ id: ConsignmentID) -> Consignment? {
    guard var consignment = tables.consignments[id] else { return nil }
    consignment.lines = tables.consignmentLines.rows { $0.consignment == id }.sorted { $0.number < $1.number }
    return consignment
  }

  func consignment(_ code: ConsignmentCode) -> Consignment? {
    tables.consignments.values.first { $0.code == code }.flatMap { consignment($0.id) }
  }

  func consignments(_ filter: ConsignmentFilter, limit: Int) -> [Consignment] {
    let found = tables.consignments.rows { consignment in
      if consignment.closing != nil, !filter.closedToo || filter.expectedBefore != nil { return false }
      if let day = filter.expectedBefore {
        guard let dispatch = consignment.dispatch, dispatch.expectedBack < day else { return false }
      }
      return filter.supplier.map { $0 == consignment.supplier } ?? true
        && filter.before.map { consignment.id < $0 } ?? true
    }
    return found.reversed().prefix(limit).compactMap { consignment($0.id) }
  }

  func consignmentLines(of unit: UnitID) -> [ConsignmentLine] {
    tables.consignmentLines.rows { $0.unit == unit }
  }

  func add(_ consignment: Consignment) throws(StoreFailure) -> ConsignmentID {
    try require(supplier(consignment.supplier) != nil, "consignment.supplier exists")
    try require(
      !tables.consignments.values.contains { $0.code == consignment.code }, "consignment.code is unique")
    var stored = consignment
    stored.id = tables.newID(ConsignmentID.self)
    tables.consignments[stored.id] = stored
    return stored.id
  }

  func replace(_ consignment: Consignment) throws(StoreFailure) {
    guard let before = tables.consignments[consignment.id] else { throw fail("consignment exists") }
    try require(before.revision == consignment.revision - 1, "consignment.revision follows")
    var stored = consignment
    stored.strays = before.strays
    tables.consignments[consignment.id] = stored
  }

  func add(_ line: ConsignmentLine) throws(StoreFailure) -> ConsignmentLineID {
    try require(tables.consignments[line.consignment] != nil, "consignment_line.consignment exists")
    try require(tables.units[line.unit] != nil, "consignment_line.unit exists")
    let others = tables.consignmentLines.values
    try require(
      !others.contains { $0.consignment == line.consignment && $0.number == line.number },
      "a line's number is given once")
    try require(
      !line.isOpen || !others.contains { $0.unit == line.unit && $0.isOpen }, "a unit has one open line")
    var stored = line
    stored.id = tables.newID(ConsignmentLineID.self)
    tables.consignmentLines[stored.id] = stored
    return stored.id
  }

  func replace(_ line: ConsignmentLine) throws(StoreFailure) {
    guard let before = tables.consignmentLines[line.id] else { throw fail("consignment_line exists") }
    try require(before.isOpen, "an ended line does not change")
    tables.consignmentLines[line.id] = line
  }

  func add(_ stray: StrayUnit, to consignment: ConsignmentID) throws(StoreFailure) {
    try require(tables.consignments[consignment] != nil, "consignment_stray.consignment exists")
    tables.consignments[consignment]?.strays.append(stray)
  }
}
