import ServiceDesk

/// Scans of a person whose page is the registry: they are handed to it as they were read.
///
/// The page sends each one to the station under an id of its own and keeps it until it is answered, as it does with what
/// is typed; so both kinds of scanner go one way, and a scan is neither lost nor taken twice when the station stops.
extension CounterDesk {
  /// Scans that are kept for a page that is connecting anew; who scans more than these on hears nothing, and stops.
  private static let unheard = 100
  /// A page that comes back later was left; its browser tries every five seconds at most.
  private static let awaySeconds: Int64 = 30

  func hand(_ meaning: ScanMeaning, _ text: String, to page: CounterPage) {
    page.lastActed = desk.clock.now()
    let language = page.member?.language ?? desk.shop.language
    let event = EventStream.event(
      "scan",
      JSONText.object {
        if case .rubbish(let rubbish) = meaning { $0.member("rubbish", rubbish.text[language]) }
        $0.member("text", text)
      })
    if page.streams.isEmpty {
      if page.unheard.count < CounterDesk.unheard { page.unheard.append((page.lastActed, event)) }
    } else {
      // One page is enough: a second window of the same person would send the scan under a second id.
      guard let newest = page.streams.max(by: { $0.key < $1.key }) else { return }
      newest.value.stream.continuation.yield(event)
    }
  }

  /// What was read while the page was away, unless it stayed away: a scan of this morning is nobody's any more.
  func handOverUnheard(of page: CounterPage, to stream: EventStream) {
    let now = desk.clock.now()
    if page.scansGoTo == .registry {
      for scan in page.unheard where scan.at.seconds(until: now) <= CounterDesk.awaySeconds {
        stream.continuation.yield(scan.event)
      }
    }
    page.unheard = []
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
