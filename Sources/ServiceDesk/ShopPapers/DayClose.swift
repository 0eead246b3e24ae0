/// What happened at the counters of the shop on one day.
public struct DayClose: Sendable, Hashable {
  /// The work of one person at one station.
  public struct Share: Sendable, Hashable {
    public var station: StationName
    /// Nil for what the command line did.
    public var staff: StaffID?
    public var takenIn: Int
    public var handedOut: Int
    /// Paid at hand-overs and in advance at intakes, in minor units of the shop's currency.
    public var money: Int64

    public init(
      station: StationName, staff: StaffID?, takenIn: Int = 0, handedOut: Int = 0, money: Int64 = 0
    ) {
      self.station = station
      self.staff = staff
      self.takenIn = takenIn
      self.handedOut = handedOut
      self.money = money
    }
  }

  public struct Papers: Sendable, Hashable {
    public var kind: PaperKind
    public var printed = 0
    /// Of those printed: nothing proves them, and nobody confirmed them yet.
    public var unconfirmed = 0
    /// Owed on that day and not printed: they wait, failed or were taken back.
    public var notPrinted = 0
  }

  public var day: Day
  /// By station, then by person.
  public var shares: [Share]
  /// In the order of ``PaperKind``.
  public var papers: [Papers]

  public var takenIn: Int { shares.reduce(0) { $0 + $1.takenIn } }
  public var handedOut: Int { shares.reduce(0) { $0 + $1.handedOut } }
  public var money: Int64 { shares.reduce(0) { $0 + $1.money } }
}

extension DeskReading {
  /// The counters' work on one civil day of the shop.
  public func dayClose(_ day: Day) throws(StoreFailure) -> DayClose {
    // Half a day more on both sides: no zone is further from Universal Time than 14 hours.
    let noon = Moment(milliseconds: Int64(day.number) * 86_400_000 + 43_200_000)
    let (from, until) = (noon.adding(seconds: -26 * 3600), noon.adding(seconds: 26 * 3600))
    var shares: [String: DayClose.Share] = [:]
    for event in try ticketEvents(from: from, until: until) where self.day(of: event.at) == day {
      guard event.what == .takenIn || event.what == .handedOver, let ticket = try ticket(event.ticket) else {
        continue
      }
      let key = "\(event.station.rawValue)\u{0}\(event.actor.map(\.description) ?? "")"
      var share = shares[key] ?? DayClose.Share(station: event.station, staff: event.actor)
      if event.what == .takenIn {
        share.takenIn += 1
        share.money += ticket.intake.advance?.minorUnits ?? 0
      } else {
        share.handedOut += 1
        share.money += try paidAtHandOver(of: ticket)
      }
      shares[key] = share
    }
    var papers: [PaperKind: DayClose.Papers] = [:]
    for mark in try paperMarks(from: from, until: until) where self.day(of: mark.queuedAt) == day {
      var count = papers[mark.kind] ?? DayClose.Papers(kind: mark.kind)
      if mark.state == .done { count.printed += 1 } else { count.notPrinted += 1 }
      if mark.isUnproven { count.unconfirmed += 1 }
      papers[mark.kind] = count
    }
    return DayClose(
      day: day, shares: shares.sorted { $0.key < $1.key }.map(\.value),
      papers: PaperKind.allCases.compactMap { papers[$0] })
  }

  /// The price that was last set, less what was left open when the device went out.
  private func paidAtHandOver(of ticket: Ticket) throws(StoreFailure) -> Int64 {
    guard let open = ticket.amountDue else { return 0 }
    for event in try history(of: ticket.id).reversed() {
      if case .priced(let price) = event.what { return max(0, price.minorUnits - open.minorUnits) }
    }
    return 0
  }
}

/// Prints the slip that is put into the till at the end of a day.
public struct PrintDayClose: DeskCommand, Hashable {
  public static let kind = "day.printClose"
  public typealias Answer = PaperOwed

  public var day: Day

  public init(day: Day) { self.day = day }

  public var permission: Permission { .print }

  public func subject(of answer: PaperOwed) -> String? { "day \(day)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<PaperOwed> {
    guard day <= envelope.today, day >= envelope.today.adding(days: -3650) else {
      return .refused(.unacceptable("day"))
    }
    let slip = try paper(try desk.dayClose(day), desk, envelope)
    let papers = PaperDesk(desk: desk, envelope: envelope)
    return .done(PaperOwed(paper: try papers.owe(.dayClose, slip, nil)))
  }

  private func paper(
    _ close: DayClose, _ desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Paper {
    let (shop, language) = (desk.shop, desk.shop.language)
    func money(_ units: Int64) -> String {
      LocalFormat.money(Money(minorUnits: units, currency: shop.currency), language)
    }
    var values = PaperValues(of: shop)
    values["paper.id"] = "Z-\(close.day)"
    values["day"] = LocalFormat.day(close.day, language)
    values["printed.at"] = LocalFormat.dayAndTime(envelope.civil, language)
    if let staff = envelope.actor.staffID { values["clerk"] = try desk.staff(staff)?.name }
    var people: [[String: String]] = []
    for share in close.shares {
      var name: String?
      if let staff = share.staff { name = try desk.staff(staff)?.name }
      people.append([
        "station": share.station.rawValue, "clerk": name ?? "–", "takenIn": String(share.takenIn),
        "handedOut": String(share.handedOut), "amount": money(share.money),
      ])
    }
    values.rows("people", people)
    values["total.takenIn"] = String(close.takenIn)
    values["total.handedOut"] = String(close.handedOut)
    if close.money != 0 { values["total.amount"] = money(close.money) }
    values.rows(
      "papers",
      close.papers.map {
        [
          "name": $0.kind.title[language], "printed": String($0.printed),
          "notPrinted": $0.notPrinted == 0 ? "" : String($0.notPrinted),
        ]
      })
    let unconfirmed = close.papers.reduce(0) { $0 + $1.unconfirmed }
    if unconfirmed > 0 { values["papers.unconfirmed"] = String(unconfirmed) }
    return Paper(kind: .dayClose, language: language, values: values.all)
  }
}
