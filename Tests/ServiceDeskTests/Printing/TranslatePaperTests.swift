import ServiceDesk
import ServiceDeskTesting
import Testing

/// Documents once more in a language that their customer reads.
struct TranslatePaperTests {
  @Test func `a receipt is told in another language, as of its own day, and names the one that binds`()
    async throws
  {
    let floor = try await ShopFloor(.example(country: .hungary))
    let stay = try await floor.takeIn(intake: .example(basis: .legalGuarantee, remedy: .repair))
    floor.clock.advance(seconds: 3 * 86_400)
    let command = TranslatePaper(paper: stay.receipt.id, language: .english)
    let answer = try #require(try await floor.perform(command).answer)
    let sheet = try await floor.paper(answer.paper)
    #expect(sheet.kind == .intakeReceipt && sheet.ticket == stay.ticket && sheet.copyOf == nil)
    #expect(sheet.paper.language == .english && sheet.paper.printNumber == 1 && !sheet.paper.isCopy)
    #expect(sheet.text("paper.id") == "\(stay.number)-EN")
    #expect(
      sheet.text("translation")
        == "Informational translation of document \(stay.number). The one in Hungarian is binding."
    )
    #expect(sheet.text("basis") == ClaimBasis.legalGuarantee.title[.english])
    #expect(sheet.text("remedy") == Remedy.repair.title[.english])
    #expect(sheet.text("ticket.date") == "21 Nov 2026")
    for name in ["fault", "claim.code", "claim.url", "ticket.number", "ticket.time", "ticket.clerk"] {
      #expect(sheet.text(name) == stay.receipt.text(name), "\(name)")
    }
    #expect(Set(sheet.paper.values.keys) == Set(stay.receipt.paper.values.keys).union(["translation"]))
    #expect(sheet.rows("pickup.conditions") != stay.receipt.rows("pickup.conditions"))
    #expect(try await floor.paper(stay.receipt.id).paper == stay.receipt.paper)
  }

  @Test func `a further print of a translation is a copy of it, from whichever sheet it is asked for`()
    async throws
  {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let reprint = ReprintPaper(paper: stay.receipt.id, reason: "pierdut")
    let copy = try #require(try await floor.perform(reprint).answer).paper
    for (asked, language, number) in [
      (stay.receipt.id, Language.polish, 1), (copy, .polish, 2), (copy, .hungarian, 1), (copy, .english, 1),
    ] {
      let answer = try #require(
        try await floor.perform(TranslatePaper(paper: asked, language: language)).answer)
      let sheet = try await floor.paper(answer.paper)
      #expect(sheet.paper.printNumber == number && sheet.paper.isCopy == (number > 1))
      #expect(sheet.isTranslation && !sheet.mayBeTranslated)
      let note = try #require(sheet.text("translation"))
      #expect(note.contains("\(stay.number)") && !note.contains("{"))
      let again = TranslatePaper(paper: answer.paper, language: .romanian)
      #expect(try await floor.perform(again).refusal == .unacceptable("paper.language"))
    }
    #expect(
      try await floor.paper(copy).paper.printNumber == 2, "the document's own prints are not counted on")
  }

  @Test func `what has no other language is refused`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    for (paper, language) in [(stay.receipt.id, Language.romanian), (stay.label.id, .english)] {
      let decision = try await floor.perform(TranslatePaper(paper: paper, language: language))
      #expect(decision.refusal == .unacceptable("paper.language"))
    }
    let unknown = TranslatePaper(paper: PaperID(4711), language: .english)
    #expect(try await floor.perform(unknown).refusal == .notFound("paper"))
  }

  @Test func `a slip keeps what was typed and what was paid, and tells the rest`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let repaired = try await floor.giveBackRepaired(stay, withPart: .used)
    let answer = try #require(
      try await floor.perform(TranslatePaper(paper: repaired.id, language: .english)).answer)
    let slip = try await floor.paper(answer.paper)
    #expect(slip.rows("work") == [["text": "schimbat sursa"]])
    #expect(slip.text("outcome") == Outcome.repairedUnderGuarantee.title[.english])
    #expect(slip.text("data.state") == "Data kept")
    #expect(slip.rows("parts").first?["condition"] == "used")
    #expect(slip.rows("parts").first?["line"] == "sursă, used, out A-1, in B-2")
    #expect(slip.text("collector.name") == "Ana")
  }

  @Test func `a refusal names the same guarantees in the other language`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(intake: .example(basis: .commercialGuarantee))
    try await floor.refuseCoverage(of: stay.ticket, because: "lichid")
    let owed = try #require(
      try await floor.perform(
        PrintRefusal(ticket: stay.ticket, refused: [.commercial], evidence: ["foto 1"])
      ).answer)
    let answer = try #require(
      try await floor.perform(TranslatePaper(paper: owed.paper, language: .hungarian)).answer)
    let sheet = try await floor.paper(answer.paper)
    #expect(sheet.rows("evidence") == [["text": "foto 1"]] && sheet.text("reason") == "lichid")
    let title = GuaranteeClock.Kind.commercial.title[.hungarian]
    #expect(sheet.rows("refused").count == 1)
    #expect(sheet.rows("refused").first?["text"]?.hasPrefix(title) == true)
    let binding = try await floor.paper(owed.paper)
    #expect(sheet.rows("complaints") != binding.rows("complaints"))
  }
}
