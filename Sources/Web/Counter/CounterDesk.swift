import ServiceDesk

/// The counter of this station: what each browser's page is doing, and where the station's scans go.
///
/// Carries out the steps of ``CounterSession`` through the desk, feeds what comes of them back, and tells every page of
/// that browser (`CounterStreams.swift`). A draft belongs to the browser, not to the person: who signs in next goes on with it.
actor CounterDesk {
  let desk: Desk
  let door: StaffDoor
  let printers: @Sendable () async -> [PrinterRoleState]
  let paperChanges: @Sendable () async -> Int
  /// How long the station's scans took to be answered.
  let times = ScanTimes()
  let board: ScannerBoard
  /// Between two tries of a scan that the database did not answer; throws when it is time to go.
  let pause: @Sendable () async throws -> Void

  var pages: [String: CounterPage] = [:]
  /// The browser that acted last, which the station's scanners feed.
  var lastActed: String?
  var lastStream = 0
  /// Who wants to know when a person comes or acts.
  var coming: AsyncStream<Void>.Continuation?
  var announced: EventID?
  var printersTold: PrintersView?
  /// How each scanner of the station stood last, for pages that open later.
  var scannerStates: [ScannerName: ScannerState] = [:]

  /// Pages that nobody touched for this long are forgotten with their drafts.
  static let keptSeconds: Int64 = StaffSession.absoluteSeconds

  init(
    desk: Desk, door: StaffDoor, printers: @escaping @Sendable () async -> [PrinterRoleState],
    paperChanges: @escaping @Sendable () async -> Int = { 0 }, board: ScannerBoard = ScannerBoard(),
    pause: @escaping @Sendable () async throws -> Void = CounterDesk.shortPause
  ) {
    self.desk = desk
    self.door = door
    self.printers = printers
    self.paperChanges = paperChanges
    self.board = board
    self.pause = pause
  }

  /// Somebody signed in, at a browser.
  struct Visitor: Sendable {
    let browser: String
    let token: String
    let member: StaffMember
  }

  // MARK: What people do

  func scan(_ meaning: ScanMeaning, by visitor: Visitor) async throws -> [UInt8] {
    let page = page(of: visitor)
    await enter(page)
    defer { leave(page) }
    return try await scan(meaning, on: page)
  }

  func act(_ act: CounterAct, by visitor: Visitor) async throws -> [UInt8] {
    let page = page(of: visitor)
    guard let id = act.confirmation else { return try await carryOut(act, on: page) }
    if let known = page.confirmation, known.id == id { return try await known.view.value }
    // A task of its own: a browser that gives up waiting must not break off what it confirmed.
    let view = Task {
      do {
        let view = try await carryOut(act, on: page)
        if page.finished == nil { page.confirmation = nil }
        return view
      } catch {
        page.confirmation = nil
        throw error
      }
    }
    page.confirmation = (id, view)
    return try await view.value
  }

  /// A badge and a PIN opened a session: the page goes on with its draft under the new person.
  func signedIn(_ visitor: Visitor) {
    let page = page(of: visitor)
    page.begin(desk.clock.now())
    // The badge was scanned to come in, not to be given the next unit.
    if case .armed(.technician) = page.session.activity { _ = page.session.receive(.cancel) }
    for (number, stream) in page.streams where stream.isOfLock {
      stream.stream.continuation.finish()
      page.streams[number] = nil
    }
    publish(page)
  }

  /// The session at this browser ended; its draft stays under the lock.
  func signedOut(_ browser: String) {
    guard let page = pages[browser] else { return }
    page.begin(desk.clock.now())
    page.member = nil
    page.token = nil
    publish(page)
  }

  /// A scanner of the station read something, at `moment`.
  func scanned(_ frame: ScannedFrame, at moment: Moment? = nil) async throws {
    guard let lastActed, let page = pages[lastActed] else { return }
    await enter(page, patientFrom: moment ?? desk.clock.now())
    page.sight = page.goalOfRepeats == page.scansGoTo ? page.repeats.sight(of: frame) : .new
    defer {
      page.sight = .new
      leave(page)
    }
    if page.sight == .doubled { return sayDoubled(page, frame) }
    try await carryOut(frame, on: page)
    page.repeats.keep(frame)
    page.goalOfRepeats = page.scansGoTo
  }

  /// With the sound of the first reading, which is on the screen. A page that takes scans itself knows alone whether
  /// something was pressed there since.
  private func sayDoubled(_ page: CounterPage, _ frame: ScannedFrame) {
    let meaning = ScanMeaning(frame.bytes, desk.secrecy)
    if page.member != nil, page.scansGoTo != .counter, meaning.isForRegistry {
      hand(meaning, String(decoding: frame.bytes, as: UTF8.self), to: page, isDoubled: true)
    } else {
      publish(page, answering: frame.readAt)
    }
  }

  private func carryOut(_ frame: ScannedFrame, on page: CounterPage) async throws {
    let meaning = ScanMeaning(frame.bytes, desk.secrecy)
    if let token = page.token {
      let door = door
      page.member = try await patiently(page) { try await door.member(holding: token) }
      if page.member == nil { page.token = nil }
    }
    if page.member == nil {
      page.begin(desk.clock.now())
      page.sound = .bad
      if case .badge(let code) = meaning {
        let door = door
        if let name = try await patiently(page, { try await door.name(on: code) }) {
          page.badge = (name, code)
          page.sound = .needsYou
        }
      }
      publish(page, answering: frame.readAt)
    } else if page.scansGoTo != .counter, meaning.isForRegistry {
      hand(meaning, String(decoding: frame.bytes, as: UTF8.self), to: page)
    } else if let code = ScannedCode(frame.bytes, symbology: nil, ifReadOtherwise: meaning) {
      let box = try await patiently(page) { [desk] in try await desk.scan(box: [code]) }
      _ = try await show(box, on: page, readAt: frame.readAt)
    } else {
      _ = try await scan(meaning, on: page, readAt: frame.readAt)
    }
  }

  // MARK: Steps

  func scan(
    _ meaning: ScanMeaning, on page: CounterPage, readAt: ContinuousClock.Instant? = nil
  ) async throws -> [UInt8] {
    if case .label(let fields) = meaning {
      let box = try await patiently(page) { [desk] in try await desk.scan(label: fields) }
      return try await show(box, on: page, readAt: readAt)
    }
    let answer = try await patiently(page) { [desk] in try await desk.scan(meaning) }
    page.begin(desk.clock.now())
    if case .unitLabel(let code) = meaning { try await confirmLabel(code, page) }
    if case .unit(let sheet) = answer.found { page.seen = sheet }
    if case .badge(let code) = meaning, case .staff(let name, _) = answer.found {
      page.badge = (name, code)
      // In the middle of an intake or a hand-over a badge only changes the person; the draft is not asked.
      switch page.session.activity {
      case .intake, .handover:
        page.sound = .needsYou
        return publish(page, answering: readAt)
      case .idle, .armed: break
      }
    }
    try await take(page.session.receive(.scanned(answer)), page, nil)
    page.say(answer)
    return publish(page, answering: readAt)
  }

  /// All codes of a box, a plate or a label.
  func show(
    _ box: BoxAnswer, on page: CounterPage, readAt: ContinuousClock.Instant? = nil
  ) async throws -> [UInt8] {
    page.begin(desk.clock.now())
    if case .unit(let sheet)? = box.found?.found { page.seen = sheet }
    try await take(page.session.receive(.read(box)), page, nil)
    page.say(box.found)
    return publish(page, answering: readAt)
  }

  /// A label that can be scanned did come out, whatever its printer could not say.
  private func confirmLabel(_ code: UnitCode, _ page: CounterPage) async throws {
    guard let member = page.member else { return }
    let ticket = try await patiently(page) { [desk] in
      try await desk.store.read { (desk) throws(StoreFailure) -> TicketID? in
        guard let ticket = try desk.ticket(labelled: code)?.id else { return nil }
        return try desk.labelProvedByScan(of: ticket) == nil ? nil : ticket
      }
    }
    guard let ticket else { return }
    // Refused, somebody else has confirmed it just now: the scan goes on as any other.
    let id = desk.newCommandID()
    _ = try await patiently(page) { [desk] in
      try await desk.perform(SeeLabel(ticket: ticket), as: .staff(member), id: id)
    }
  }

  private func carryOut(_ act: CounterAct, on page: CounterPage) async throws -> [UInt8] {
    await enter(page)
    defer { leave(page) }
    let repeats = page.repeats
    page.begin(desk.clock.now())
    // A page that opens the parcel that was scanned takes the scan off the counter by itself: nobody pressed anything.
    if case .cancel = act, case .consignment? = page.session.shown?.found { page.repeats = repeats }
    if try await isOnRecord(act, on: page) { return publish(page) }
    if let event = try await event(of: act, on: page) {
      try await take(page.session.receive(event), page, act.command)
    }
    return publish(page)
  }

  /// Whether a confirmation was carried out before this program started anew: the page that lost the answer gets it
  /// from the record, although the draft it belonged to is gone.
  private func isOnRecord(_ act: CounterAct, on page: CounterPage) async throws -> Bool {
    switch (act, page.session.activity) {
    case (.confirmIntake, .intake), (.handOver, .handover): return false
    case (.confirmIntake(let id), _):
      let decision = try await desk.store.read { (desk) throws(StoreFailure) in
        try desk.decision(of: id, on: OpenTicket.self)
      }
      guard let decision else { return false }
      page.finished = decision.answer.map { .intake($0) }
      tell(decision.refusal, on: page)
    case (.handOver(let id, _), _):
      let decision = try await desk.store.read { (desk) throws(StoreFailure) in
        try desk.decision(of: id, on: HandOver.self)
      }
      guard let decision else { return false }
      page.finished = decision.answer.map { .handover($0) }
      tell(decision.refusal, on: page)
    default: return false
    }
    return true
  }

  private func tell(_ refusal: Refusal?, on page: CounterPage) {
    page.refusal = refusal
    page.sound = refusal == nil ? .good : .bad
  }

  private func take(_ steps: [CounterSession.Step], _ page: CounterPage, _ id: CommandID?) async throws {
    for step in steps {
      switch step {
      case .sound(let sound): page.sound = sound
      case .refuse(let refusal): page.refusal = refusal
      case .show, .askPIN: break
      case .intake(let step): try await take(step, page)
      case .handover(let step): try await take(step, page)
      case .move(let command): try await change(command, page, id)
      case .shelve(let command): try await change(command, page, id)
      case .assign(let command): try await change(command, page, id)
      case .undo: try await change(UndoLastStep(), page, id)
      case .lock: try await lock(page)
      }
    }
  }

  private func take(_ step: IntakeSession.Step, _ page: CounterPage) async throws {
    switch step {
    case .sound(let sound): page.sound = sound
    case .refuse(let refusal): page.refusal = refusal
    case .chooseUnit(let sheets): page.choices = sheets
    case .finished(let answer): page.finished = .intake(answer)
    case .ask, .abandoned: break
    case .save(let command, let id):
      guard let member = page.member else { throw Refusal(.notSignedIn) }
      let decision: Decision<OpenTicket.Answer>
      do {
        decision = try await desk.perform(command, as: .staff(member), id: id)
      } catch {
        try await take(page.session.receive(.intake(.saveFailed)), page, nil)
        throw error
      }
      try await take(page.session.receive(.intake(.saved(decision))), page, nil)
      await announce()
    }
  }

  private func take(_ step: HandoverSession.Step, _ page: CounterPage) async throws {
    switch step {
    case .sound(let sound): page.sound = sound
    case .refuse(let refusal): page.refusal = refusal
    case .finished(let changed): page.finished = .handover(changed)
    case .ask, .abandoned: break
    case .handOver(let request, let id):
      guard let member = page.member else { throw Refusal(.notSignedIn) }
      let decision: Decision<TicketChanged>
      do {
        decision = try await desk.handOver(request, as: .staff(member), id: id)
      } catch {
        try await take(page.session.receive(.handover(.saveFailed)), page, nil)
        throw error
      }
      try await take(page.session.receive(.handover(.saved(decision))), page, nil)
      await announce()
    }
  }

  private func change<C: DeskCommand>(
    _ command: C, _ page: CounterPage, _ id: CommandID?
  ) async throws where C.Answer == TicketChanged {
    guard let member = page.member else { throw Refusal(.notSignedIn) }
    let decision: Decision<TicketChanged>
    do {
      let id = id ?? desk.newCommandID()
      decision = try await patiently(page) { [desk] in
        try await desk.perform(command, as: .staff(member), id: id)
      }
    } catch {
      page.sound = .bad
      throw error
    }
    try await take(page.session.receive(.changed(decision)), page, nil)
    try await refresh(page)
    await announce()
  }

  private func lock(_ page: CounterPage) async throws {
    if let token = page.token { try await door.signOut(token) }
    page.member = nil
    page.token = nil
  }

  /// Shows the present state of what is shown.
  func refresh(_ page: CounterPage) async throws {
    guard let shown = page.session.shown else { return }
    guard case .unit(let old) = shown.found else {
      page.session.refresh(try await patiently(page) { [desk] in try await desk.scan(shown.meaning) })
      return
    }
    guard let sheet = try await patiently(page, { [desk] in try await desk.sheet(of: old.unit.id) }) else {
      return
    }
    page.session.refresh(ScanAnswer(meaning: shown.meaning, found: .unit(sheet)))
  }

  // MARK: Pages

  func page(of visitor: Visitor) -> CounterPage {
    let page = page(at: visitor.browser)
    page.member = visitor.member
    page.token = visitor.token
    lastActed = visitor.browser
    coming?.yield()
    return page
  }

  func page(at browser: String) -> CounterPage {
    if let page = pages[browser] { return page }
    let now = desk.clock.now()
    pages = pages.filter { !$1.streams.isEmpty || $1.lastActed.seconds(until: now) < CounterDesk.keptSeconds }
    let page = CounterPage(at: now)
    pages[browser] = page
    return page
  }

  /// - Parameter scan: when the device was read whose scan this answers.
  @discardableResult
  func publish(_ page: CounterPage, answering scan: ContinuousClock.Instant? = nil) -> [UInt8] {
    let view = page.view(on: desk.clock.today)
    guard !page.streams.isEmpty else { return view }
    var event = EventStream.event("counter", view)
    event.scanReadAt = scan
    for stream in page.streams.values { stream.stream.continuation.yield(event) }
    return view
  }
}
