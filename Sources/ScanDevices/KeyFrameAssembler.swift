internal import CLinuxInput
internal import ServiceDesk

/// Turns the key presses of one keyboard-mode scanner into frames: an event goes in, what it completed comes out.
///
/// Frames are keys: what they say depends on how the scanner is set, which the desk knows (``ScannerProfile``).
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
    case keys([Keystroke])
    case tooLong
    /// The kernel lost events: the frame is spoilt, and the keys that are down must be asked anew.
    case eventsDropped
  }

  /// Microseconds between two keys that end a frame; nil when only a terminator ends one.
  private let silence: Int64?
  private var frame = FrameAssembler<Keystroke>(endingAt: { $0.endsFrame })
  private var keysDown: Set<UInt16>
  private var hasCapsLock: Bool
  private var altCode: AltCode?
  private var isResynchronising = false
  private var timeOfLastKey: Int64?
  /// The Caps Lock lamp. No other program turns it for a key of this device, which none hears.
  private var lamp: Bool
  /// Whether presses of Caps Lock were lost with others; the next code begins with what the lamp says.
  private var isCapsLockUnsure = false
  /// Keys were struck before reading began; that is told once.
  private var hasMissed = false

  /// - Parameters:
  ///   - silence: microseconds; nil when only a terminator ends a frame.
  ///   - keysDown: codes of the modifiers that are held while reading begins.
  ///   - capsLock: whether the Caps Lock lamp is lit while reading begins.
  init(silence: Int64?, keysDown: Set<UInt16> = [], capsLock: Bool = false) {
    self.silence = silence
    self.keysDown = keysDown
    self.hasCapsLock = capsLock
    lamp = capsLock
  }

  var isOpen: Bool { frame.isOpen || hasMissed }

  mutating func take(_ event: Event) -> [Outcome] {
    var outcomes: [Outcome] = missed().map { [$0] } ?? []
    if let end = endBySilence(before: event.time) { outcomes.append(end) }
    switch Int32(event.type) {
    case EV_SYN where Int32(event.code) == SYN_DROPPED:
      frame.discard()
      altCode = nil
      isResynchronising = true
      isCapsLockUnsure = true
      outcomes.append(.eventsDropped)
    case EV_SYN where Int32(event.code) == SYN_REPORT:
      isResynchronising = false
    case _ where isResynchronising:
      // What stands between a loss and the next report is itself incomplete (kernel, event-codes.rst).
      break
    case EV_LED where Int32(event.code) == LED_CAPSL:
      hasCapsLock = event.value != 0
      lamp = hasCapsLock
    case EV_KEY:
      settleCapsLock(before: event.time)
      if let key = typed(event), let cut = frame.take(key) { outcomes.append(Outcome(cut)) }
    default:
      break
    }
    return outcomes
  }

  /// Ends the open frame because the device sent nothing during the silence.
  mutating func fallSilent() -> Outcome? {
    let cut = frame.fallSilent()
    return missed() ?? cut.map(Outcome.init)
  }

  /// Throws away the frame that is being typed, to its end: its beginning came before reading did.
  mutating func discardFrame() {
    frame.discard()
    hasMissed = true
  }

  /// Takes the true state of the keys after the kernel lost events.
  mutating func resynchronise(keysDown: Set<UInt16>, capsLock: Bool) {
    self.keysDown = keysDown
    lamp = capsLock
  }

  private mutating func missed() -> Outcome? {
    defer { hasMissed = false }
    return hasMissed ? .eventsDropped : nil
  }

  /// Scanners that press Caps Lock do so around each code, so that between two codes it is as the lamp says.
  private mutating func settleCapsLock(before time: Int64) {
    guard isCapsLockUnsure, let timeOfLastKey, time &- timeOfLastKey >= silence ?? Self.pause else { return }
    hasCapsLock = lamp
    isCapsLockUnsure = false
  }

  /// Microseconds that no scanner lets pass between two keys of one code.
  private static let pause: Int64 = 120_000

  private mutating func endBySilence(before time: Int64) -> Outcome? {
    guard let silence, let timeOfLastKey, frame.isOpen else { return nil }
    // Recorded garbage may hold any time; the difference wraps instead of trapping.
    return time &- timeOfLastKey >= silence ? fallSilent() : nil
  }

  /// What one key event types; most type nothing.
  private mutating func typed(_ event: Event) -> Keystroke? {
    // 2 is auto-repeat and never a character; doubled characters come as two presses.
    guard event.value == 0 || event.value == 1 else { return nil }
    timeOfLastKey = event.time
    let isPress = event.value == 1
    if isPress { keysDown.insert(event.code) } else { keysDown.remove(event.code) }

    let code = Int32(event.code)
    switch code {
    case KEY_LEFTALT, KEY_RIGHTALT:
      defer { altCode = isPress ? AltCode() : nil }
      return isPress ? nil : altCode?.character.map(Keystroke.character)
    case KEY_CAPSLOCK:
      if isPress { hasCapsLock.toggle() }
      return nil
    default: break
    }
    guard isPress else { return nil }
    if altCode != nil, let digit = Self.keypadDigits[code] {
      altCode?.take(digit: digit)
      return nil
    }
    return KeyboardLayout.hasCharacter(event.code) ? .key(event.code, held) : nil
  }

  private var held: KeyModifiers {
    var held: KeyModifiers = hasCapsLock ? .capsLock : []
    if isDown(KEY_LEFTSHIFT) || isDown(KEY_RIGHTSHIFT) { held.insert(.shift) }
    let hasControl = isDown(KEY_LEFTCTRL) || isDown(KEY_RIGHTCTRL)
    // Windows takes Ctrl and Alt together for AltGr, and scanners use either.
    if isDown(KEY_RIGHTALT) || hasControl && isDown(KEY_LEFTALT) {
      held.insert(.altGr)
    } else if hasControl {
      held.insert(.control)
    }
    return held
  }

  private func isDown(_ code: Int32) -> Bool { keysDown.contains(UInt16(code)) }

  private static let keypadDigits: [Int32: UInt8] = [
    KEY_KP0: 0, KEY_KP1: 1, KEY_KP2: 2, KEY_KP3: 3, KEY_KP4: 4, KEY_KP5: 5, KEY_KP6: 6, KEY_KP7: 7,
    KEY_KP8: 8, KEY_KP9: 9,
  ]
}

extension KeyFrameAssembler.Outcome {
  init(_ cut: FrameAssembler<UInt8>.Cut) {
    switch cut {
    case .frame(let bytes): self = .frame(bytes)
    case .tooLong: self = .tooLong
    }
  }

  init(_ cut: FrameAssembler<Keystroke>.Cut) {
    switch cut {
    case .frame(let keys): self = .keys(keys)
    case .tooLong: self = .tooLong
    }
  }
}
