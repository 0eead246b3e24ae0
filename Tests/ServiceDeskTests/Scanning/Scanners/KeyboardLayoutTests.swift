import Testing

@testable import ServiceDesk

struct KeyboardLayoutTests {
  /// The table and the streams are both written from xkb, each its own way round.
  @Test(arguments: KeyStreams.all.indices)
  func `a layout's keys say the text that they were typed for`(_ index: Int) throws {
    let stream = KeyStreams.all[index]
    let layout = try #require(KeyboardLayout.named(LayoutName(rawValue: stream.layout)))
    #expect(layout.text(of: TypedStream.keys(stream.keys)) == stream.text)
    #expect(layout.keys(for: stream.text) == TypedStream.keys(stream.keys))
  }

  @Test func `every layout that shops meet is there once, with all its texts`() {
    let names = KeyboardLayout.all.map(\.name.rawValue)
    for needed in [
      "us", "ro", "ro-std", "hu", "pl", "pl-214", "de", "ch", "cz", "sk", "fr", "be", "gb", "it", "es",
    ] {
      #expect(names.filter { $0 == needed }.count == 1, "\(needed)")
    }
    let texts = Set(KeyStreams.all.map(\.text))
    for name in names {
      #expect(Set(KeyStreams.all.filter { $0.layout == name }.map(\.text)) == texts, "\(name)")
    }
    #expect(texts.contains(CalibrationSheet.whole))
  }

  @Test(arguments: KeyboardLayout.all.map(\.name))
  func `every printable sign can be typed on every layout, with Caps Lock off and on`(_ name: LayoutName)
    throws
  {
    let layout = try #require(KeyboardLayout.named(name))
    let text = String((0x20...0x7E).map { Character(Unicode.Scalar(UInt8($0))) })
    #expect(layout.text(of: layout.keys(for: text)) == text)
    #expect(layout.text(of: layout.keys(for: text, turningCaps: true), turningCaps: true) == text)
  }

  @Test func `a scanner set to another layout is read wrong without its layout`() {
    func read(_ layout: String) -> String {
      KeyboardLayout.us.text(of: TypedStream.keys(of: "SN-4711/AZ_yZ", on: layout))
    }
    #expect(read("pl") == "SN-4711/AZ_yZ")
    #expect(read("hu") != "SN-4711/AZ_yZ")
    #expect(read("fr") != "SN-4711/AZ_yZ")
  }

  @Test func `a dead key makes a letter, or stands alone before everything else`() {
    let circumflex = Keystroke.key(26, [])
    let french = KeyboardLayout.fr
    #expect(french.text(of: [circumflex, .key(18, [])]) == "ê")
    #expect(french.text(of: [circumflex, .key(57, [])]) == "^")
    #expect(french.text(of: [circumflex, circumflex]) == "^^")
    #expect(french.text(of: [circumflex, .key(2, .shift)]) == "^1")
    #expect(french.text(of: [circumflex]) == "^")
  }

  @Test func `Caps Lock moves what the layout says it moves`() {
    #expect(KeyboardLayout.us.text(of: [.key(30, .capsLock), .key(2, .capsLock)]) == "A1")
    #expect(KeyboardLayout.us.text(of: [.key(30, [.capsLock, .shift])]) == "a")
    #expect(KeyboardLayout.us.text(of: [.key(30, [])], turningCaps: true) == "A")
  }

  @Test(arguments: KeyboardLayout.all.map(\.name))
  func `a group separator is control and the key of the right bracket`(_ name: LayoutName) throws {
    let layout = try #require(KeyboardLayout.named(name))
    #expect(layout.text(of: [.key(27, .control), .key(66, [])]) == "\u{1D}\u{1D}")
  }

  @Test func `the keypad says digits on every layout`() {
    let keypad: [UInt16] = [82, 79, 80, 81, 75, 76, 77, 71, 72, 73]
    for layout in KeyboardLayout.all {
      #expect(layout.text(of: keypad.map { .key($0, []) }) == "0123456789", "\(layout.name)")
    }
  }
}
