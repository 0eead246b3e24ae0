import ServiceDesk

/// How one device of the demo came to where it is: an intake and the steps after it.
struct DemoStory: Sendable {
  enum Step: Sendable {
    case move(Stage, Outcome? = nil)
    case coverage, approve, tests, amount, notice, shelve, assign, replace
    case handOver
    /// To a stage that no command of this version reaches.
    case put(Stage)
  }

  let end: Stage
  /// The customer claims the legal guarantee; else the work is paid.
  let isGuarantee: Bool
  /// Days before the demo was made.
  let daysAgo: Int

  /// How many devices stand in each stage.
  private static let plan: [(stage: Stage, count: Int)] = [
    (.delivered, 8), (.unclaimed, 1), (.disposed, 1), (.cancelled, 1), (.onHold, 2), (.shipped, 1),
    (.external, 1), (.replacement, 1), (.awaitingParts, 2), (.awaitingApproval, 2), (.readyUnrepaired, 2),
    (.ready, 4), (.testing, 2), (.inRepair, 3), (.diagnosing, 3), (.received, 3), (.preregistered, 2),
  ]

  static func all(_ numbers: inout SeededNumbers) -> [DemoStory] {
    var stories: [DemoStory] = []
    for (stage, count) in plan {
      for index in 0..<count {
        stories.append(
          DemoStory(
            end: stage, isGuarantee: stage != .awaitingApproval && index % 2 == 0,
            daysAgo: numbers.number(in: age(of: stage))))
      }
    }
    return stories
  }

  private static func age(of stage: Stage) -> ClosedRange<Int> {
    switch stage {
    case .delivered: 25...150
    case .disposed: 150...155
    case .unclaimed: 90...120
    case .received, .preregistered: 0...2
    case .ready, .testing: 4...12
    default: 5...30
    }
  }

  /// What happens after the intake, in this order.
  var steps: [Step] {
    let opened: [Step] = [.shelve, .assign, .move(.diagnosing)]
    let covered: [Step] = opened + [.coverage] + (isGuarantee ? [] : [.approve])
    let outcome: Outcome = isGuarantee ? .repairedUnderGuarantee : .repairedPaid
    let tested = covered + [.move(.inRepair), .move(.testing)]
    let ready = tested + [.tests] + (isGuarantee ? [] : [.amount]) + [.move(.ready, outcome)]
    switch end {
    case .received: return [.shelve]
    case .preregistered: return []
    case .diagnosing: return opened
    case .awaitingApproval: return opened + [.coverage, .move(.awaitingApproval)]
    case .awaitingParts: return covered + [.move(.awaitingParts)]
    case .inRepair: return covered + [.move(.inRepair)]
    case .external: return [.assign, .move(.external)]
    case .replacement: return [.assign, .move(.replacement), .replace]
    case .testing: return tested
    case .ready: return ready + [.notice]
    case .readyUnrepaired: return opened + [.coverage, .move(.readyUnrepaired, .irreparable), .notice]
    case .shipped: return ready + [.notice, .move(.shipped)]
    case .delivered: return ready + [.notice, .handOver]
    case .onHold: return covered + [.move(.inRepair), .move(.onHold)]
    case .unclaimed: return ready + [.notice, .move(.unclaimed)]
    case .disposed: return ready + [.notice, .move(.unclaimed), .put(.disposed)]
    case .cancelled: return [.move(.cancelled)]
    }
  }
}
