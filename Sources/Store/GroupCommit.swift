internal import Synchronization

/// The writer lane: many callers' bodies share one transaction, and with it one wait for the disk.
///
/// ```
/// submit ─┐                     ┌ first body ┐
/// submit ─┼─▶ queue ─▶ BEGIN ─▶ ├ savepoint  ├ … up to 64 ─▶ COMMIT ─▶ answers to all
/// submit ─┘                     └ savepoint  ┘
/// ```
///
/// 1. A caller is answered after the commit that holds its changes, never before.
/// 2. A body that fails or refuses undoes its own changes only.
/// 3. When the commit fails, every body of the group fails with it, as ``SQLFailure/unknownOutcome`` if nobody
///    can know what became of it.
/// 4. Bodies run one after the other, so that each sees what those before it did. They may run again after a
///    deadlock, and must not do anything but SQL.
/// 5. Constraints are checked at once: a deferred one would fail the whole group.
public final class GroupCommit: Sendable {
  private let engine: any SQLEngine
  private let limit: Int
  private let lane = Mutex(Lane())

  private struct Lane {
    var queue: [Submission] = []
    var isWorking = false
    var figures = Figures(groups: 0, bodies: 0)
  }

  /// What the lane has done since it was made.
  public struct Figures: Sendable, Hashable {
    /// Transactions committed.
    public var groups: Int
    /// Bodies whose changes were in them.
    public var bodies: Int
  }

  /// - Parameter limit: bodies in one transaction; 64 keep the wait for the slowest answer within some
  ///   milliseconds, and more would not make the disk's share of each much smaller.
  public init(engine: any SQLEngine, limit: Int = 64) {
    self.engine = engine
    self.limit = limit
  }

  public var figures: Figures { lane.withLock { $0.figures } }

  /// Runs `body` in the next group and returns its value once that is on disk.
  ///
  /// Throws what `body` throws, its changes undone, or the ``SQLFailure`` of the group's commit.
  @discardableResult
  public func submit<T: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    try await submit(settling: { connection in .keep(try body(connection)) })
  }

  /// As ``submit(_:)``; a body that settles with `undo` is answered with its value, its changes undone.
  @discardableResult
  public func submit<T: Sendable>(
    settling body: @escaping @Sendable (any SQLConnection) throws -> Settled<T>
  ) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      let submission = Submission(
        run: { connection in
          switch try body(connection) {
          case .keep(let value): .keep({ continuation.resume(returning: value) })
          case .undo(let value): .undo({ continuation.resume(returning: value) })
          }
        },
        fail: { continuation.resume(throwing: $0) })
      let isIdle = lane.withLock { lane in
        lane.queue.append(submission)
        defer { lane.isWorking = true }
        return !lane.isWorking
      }
      if isIdle {
        Task { await work() }
      }
    }
  }

  private func work() async {
    while let group = nextGroup() {
      do {
        let answers = try await engine.write { connection in try group.run(on: connection) }
        lane.withLock { lane in
          lane.figures.groups += 1
          lane.figures.bodies += answers.kept
        }
        answers.give()
      } catch let ended as FirstBodyEnded {
        // Its transaction was rolled back with nobody else's changes in it; the others come in the next.
        let others = group.withoutFirst()
        lane.withLock { $0.queue.insert(contentsOf: others, at: 0) }
        ended.answer()
      } catch {
        group.all().forEach { $0.fail(error) }
      }
    }
  }

  private func nextGroup() -> Group? {
    lane.withLock { lane in
      guard !lane.queue.isEmpty else {
        lane.isWorking = false
        return nil
      }
      return Group(first: lane.queue.removeFirst(), limit: limit, joining: { [self] in joinGroup() })
    }
  }

  private func joinGroup() -> Submission? {
    lane.withLock { $0.queue.isEmpty ? nil : $0.queue.removeFirst() }
  }
}

private typealias Answer = @Sendable () -> Void

/// One caller's body, with its type forgotten: running it gives the answer to hand out after the commit.
private struct Submission: Sendable {
  let run: @Sendable (any SQLConnection) throws -> Settled<Answer>
  let fail: @Sendable (any Error) -> Void
}

/// The first body of a group failed or refused. It runs without a savepoint, which the usual lone body is
/// spared that way, so the transaction has to be given up and begun again for the others.
private struct FirstBodyEnded: Error {
  let answer: Answer
}

private struct Answers: Sendable {
  var list: [Answer] = []
  var kept = 0

  func give() { list.forEach { $0() } }
}

/// The submissions of one transaction. Others join while it is open; a repeat runs the same ones again.
private final class Group: Sendable {
  private let members: Mutex<[Submission]>
  private let limit: Int
  private let joining: @Sendable () -> Submission?

  init(first: Submission, limit: Int, joining: @escaping @Sendable () -> Submission?) {
    members = Mutex([first])
    self.limit = limit
    self.joining = joining
  }

  func all() -> [Submission] { members.withLock { $0 } }
  func withoutFirst() -> [Submission] { Array(all().dropFirst()) }

  func run(on connection: any SQLConnection) throws -> Answers {
    var answers = Answers()
    var index = 0
    while let submission = member(at: index) {
      if index == 0 {
        answers.list.append(try runFirst(submission, on: connection))
        answers.kept += 1
      } else {
        try run(submission, on: connection, into: &answers)
      }
      index += 1
    }
    return answers
  }

  private func member(at index: Int) -> Submission? {
    members.withLock { members in
      if index < members.count { return members[index] }
      guard index < limit, let submission = joining() else { return nil }
      members.append(submission)
      return submission
    }
  }

  private func runFirst(_ submission: Submission, on connection: any SQLConnection) throws -> Answer {
    let settled: Settled<Answer>
    do {
      settled = try submission.run(connection)
    } catch {
      if let doom = connection.doom, doom.endsTransaction { throw doom }
      throw FirstBodyEnded(answer: { submission.fail(error) })
    }
    if let doom = connection.doom {
      if doom.endsTransaction { throw doom }
      throw FirstBodyEnded(answer: { submission.fail(doom) })
    }
    switch settled {
    case .keep(let answer): return answer
    case .undo(let answer): throw FirstBodyEnded(answer: answer)
    }
  }

  private func run(
    _ submission: Submission, on connection: any SQLConnection, into answers: inout Answers
  ) throws {
    do {
      var isKept = true
      let answer = try connection.savepoint(settling: {
        let settled = try submission.run(connection)
        if case .undo = settled { isKept = false }
        return settled
      })
      answers.list.append(answer)
      answers.kept += isKept ? 1 : 0
    } catch {
      if let doom = connection.doom { throw doom }
      answers.list.append({ submission.fail(error) })
    }
  }
}
