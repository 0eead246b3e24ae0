import ServiceDesk
import ServiceDeskTesting
import Testing

struct StageTests {
  @Test func `nothing follows a closed stage, and only three are closed`() {
    #expect(Stage.allCases.filter(\.isClosed) == [.delivered, .disposed, .cancelled])
    #expect(Stage.allCases.count == 17)
    for stage in Stage.allCases {
      #expect(Ticket.example(stage: stage).isOpen == !stage.isClosed)
      #expect(StageChange.allowed(from: stage).isEmpty == stage.isClosed)
    }
  }

  /// `domain.md` 3.2, last column.
  @Test func `the public sees a coarse stage, and nothing of cancelled tickets`() {
    let table: [Stage: PublicStage] = [
      .preregistered: .notYetHandedOver, .received: .received, .diagnosing: .diagnosis,
      .awaitingApproval: .yourAction, .awaitingParts: .inWork, .inRepair: .inWork, .external: .inWork,
      .replacement: .inWork, .testing: .inWork, .ready: .ready, .readyUnrepaired: .readyUnrepaired,
      .shipped: .handedBack, .delivered: .handedBack, .onHold: .contactTheDesk,
      .unclaimed: .readyStorageRuns, .disposed: .contactTheDesk,
    ]
    for stage in Stage.allCases { #expect(stage.publicStage == table[stage], "\(stage)") }
  }

  @Test func `outcomes that leave it working lead to READY_OK, the others to READY_NOT`() {
    let working: Set<String> = ["REPAIRED_WARRANTY", "REPAIRED_PAID", "REPLACED", "INSPECTION_DONE"]
    let unrepaired: Set<String> = [
      "REFUND", "NO_FAULT_FOUND", "IRREPARABLE", "UNECONOMIC", "QUOTE_REFUSED", "QUOTE_LAPSED",
      "WARRANTY_REFUSED",
      "CUSTOMER_WITHDREW",
    ]
    #expect(Set(Outcome.allCases.filter { $0.leadsTo == .ready }.map(\.rawValue)) == working)
    #expect(Set(Outcome.allCases.filter { $0.leadsTo == .readyUnrepaired }.map(\.rawValue)) == unrepaired)
  }

  @Test func `both guarantees are claims against somebody, the rest is not`() {
    #expect(ClaimBasis.allCases.filter(\.isGuarantee) == [.legalGuarantee, .commercialGuarantee])
  }
}
