import ServiceDesk

extension InMemoryTransaction {
  func fileImport(_ id: FileImportID) -> FileImport? { tables.imports[id] }

  func fileImports(limit: Int) -> [FileImport] {
    Array(tables.imports.rows { _ in true }.reversed().prefix(limit))
  }

  func fileImport(holding digest: String) -> FileImport? {
    tables.imports.rows { found in
      found.file.digest == digest && tables.registry.batches[found.batch]?.takingBack == nil
    }.last
  }

  func add(_ fileImport: FileImport) throws(StoreFailure) -> FileImportID {
    try require(tables.registry.batches[fileImport.batch] != nil, "import.batch exists")
    try require(!tables.imports.values.contains { $0.batch == fileImport.batch }, "import.batch is unique")
    var stored = fileImport
    stored.id = tables.newID(FileImportID.self)
    tables.imports[stored.id] = stored
    return stored.id
  }

  func columnMapping(for shape: String) -> ColumnMapping? { tables.columnMappings[shape] }

  func remember(_ mapping: ColumnMapping, for shape: String) { tables.columnMappings[shape] = mapping }

  func customers(under keys: PartyKeys) -> [Customer] {
    tables.customers.rows { customer in
      let details = customer.details
      return keys.names.contains(folded(details.name))
        || details.taxNumber.map { keys.taxNumbers.contains(TaxNumber.key($0)) } ?? false
        || details.phone.map { keys.phones.contains(PhoneNumber.key($0)) } ?? false
    }
  }

  func firms() -> [(name: String, customer: Customer)] {
    tables.customers.rows { $0.details.company != nil }.map { (folded($0.details.company ?? ""), $0) }
  }

  // MARK: Lines of exports

  func serialLines(_ filter: SerialLineFilter, after: Int64, limit: Int) -> [SerialLine] {
    Array(lines(filter).filter { $0.number > after }.prefix(limit))
  }

  func count(_ filter: SerialLineFilter) -> Int { lines(filter).count }

  private func lines(_ filter: SerialLineFilter) -> [SerialLine] {
    let all = filter.direction == .sold ? soldLines(filter) : boughtLines(filter)
    return all.filter { line in
      (filter.from.map { line.day >= $0 } ?? true) && (filter.to.map { line.day <= $0 } ?? true)
        && (filter.document.map { line.document == $0 } ?? true)
    }
  }

  private func soldLines(_ filter: SerialLineFilter) -> [SerialLine] {
    let sales = tables.sales.rows { sale in
      sale.returned == nil && filter.supplier == nil
        && (filter.customer == nil || filter.customer == sale.customer)
    }
    return sales.compactMap { sale in
      guard let (unit, product) = goods(sale.unit, filter), let customer = tables.customers[sale.customer]
      else {
        return nil
      }
      return SerialLine(
        number: sale.id.rawValue, serial: unit.serial.text, aliases: unit.aliases, product: product.details,
        party: .customer(customer.details), document: sale.terms.document, day: sale.terms.contractDay,
        deliveryDay: sale.terms.deliveryDay, months: sale.terms.guaranteeMonths, price: sale.terms.price,
        condition: sale.terms.condition)
    }
  }

  private func boughtLines(_ filter: SerialLineFilter) -> [SerialLine] {
    let purchases = tables.registry.purchases.rows { purchase in
      filter.customer == nil && (filter.supplier == nil || filter.supplier == purchase.supplier)
    }
    return purchases.compactMap { purchase in
      guard let (unit, product) = goods(purchase.unit, filter),
        let supplier = tables.registry.suppliers[purchase.supplier]
      else { return nil }
      // Address and authorisation are no part of a line.
      let details = supplier.details
      return SerialLine(
        number: purchase.id.rawValue, serial: unit.serial.text, aliases: unit.aliases,
        product: product.details,
        party: .supplier(
          SupplierDetails(
            name: details.name, taxNumber: details.taxNumber, phone: details.phone, email: details.email)),
        document: purchase.terms.document, day: purchase.terms.day, deliveryDay: purchase.terms.deliveryDay,
        months: purchase.terms.guaranteeMonths)
    }
  }

  private func goods(_ unit: UnitID, _ filter: SerialLineFilter) -> (DeviceUnit, Product)? {
    guard let unit = tables.units[unit], let product = tables.products[unit.product],
      filter.product == nil || filter.product == product.id
    else { return nil }
    return (unit, product)
  }
}
