import CLinuxInput
import ServiceDesk
import Testing

@testable import ScanDevices

@Suite struct KeyFrameAssemblerTests {
  typealias Outcome = KeyFrameAssembler.Outcome

  private func outcomes(
    of keys: TypedKeys, by assembler: KeyFrameAssembler = KeyFrameAssembler(silence: 120_000)
  ) -> [Outcome] {
    var assembler = assembler
    return keys.events.flatMap { assembler.take($0) }.map(said)
  }

  /// Keys as the text that they say on the layout scanners leave the factory with.
  private func said(_ outcome: Outcome) -> Outcome {
    guard case .keys(let keys) = outcome else { return outcome }
    return frame(KeyboardLayout.us.text(of: keys))
  }

  private func frame(_ text: String) -> Outcome { .frame(Array(text.utf8)) }

  @Test(arguments: [
    "4006381333931", "SN-4711/AZ_yZ", "0KN0QV", "aa22BBoo", "https://x.ro/?a=b&c=%20", "]C10109501101530003",
  ])
  func `what a scanner types is what is read`(_ text: String) {
    var keys = TypedKeys()
    keys.type(text)
    keys.strike(KEY_ENTER)
    #expect(outcomes(of: keys) == [frame(text)])
  }

  @Test func `any printable text comes back unchanged`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let length = Int.random(in: 1...200, using: &random)
      let text = String(
        (0..<length).map { _ in Character(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random))) })
      var keys = TypedKeys()
      keys.pace = Int64.random(in: 0...20_000, using: &random)
      keys.type(text, shift: Bool.random(using: &random) ? KEY_LEFTSHIFT : KEY_RIGHTSHIFT)
      keys.strike([KEY_ENTER, KEY_KPENTER, KEY_TAB].randomElement(using: &random) ?? KEY_ENTER)
      #expect(outcomes(of: keys) == [frame(text)])
    }
  }

  @Test(arguments: [KEY_ENTER, KEY_KPENTER, KEY_TAB])
  func `a frame ends at enter, keypad enter and tab`(_ key: Int32) {
    var keys = TypedKeys()
    keys.type("one")
    keys.strike(key)
    keys.type("two")
    keys.strike(key)
    #expect(outcomes(of: keys) == [frame("one"), frame("two")])
  }

  @Test func `enter and line feed in a row end one frame`() {
    var keys = TypedKeys()
    keys.type("A1")
    keys.strike(KEY_ENTER)
    keys.strike(KEY_J, with: KEY_LEFTCTRL)
    #expect(outcomes(of: keys) == [frame("A1")])
  }

  @Test func `caps lock changes letters and nothing else`() {
    var keys = TypedKeys()
    keys.strike(KEY_CAPSLOCK)
    keys.type("ab-1")
    keys.type("AB_!")
    keys.strike(KEY_CAPSLOCK)
    keys.type("ab")
    keys.strike(KEY_ENTER)
    #expect(outcomes(of: keys) == [frame("AB-1ab_!ab")])
  }

  @Test func `the caps lock lamp tells the truth, at the start and later`() {
    var keys = TypedKeys()
    keys.type("a")
    keys.report(EV_LED, LED_CAPSL, 0)
    keys.type("a")
    keys.report(EV_LED, LED_CAPSL, 1)
    keys.type("a")
    keys.strike(KEY_ENTER)
    #expect(outcomes(of: keys, by: KeyFrameAssembler(silence: nil, capsLock: true)) == [frame("AaA")])
  }

  @Test func `a group separator is control and right bracket, or F8`() {
    var keys = TypedKeys()
    keys.type("0110AB")
    keys.strike(KEY_RIGHTBRACE, with: KEY_LEFTCTRL)
    keys.type("21X")
    keys.strike(KEY_RIGHTBRACE, with: KEY_RIGHTCTRL)
    keys.strike(KEY_F8)
    keys.strike(KEY_ENTER)
    #expect(outcomes(of: keys) == [frame("0110AB\u{1D}21X\u{1D}\u{1D}")])
  }

  @Test(arguments: [
    ("065", "A"), ("65", "A"), ("029", "\u{1D}"), ("0233", "é"), ("130", "é"), ("0128", "€"),
    ("255", "\u{A0}"),
    ("353", "a"),
  ])
  func `alt and keypad digits type the character of that number`(_ digits: String, _ expected: String) {
    var keys = TypedKeys()
    keys.typeByNumber(digits)
    keys.strike(KEY_ENTER)
    #expect(outcomes(of: keys) == [frame(expected)])
  }

  @Test func `keypad digits without alt are digits`() {
    var keys = TypedKeys()
    for key in TypedKeys.keypad { keys.strike(key) }
    for key in [KEY_KPDOT, KEY_KPSLASH, KEY_KPASTERISK, KEY_KPMINUS, KEY_KPPLUS] { keys.strike(key) }
    keys.strike(KEY_KPENTER)
    #expect(outcomes(of: keys) == [frame("0123456789./*-+")])
  }

  @Test func `alt graph leaves the plain character of the US layout`() {
    var keys = TypedKeys()
    keys.strike(KEY_E, with: KEY_RIGHTALT)
    keys.strike(KEY_2, with: KEY_RIGHTALT)
    keys.strike(KEY_ENTER)
    #expect(outcomes(of: keys) == [frame("e2")])
  }

  @Test(arguments: [[KEY_RIGHTALT], [KEY_LEFTCTRL, KEY_LEFTALT]])
  func `the third level is held by alt graph, or by control and alt`(_ held: [Int32]) {
    var keys = TypedKeys()
    for key in held { keys.press(key) }
    keys.strike(KEY_9)
    for key in held.reversed() { keys.release(key) }
    keys.strike(KEY_ENTER)
    var assembler = KeyFrameAssembler(silence: nil)
    let frames = keys.events.flatMap { assembler.take($0) }
    #expect(frames == [.keys([.key(UInt16(KEY_9), .altGr)])])
    guard case .keys(let keys)? = frames.first else { return }
    #expect(KeyboardLayout.de.text(of: keys) == "]")
  }

  @Test func `keys without a character make no scan`() {
    var keys = TypedKeys()
    for key in [KEY_VOLUMEUP, KEY_POWER, KEY_LEFTMETA, KEY_NUMLOCK, KEY_F1] { keys.strike(key) }
    keys.strike(KEY_ENTER)
    #expect(outcomes(of: keys) == [])
  }

  @Test func `auto-repeat types nothing while doubled characters count twice`() {
    var keys = TypedKeys()
    keys.type("22")
    keys.press(KEY_A)
    for _ in 0..<3 { keys.repeats(KEY_A) }
    keys.release(KEY_A)
    keys.strike(KEY_ENTER)
    #expect(outcomes(of: keys) == [frame("22a")])
  }

  @Test func `a key held without release does not hold the frame`() {
    var keys = TypedKeys()
    keys.type("AB")
    keys.press(KEY_C)
    keys.pace = 33_000
    for _ in 0..<5 { keys.repeats(KEY_C) }
    #expect(outcomes(of: keys) == [frame("ABc")])
  }

  @Test func `a stuck shift stays with its own side`() {
    var keys = TypedKeys()
    keys.press(KEY_RIGHTSHIFT)
    keys.strike(KEY_A, with: KEY_LEFTSHIFT)
    keys.strike(KEY_B)
    keys.release(KEY_RIGHTSHIFT)
    keys.strike(KEY_C)
    keys.strike(KEY_ENTER)
    #expect(outcomes(of: keys) == [frame("ABc")])
  }

  @Test func `silence ends a frame and a slow scanner below it does not`() {
    var keys = TypedKeys()
    keys.pace = 119_000
    keys.type("slow")
    keys.time += 120_000
    keys.pace = 0
    keys.type("fast")
    keys.strike(KEY_ENTER)
    #expect(outcomes(of: keys) == [frame("slow"), frame("fast")])
  }

  @Test func `without a silence only a terminator ends a frame`() {
    var keys = TypedKeys()
    keys.pace = 1_000_000
    keys.type("1 char a second")
    keys.strike(KEY_ENTER)
    #expect(outcomes(of: keys, by: KeyFrameAssembler(silence: nil)) == [frame("1 char a second")])
  }

  @Test func `the device falling silent ends what was typed`() {
    var assembler = KeyFrameAssembler(silence: 120_000)
    var keys = TypedKeys()
    keys.type("X9")
    #expect(keys.events.flatMap { assembler.take($0) } == [])
    #expect(assembler.isOpen)
    #expect(assembler.fallSilent().map(said) == frame("X9"))
    #expect(assembler.fallSilent() == nil)
  }

  @Test func `lost events spoil the whole frame, also its rest`() {
    var keys = TypedKeys()
    keys.type("half")
    keys.drop()
    keys.type("rest")
    keys.strike(KEY_ENTER)
    keys.type("next")
    keys.strike(KEY_ENTER)
    #expect(outcomes(of: keys) == [.eventsDropped, frame("next")])
  }

  @Test func `a code whose beginning was missed is not used, and that is told once`() {
    var assembler = KeyFrameAssembler(silence: 120_000)
    assembler.discardFrame()
    var keys = TypedKeys()
    keys.type("second half")
    keys.strike(KEY_ENTER)
    keys.type("whole")
    keys.strike(KEY_ENTER)
    #expect(keys.events.flatMap { assembler.take($0) }.map(said) == [.eventsDropped, frame("whole")])
  }

  @Test func `a code that was missed whole is told when nothing follows`() {
    var assembler = KeyFrameAssembler(silence: 120_000)
    assembler.discardFrame()
    #expect(assembler.isOpen)
    #expect(assembler.fallSilent() == .eventsDropped)
    #expect(!assembler.isOpen && assembler.fallSilent() == nil)
  }

  @Test(arguments: [false, true])
  func `a press of Caps Lock that was lost turns no later code around`(_ isLit: Bool) {
    var assembler = KeyFrameAssembler(silence: 120_000, capsLock: isLit)
    var keys = TypedKeys()
    // As scanners do that press it around each code; the second press, or the first one, is lost.
    for losesFirst in [false, true] {
      if !losesFirst { keys.strike(KEY_CAPSLOCK) }
      keys.drop()
      keys.type("rest")
      keys.strike(KEY_ENTER)
      if losesFirst { keys.strike(KEY_CAPSLOCK) }
      keys.time += 500_000
      keys.type("Ab")
      keys.strike(KEY_ENTER)
    }
    var heard: [Outcome] = []
    for event in keys.events {
      for outcome in assembler.take(event) {
        if outcome == .eventsDropped { assembler.resynchronise(keysDown: [], capsLock: isLit) }
        heard.append(said(outcome))
      }
    }
    let whole = frame(isLit ? "aB" : "Ab")
    #expect(heard == [.eventsDropped, whole, .eventsDropped, whole])
  }

  @Test func `after lost events the keys are as the device says`() {
    var assembler = KeyFrameAssembler(silence: 120_000)
    var keys = TypedKeys()
    keys.press(KEY_LEFTSHIFT)
    keys.drop()
    keys.report(EV_KEY, KEY_A, 1)
    #expect(keys.events.flatMap { assembler.take($0) } == [.eventsDropped])
    assembler.resynchronise(keysDown: [], capsLock: false)
    var more = TypedKeys()
    more.strike(KEY_ENTER)
    more.type("low")
    more.strike(KEY_ENTER)
    #expect(more.events.flatMap { assembler.take($0) }.map(said) == [frame("low")])
  }

  @Test func `a frame of more than 4096 bytes is told once and discarded to its end`() {
    var keys = TypedKeys()
    keys.type(String(repeating: "9", count: 4097 + 500))
    keys.strike(KEY_ENTER)
    keys.type(String(repeating: "8", count: 4096))
    keys.strike(KEY_ENTER)
    #expect(outcomes(of: keys) == [.tooLong, frame(String(repeating: "8", count: 4096))])
  }

  @Test func `garbage neither traps nor outgrows the limit`() {
    var random = SystemRandomNumberGenerator()
    var assembler = KeyFrameAssembler(silence: 120_000)
    for _ in 0..<50_000 {
      let outcomes = assembler.take(
        .init(
          time: .random(in: .min ... .max, using: &random), type: .random(in: 0...24, using: &random),
          code: .random(in: 0...(.max), using: &random), value: .random(in: -1...3, using: &random)))
      for case .keys(let keys) in outcomes {
        #expect(keys.count <= FrameAssembler<Keystroke>.longestFrame)
        _ = KeyboardLayout.all.map { $0.text(of: keys) }
      }
    }
  }
}
