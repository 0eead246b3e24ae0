import ServiceDesk

extension InMemoryTransaction {
  // MARK: Numbers

  func numbers(withTail tails: [String], limit: Int) -> [FoundNumber] {
    numbers(keyed: { LookUpKey($0).tail }, nil, limit) { tails.contains($0) }
  }

  func numbers(endingIn tail: String, after: FoundPlace?, limit: Int) -> [FoundNumber] {
    numbers(keyed: { LookUpKey($0).tail }, after, limit) { $0.hasPrefix(tail) }
  }

  func numbers(endingInZerosBefore tail: String, limit: Int) -> [FoundNumber] {
    numbers(keyed: { LookUpKey($0).tail }, nil, limit) {
      $0.hasPrefix(tail) && $0.dropFirst(tail.count).allSatisfy { $0 == "0" }
    }
  }

  func numbers(beginning start: String, after: FoundPlace?, limit: Int) -> [FoundNumber] {
    numbers(keyed: { $0.normalised }, after, limit) { $0.hasPrefix(start) }
  }

  func numbers(holding part: String, among span: Range<Int64>) -> [FoundNumber] {
    let alike = LookUpKey(bare: part).alike
    return numbers(keyed: { $0.normalised }, nil, Int.max) { _ in true }
      .filter { span.contains($0.unit.rawValue) && LookUpKey($0.number).alike.contains(alike) }
      .sorted { $0.unit < $1.unit }
  }

  func lastUnit() -> Int64 { tables.units.keys.max()?.rawValue ?? 0 }

  /// Serials and second numbers, by key and unit, behind `after`.
  private func numbers(
    keyed key: (SerialNumber) -> String, _ after: FoundPlace?, _ limit: Int, where holds: (String) -> Bool
  ) -> [FoundNumber] {
    let all = tables.units.values.flatMap { unit in
      ([unit.serial] + unit.aliases.map(\.number)).map {
        FoundNumber(unit: unit.id, number: $0, place: FoundPlace(key: key($0), id: unit.id.rawValue))
      }
    }
    let found = all.filter { number in
      holds(number.place.key) && (after.map { $0.precedes(number.place) } ?? true)
    }
    return Array(found.sorted { $0.place.precedes($1.place) }.prefix(limit))
  }

  // MARK: Documents, customers, products

  func units(
    on side: DocumentSide, document key: String, isStart: Bool, after: FoundPlace?, limit: Int
  ) -> [FoundDocument] {
    let lines: [(UnitID, String)] =
      switch side {
      case .sale: tables.sales.values.map { ($0.unit, $0.terms.document) }
      case .purchase: tables.registry.purchases.values.map { ($0.unit, $0.terms.document) }
      }
    let found = lines.map {
      FoundDocument(unit: $0, document: $1, place: FoundPlace(key: documentKey($1), id: $0.rawValue))
    }.filter { line in
      (isStart ? line.place.key.hasPrefix(key) : line.place.key == key)
        && (after.map { $0.precedes(line.place) } ?? true)
    }
    return Array(found.sorted { $0.place.precedes($1.place) }.prefix(limit))
  }

  func customers(keyed start: String, after: FoundPlace?, limit: Int) -> [FoundCustomer] {
    let found = tables.customers.values.compactMap { customer in
      CustomerKeys.all(of: customer.details).filter { $0.hasPrefix(start) }
        .min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { FoundCustomer(customer: customer.id, place: FoundPlace(key: $0, id: customer.id.rawValue)) }
    }.filter { line in after.map { $0.precedes(line.place) } ?? true }
    return Array(found.sorted { $0.place.precedes($1.place) }.prefix(limit))
  }

  func units(around customer: CustomerID, before: UnitID?, limit: Int) -> [UnitID] {
    let owned = tables.units.values.filter { $0.owner == customer }.map(\.id)
    let brought = tables.tickets.values.filter { $0.customer == customer }.map(\.unit)
    return newest(Set(owned + brought), before, limit)
  }

  func units(of product: ProductID, before: UnitID?, limit: Int) -> [UnitID] {
    newest(Set(tables.units.values.filter { $0.product == product }.map(\.id)), before, limit)
  }

  private func newest(_ units: Set<UnitID>, _ before: UnitID?, _ limit: Int) -> [UnitID] {
    Array(units.filter { unit in before.map { unit < $0 } ?? true }.sorted(by: >).prefix(limit))
  }

  func line(of unit: UnitID) throws(StoreFailure) -> UnitLine? {
    guard let unit = tables.units[unit] else { return nil }
    guard let product = tables.products[unit.product] else { throw .damagedRow(what: "unit.product") }
    return UnitLine(
      unit: unit.id, serial: unit.serial, product: product.details,
      owner: unit.owner.flatMap { tables.customers[$0] })
  }
}

extension FoundPlace {
  /// In the order of bytes, as both engines sort keys.
  fileprivate func precedes(_ other: FoundPlace) -> Bool {
    key == other.key ? id < other.id : key.utf8.lexicographicallyPrecedes(other.key.utf8)
  }
}
