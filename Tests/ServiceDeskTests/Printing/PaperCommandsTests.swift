import ServiceDesk
import ServiceDeskTesting
import Testing

struct PaperCommandsTests {
  private func arrange(
    _ state: PaperState, settledBy: StaffID? = nil, _ floor: ShopFloor, _ id: PaperID
  ) async throws {
    var entry = try await floor.paper(id)
    entry.progress.state = state.rawValue
    entry.progress.settledBy = settledBy
    let arranged = entry
    try await floor.store.record { (desk) throws(StoreFailure) in try desk.replace(arranged) }
  }

  @Test func `a reprint is a further line with the same codes, a copy mark and the next number`() async throws
  {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    var last = stay.receipt
    for number in 2...3 {
      floor.clock.advance(seconds: 60)
      let answer = try #require(
        try await floor.perform(ReprintPaper(paper: last.id, reason: " pierdut ")).answer)
      let copy = try await floor.paper(answer.paper)
      #expect(copy.paper.isCopy && copy.paper.printNumber == number)
      #expect(copy.paper.values == stay.receipt.paper.values)
      #expect(copy.copyOf == last.id && copy.reason == "pierdut")
      #expect(copy.requestedBy == floor.clerk.id && copy.queuedAt == floor.clock.now())
      #expect(copy.progress == PaperProgress() && copy.drawn == nil)
      last = copy
    }
    #expect(try await floor.paper(stay.receipt.id).paper == stay.receipt.paper)
  }

  @Test func `every print of a document has a number of its own, from whichever sheet it is asked for`()
    async throws
  {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(
      intake: .example(accessories: [Accessory(name: "cablu"), Accessory(name: "husă")]))
    let shelf = try #require(try await floor.perform(AddShelf(name: "R1")).answer).shelf
    let label = try #require(try await floor.perform(PrintShelfLabels(shelves: [shelf])).answer).papers[0]
    for original in [stay.receipt.id, label] {
      var prints = [original]
      // Each of the two asks for the original again, and for its newest copy.
      for asked in [original, original, nil] {
        let command = ReprintPaper(paper: asked ?? prints[prints.count - 1], reason: "pierdut")
        prints.append(try #require(try await floor.perform(command).answer).paper)
      }
      var numbers: [Int] = []
      var ids: Set<PaperValue?> = []
      for print in prints {
        let entry = try await floor.paper(print)
        numbers.append(entry.paper.printNumber)
        ids.insert(entry.sheet.values["paper.id"])
      }
      #expect(numbers == [1, 2, 3, 4])
      #expect(ids.count == prints.count)
    }
    for number in 1...2 {
      let owed = try #require(try await floor.perform(PrintAccessoryLabels(ticket: stay.ticket)).answer)
      for label in owed.papers { #expect(try await floor.paper(label).paper.printNumber == number) }
    }
  }

  @Test func `a sheet bears the number of its line in the ledger`() async throws {
    let floor = try await ShopFloor()
    let receipt = try await floor.takeIn().receipt
    let document = try #require(receipt.text("paper.id"))
    #expect(receipt.sheet.values["paper.id"] == .text("\(document)/\(receipt.id)"))
    #expect(receipt.sheet.values.count == receipt.paper.values.count)
  }

  @Test func `a reprint needs a reason and a paper`() async throws {
    let floor = try await ShopFloor()
    let label = try await floor.takeIn().label.id
    #expect(try await floor.perform(ReprintPaper(paper: label, reason: " ")).refusal == .missing("reason"))
    #expect(
      try await floor.perform(ReprintPaper(paper: label, reason: "a\u{0}")).refusal
        == .unacceptable("reason"))
    #expect(
      try await floor.perform(ReprintPaper(paper: PaperID(99), reason: "x")).refusal == .notFound("paper"))
  }

  @Test(arguments: PaperState.allCases)
  func `a person settles what nobody knows or what failed, once`(state: PaperState) async throws {
    for cameOut in [true, false] {
      let floor = try await ShopFloor()
      let label = try await floor.takeIn().label.id
      try await arrange(state, floor, label)
      let decision = try await floor.perform(SettlePaper(paper: label, cameOut: cameOut))
      let progress = try await floor.paper(label).progress
      guard state == .unknown || state == .failed else {
        #expect(decision.refusal == Refusal(.paperNotOpen))
        #expect(progress.state == state.rawValue)
        continue
      }
      #expect(decision.answer != nil)
      #expect(progress.state == (cameOut ? "done" : "failed"))
      #expect(progress.settledBy == floor.clerk.id && progress.finishedAt == .example)
      #expect(
        try await floor.perform(SettlePaper(paper: label, cameOut: !cameOut)).refusal
          == Refusal(.paperNotOpen))
    }
  }

  @Test func `who settles a paper is a person`() async throws {
    let floor = try await ShopFloor()
    let label = try await floor.takeIn().label.id
    try await arrange(.unknown, floor, label)
    let decision = try await floor.desk.perform(
      SettlePaper(paper: label, cameOut: true), as: .console, id: .fresh())
    #expect(decision.refusal == Refusal(.notSignedIn))
  }

  @Test(arguments: PaperState.allCases)
  func `a paper is taken back at once before its document is sent, and by the print room later`(
    state: PaperState
  ) async throws {
    let floor = try await ShopFloor()
    let label = try await floor.takeIn().label.id
    try await arrange(state, floor, label)
    let decision = try await floor.perform(CancelPaper(paper: label))
    let isEarly = [.queued, .drawn, .creating, .created].contains(state)
    let isAtPrinter = [.sent, .printing, .attention].contains(state)
    let progress = try await floor.paper(label).progress
    #expect((decision.answer != nil) == (isEarly || isAtPrinter))
    #expect(progress.state == (isEarly ? "canceled" : state.rawValue))
    #expect((progress.target == .nowhere) == isAtPrinter)
    if !isEarly, !isAtPrinter { #expect(decision.refusal == Refusal(.paperNotOpen)) }
  }

  @Test func `of a paper that a person looked for in vain a copy is owed`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    try await arrange(.unknown, floor, stay.receipt.id)
    #expect(try await floor.perform(SettlePaper(paper: stay.receipt.id, cameOut: false)).answer != nil)
    let papers = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.papers(of: stay.ticket)
    }
    let copy = try #require(papers.first { $0.copyOf == stay.receipt.id })
    #expect(copy.paper.isCopy && copy.paper.values == stay.receipt.paper.values)
    #expect(copy.progress == PaperProgress() && copy.reason == "nu a ieșit din imprimantă")
  }

  @Test func `papers of a ticket are waived with a reason, those at the printer are left to their end`()
    async throws
  {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let other = try await floor.takeIn("SN-2")
    try await arrange(.printing, floor, stay.receipt.id)
    #expect(
      try await floor.perform(WaivePapers(ticket: stay.ticket, reason: "")).refusal == .missing("reason"))
    let answer = try #require(
      try await floor.perform(WaivePapers(ticket: stay.ticket, reason: "fără imprimantă")).answer)
    #expect(answer.waived == [stay.label.id])
    let label = try await floor.paper(stay.label.id).progress
    #expect(label.state == "canceled" && label.settledBy == floor.clerk.id)
    #expect(try await floor.paper(stay.receipt.id).progress.state == "printing")
    #expect(try await floor.paper(other.label.id).progress.state == "queued")
    #expect(
      try await floor.perform(WaivePapers(ticket: stay.ticket, reason: "iar")).refusal
        == Refusal(.paperNotOpen))
    #expect(
      try await floor.perform(WaivePapers(ticket: TicketID(99), reason: "x")).refusal
        == .notFound("ticket"))
  }

  @Test(arguments: [PaperState.failed, .unknown])
  func `what failed or is not known is waived as it is`(state: PaperState) async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    try await arrange(.done, floor, stay.receipt.id)
    try await arrange(state, floor, stay.label.id)
    #expect(
      try await floor.perform(WaivePapers(ticket: stay.ticket, reason: "merge")).answer?.waived
        == [stay.label.id])
    #expect(try await floor.paper(stay.label.id).progress.state == state.rawValue)
    let open = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.openPapers(of: nil, limit: 10)
    }
    #expect(open.isEmpty)
  }
}
