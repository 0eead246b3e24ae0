import ServiceDesk

/// What the pages hear by themselves.
extension CounterDesk {
  /// A stream of this person's page; its first event is the present view.
  ///
  /// - Parameter heard: the number of the last scan that reached the page on an earlier stream.
  func open(
    _ visitor: Visitor, for goal: CounterPage.ScanGoal = .counter, heard: Int64? = nil
  ) async -> (number: Int, stream: EventStream) {
    let page = page(of: visitor)
    page.scansGoTo = goal
    let opened = add(EventStream(keepsAll: goal != .counter), to: page, isOfLock: false)
    handOverUnheard(of: page, to: opened.stream, heard: heard)
    // The number from which changes are told is taken now, not at the next look.
    await announce()
    for (scanner, state) in scannerStates {
      opened.stream.continuation.yield(event(scanner, state, visitor.member.language))
    }
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
    // Nobody's scans are drawn away from a counter where somebody works.
    if lastActed.flatMap({ pages[$0]?.member }) == nil { lastActed = browser }
    return page.member == nil ? add(EventStream(), to: page, isOfLock: true) : nil
  }

  private func add(_ stream: EventStream, to page: CounterPage, isOfLock: Bool) -> (
    number: Int, stream: EventStream
  ) {
    lastStream += 1
    page.streams[lastStream] = CounterPage.Listener(stream: stream, isOfLock: isOfLock)
    stream.continuation.yield(EventStream.event("counter", page.view(on: desk.clock.today)))
    return (lastStream, stream)
  }

  func close(_ number: Int, of browser: String) {
    pages[browser]?.streams.removeValue(forKey: number)?.stream.continuation.finish()
  }

  // MARK: What every page hears

  private func tell(_ event: EventStream.Event) {
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
    let view = PrintersView(await printers(), changes: await paperChanges())
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
    scannerStates[scanner] = state
    board.note(scanner, state)
    for page in pages.values {
      let event = event(scanner, state, page.member?.language ?? desk.shop.language)
      for stream in page.streams.values { stream.stream.continuation.yield(event) }
    }
  }

  private func event(_ scanner: ScannerName, _ state: ScannerState, _ language: Language)
    -> EventStream.Event
  {
    EventStream.event(
      "scanner",
      JSONText.object {
        $0.member("name", scanner.rawValue)
        $0.member("state", state.word)
        $0.member("text", state.text[language])
      })
  }
}
