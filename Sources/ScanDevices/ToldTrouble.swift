internal import ServiceDesk

/// What was told of a scanner that cannot be heard, so that each thing is told once.
///
/// One that is not there from the beginning, or went while it was in trouble, is away like one that was unplugged.
struct ToldTrouble {
  /// A device is there a moment before udev gives the rights to it; only what lasts longer is a lack of them.
  let patience: Duration
  private var trouble: ScannerTrouble?
  private var isToldAway = false
  private var deniedSince: ContinuousClock.Instant?

  init(patience: Duration) { self.patience = patience }

  /// The scanner was heard, and that it went was told.
  mutating func forget() { (trouble, isToldAway, deniedSince) = (nil, true, nil) }

  /// What is new of a scanner that could not be opened.
  ///
  /// - Parameter present: nil when its device is not there.
  mutating func news(
    of scanner: ScannerName, _ present: ScannerTrouble?, at now: ContinuousClock.Instant
  ) -> ScannerHappening? {
    guard let present else {
      defer { forget() }
      return isToldAway ? nil : .disconnected(scanner, lostPartialFrame: false)
    }
    let since = present == .notPermitted ? deniedSince ?? now : nil
    deniedSince = since
    if let since, now - since < patience { return nil }
    isToldAway = false
    defer { trouble = present }
    return present == trouble ? nil : .trouble(scanner, present)
  }
}
