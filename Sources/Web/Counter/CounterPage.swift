import ServiceDesk

/// What one browser's counter page is doing. Owned by ``CounterDesk``.
final class CounterPage {
  var session = CounterSession()
  /// Who is at it; nil while it is locked.
  var member: StaffMember?
  var token: String?
  var lastActed: Moment

  var revision = 0
  var sound: Sound?
  var refusal: Refusal?
  /// The scan that named no unit while something else is under way: what it was is said.
  var said: ScanAnswer?
  /// Units with one serial among which a person chooses.
  var choices: [UnitSheet]?
  var badge: (name: String, code: BadgeCode)?
  var finished: Finished?
  /// The last sheet that a scan brought, for a hand-over to show.
  var seen: UnitSheet?

  /// Something is being done here, and these wait for their turn.
  var isBusy = false
  var waiting: [CheckedContinuation<Void, Never>] = []
  /// Until when what is being done is tried again while the database does not answer; nil where a person waits for
  /// the answer and is told.
  var patientUntil: Moment?

  /// The last confirmation and what comes of it: a second one under the same id waits for the same view.
  var confirmation: (id: CommandID, view: Task<[UInt8], any Error>)?
  var streams: [Int: Listener] = [:]
  /// Where the scans go that the station's scanners read.
  var scansGoTo = ScanGoal.counter
  /// Scans that were handed to the page and that it may not have heard, oldest first.
  var handed: [HandedScan] = []
  /// The last scan that was acted on, until something else happens here.
  var repeats = RepeatWatch()
  /// Where that scan went.
  var goalOfRepeats = ScanGoal.counter
  /// How the scan that is being answered stands to the one before it.
  var sight = RepeatWatch.Sight.new
  /// What the page's own camera has in view.
  var camera = CameraWatch()

  init(at moment: Moment) { lastActed = moment }

  struct Listener {
    let stream: EventStream
    /// Opened without a session: it ends when somebody signs in.
    let isOfLock: Bool
  }

  /// A scan for a page that takes scans itself.
  struct HandedScan {
    /// Rises from scan to scan.
    let number: Int64
    let at: Moment
    /// The page that was open when it was read.
    let goal: ScanGoal
    /// It went into a stream; whether it came out at the other end only the page knows.
    var wasSent: Bool
    let event: EventStream.Event
  }

  /// The page that the person has open: the one that connected last.
  enum ScanGoal: String, Sendable {
    case counter
    /// Takes serials in a run, and every other code as what is typed into a form.
    case registry
    /// Packs, checks and receives by scan.
    case consignments
  }

  enum Finished {
    case intake(OpenTicket.Answer)
    case handover(TicketChanged)
  }

  /// Forgets what was said about the event before.
  func begin(_ moment: Moment) {
    lastActed = moment
    sound = nil
    refusal = nil
    said = nil
    choices = nil
    badge = nil
    finished = nil
    repeats.forget()
  }

  /// The present view. A locked page tells nothing of what lies under the lock.
  func view(on today: Day) -> [UInt8] {
    revision += 1
    return JSONText.object { json in
      guard let member else {
        writeLocked(into: &json)
        return
      }
      let reader = Reader(member: member, today: today)
      json.member("revision", revision)
      json.member("sound", sound?.rawValue)
      writeMessage(into: &json, for: reader)
      writeActivity(into: &json, for: reader)
      writeBadge(into: &json)
      writeFinished(into: &json)
      json.member("locked", false)
    }
  }

  private func writeLocked(into json: inout JSONText) {
    json.member("revision", revision)
    json.member("sound", sound?.rawValue)
    json.member("message", String?.none)
    json.member("activity", "idle")
    for name in ["armed", "shown", "box", "intake", "handover"] as [StaticString] {
      json.member(name, String?.none)
    }
    writeBadge(into: &json)
    json.member("finished", String?.none)
    json.member("locked", true)
  }

  /// Of a scan that named no unit, while something is under way that shows no scans.
  func say(_ answer: ScanAnswer?) {
    guard session.activity != .idle, sound == .bad, let answer else { return }
    switch answer.found {
    case .product, .unknownProduct, .webAddress, .information, .noSerial, .unknownCode, .rubbish:
      // Its own sentence says more than that it is no serial.
      if refusal == nil || refusal?.code == .productCodeIsNoSerial { said = answer }
    case .unit, .units, .unknownSerial, .shelf, .consignment, .staff, .command, .stage: break
    }
  }

  private func writeMessage(into json: inout JSONText, for reader: Reader) {
    if let said {
      json.member("message") {
        $0.member("code", refusal?.code.rawValue ?? said.found.name)
        $0.member("text", said.text(reader.language))
        $0.member("bad", true)
      }
      return
    }
    guard let refusal else {
      guard let text = sight.text else { return json.member("message", String?.none) }
      json.member("message") {
        $0.member("code", sight == .doubled ? "readTwice" : "readAgain")
        $0.member("text", text[reader.language])
        $0.member("bad", false)
      }
      return
    }
    json.member("message") {
      $0.member("code", refusal.code.rawValue)
      $0.member("text", refusal.text(reader.language))
      $0.member("bad", true)
      $0.optional("field", refusal.values["field"])
    }
  }

  private func writeActivity(into json: inout JSONText, for reader: Reader) {
    var armed: CounterSession.Armed?
    var intake: IntakeSession?
    var handover: HandoverSession?
    switch session.activity {
    case .idle: json.member("activity", "idle")
    case .armed(let change):
      json.member("activity", "armed")
      armed = change
    case .intake(let open):
      json.member("activity", "intake")
      intake = open
    case .handover(let open):
      json.member("activity", "handover")
      handover = open
    }
    json.member("armed", armed, for: reader)
    json.member("shown", session.shown, for: reader)
    json.member("box", session.box, for: reader)
    json.member("intake", intake.map { IntakeView(session: $0, choices: choices) }, for: reader)
    json.member("handover", handover.map { HandoverView(session: $0, seen: seen) }, for: reader)
  }

  /// The page sends the code back with the PIN; the person's own scan brought it here.
  private func writeBadge(into json: inout JSONText) {
    guard let badge else {
      json.member("askPIN", String?.none)
      return
    }
    json.member("askPIN") {
      $0.member("name", badge.name)
      $0.member("badge", badge.code.text)
    }
  }

  private func writeFinished(into json: inout JSONText) {
    let (kind, ticket, number, papers): (String, TicketID, TicketNumber, [PaperID])
    switch finished {
    case .intake(let answer):
      (kind, ticket, number, papers) = ("intake", answer.ticket, answer.number, answer.papers)
    case .handover(let changed):
      (kind, ticket, number, papers) = ("handover", changed.ticket, changed.number, changed.papers)
    case nil:
      json.member("finished", String?.none)
      return
    }
    json.member("finished") {
      $0.member("kind", kind)
      $0.member("ticket") {
        $0.member("id", ticket)
        $0.member("number", number.description)
      }
      $0.member("papers", numbers: papers.map(\.rawValue))
    }
  }
}
