/// The customers or suppliers of a file: found once, added where they are new.
struct PartyBook {
  private let plan: ImportPlan
  private let shop: ShopSettings
  private var byName: [String: [Customer]] = [:]
  private var byTaxNumber: [String: [Customer]] = [:]
  private var byPhone: [String: [Customer]] = [:]
  private var firms: [String: [Customer]]?
  private var resolved: [PartyWords: Result<Party, Refusal>] = [:]
  private(set) var added = 0

  enum Party: Hashable {
    case customer(CustomerID)
    case supplier(SupplierID)
  }

  /// Asks for all parties of the rows together.
  init(
    _ rows: [PartyWords], _ plan: ImportPlan, in desk: any DeskReading & ImportReading, _ shop: ShopSettings
  ) throws(StoreFailure) {
    self.plan = plan
    self.shop = shop
    guard plan.direction == .sold else { return }
    var (names, taxNumbers, phones): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    for words in Set(rows) where !words.isEmpty {
      if !words.name.isEmpty { names.insert(folded(words.name)) }
      taxNumbers.formUnion(TaxNumber.keys(words.taxNumber, shop.country))
      if !words.phone.isEmpty { phones.insert(PhoneNumber.key(words.phone)) }
    }
    let keys = PartyKeys(names: names.sorted(), taxNumbers: taxNumbers.sorted(), phones: phones.sorted())
    for customer in try desk.customers(under: keys) { remember(customer) }
  }

  private mutating func remember(_ customer: Customer) {
    let details = customer.details
    byName[folded(details.name), default: []].append(customer)
    if let company = details.company, folded(company) != folded(details.name) {
      byName[folded(company), default: []].append(customer)
    }
    if let tax = details.taxNumber { byTaxNumber[TaxNumber.key(tax), default: []].append(customer) }
    if let phone = details.phone { byPhone[PhoneNumber.key(phone), default: []].append(customer) }
  }

  mutating func party(
    _ words: PartyWords, in desk: any DeskTransaction
  ) throws(StoreFailure) -> Result<Party, Refusal> {
    // Rows that name nobody share what the plan says, whatever else they say of a customer.
    let key = words.isEmpty ? PartyWords() : words
    if let known = resolved[key] { return known }
    let found = plan.direction == .sold ? try customer(key, in: desk) : try supplier(key, in: desk)
    resolved[key] = found
    return found
  }

  // MARK: Customers

  private mutating func customer(
    _ words: PartyWords, in desk: any DeskTransaction
  ) throws(StoreFailure) -> Result<Party, Refusal> {
    if words.isEmpty {
      guard let customer = plan.terms.customer else { return .failure(.missing("customer")) }
      let chosen = try customer.chosen(in: desk)
      if case .new = customer, case .success = chosen { added += 1 }
      return chosen.map { .customer($0) }
    }
    switch known(words) {
    case .success(let customer?): return .success(.customer(customer))
    case .failure(let refusal): return .failure(refusal)
    case .success(nil): break
    }
    if let firm = try firm(words, in: desk) { return firm }
    return try newCustomer(words, in: desk)
  }

  /// The one customer of this tax number, telephone or name; nil when there is none.
  private func known(_ words: PartyWords) -> Result<CustomerID?, Refusal> {
    let name = folded(words.name)
    func isCalledSo(_ customer: Customer) -> Bool {
      name.isEmpty || folded(customer.details.name) == name || customer.details.company.map(folded) == name
    }
    let byTax = TaxNumber.keys(words.taxNumber, shop.country).flatMap { byTaxNumber[$0] ?? [] }
    if !byTax.isEmpty { return only(byTax.count == 1 ? byTax : byTax.filter(isCalledSo)) }
    let phone = PhoneNumber.key(words.phone)
    if !phone.isEmpty {
      let found = (byPhone[phone] ?? []).filter(isCalledSo)
      if !found.isEmpty { return only(found) }
    }
    // A namesake with another tax number or telephone is somebody else.
    let namesakes = (byName[name] ?? []).filter { customer in
      (words.taxNumber.isEmpty || customer.details.taxNumber == nil)
        && (phone.isEmpty || customer.details.phone == nil)
    }
    return namesakes.isEmpty || name.isEmpty ? .success(nil) : only(namesakes)
  }

  private func only(_ customers: [Customer]) -> Result<CustomerID?, Refusal> {
    let ids = Set(customers.map(\.id))
    guard let id = ids.first, ids.count == 1 else {
      return .failure(Refusal(.severalFit, ["what": "customer", "count": String(ids.count)]))
    }
    return .success(id)
  }

  /// A firm that the counter knows under the name of whoever came.
  private mutating func firm(
    _ words: PartyWords, in desk: any DeskTransaction
  ) throws(StoreFailure) -> Result<Party, Refusal>? {
    guard !words.name.isEmpty else { return nil }
    if firms == nil {
      firms = Dictionary(grouping: try desk.firms(), by: \.name).mapValues { $0.map(\.customer) }
    }
    let found = (firms?[folded(words.name)] ?? []).filter { customer in
      words.taxNumber.isEmpty || customer.details.taxNumber == nil
    }
    guard !found.isEmpty else { return nil }
    switch only(found) {
    case .success(let id): return id.map { .success(.customer($0)) }
    case .failure(let refusal): return .failure(refusal)
    }
  }

  private mutating func newCustomer(
    _ words: PartyWords, in desk: any DeskTransaction
  ) throws(StoreFailure) -> Result<Party, Refusal> {
    guard let kind = words.kind ?? plan.terms.customerKind else {
      return .failure(.missing("customer.kind"))
    }
    let details = CustomerDetails(
      name: words.name, kind: kind, company: kind == .business ? words.name : nil,
      taxNumber: words.taxNumber, phone: words.phone, email: words.email, language: shop.language)
    // A firm is reached through its tax number; a person without a telephone or e-mail cannot be told anything.
    switch details.checked(needsContact: kind != .business || words.taxNumber.isEmpty) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let checked):
      let id = try desk.add(checked)
      added += 1
      remember(Customer(id: id, details: checked))
      return .success(.customer(id))
    }
  }

  // MARK: Suppliers

  private mutating func supplier(
    _ words: PartyWords, in desk: any DeskTransaction
  ) throws(StoreFailure) -> Result<Party, Refusal> {
    if words.isEmpty {
      guard let supplier = plan.terms.supplier else { return .failure(.missing("supplier")) }
      let chosen = try supplier.chosen(in: desk)
      if case .new = supplier, case .success = chosen { added += 1 }
      return chosen.map { .supplier($0) }
    }
    let taxNumbers = TaxNumber.keys(words.taxNumber, shop.country)
    var found = Set<SupplierID>()
    for text in [words.taxNumber, words.name] where !text.isEmpty && found.isEmpty {
      for supplier in try desk.suppliers(matching: text, limit: 100) {
        let isSame =
          supplier.details.taxNumber.map { taxNumbers.contains(TaxNumber.key($0)) }
          ?? (folded(supplier.details.name) == folded(words.name))
        if isSame || (words.taxNumber.isEmpty && folded(supplier.details.name) == folded(words.name)) {
          found.insert(supplier.id)
        }
      }
    }
    if found.count > 1 {
      return .failure(Refusal(.severalFit, ["what": "supplier", "count": String(found.count)]))
    }
    if let id = found.first { return .success(.supplier(id)) }
    let details = SupplierDetails(
      name: words.name, taxNumber: words.taxNumber, phone: words.phone, email: words.email)
    switch details.checked() {
    case .failure(let refusal): return .failure(refusal)
    case .success(let checked):
      added += 1
      return .success(.supplier(try desk.add(checked)))
    }
  }
}
