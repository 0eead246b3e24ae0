internal import CLinuxInput
internal import Glibc

/// A scanner on a serial line: USB CDC-ACM, a USB serial adapter, or a real port.
///
/// The line is raw, silent (no echo) and refused to every later opener. See termios(3), ioctl_tty(2).
struct SerialScanner: ScannerLine, ~Copyable {
  private let line: LineDescriptor
  private var frame = FrameAssembler<UInt8>(endingAt: SerialScanner.isEnd)
  /// Something came before reading began; that is told once.
  private var hasMissed = false
  let isRecording = false

  /// - Parameter baud: a speed that termios knows, from 1200 to 230400; CDC-ACM devices ignore it.
  init(path: String, baud: Int) throws(LineFailure) {
    guard let speed = Self.speeds[baud] else { throw LineFailure(call: "baud \(baud)", code: .invalid) }
    let line = try LineDescriptor(path: path)
    var settings = termios()
    try check("tcgetattr", tcgetattr(line.rawValue, &settings))
    try check("TIOCEXCL", CLinuxInput_takeSerialLine(line.rawValue))
    cfmakeraw(&settings)
    settings.c_cflag |= tcflag_t(CLOCAL | CREAD)
    try check("cfsetspeed", cfsetspeed(&settings, speed))
    try check("tcsetattr", tcsetattr(line.rawValue, TCSANOW, &settings))
    // What came before this moment may have no beginning, and what of it comes now must not pass for a whole code.
    var lastMissed: UInt8?
    while case .bytes(let bytes) = try line.read(atMost: 4096) { lastMissed = bytes.last }
    self.line = line
    hasMissed = lastMissed != nil
    if let lastMissed, !Self.isEnd(lastMissed) { frame.discard() }
  }

  var descriptor: CInt { line.rawValue }
  var isOpen: Bool { frame.isOpen || hasMissed }

  mutating func read(_ tell: (ScanOutcome) -> Void) throws(LineFailure) -> Bool {
    if let missed = missed() { tell(missed) }
    let portion = try line.read(atMost: 4096)
    guard case .bytes(let bytes) = portion else { return portion == .nothingYet }
    for byte in bytes {
      if let cut = frame.take(byte) { tell(ScanOutcome(cut)) }
    }
    return true
  }

  mutating func fallSilent() -> ScanOutcome? {
    let cut = frame.fallSilent()
    return missed() ?? cut.map(ScanOutcome.init)
  }

  private mutating func missed() -> ScanOutcome? {
    defer { hasMissed = false }
    return hasMissed ? .eventsDropped : nil
  }

  private static let isEnd: @Sendable (UInt8) -> Bool = { $0 == 0x0D || $0 == 0x0A }

  private static let speeds: [Int: speed_t] = [
    1200: speed_t(B1200), 2400: speed_t(B2400), 4800: speed_t(B4800), 9600: speed_t(B9600),
    19200: speed_t(B19200), 38400: speed_t(B38400), 57600: speed_t(B57600), 115_200: speed_t(B115200),
    230_400: speed_t(B230400),
  ]
}
