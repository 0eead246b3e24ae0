import ServiceDesk

/// Scans of a person whose page takes them itself: they are handed to it as they were read.
///
/// The page sends each one to the station under an id of its own and keeps it until it is answered, as it does with what
/// is typed; so both kinds of scanner go one way, and a scan is neither lost nor taken twice when the station stops.
/// A cable that is pulled closes no connection: what was handed to a page stays here for a while under a number, and a
/// page that connects anew says which number it heard last.
extension CounterDesk {
  /// How many scans are kept for a page; at two a second more than four minutes of an outage that is told on the screen.
  private static let kept = 500
  /// How long a page that says what it heard may be away: until somebody has found the cable.
  private static let awaySeconds: Int64 = 300
  /// A page that is opened anew says nothing; a scan of this morning is nobody's any more.
  private static let unheardSeconds: Int64 = 30

  /// - Parameters:
  ///   - box: all codes of the box whose serial was read.
  ///   - isDoubled: the same was read within ``RepeatWatch/window`` before; the page takes it only when something was
  ///     pressed there meanwhile.
  func hand(
    _ meaning: ScanMeaning, _ text: String, box: [String] = [], to page: CounterPage, isDoubled: Bool = false
  ) {
    let now = desk.clock.now()
    page.lastActed = now
    // Larger than every number that this program gave before it started anew.
    let number = max((page.handed.last?.number ?? 0) + 1, now.milliseconds)
    let language = page.member?.language ?? desk.shop.language
    let event = EventStream.event(
      "scan",
      JSONText.object {
        if case .rubbish(let rubbish) = meaning { $0.member("rubbish", rubbish.text[language]) }
        if isDoubled { $0.member("twice", RepeatWatch.Sight.doubled.text?[language]) }
        $0.member("text", text)
        if !box.isEmpty { $0.member("codes", box) }
        $0.member("number", number)
      })
    // One page is enough: a second window of the same person would send the scan under a second id.
    let newest = page.streams.max { $0.key < $1.key }
    newest?.value.stream.continuation.yield(event)
    page.handed.append(
      CounterPage.HandedScan(
        number: number, at: now, goal: page.scansGoTo, wasSent: newest != nil, event: event))
    page.handed.removeFirst(max(0, page.handed.count - CounterDesk.kept))
  }

  /// What was read while the page was away, in the order in which it was read.
  ///
  /// - Parameter heard: the number of the last scan that reached the page; nil when it does not know of any.
  func handOverUnheard(of page: CounterPage, to stream: EventStream, heard: Int64?) {
    let now = desk.clock.now()
    let most = heard == nil ? CounterDesk.unheardSeconds : CounterDesk.awaySeconds
    page.handed.removeAll { $0.at.seconds(until: now) > CounterDesk.awaySeconds }
    for (index, scan) in page.handed.enumerated() {
      let isUnheard = heard.map { scan.number > $0 } ?? !scan.wasSent
      guard isUnheard, scan.goal == page.scansGoTo, scan.at.seconds(until: now) <= most else { continue }
      stream.continuation.yield(scan.event)
      page.handed[index].wasSent = true
    }
  }
}

extension ScanMeaning {
  /// A badge changes the person and the lock locks, whatever page is open.
  var isForRegistry: Bool {
    switch self {
    case .badge, .command(.lock): false
    default: true
    }
  }
}
