import ServiceDesk
import ServiceDeskTesting
import Testing

struct InspectionTermsTests {
  private static let yearly = InspectionTerms(intervalMonths: 12)
  private static let everyTwoYears = InspectionTerms(intervalMonths: 24)
  private static let copier = InspectionTerms(intervalMonths: 12, counterLimit: CounterValue(.pages, 60_000))

  private static func done(_ day: Day, _ result: Inspection.Result = .passed, id: Int64 = 1) -> Inspection {
    Inspection(
      id: InspectionID(id), unit: UnitID(1), day: day, result: result, recordedAt: .example)
  }

  private static func shows(_ value: Int64, on day: Day, id: Int64 = 1, restarted: Bool = false)
    -> CounterReading
  {
    CounterReading(
      id: CounterReadingID(id), unit: UnitID(1), counter: .pages, value: value, day: day,
      restarted: restarted,
      recordedAt: .example, recordedBy: nil)
  }

  // MARK: The examples of domain.md 1.8

  @Test func `a Polish register fiscalised on 29 February is due on the last of February (W-IN3)`() {
    let standing = Self.everyTwoYears.standing(
      from: .example(2024, 2, 29), after: [], on: .example(2026, 1, 1))
    #expect(standing.nextDue == .example(2026, 2, 28))
    #expect(standing.state == .ok)
  }

  @Test func `the next term counts from the day done, not from the day due (W-IN3, W-IN4)`() {
    let polish = Self.everyTwoYears.standing(
      from: .example(2024, 2, 29), after: [Self.done(.example(2025, 11, 30))], on: .example(2026, 1, 1))
    #expect(polish.nextDue == .example(2027, 11, 30))
    let hungarian = Self.yearly.standing(from: .example(2025, 11, 30), after: [], on: .example(2026, 1, 1))
    #expect(hungarian.nextDue == .example(2026, 11, 30))
    let early = Self.yearly.standing(
      from: .example(2025, 11, 30), after: [Self.done(.example(2026, 10, 15))], on: .example(2026, 10, 16))
    #expect(early.nextDue == .example(2027, 10, 15))
  }

  @Test func `a copier near its limit is due soon at month 11, and due when the limit was read (W-IN1)`() {
    let anchor = Day.example(2026, 1, 15)
    let month11 = Day.example(2026, 12, 15)
    let near = Self.copier.standing(
      from: anchor, after: [], readings: [Self.shows(58_000, on: month11)], on: month11)
    #expect(near.state == .dueSoon)
    #expect(near.counted == 58_000)
    let over = Self.copier.standing(
      from: anchor, after: [], readings: [Self.shows(60_001, on: month11)], on: month11)
    #expect(over.state == .due)
    #expect(over.nextDue == month11)
  }

  // MARK: Borders

  @Test(arguments: [
    (-31, DueState.ok), (-30, .dueSoon), (-1, .dueSoon), (0, .due), (1, .inGrace), (10, .inGrace),
    (11, .lapsed),
  ])
  func `the state changes 30 days before, on the due day, and behind the days of grace`(
    day: Int, state: DueState
  ) {
    let terms = InspectionTerms(intervalMonths: 12, graceDays: 10)
    let due = Day.example(2027, 3, 31)
    #expect(
      terms.standing(from: .example(2026, 3, 31), after: [], on: due.adding(days: day)).state == state)
  }

  @Test func `without grace it is missed on the day behind the due day`() {
    let standing = Self.yearly.standing(
      from: .example(2025, 11, 30), after: [], on: .example(2026, 12, 1))
    #expect(standing.state == .lapsed)
    #expect(standing.missed == [.example(2026, 11, 30)])
  }

  @Test(
    arguments: [
      (-61, nil), (-60, -60), (-31, -60), (-30, -30), (-7, -7), (0, 0), (6, 0), (7, 7), (400, 7),
    ] as [(Int, Int?)])
  func `reminders are owed 60, 30 and 7 days before, on the day, and 7 days after`(day: Int, reminder: Int?) {
    let due = Day.example(2026, 11, 30)
    let today = due.adding(days: day)
    #expect(DueState.reminder(due: due, on: today) == reminder)
    for watch in AlarmKind.allCases {
      let rule = AlarmRule(key: "k", watch: watch, bounds: AlarmBounds(days: 60))
      let line = AlarmLine(rule: rule, subject: .unit(UnitID(1)), day: due, state: .ok)
      let isTerm = watch == .inspectionDue || watch == .certificateLapsing
      #expect(line.reminder(on: today) == (isTerm ? reminder : nil))
      #expect((line.reminderText(.polish, on: today) == nil) == (line.reminder(on: today) == nil))
    }
  }

  @Test func `months end where the next month is shorter, without chaining the clamp`() {
    let monthly = InspectionTerms(intervalMonths: 1)
    #expect(
      monthly.standing(from: .example(2026, 1, 31), after: [], on: .example(2026, 2, 1)).nextDue
        == .example(2026, 2, 28))
    let leap = InspectionTerms(intervalMonths: 48)
    #expect(
      leap.standing(from: .example(2028, 2, 29), after: [], on: .example(2028, 3, 1)).nextDue
        == .example(2032, 2, 29))
    // Done on the clamped day: the next one counts from there.
    #expect(
      monthly.standing(
        from: .example(2026, 1, 31), after: [Self.done(.example(2026, 2, 28))], on: .example(2026, 3, 1)
      ).nextDue == .example(2026, 3, 28))
  }

  @Test func `a late inspection counts from its own day, and the missed day is remembered`() {
    let standing = Self.yearly.standing(
      from: .example(2024, 5, 10), after: [Self.done(.example(2025, 6, 1))], on: .example(2025, 7, 1))
    #expect(standing.nextDue == .example(2026, 6, 1))
    #expect(standing.missed == [.example(2025, 5, 10)])
    #expect(standing.state == .ok)
  }

  @Test func `an inspection earlier than the plan allows moves nothing`() {
    let terms = InspectionTerms(intervalMonths: 12, earlyDays: 30)
    let anchor = Day.example(2026, 1, 10)
    let tooEarly = terms.standing(
      from: anchor, after: [Self.done(.example(2026, 12, 10))], on: .example(2026, 12, 11))
    #expect(tooEarly.nextDue == .example(2027, 1, 10))
    #expect(tooEarly.lastDone == nil)
    let inTime = terms.standing(
      from: anchor, after: [Self.done(.example(2026, 12, 11))], on: .example(2026, 12, 12))
    #expect(inTime.nextDue == .example(2027, 12, 11))
  }

  @Test func `a failed inspection and one that was withdrawn move nothing`() {
    var withdrawn = Self.done(.example(2026, 6, 2), .withdrawn, id: 3)
    withdrawn.corrects = InspectionID(2)
    let standing = Self.yearly.standing(
      from: .example(2026, 1, 10),
      after: [
        Self.done(.example(2026, 6, 1), .failed), Self.done(.example(2026, 6, 2), id: 2), withdrawn,
      ], on: .example(2026, 7, 1))
    #expect(standing.nextDue == .example(2027, 1, 10))
  }

  @Test func `the order in which inspections were recorded does not matter`() {
    let done = [(2025, 3, 1), (2026, 2, 20), (2027, 2, 1)].enumerated().map { index, day in
      Self.done(.example(day.0, day.1, day.2), id: Int64(index + 1))
    }
    let standings = [done, Array(done.reversed()), [done[1], done[2], done[0]]].map {
      Self.yearly.standing(from: .example(2024, 4, 1), after: $0, on: .example(2027, 3, 1))
    }
    #expect(Set(standings).count == 1)
    #expect(standings[0].nextDue == .example(2028, 2, 1))
  }

  // MARK: Counters

  @Test(arguments: [(59_999, DueState.dueSoon), (60_000, .due), (57_000, .dueSoon), (56_999, .ok)])
  func `a counter is near from 95 in a hundred on, and due at the limit`(value: Int, state: DueState) {
    let terms = InspectionTerms(counterLimit: CounterValue(.pages, 60_000))
    // So slow that the pace says nothing yet.
    let (anchor, today) = (Day.example(2020, 1, 1), Day.example(2026, 1, 1))
    #expect(
      terms.standing(
        from: anchor, after: [], readings: [Self.shows(Int64(value), on: today)], on: today
      ).state == state)
  }

  @Test func `a pace that reaches the limit within 30 days makes it due soon long before 95 in a hundred`() {
    let anchor = Day.example(2026, 1, 1)
    let today = anchor.adding(days: 15)
    // 2,200 pages a day: 27,000 are left, which is 13 days.
    let standing = Self.copier.standing(
      from: anchor, after: [], readings: [Self.shows(33_000, on: today)], on: today)
    #expect(standing.state == .dueSoon)
    #expect(standing.expected == today.adding(days: 13))
    #expect(standing.nextDue == .example(2027, 1, 1))
  }

  @Test func `after an inspection the counter begins anew at what it showed then`() {
    var inspection = Self.done(.example(2026, 6, 1))
    inspection.reading = CounterValue(.pages, 61_000)
    let readings = [
      Self.shows(61_000, on: .example(2026, 6, 1)), Self.shows(70_000, on: .example(2026, 8, 1), id: 2),
    ]
    let standing = Self.copier.standing(
      from: .example(2026, 1, 1), after: [inspection], readings: readings, on: .example(2026, 8, 1))
    #expect(standing.counted == 9_000)
    #expect(standing.state == .ok)
    // Due on the day the limit was read, and done that day: in time.
    #expect(standing.missed.isEmpty)
  }

  @Test func `an inspection without a reading takes the newest one until then`() {
    let readings = [
      Self.shows(20_000, on: .example(2026, 5, 30)), Self.shows(45_000, on: .example(2026, 9, 1), id: 2),
    ]
    let standing = Self.copier.standing(
      from: .example(2026, 1, 1), after: [Self.done(.example(2026, 6, 1))], readings: readings,
      on: .example(2026, 9, 1))
    #expect(standing.counted == 25_000)
  }

  @Test func `a replaced counter goes on counting from its first number`() {
    let readings = [
      Self.shows(40_000, on: .example(2026, 3, 1)),
      Self.shows(0, on: .example(2026, 3, 2), id: 2, restarted: true),
      Self.shows(19_999, on: .example(2026, 9, 1), id: 3),
    ]
    let at = Self.copier.standing(
      from: .example(2026, 1, 1), after: [], readings: readings, on: .example(2026, 9, 1))
    #expect(at.counted == 59_999)
    #expect(at.state == .dueSoon)
  }

  @Test func `a limit that was read is due by that day, with the plan's grace behind it`() {
    let terms = InspectionTerms(counterLimit: CounterValue(.pages, 1000), graceDays: 5)
    let readings = [Self.shows(1500, on: .example(2026, 9, 1))]
    for (days, state) in [(0, DueState.due), (5, .inGrace), (6, .lapsed)] {
      let today = Day.example(2026, 9, 1).adding(days: days)
      #expect(
        terms.standing(from: .example(2026, 1, 1), after: [], readings: readings, on: today).state == state)
    }
  }

  @Test func `numbers as large as counters go overflow nothing`() {
    let terms = InspectionTerms(counterLimit: CounterValue(.hours, CounterReading.largest))
    let reading = CounterReading(
      id: CounterReadingID(1), unit: UnitID(1), counter: .hours, value: 1, day: .example(2026, 1, 1),
      recordedAt: .example, recordedBy: nil)
    let standing = terms.standing(
      from: .example(1990, 1, 1), after: [], readings: [reading], on: .example(2026, 1, 1))
    #expect(standing.state == .ok)
  }

  // MARK: Laws as data

  @Test func `each country has its rules, and Romania's interval is the contract's`() {
    let day = Day.example(2026, 11, 21)
    func terms(_ country: Country) -> [InspectionTerms] {
      InspectionRule.rules(of: country, on: day).compactMap(\.terms)
    }
    #expect(terms(.poland) == [Self.everyTwoYears])
    #expect(terms(.hungary) == [Self.yearly])
    #expect(terms(.romania) == [])
    #expect(InspectionRule.rules(of: .romania, on: day).map(\.id) == ["W-IN7"])
    #expect(InspectionRule.ofInspections("w-in4", in: .hungary, on: day)?.id == "W-IN4")
    #expect(InspectionRule.ofInspections("W-IN4", in: .poland, on: day) == nil)
    #expect(InspectionRule.ofInspections("W-IN5", in: .hungary, on: day) == nil, "it limits a repair")
    #expect(Set(InspectionRule.all.map(\.id)).count == InspectionRule.all.count)
  }

  @Test func `a Hungarian register may be out of use for 15 days, the starting day not counted (W-IN5)`() {
    let failed = Day.example(2026, 11, 21)
    #expect(InspectionRule.repairDeadline(in: .hungary, failedOn: failed)?.day == .example(2026, 12, 6))
    #expect(InspectionRule.repairDeadline(in: .hungary, failedOn: failed)?.rule == "W-IN5")
    #expect(InspectionRule.repairDeadline(in: .poland, failedOn: failed) == nil)
  }
}
