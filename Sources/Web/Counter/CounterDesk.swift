import ServiceDesk

/// The counter of this station: what each browser's page is doing, and where the station's scans go.
///
/// Carries out the steps of ``CounterSession`` through the desk, feeds what comes of them back, and tells every page of
/// that browser. A draft belongs to the browser, not to the person: who signs in next goes on with it.
actor CounterDesk {
  let desk: Desk
  private let door: StaffDoor
  private let printers: @Sendable () async -> [PrinterRoleState]

  private var pages: [String: CounterPage] = [:]
  /// The browser that acted last, which the station's scanners feed.
  private var lastActed: String?
  private var lastStream = 0
  private var announced: EventID?
  private var printersTold: PrintersView?

  /// Pages that nobody touched for this long are forgotten with their drafts.
  static let keptSeconds: Int64 = StaffSession.absoluteSeconds

  init(desk: Desk, door: StaffDoor, printers: @escaping @Sendable () async -> [PrinterRoleState]) {
    self.desk = desk
    self.door = door
    self.printers = printers
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

  /// A scanner of the station read something.
  func scanned(_ frame: ScannedFrame) async throws {
    guard let lastActed, let page = pages[lastActed] else { return }
    let meaning = ScanMeaning(frame.bytes, desk.secrecy)
    if let token = page.token {
      page.member = try await door.member(holding: token)
      if page.member == nil { page.token = nil }
    }
    if page.member == nil {
      page.begin(desk.clock.now())
      page.sound = .bad
      if case .badge(let code) = meaning, let name = try await door.name(on: code) {
        page.badge = (name, code)
        page.sound = .needsYou
      }
      publish(page)
    } else {
      _ = try await scan(meaning, on: page)
    }
  }

  // MARK: Steps

  private func scan(_ meaning: ScanMeaning, on page: CounterPage) async throws -> [UInt8] {
    let answer = try await desk.scan(meaning)
    page.begin(desk.clock.now())
    if case .unit(let sheet) = answer.found { page.seen = sheet }
    if case .badge(let code) = meaning, case .staff(let name, _) = answer.found {
      page.badge = (name, code)
      // In the middle of an intake or a hand-over a badge only changes the person; the draft is not asked.
      switch page.session.activity {
      case .intake, .handover:
        page.sound = .needsYou
        return publish(page)
      case .idle, .armed: break
      }
    }
    try await take(page.session.receive(.scanned(answer)), page, nil)
    return publish(page)
  }

  private func carryOut(_ act: CounterAct, on page: CounterPage) async throws -> [UInt8] {
    page.begin(desk.clock.now())
    if let event = try await event(of: act, on: page) {
      try await take(page.session.receive(event), page, act.command)
    }
    return publish(page)
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
      decision = try await desk.perform(command, as: .staff(member), id: id ?? desk.newCommandID())
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
  func refresh(_ page: CounterPage) async throws(StoreFailure) {
    guard let shown = page.session.shown else { return }
    guard case .unit(let old) = shown.found else {
      page.session.refresh(try await desk.scan(shown.meaning))
      return
    }
    guard let sheet = try await desk.sheet(of: old.unit.id) else { return }
    page.session.refresh(ScanAnswer(meaning: shown.meaning, found: .unit(sheet)))
  }

  // MARK: Pages and their streams

  private func page(of visitor: Visitor) -> CounterPage {
    let page = page(at: visitor.browser)
    page.member = visitor.member
    page.token = visitor.token
    lastActed = visitor.browser
    return page
  }

  private func page(at browser: String) -> CounterPage {
    if let page = pages[browser] { return page }
    let now = desk.clock.now()
    pages = pages.filter { !$1.streams.isEmpty || $1.lastActed.seconds(until: now) < CounterDesk.keptSeconds }
    let page = CounterPage(at: now)
    pages[browser] = page
    return page
  }

  @discardableResult
  private func publish(_ page: CounterPage) -> [UInt8] {
    let view = page.view(on: desk.clock.today)
    guard !page.streams.isEmpty else { return view }
    let event = EventStream.event("counter", view)
    for stream in page.streams.values { stream.stream.continuation.yield(event) }
    return view
  }

  /// A stream of this person's page; its first event is the present view.
  func open(_ visitor: Visitor) async -> (number: Int, stream: EventStream) {
    let opened = add(EventStream(), to: page(of: visitor), isOfLock: false)
    printersTold = nil
    await tellPrinters()
    return opened
  }

  /// A stream for a locked page, so that a badge scanned at the station opens the PIN pad.
  ///
  /// Only a browser where somebody was signed in before, or the station's own screen, may listen; the others learn of
  /// no badge.
  func openLocked(_ browser: String, isStation: Bool) -> (number: Int, stream: EventStream)? {
    guard pages[browser] != nil || isStation else { return nil }
    let page = page(at: browser)
    if lastActed == nil || isStation { lastActed = browser }
    return page.member == nil ? add(EventStream(), to: page, isOfLock: true) : nil
  }

  private func add(_ stream: EventStream, to page: CounterPage, isOfLock: Bool) -> (Int, EventStream) {
    lastStream += 1
    page.streams[lastStream] = CounterPage.Listener(stream: stream, isOfLock: isOfLock)
    stream.continuation.yield(EventStream.event("counter", page.view(on: desk.clock.today)))
    return (lastStream, stream)
  }

  func close(_ number: Int, of browser: String) {
    pages[browser]?.streams.removeValue(forKey: number)?.stream.continuation.finish()
  }

  // MARK: What every page hears

  private func tell(_ event: [UInt8]) {
    for page in pages.values {
      for stream in page.streams.values { stream.stream.continuation.yield(event) }
    }
  }

  private var isAnybodyListening: Bool { pages.values.contains { !$0.streams.isEmpty } }

  func beat() { tell(EventStream.heartbeat) }

  /// Tells that something happened, here or at another station. A hint: the pages ask again for what they show.
  func announce() async {
    guard isAnybodyListening else { return }
    let number: EventID?
    do {
      number = try await desk.store.read { (desk) throws(StoreFailure) in try desk.lastEventNumber() }
    } catch {
      // Only the hint is lost; the next one brings the newest number.
      return
    }
    guard let number, number != announced else { return }
    let isFirst = announced == nil
    announced = number
    if isFirst { return }
    tell(EventStream.event("changed", JSONText.object { $0.member("event", number) }))
  }

  /// Tells how the printers stand, when that changed.
  func tellPrinters() async {
    guard isAnybodyListening else { return }
    let view = PrintersView(await printers())
    guard view != printersTold else { return }
    printersTold = view
    for page in pages.values {
      let language = page.member?.language ?? desk.shop.language
      let event = EventStream.event("printers", JSONText.object { view.writeTrouble(into: &$0, language) })
      for stream in page.streams.values { stream.stream.continuation.yield(event) }
    }
  }

  /// Tells that a scanner came, went or needs help.
  func tell(_ scanner: ScannerName, _ state: ScannerState) {
    for page in pages.values {
      let language = page.member?.language ?? desk.shop.language
      let event = EventStream.event(
        "scanner",
        JSONText.object {
          $0.member("name", scanner.rawValue)
          $0.member("state", state.rawValue)
          $0.member("text", state.text[language])
        })
      for stream in page.streams.values { stream.stream.continuation.yield(event) }
    }
  }
}
