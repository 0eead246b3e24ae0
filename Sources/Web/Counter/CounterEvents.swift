import ServiceDesk

extension CounterAct {
  /// The id under which something is written.
  var command: CommandID? {
    switch self {
    case .undo(let id), .confirmIntake(let id), .handOver(let id, _): id
    default: nil
    }
  }

  /// The id of a confirmation, whose second try waits for the first.
  var confirmation: CommandID? {
    switch self {
    case .confirmIntake(let id), .handOver(let id, _): id
    default: nil
    }
  }
}

extension CounterDesk {
  /// The session's event for what the person did; nil when that was refused or needs none.
  func event(of act: CounterAct, on page: CounterPage) async throws -> CounterSession.Event? {
    switch act {
    case .takeIn: return .takeIn
    case .handOut: return .handOut
    case .undo: return .undo
    case .cancel: return .cancel
    case .lock: return .lock
    case .refresh:
      try await refresh(page)
      return nil
    case .chooseUnit(let id): return try await chosen(id, on: page)
    case .chooseProduct(let id):
      let product = try await desk.store.read { (desk) throws(StoreFailure) in try desk.product(id) }
      guard let product else { return refuse(.notFound("product"), on: page) }
      return .intake(
        .productChosen(
          .known(id), title: product.details.title, verdict: desk.verdictWithoutSale(of: product.details)))
    case .newProduct(let details):
      switch details.checked() {
      case .success(let checked):
        return .intake(
          .productChosen(.new(checked), title: checked.title, verdict: desk.verdictWithoutSale(of: checked)))
      case .failure(let refusal): return refuse(refusal, on: page)
      }
    case .chooseNumber(let number):
      guard let box = page.session.box, box.offers(number) else {
        return refuse(.unacceptable("unit.serial"), on: page)
      }
      return .read(try await desk.take(number, of: box))
    case .chooseCustomer(let id):
      let customer = try await desk.store.read { (desk) throws(StoreFailure) in try desk.customer(id) }
      guard let customer else { return refuse(.notFound("customer"), on: page) }
      return .intake(.customerChosen(.known(id), customer.details))
    case .newCustomer(let details):
      switch details.checked() {
      case .success(let checked): return .intake(.customerChosen(.new(checked), checked))
      case .failure(let refusal): return refuse(refusal, on: page)
      }
    case .fill(let fields, let signed):
      return .intake(.filled(fields.record(in: desk.shop.currency), priceLimitSigned: signed))
    case .confirmIntake(let id): return .intake(.confirmed(id))
    case .handOver(let id, let details): return .handover(.confirmed(id, details))
    }
  }

  /// One of several units with the same serial, for an intake or only to look at.
  private func chosen(_ id: UnitID, on page: CounterPage) async throws -> CounterSession.Event? {
    guard let sheet = try await desk.sheet(of: id) else { return refuse(.notFound("unit"), on: page) }
    page.seen = sheet
    if case .intake = page.session.activity { return .intake(.unitChosen(sheet)) }
    return .scanned(ScanAnswer(meaning: .serial(sheet.unit.serial), found: .unit(sheet)))
  }

  private func refuse(_ refusal: Refusal, on page: CounterPage) -> CounterSession.Event? {
    page.refusal = refusal
    page.sound = .bad
    return nil
  }
}
