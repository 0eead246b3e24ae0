/// Where a paper stands in the print ledger.
///
///                                     ┌────────────── attention ◄──┐  paper, jam, cover, offline, paused
///                                     ▼                            ▼
///     queued → drawn → creating → created → sent ◄──────────► printing → done
///                         ▲          │        │                  │
///                         └──────────┴────────┘                  │  the job is gone and had never begun
///                                                                ▼
///     any of these ──► failed    nothing came out, or the printing system gave it up
///                  ──► unknown   nobody knows whether it came out: a person is asked, who says done or failed
///                  ──► canceled  a person took it back
///
/// Each state is written down *before* the step that it announces is tried (`creating` before a job is created)
/// or after the answer that proves it (`created`, `sent`), so a crash leaves a state to reconcile from.
public enum PaperState: String, Sendable, Hashable, Codable, CaseIterable {
  /// Asked for in the transaction of its business event; not drawn.
  case queued
  /// Its bytes are stored and will never change.
  case drawn
  /// A job may have been created; no number is known.
  case creating
  /// The job has a number; its document may have been sent.
  case created
  /// The printing system has the document.
  case sent
  /// The printer works on it.
  case printing
  /// The printer needs a person; the job is alive and goes on by itself after that.
  case attention
  case done
  case failed
  case unknown
  case canceled

  /// Nothing will happen to the paper any more.
  public var isSettled: Bool {
    switch self {
    case .done, .failed, .canceled: true
    case .queued, .drawn, .creating, .created, .sent, .printing, .attention, .unknown: false
    }
  }
}
