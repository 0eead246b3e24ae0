/// The seller's legal guarantee of conformity: two years from delivery for consumers (`domain.md` 1.2 to 1.6).
public struct LegalGuarantee: Sendable {
  public let country: Country

  public init(country: Country) { self.country = country }

  /// The verdict on `today` for a unit sold under `sale` to a customer of `kind`.
  ///
  /// - Parameters:
  ///   - sale: nil when the shop has no record of a sale.
  ///   - hadEarlierRepairs: earlier stays under guarantee may have moved the end (W-RO8, W-PL12, W-EU3); their
  ///     effect is a person's decision, so an ended term becomes `review`.
  ///   - statedMonths: a guarantee by statement of maker or seller, which may outlast the legal term.
  public func verdict(
    sale: SaleTerms?, kind: CustomerKind?, statedMonths: Int? = nil, hadEarlierRepairs: Bool, on today: Day
  ) -> GuaranteeVerdict {
    guard let sale else {
      return GuaranteeVerdict(status: .unknown, reasons: [.init("W-EU1", .neverSoldByUs)])
    }
    var verdict = GuaranteeVerdict(
      status: .unknown, soldOn: sale.contractDay, document: sale.document,
      reasons: [.init("W-EU1", .soldByUsOn, sale.contractDay)])
    guard let kind else { return verdict }
    guard isConsumer(kind) else { return business(verdict, sale, today) }
    if let olderLaw = rule(beforePresentLaw: sale.contractDay) {
      verdict.status = .review
      verdict.reasons.append(.init(olderLaw, .olderLawApplies, sale.contractDay))
      return verdict
    }
    let end = sale.deliveryDay.adding(months: 24)
    verdict.lastCoveredDay = end
    verdict.reasons.append(.init(twoYearRule(kind), .twoYearsFromDelivery, sale.deliveryDay))
    if sale.condition != .new {
      verdict.status = .review
      verdict.reasons.append(.init("W-EU7", .usedGoodsTermMayBeShorter))
      return verdict
    }
    return outlasted(
      decided(burden(verdict, sale, today), end: end, hadEarlierRepairs: hadEarlierRepairs, today), sale,
      statedMonths: statedMonths, today)
  }

  /// W-EU12. Only Poland protects sole traders outside their profession like consumers (W-PL6).
  private func isConsumer(_ kind: CustomerKind) -> Bool {
    switch kind {
    case .consumer: true
    case .soleTraderNonProfessional: country == .poland
    case .business: false
    }
  }

  /// An ended legal term is no end of all guarantee: the Hungarian mandatory one and a stated one run beside it.
  private func outlasted(
    _ verdict: GuaranteeVerdict, _ sale: SaleTerms, statedMonths: Int?, _ today: Day
  ) -> GuaranteeVerdict {
    guard verdict.status == .expired else { return verdict }
    var verdict = verdict
    // Up to three years, and the clock may start with a commissioning up to six months after delivery (W-HU5).
    if country == .hungary, today <= sale.deliveryDay.adding(months: 42) {
      verdict.status = .review
      verdict.reasons.append(.init("W-HU3", .mandatoryGuaranteeMayRunLonger))
    }
    if let statedMonths, today <= sale.deliveryDay.adding(months: statedMonths) {
      verdict.status = .review
      verdict.reasons.append(
        .init("W-EU11", .statedGuaranteeRunsUntil, sale.deliveryDay.adding(months: statedMonths)))
    }
    return verdict
  }

  private func business(_ verdict: GuaranteeVerdict, _ sale: SaleTerms, _ today: Day) -> GuaranteeVerdict {
    var verdict = verdict
    switch country {
    case .romania:
      // No legal guarantee for traders; what the contract says is not recorded yet.
      verdict.status = .unknown
      verdict.reasons += [.init("W-EU12", .consumerLawDoesNotApply), .init("W-RO13", .contractTermUnknown)]
    case .poland:
      verdict.status = .review
      verdict.reasons += [.init("W-EU12", .consumerLawDoesNotApply), .init("W-PL16", .contractTermUnknown)]
    case .hungary:
      let end = sale.deliveryDay.adding(months: 12)
      verdict.lastCoveredDay = end
      verdict.reasons.append(.init("W-HU16", .oneYearFromDelivery, sale.deliveryDay))
      return decided(verdict, end: end, hadEarlierRepairs: false, today)
    }
    return verdict
  }

  private func decided(
    _ verdict: GuaranteeVerdict, end: Day, hadEarlierRepairs: Bool, _ today: Day
  ) -> GuaranteeVerdict {
    var verdict = verdict
    if today <= end {
      verdict.status = .covered
      verdict.reasons.append(.init("W-D4", .termRunsUntil, end))
      return verdict
    }
    verdict.reasons.append(.init("W-D4", .termEndedOn, end))
    if hadEarlierRepairs {
      verdict.status = .review
      verdict.reasons.append(.init(extensionRule, .earlierRepairsMayExtend))
    } else if end.isWeekend, today <= firstWorkday(after: end) {
      verdict.status = .review
      verdict.reasons.append(.init("W-D7", .endFellOnRestDay, end))
    } else {
      verdict.status = .expired
    }
    return verdict
  }

  private func burden(_ verdict: GuaranteeVerdict, _ sale: SaleTerms, _ today: Day) -> GuaranteeVerdict {
    var verdict = verdict
    let until = sale.deliveryDay.adding(months: country == .poland ? 24 : 12)
    verdict.sellerProvesUntil = until
    verdict.reasons.append(
      .init(burdenRule, today <= until ? .sellerProvesUntil : .customerProvesAfter, until))
    return verdict
  }

  private func rule(beforePresentLaw contract: Day) -> String? {
    switch country {
    case .romania: contract < LegalGuarantee.romanianAct ? "W-RO1" : nil
    case .poland: contract < LegalGuarantee.polishAct ? "W-PL1" : nil
    case .hungary: contract < LegalGuarantee.hungarianDecree ? "W-HU16" : nil
    }
  }

  // OUG 140/2021; Dz.U. 2022 poz. 2337; Gov. Decree 373/2021: the days from which contracts fall under them.
  private static let romanianAct = Day(number: 18_993)
  private static let polishAct = Day(number: 19_358)
  private static let hungarianDecree = Day(number: 18_993)

  private func twoYearRule(_ kind: CustomerKind) -> String {
    switch country {
    case .romania: "W-RO2"
    case .poland: kind == .soleTraderNonProfessional ? "W-PL6" : "W-PL2"
    case .hungary: "W-HU16"
    }
  }

  private var burdenRule: String {
    switch country {
    case .romania: "W-RO3"
    case .poland: "W-PL3"
    case .hungary: "W-HU16"
    }
  }

  private var extensionRule: String {
    switch country {
    case .romania: "W-RO8"
    case .poland: "W-PL12"
    case .hungary: "W-HU7"
    }
  }

  private func firstWorkday(after day: Day) -> Day {
    var next = day.adding(days: 1)
    while next.isWeekend { next = next.adding(days: 1) }
    return next
  }
}
