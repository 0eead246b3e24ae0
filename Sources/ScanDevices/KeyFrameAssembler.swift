internal import CLinuxInput

/// Turns the key presses of one keyboard-mode scanner into frames: an event goes in, what it completed comes out.
///
/// It reads no clock; the time is in the event. Rules and their reasons: `barcodes.md` 11.
struct KeyFrameAssembler {
  /// One `struct input_event` of the kernel.
  struct Event: Equatable {
    /// Microseconds of any clock; only differences count.
    var time: Int64
    var type: UInt16
    var code: UInt16
    var value: Int32
  }

  enum Outcome: Equatable {
    case frame([UInt8])
    case tooLong
    /// The kernel lost events: the frame is spoilt, and the keys that are down must be asked anew.
    case eventsDropped
  }

  /// Microseconds between two keys that end a frame; nil when only a terminator ends one.
  private let silence: Int64?
  private let layout = KeyboardLayout.us
  private var frame = FrameAssembler(terminators: [0x0D, 0x0A, 0x09])
  private var keysDown: Set<UInt16>
  private var hasCapsLock: Bool
  private var altCode: AltCode?
  private var isResynchronising = false
  private var timeOfLastKey: Int64?

  /// - Parameters:
  ///   - silence: microseconds; nil when only a terminator ends a frame.
  ///   - keysDown: codes of the modifiers that are held while reading begins.
  ///   - capsLock: whether the Caps Lock lamp is lit while reading begins.
  init(silence: Int64?, keysDown: Set<UInt16> = [], capsLock: Bool = false) {
    self.silence = silence
    self.keysDown = keysDown
    self.hasCapsLock = capsLock
  }

  var isOpen: Bool { frame.isOpen }

  mutating func take(_ event: Event) -> [Outcome] {
    var outcomes: [Outcome] = []
    if let end = endBySilence(before: event.time) { outcomes.append(end) }
    switch Int32(event.type) {
    case EV_SYN where Int32(event.code) == SYN_DROPPED:
      frame.discard()
      altCode = nil
      isResynchronising = true
      outcomes.append(.eventsDropped)
    case EV_SYN where Int32(event.code) == SYN_REPORT:
      isResynchronising = false
    case _ where isResynchronising:
      // What stands between a loss and the next report is itself incomplete (kernel, event-codes.rst).
      break
    case EV_LED where Int32(event.code) == LED_CAPSL:
      hasCapsLock = event.value != 0
    case EV_KEY:
      for byte in typed(event) {
        if let cut = frame.take(byte) { outcomes.append(Outcome(cut)) }
      }
    default:
      break
    }
    return outcomes
  }

  /// Ends the open frame because the device sent nothing during the silence.
  mutating func fallSilent() -> Outcome? {
    frame.fallSilent().map(Outcome.init)
  }

  /// Throws away the frame that is being typed, to its end.
  mutating func discardFrame() { frame.discard() }

  /// Takes the true state of the keys after the kernel lost events.
  mutating func resynchronise(keysDown: Set<UInt16>) {
    self.keysDown = keysDown
  }

  private mutating func endBySilence(before time: Int64) -> Outcome? {
    guard let silence, let timeOfLastKey, frame.isOpen else { return nil }
    // Recorded garbage may hold any time; the difference wraps instead of trapping.
    return time &- timeOfLastKey >= silence ? fallSilent() : nil
  }

  /// The bytes that one key event types; most type none.
  private mutating func typed(_ event: Event) -> [UInt8] {
    // 2 is auto-repeat and never a character; doubled characters come as two presses.
    guard event.value == 0 || event.value == 1 else { return [] }
    timeOfLastKey = event.time
    let isPress = event.value == 1
    if isPress { keysDown.insert(event.code) } else { keysDown.remove(event.code) }

    switch Int32(event.code) {
    case KEY_LEFTALT, KEY_RIGHTALT:
      defer { altCode = isPress ? AltCode() : nil }
      return isPress ? [] : altCode?.bytes ?? []
    case KEY_CAPSLOCK:
      if isPress { hasCapsLock.toggle() }
      return []
    default:
      break
    }
    guard isPress else { return [] }
    if altCode != nil, let digit = layout.keypadDigit(event.code) {
      altCode?.take(digit: digit)
      return []
    }
    guard let key = layout.key(event.code) else { return [] }
    let isShifted = isDown(KEY_LEFTSHIFT) || isDown(KEY_RIGHTSHIFT)
    if isDown(KEY_LEFTCTRL) || isDown(KEY_RIGHTCTRL), let control = Self.control(of: key) {
      return [control]
    }
    return [isShifted != (hasCapsLock && key.isLetter) ? key.shifted : key.plain]
  }

  private func isDown(_ code: Int32) -> Bool { keysDown.contains(UInt16(code)) }

  /// The control character that Ctrl makes of a key: Ctrl+] is GS (0x1D), whichever Shift is down.
  private static func control(of key: KeyboardLayout.Key) -> UInt8? {
    switch key.plain {
    case 0x61...0x7A, 0x5B...0x5D: key.plain & 0x1F
    case UInt8(ascii: "6"): 0x1E
    case UInt8(ascii: "-"): 0x1F
    case UInt8(ascii: "2"): 0x00
    default: nil
    }
  }
}

extension KeyFrameAssembler.Outcome {
  init(_ cut: FrameAssembler.Cut) {
    switch cut {
    case .frame(let bytes): self = .frame(bytes)
    case .tooLong: self = .tooLong
    }
  }
}
