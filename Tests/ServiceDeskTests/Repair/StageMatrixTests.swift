import ServiceDesk
import Testing

struct StageMatrixTests {
  /// `domain.md` 3.3, every pair of stages. `y`: may follow; `h`: only back to where it was put on hold.
  static let matrix = """
    from           PREREG RECEIVED DIAGNOSING AWAIT_APPROVAL AWAIT_PARTS IN_REPAIR EXTERNAL REPLACEMENT TESTING READY_OK READY_NOT SHIPPED DELIVERED ON_HOLD UNCLAIMED DISPOSED CANCELLED
    PREREG         -      y        -          -              -           -         -        -           -       -        -         -       -         -       -         -        y
    RECEIVED       -      -        y          -              -           -         y        y           -       -        y         -       -         y       -         -        -
    DIAGNOSING     -      -        -          y              y           y         y        y           -       -        y         -       -         y       -         -        -
    AWAIT_APPROVAL -      -        y          -              y           y         y        -           -       -        y         -       -         y       -         -        -
    AWAIT_PARTS    -      -        -          y              -           y         -        y           -       -        y         -       -         y       -         -        -
    IN_REPAIR      -      -        -          y              y           -         y        -           y       -        y         -       -         y       -         -        -
    EXTERNAL       -      -        y          y              -           -         -        y           y       -        y         -       -         y       -         -        -
    REPLACEMENT    -      -        -          -              -           -         -        -           -       y        y         -       -         y       -         -        -
    TESTING        -      -        y          -              -           y         -        -           -       y        -         -       -         y       -         -        -
    READY_OK       -      -        -          -              -           y         -        -           -       -        -         y       y         y       y         -        -
    READY_NOT      -      -        -          -              -           y         -        -           -       -        -         y       y         y       y         -        -
    SHIPPED        -      -        -          -              -           -         -        -           -       y        -         -       y         y       -         -        -
    DELIVERED      -      -        -          -              -           -         -        -           -       -        -         -       -         -       -         -        -
    ON_HOLD        -      h        h          h              h           h         h        h           h       h        y         h       -         -       h         -        -
    UNCLAIMED      -      -        -          -              -           -         -        -           -       -        -         y       y         y       -         y        -
    DISPOSED       -      -        -          -              -           -         -        -           -       -        -         -       -         -       -         -        -
    CANCELLED      -      -        -          -              -           -         -        -           -       -        -         -       -         -       -         -        -
    """

  @Test func `each of the 17 stages is followed by those of the table and no others`() throws {
    let lines = StageMatrixTests.matrix.split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    let columns = try lines[0].dropFirst().map { try #require(Stage(rawValue: $0)) }
    let rows = try lines.dropFirst().map { (try #require(Stage(rawValue: $0[0])), $0.dropFirst()) }
    try #require(columns == Stage.allCases && rows.map(\.0) == Stage.allCases)
    for (from, marks) in rows {
      for (to, mark) in zip(columns, marks) {
        #expect(StageChange.allowed(from: from).contains(to) == (mark == "y"), "\(from) to \(to)")
        for heldIn in Stage.allCases {
          let wanted = mark == "y" || mark == "h" && heldIn == to
          #expect(
            StageChange.allowed(from: from, heldIn: heldIn).contains(to) == wanted,
            "\(from), held in \(heldIn), to \(to)")
        }
      }
    }
  }

  @Test func `what the table does not allow is refused, whatever the evidence`() {
    for from in Stage.allCases {
      for to in Stage.allCases where !StageChange.allowed(from: from).contains(to) {
        let refusal = StageChange(from: from, to: to).refusal(.everything)
        #expect(
          refusal == Refusal(.stageNotAllowed, ["from": from.rawValue, "to": to.rawValue]), "\(from) to \(to)"
        )
      }
    }
  }

  /// I4.
  @Test func `every way to DELIVERED leads through a ready stage or SHIPPED`() {
    let last: Set<Stage> = [.ready, .readyUnrepaired, .shipped]
    var reached: Set<Stage> = [.preregistered]
    var open: [Stage] = [.preregistered]
    while let from = open.popLast() {
      for to in StageChange.allowed(from: from, heldIn: .received)
      where !last.contains(to) && reached.insert(to).inserted { open.append(to) }
    }
    #expect(!reached.contains(.delivered))
    #expect(reached.contains(.testing))
  }
}

extension StageChangeFacts {
  /// All evidence that a guard may ask for; nothing on hold and no outcome.
  static var everything: StageChangeFacts {
    var facts = StageChangeFacts()
    facts.reason = "motiv"
    facts.itemScanned = true
    facts.needsRemedyInformation = true
    facts.remedyInformationGiven = true
    facts.coverage = .guarantee
    facts.workApproved = true
    facts.consignmentReturned = true
    facts.replacementRegistered = true
    facts.testsPassed = true
    facts.identityProven = true
    facts.settled = true
    facts.secondPersonAgreed = true
    return facts
  }
}
