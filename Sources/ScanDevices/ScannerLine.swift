/// One kind of scanner, opened: how its bytes become frames. The life around it is `ScannerThread`'s.
protocol ScannerLine: ~Copyable {
  /// The descriptor that becomes readable when the scanner sends.
  var descriptor: CInt { get }
  /// Whether a frame has begun and not ended.
  var isOpen: Bool { get }
  /// A recording in a plain file is played once; a device is opened again when it comes back.
  var isRecording: Bool { get }

  /// Reads what is there; calls `tell` for every outcome, in order.
  ///
  /// - Returns: false when the device is gone.
  mutating func read(_ tell: (ScanOutcome) -> Void) throws(LineFailure) -> Bool

  /// Ends the open frame because nothing came during the silence.
  mutating func fallSilent() -> ScanOutcome?
}

typealias ScanOutcome = KeyFrameAssembler.Outcome
