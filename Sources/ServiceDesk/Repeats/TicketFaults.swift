extension Country {
  /// The day from which the customer could use the item again: Romania stops at the notice that it is ready, Poland
  /// and Hungary at the return (`domain.md` 3.3, clock effect). Nil while that has not come.
  public func usableAgain(notice: Day?, handedOver: Day?) -> Day? {
    switch self {
    case .romania:
      guard let notice else { return handedOver }
      return handedOver.map { min($0, notice) } ?? notice
    case .poland, .hungary: return handedOver
    }
  }
}

extension Ticket {
  /// What this stay says about faults that come back.
  ///
  /// - Parameter day: the shop's civil day of a moment.
  public func faultStay(
    of product: ProductID, named: String?, in country: Country, _ day: (Moment) -> Day
  ) -> FaultStay {
    FaultStay(
      ticket: id, unit: unit, product: product, openedOn: day(openedAt), fault: intake.fault, named: named,
      outcome: outcome, isOpen: isOpen,
      usableOn: country.usableAgain(notice: noticeGiven.map(day), handedOver: handover.map { day($0.at) }))
  }
}

extension [GuaranteeEntry] {
  /// The name that a person gave the fault of this stay, the latest if several did.
  public func faultName(of ticket: TicketID) -> String? {
    for entry in reversed() where entry.ticket == ticket {
      if case .faultNamed(let name) = entry.what { return name }
    }
    return nil
  }
}
