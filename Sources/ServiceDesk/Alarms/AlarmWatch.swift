/// Finds the lines of alarm rules from the state of the database at the time of asking.
///
/// Each rule asks by an index for what lies within its bounds, at most ``most`` lines, so that the answer costs the same
/// whether the shop knows ten thousand units or a million.
struct AlarmWatch {
  /// Lines of one rule in a list.
  static let most = 200
  /// Lines looked at for a rule that leaves products out.
  static let mostLookedAt = 5000

  let desk: any DeskReading
  let shop: ShopSettings
  let today: Day
  let now: Moment
  /// The shop's civil day of a moment (W-D1).
  let dayOf: @Sendable (Moment) -> Day

  /// The lines of one rule, and whether there are more.
  func lines(of rule: AlarmRule) throws(StoreFailure) -> (lines: [AlarmLine], areMore: Bool) {
    switch rule.watch {
    case .overduePayment:
      return try tickets(
        rule,
        try desk.ticketsOwing(since: moment(rule), least: rule.bounds.leastAmount ?? 1, limit: limit(rule)))
    case .ticketIdle:
      return try tickets(
        rule, try desk.ticketsIdle(since: moment(rule), in: stages(rule), limit: limit(rule)))
    case .certificateLapsing: return (try certificates(rule), false)
    case .inspectionDue: return try inspections(rule)
    case .guaranteeEnding: return try guarantees(rule)
    case .deadlineNear: return try deadlines(rule)
    case .contractEnding: return try contracts(rule)
    }
  }

  private func limit(_ rule: AlarmRule) -> Int {
    rule.bounds.productType == nil ? AlarmWatch.most + 1 : AlarmWatch.mostLookedAt
  }

  /// What of the lines found is shown; `looked` is how many records they were found among.
  private func shown(_ lines: [AlarmLine], of rule: AlarmRule, looked: Int) -> (
    lines: [AlarmLine], areMore: Bool
  ) {
    (Array(lines.prefix(AlarmWatch.most)), lines.count > AlarmWatch.most || looked >= limit(rule))
  }

  private func moment(_ rule: AlarmRule) -> Moment { now.adding(seconds: -86_400 * Int64(rule.bounds.days)) }

  private func stages(_ rule: AlarmRule) -> Set<Stage> {
    let open = Set(Stage.allCases.filter { !$0.isClosed })
    return rule.bounds.stage.map { open.intersection([$0]) } ?? open
  }

  // MARK: Tickets

  private func tickets(
    _ rule: AlarmRule, _ found: [WaitingTicket]
  ) throws(StoreFailure) -> (lines: [AlarmLine], areMore: Bool) {
    var lines: [AlarmLine] = []
    for waiting in found {
      var line = AlarmLine(
        rule: rule, subject: .ticket(waiting.ticket.id, waiting.ticket.number), day: dayOf(waiting.since),
        state: .lapsed)
      line.stage = waiting.ticket.stage
      if rule.watch == .overduePayment { line.amount = waiting.ticket.amountDue }
      guard rule.watch != .overduePayment || rule.bounds.stage.map({ $0 == waiting.ticket.stage }) ?? true
      else { continue }
      if try tell(&line, unit: waiting.ticket.unit, customer: waiting.ticket.customer, rule) {
        lines.append(line)
      }
    }
    return shown(lines, of: rule, looked: found.count)
  }

  /// Open tickets on the bench: a few thousand at most, in the busiest shop.
  private func deadlines(_ rule: AlarmRule) throws(StoreFailure) -> (lines: [AlarmLine], areMore: Bool) {
    let bench = stages(rule).subtracting([
      .preregistered, .ready, .readyUnrepaired, .shipped, .unclaimed,
    ])
    var lines: [AlarmLine] = []
    for ticket in try desk.tickets(TicketFilter(stages: bench), limit: 5000) {
      guard let customer = try desk.customer(ticket.customer), let unit = try desk.unit(ticket.unit),
        let (due, law) = LegalRepairDays.deadline(
          in: shop.country, takenIn: dayOf(ticket.openedAt), basis: ticket.intake.basis,
          kind: customer.details.kind, isFiscal: try desk.fiscalStatus(of: unit).isFiscal),
        today.days(until: due) <= rule.bounds.days
      else { continue }
      var line = AlarmLine(
        rule: rule, subject: .ticket(ticket.id, ticket.number), day: due, state: DueState(due: due, on: today)
      )
      line.law = law
      line.stage = ticket.stage
      if try tell(&line, unit: unit.id, customer: customer.id, rule) { lines.append(line) }
    }
    lines.sort { $0.day < $1.day }
    return shown(lines, of: rule, looked: 0)
  }

  // MARK: Units

  private func inspections(_ rule: AlarmRule) throws(StoreFailure) -> (lines: [AlarmLine], areMore: Bool) {
    let plans = try desk.inspectionPlans(
      expectedBy: today.adding(days: rule.bounds.days), limit: limit(rule))
    var lines: [AlarmLine] = []
    for plan in plans {
      guard let id = plan.unit, let unit = try desk.unit(id),
        let standing = plan.standing(
          after: try desk.inspections(of: id), readings: try desk.readings(of: id), on: today),
        let day = standing.nextDue ?? standing.expected
      else { continue }
      var line = AlarmLine(rule: rule, subject: .unit(id), day: day, state: standing.state)
      line.plan = plan.id
      line.law = plan.ground.kind == .law ? plan.ground.rule : nil
      line.number = plan.ground.kind == .contract ? plan.ground.rule : nil
      if try tell(&line, unit: id, customer: unit.owner, rule) { lines.append(line) }
    }
    return shown(lines, of: rule, looked: plans.count)
  }

  private func guarantees(_ rule: AlarmRule) throws(StoreFailure) -> (lines: [AlarmLine], areMore: Bool) {
    let months = rule.bounds.months ?? 24
    let last = today.adding(days: rule.bounds.days)
    // A day that a month lacks lets up to three delivery days end on the same last day (W-D2).
    let sales = try desk.sales(
      deliveredFrom: today.adding(months: -months), to: last.adding(months: -months).adding(days: 3),
      limit: limit(rule))
    var lines: [AlarmLine] = []
    for sale in sales {
      let end = sale.terms.deliveryDay.adding(months: months)
      guard today <= end, end <= last else { continue }
      var line = AlarmLine(
        rule: rule, subject: .unit(sale.unit), day: end, state: DueState(due: end, on: today))
      if try tell(&line, unit: sale.unit, customer: sale.customer, rule) { lines.append(line) }
    }
    return shown(lines, of: rule, looked: sales.count)
  }

  // MARK: Papers

  private func certificates(_ rule: AlarmRule) throws(StoreFailure) -> [AlarmLine] {
    var lines: [AlarmLine] = []
    for certificate in try desk.certificates().notRenewed {
      guard let day = certificate.lastDay, today.days(until: day) <= rule.bounds.days else { continue }
      var line = AlarmLine(
        rule: rule, subject: .certificate(certificate.id), day: day, state: certificate.state(on: today))
      line.number = certificate.details.number
      if case .staff(let id) = certificate.holder {
        guard let person = try desk.staff(id), person.isActive else { continue }
        line.holder = person.name
      }
      lines.append(line)
    }
    return lines.sorted { $0.day < $1.day }
  }

  private func contracts(_ rule: AlarmRule) throws(StoreFailure) -> (lines: [AlarmLine], areMore: Bool) {
    let found = try desk.contractsEnding(
      from: today.adding(days: -30), to: today.adding(days: rule.bounds.days), limit: limit(rule))
    var lines: [AlarmLine] = []
    for contract in found {
      guard let day = contract.lastDay, contract.ended == nil else { continue }
      var line = AlarmLine(
        rule: rule, subject: .contract(contract.id), day: day, state: DueState(due: day, on: today))
      line.number = contract.details.number
      if try tell(&line, unit: nil, customer: contract.customer, rule) { lines.append(line) }
    }
    return shown(lines, of: rule, looked: found.count)
  }

  /// Fills in device and customer; false when the rule leaves this product out.
  private func tell(
    _ line: inout AlarmLine, unit: UnitID?, customer: CustomerID?, _ rule: AlarmRule
  ) throws(StoreFailure) -> Bool {
    if let unit, let known = try desk.unit(unit), let product = try desk.product(known.product) {
      if let words = rule.bounds.productType, !folded(product.details.type).contains(folded(words)) {
        return false
      }
      line.unit = unit
      line.device = "\(product.details.maker) \(product.details.model)"
      line.serial = known.serial.text
    }
    if let customer, let known = try desk.customer(customer) {
      line.customer = customer
      line.customerName = known.details.company ?? known.details.name
    }
    return true
  }
}

extension Desk {
  /// The alarms that people of these roles see, soonest first.
  ///
  /// - Parameters:
  ///   - roles: nil sees all.
  ///   - withSetAside: those that were set aside until later, too.
  public func alarms(
    for roles: Set<Role>?, withSetAside: Bool = false
  ) async throws(StoreFailure) -> AlarmList {
    let (shop, clock) = (shop, clock)
    return try await store.read { (desk) throws(StoreFailure) in
      let now = clock.now()
      let today = clock.civil(now).day
      let watch = AlarmWatch(desk: desk, shop: shop, today: today, now: now) { clock.civil($0).day }
      var list = AlarmList(lines: [], cutShort: [])
      for rule in try desk.effectiveAlarmRules(in: shop.country)
      where rule.isEnabled && roles.map(rule.isFor) ?? true {
        let (lines, areMore) = try watch.lines(of: rule)
        list.lines += lines
        if areMore { list.cutShort.insert(rule.key) }
      }
      let asleep = Dictionary(
        try desk.snoozes(after: today).map { ($0.key, $0) }, uniquingKeysWith: { $1 })
      for index in list.lines.indices { list.lines[index].setAside = asleep[list.lines[index].key] }
      if !withSetAside { list.lines.removeAll { $0.setAside != nil } }
      list.lines.sort { ($0.day, $0.key) < ($1.day, $1.key) }
      return list
    }
  }
}
