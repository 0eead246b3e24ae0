import ServiceDesk
import ServiceDeskTesting
import Testing

struct FaultRepeatsTests {
  private func stay(
    _ ticket: Int64, _ fault: String = "Nu pornește", named: String? = nil, from: Day, to: Day?,
    outcome: Outcome? = .repairedUnderGuarantee, unit: Int64 = 1, product: Int64 = 1
  ) -> FaultStay {
    FaultStay(
      ticket: TicketID(ticket), unit: UnitID(unit), product: ProductID(product), openedOn: from, fault: fault,
      named: named, outcome: to == nil ? nil : outcome, isOpen: to == nil, usableOn: to)
  }

  private let first = (from: Day.example(2026, 1, 5), to: Day.example(2026, 1, 20))
  private let second = (from: Day.example(2026, 6, 1), to: Day.example(2026, 6, 27))

  @Test func `the third repair of the same fault is told with the days out of use, in every language`() throws
  {
    let repeats = try #require(
      FaultRepeats(
        [
          stay(1, named: "sursă", from: first.from, to: first.to),
          stay(2, named: "Sursa", from: second.from, to: second.to),
          stay(3, named: "sursă", from: .example(2026, 11, 21), to: nil),
        ], on: .example(2026, 11, 21)))
    #expect(repeats.count == 3)
    #expect(repeats.daysOut == 41)
    #expect(repeats.isOngoing && repeats.isConfirmed)
    #expect(
      repeats.text(.romanian)
        == "A treia reparație a aceluiași defect, 41 de zile în care nu a putut fi folosit.")
    #expect(repeats.text(.english) == "Third repair of the same fault, 41 days out of use.")
    #expect(
      repeats.text(.hungarian) == "Ugyanez a hiba, harmadik javítás, 41 napig nem volt használható.")
    #expect(
      repeats.text(.polish)
        == "Trzecia naprawa tej samej usterki, przez 41 dni nie można było używać sprzętu.")
  }

  @Test(arguments: [
    (1, "First"), (2, "Second"), (10, "Tenth"), (11, "11th"), (12, "12th"), (21, "21st"), (22, "22nd"),
    (23, "23rd"), (24, "24th"), (111, "111th"),
  ])
  func `ordinals have their endings`(_ count: Int, _ word: String) throws {
    let stays = (0..<count).map {
      stay(
        Int64($0), named: "x", from: .example(2026, 1, 1), to: $0 == count - 1 ? nil : .example(2026, 1, 1))
    }
    guard count > 1 else {
      #expect(FaultRepeats(stays, on: .example(2026, 1, 1)) == nil)
      return
    }
    let repeats = try #require(FaultRepeats(stays, on: .example(2026, 1, 1)))
    #expect(repeats.text(.english).hasPrefix("\(word) repair"))
  }

  @Test func `overlapping stays count a day once (D-8)`() throws {
    let repeats = try #require(
      FaultRepeats(
        [
          stay(1, from: .example(2026, 1, 5), to: .example(2026, 1, 20)),
          stay(2, from: .example(2026, 1, 12), to: .example(2026, 1, 25)),
        ], on: .example(2026, 11, 21)))
    #expect(repeats.daysOut == 20)
    #expect(!repeats.isOngoing)
    #expect(repeats.text(.english) == "2 repairs of the same fault so far, 20 days out of use.")
  }

  @Test func `words propose the same fault, and a name that differs separates`() throws {
    let today = Day.example(2026, 11, 21)
    let proposed = try #require(
      FaultRepeats(
        [
          stay(1, "NU PORNESTE deloc", from: first.from, to: first.to),
          stay(2, "Nu pornește", from: second.from, to: second.to),
        ], on: today))
    #expect(!proposed.isConfirmed)
    #expect(proposed.proposal(.english)?.contains("Nu pornește") == true)
    #expect(
      FaultRepeats(
        [
          stay(1, named: "sursă", from: first.from, to: first.to),
          stay(2, named: "baterie", from: second.from, to: second.to),
        ], on: today) == nil)
    #expect(
      FaultRepeats(
        [
          stay(1, "ecran spart", from: first.from, to: first.to),
          stay(2, "nu se încarcă", from: second.from, to: second.to),
        ], on: today) == nil)
  }

  @Test(arguments: Outcome.allCases)
  func `only what was repaired is a repair`(_ outcome: Outcome) {
    let repeats = FaultRepeats(
      [
        stay(1, from: first.from, to: first.to, outcome: outcome),
        stay(2, from: second.from, to: second.to, outcome: outcome),
      ], on: .example(2026, 11, 21))
    #expect((repeats != nil) == [.repairedUnderGuarantee, .repairedPaid].contains(outcome))
  }

  @Test func `no day out of use is not told`() throws {
    let today = first.from
    let stays = [
      stay(1, named: "x", from: today, to: today), stay(2, named: "x", from: today, to: nil),
    ]
    let going = try #require(FaultRepeats(stays, on: today))
    #expect(going.text(.english) == "Second repair of the same fault.")
    let over = try #require(
      FaultRepeats([stays[0], stay(2, named: "x", from: today, to: today)], on: today))
    #expect(over.text(.polish) == "2 naprawy tej samej usterki do tej pory.")
  }

  @Test func `what is going on runs until today`() throws {
    let repeats = try #require(
      FaultRepeats(
        [stay(1, from: first.from, to: first.to), stay(2, from: second.from, to: nil)],
        on: second.from.adding(days: 10)))
    #expect(repeats.daysOut == 25)
  }

  @Test func `the order of the stays does not matter`() {
    let stays = [
      stay(1, from: first.from, to: first.to), stay(2, from: second.from, to: second.to),
      stay(3, "Ecran negru", from: .example(2026, 8, 1), to: .example(2026, 8, 3)),
    ]
    let found = FaultRepeats(stays, on: .example(2026, 11, 21))
    for order in [[2, 1, 0], [1, 0, 2], [0, 2, 1]] {
      #expect(FaultRepeats(order.map { stays[$0] }, on: .example(2026, 11, 21)) == found)
    }
  }

  @Test func `models are listed by what hurts most, those without a repeat not at all`() throws {
    let stays = [
      stay(1, from: first.from, to: first.to), stay(2, from: second.from, to: second.to),
      stay(3, from: first.from, to: first.to, unit: 2),
      stay(4, "Ecran", from: first.from, to: first.to, unit: 3, product: 2),
      stay(5, "Ecran", from: second.from, to: second.to, unit: 3, product: 2),
      stay(6, "Ecran", from: .example(2026, 11, 1), to: nil, unit: 3, product: 2),
      stay(7, "Sertar", from: first.from, to: first.to, unit: 4, product: 3),
    ]
    let lines = ModelRepeats.list(stays, on: .example(2026, 11, 21))
    #expect(lines.map(\.product) == [ProductID(2), ProductID(1)])
    let worst = try #require(lines.first)
    #expect(worst.most == 3)
    #expect(worst.daysOut == 61)
    #expect(lines[1].units == 2)
    #expect(lines[1].repairs == 3)
    #expect(lines[1].unitsWithRepeats == 1)
    #expect(lines[1].commonFault == "Nu pornește")
  }
}
