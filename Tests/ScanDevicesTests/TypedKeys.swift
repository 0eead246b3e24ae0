import CLinuxInput
import Foundation

@testable import ScanDevices

/// The events a US keyboard-mode scanner sends while it types, written out independently of the layout table.
struct TypedKeys {
  private(set) var events: [KeyFrameAssembler.Event] = []
  var time: Int64 = 1_000_000
  /// Microseconds between two reports of the scanner.
  var pace: Int64 = 1_000

  mutating func report(_ type: Int32, _ code: Int32, _ value: Int32) {
    time += pace
    events.append(.init(time: time, type: UInt16(type), code: UInt16(code), value: value))
    events.append(.init(time: time, type: UInt16(EV_SYN), code: UInt16(SYN_REPORT), value: 0))
  }

  mutating func press(_ code: Int32) { report(EV_KEY, code, 1) }
  mutating func release(_ code: Int32) { report(EV_KEY, code, 0) }
  mutating func repeats(_ code: Int32) { report(EV_KEY, code, 2) }

  mutating func strike(_ code: Int32) {
    press(code)
    release(code)
  }

  mutating func strike(_ code: Int32, with modifier: Int32) {
    press(modifier)
    strike(code)
    release(modifier)
  }

  mutating func drop() {
    events.append(.init(time: time, type: UInt16(EV_SYN), code: UInt16(SYN_DROPPED), value: 0))
  }

  mutating func type(_ text: String, shift: Int32 = KEY_LEFTSHIFT) {
    for character in text {
      guard let stroke = Self.strokes[character] else { preconditionFailure("no key for \(character)") }
      if stroke.isShifted { strike(stroke.code, with: shift) } else { strike(stroke.code) }
    }
  }

  /// Types a character as scanners in Alt mode do.
  mutating func typeByNumber(_ digits: String) {
    press(KEY_LEFTALT)
    for digit in digits { strike(Self.keypad[Int(String(digit)) ?? 0]) }
    release(KEY_LEFTALT)
  }

  /// The bytes of the kernel's `struct input_event`.
  var recording: [UInt8] {
    events.flatMap { event in
      var raw = input_event()
      raw.time = timeval(tv_sec: Int(event.time / 1_000_000), tv_usec: Int(event.time % 1_000_000))
      raw.type = event.type
      raw.code = event.code
      raw.value = event.value
      return withUnsafeBytes(of: raw) { Array($0) }
    }
  }

  static let keypad = [
    KEY_KP0, KEY_KP1, KEY_KP2, KEY_KP3, KEY_KP4, KEY_KP5, KEY_KP6, KEY_KP7, KEY_KP8, KEY_KP9,
  ]

  private static let strokes: [Character: (code: Int32, isShifted: Bool)] = {
    let plain: [(Int32, Character, Character)] = [
      (KEY_GRAVE, "`", "~"), (KEY_1, "1", "!"), (KEY_2, "2", "@"), (KEY_3, "3", "#"), (KEY_4, "4", "$"),
      (KEY_5, "5", "%"), (KEY_6, "6", "^"), (KEY_7, "7", "&"), (KEY_8, "8", "*"), (KEY_9, "9", "("),
      (KEY_0, "0", ")"), (KEY_MINUS, "-", "_"), (KEY_EQUAL, "=", "+"), (KEY_LEFTBRACE, "[", "{"),
      (KEY_RIGHTBRACE, "]", "}"), (KEY_BACKSLASH, "\\", "|"), (KEY_SEMICOLON, ";", ":"),
      (KEY_APOSTROPHE, "'", "\""), (KEY_COMMA, ",", "<"), (KEY_DOT, ".", ">"), (KEY_SLASH, "/", "?"),
      (KEY_A, "a", "A"), (KEY_B, "b", "B"), (KEY_C, "c", "C"), (KEY_D, "d", "D"), (KEY_E, "e", "E"),
      (KEY_F, "f", "F"), (KEY_G, "g", "G"), (KEY_H, "h", "H"), (KEY_I, "i", "I"), (KEY_J, "j", "J"),
      (KEY_K, "k", "K"), (KEY_L, "l", "L"), (KEY_M, "m", "M"), (KEY_N, "n", "N"), (KEY_O, "o", "O"),
      (KEY_P, "p", "P"), (KEY_Q, "q", "Q"), (KEY_R, "r", "R"), (KEY_S, "s", "S"), (KEY_T, "t", "T"),
      (KEY_U, "u", "U"), (KEY_V, "v", "V"), (KEY_W, "w", "W"), (KEY_X, "x", "X"), (KEY_Y, "y", "Y"),
      (KEY_Z, "z", "Z"),
    ]
    var strokes: [Character: (code: Int32, isShifted: Bool)] = [" ": (KEY_SPACE, false)]
    for (code, lower, upper) in plain {
      strokes[lower] = (code, false)
      strokes[upper] = (code, true)
    }
    return strokes
  }()
}
