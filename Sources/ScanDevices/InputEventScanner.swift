internal import CLinuxInput
internal import Glibc

/// A keyboard-mode scanner read from its input device, which no other program hears while it is open.
///
/// A file or FIFO of recorded `struct input_event` serves as well: it answers the questions to a device with
/// ENOTTY, which is tolerated. See the kernel's `Documentation/input/event-codes.rst`.
struct InputEventScanner: ScannerLine, ~Copyable {
  private let line: LineDescriptor
  private var assembler: KeyFrameAssembler
  /// The start of an event whose end has not come yet: pipes cut anywhere, devices never do.
  private var unfinished: [UInt8] = []
  let isRecording: Bool

  /// - Parameter silence: between two keys that end a frame; nil when only a terminator does.
  init(path: String, silence: Duration?, stop: StopSignal) throws(LineFailure) {
    let line = try LineDescriptor(path: path)
    // First, while nothing is queued: the kernel empties the queue for it and calls that a loss.
    try Self.onDevice("EVIOCSCLOCKID", CLinuxInput_useMonotonicTimes(line.rawValue))
    try Self.waitForKeysUp(line, stop: stop)
    let isDevice = try Self.onDevice("EVIOCGRAB", CLinuxInput_grab(line.rawValue))
    var assembler = KeyFrameAssembler(
      silence: silence.map { Int64($0 / .microseconds(1)) },
      keysDown: try Self.keysDown(line),
      capsLock: try Self.lampsLit(line).contains(UInt16(LED_CAPSL)))
    // Keys struck before the grab went to the desktop too, and may be the middle of a code.
    if isDevice, try Self.hasEarlierKeys(line) { assembler.discardFrame() }
    self.isRecording = line.isRegularFile
    self.line = line
    self.assembler = assembler
  }

  var descriptor: CInt { line.rawValue }
  var isOpen: Bool { assembler.isOpen }

  mutating func read(_ tell: (ScanOutcome) -> Void) throws(LineFailure) -> Bool {
    // 64 events are a report of every key and more; the kernel's own queue is as long.
    let eventSize = MemoryLayout<input_event>.size
    let portion = try line.read(atMost: 64 * eventSize)
    guard case .bytes(let bytes) = portion else { return portion == .nothingYet }
    unfinished += bytes
    let whole = unfinished.count / eventSize
    let events = unfinished.withUnsafeBytes { bytes in
      (0..<whole).map { bytes.loadUnaligned(fromByteOffset: $0 * eventSize, as: input_event.self) }
    }
    unfinished.removeFirst(whole * eventSize)
    for event in events {
      for outcome in assembler.take(KeyFrameAssembler.Event(event)) {
        if outcome == .eventsDropped {
          assembler.resynchronise(
            keysDown: try Self.keysDown(line),
            capsLock: try Self.lampsLit(line).contains(UInt16(LED_CAPSL)))
        }
        tell(outcome)
      }
    }
    return true
  }

  mutating func fallSilent() -> ScanOutcome? { assembler.fallSilent() }

  /// Lets go of no key half-way: a release that only this process sees would leave the key stuck elsewhere.
  ///
  /// After two seconds the key is taken for jammed, and the scanner is worth more than the key.
  private static func waitForKeysUp(
    _ line: borrowing LineDescriptor, stop: StopSignal
  ) throws(LineFailure) {
    for _ in 0..<40 {
      guard try !keysDown(line).isEmpty else { return }
      guard try stop.wait(for: nil, patience: .milliseconds(50)) == .timedOut else { return }
    }
  }

  /// Takes what the device queued so far away; true when keys were among it, or may have been.
  private static func hasEarlierKeys(_ line: borrowing LineDescriptor) throws(LineFailure) -> Bool {
    let eventSize = MemoryLayout<input_event>.size
    var hasAny = false
    while case .bytes(let bytes) = try line.read(atMost: 64 * eventSize) {
      bytes.withUnsafeBytes { bytes in
        for start in stride(from: 0, through: bytes.count - eventSize, by: eventSize) {
          let event = bytes.loadUnaligned(fromByteOffset: start, as: input_event.self)
          let isLoss = Int32(event.type) == EV_SYN && Int32(event.code) == SYN_DROPPED
          if isLoss || Int32(event.type) == EV_KEY { hasAny = true }
        }
      }
    }
    return hasAny
  }

  private static func keysDown(_ line: borrowing LineDescriptor) throws(LineFailure) -> Set<UInt16> {
    let descriptor = line.rawValue
    return try bits(through: KEY_MAX, "EVIOCGKEY") { CLinuxInput_keysDown(descriptor, $0, $1) }
  }

  private static func lampsLit(_ line: borrowing LineDescriptor) throws(LineFailure) -> Set<UInt16> {
    let descriptor = line.rawValue
    return try bits(through: LED_MAX, "EVIOCGLED") { CLinuxInput_lampsLit(descriptor, $0, $1) }
  }

  /// The numbers of the bits that a device reports as set; none for a file or FIFO.
  private static func bits(
    through last: Int32, _ question: String, _ ask: (UnsafeMutablePointer<UInt8>, Int) -> CInt
  ) throws(LineFailure) -> Set<UInt16> {
    var bytes = [UInt8](repeating: 0, count: Int(last) / 8 + 1)
    let size = bytes.count
    let status = bytes.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { ask($0, size) } ?? 0
    }
    try onDevice(question, status)
    return Set((0...UInt16(last)).filter { bytes[Int($0) / 8] & (1 << ($0 % 8)) != 0 })
  }

  /// Checks an answer that only a device can give; recordings refuse the question with ENOTTY or EINVAL.
  ///
  /// - Returns: whether it is a device.
  @discardableResult
  private static func onDevice(_ call: String, _ status: CInt) throws(LineFailure) -> Bool {
    do throws(LineFailure) {
      try check(call, status)
      return true
    } catch {
      guard error.code == .notADevice || error.code == .invalid else { throw error }
      return false
    }
  }
}

extension KeyFrameAssembler.Event {
  init(_ event: input_event) {
    self.init(
      time: Int64(event.time.tv_sec) &* 1_000_000 &+ Int64(event.time.tv_usec),
      type: event.type, code: event.code, value: event.value)
  }
}
