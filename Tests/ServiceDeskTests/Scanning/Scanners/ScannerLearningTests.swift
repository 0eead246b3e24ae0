import Testing

@testable import ServiceDesk

struct ScannerLearningTests {
  private let whole = CalibrationSheet.whole

  private func learn(_ keys: [Keystroke]) -> ScannerLearning {
    ScannerLearning(TypedStream.frame(keys), of: whole)
  }

  private func typed(_ text: String, on layout: KeyboardLayout) -> [Keystroke] { layout.keys(for: text) }

  @Test(arguments: KeyboardLayout.all.map(\.name))
  func `one scan tells the layout, or which further code tells it`(_ name: LayoutName) throws {
    let layout = try #require(KeyboardLayout.named(name))
    let learned: ScannerProfile
    switch learn(TypedStream.keys(of: whole, on: name.rawValue)) {
    case .learned(let profile): learned = profile
    case .ambiguous(let profiles, let next):
      #expect(["it", "es"].contains(name.rawValue))
      #expect(next == CalibrationSheet.codes["calibration.marks"])
      guard
        case .learned(let profile) = ScannerLearning(
          TypedStream.frame(layout.keys(for: next)), of: next, among: profiles)
      else {
        Issue.record("\(next) leaves \(name) open")
        return
      }
      learned = profile
    case .notRecognised:
      Issue.record("\(name) is not recognised")
      return
    }
    #expect(learned.letters == .asPrinted && learned.prefix.isEmpty && learned.suffix.isEmpty)
    #expect(learned.separator == "\u{1D}")
    // Those of the United States, Romania and Poland type every printable text alike.
    for stream in KeyStreams.all where stream.layout == name.rawValue {
      let frame = TypedStream.frame(TypedStream.keys(stream.keys))
      #expect(learned.text(of: frame) == .success(stream.text), "\(name)")
    }
  }

  @Test(arguments: ["us", "hu", "fr", "cz", "de"])
  func `what stands around the code is learned`(_ name: String) throws {
    let layout = try #require(KeyboardLayout.named(LayoutName(rawValue: name)))
    let sent = layout.keys(for: "#7" + "]C1" + whole + "!x")
    guard case .learned(let profile) = learn(sent) else {
      Issue.record("nothing learned")
      return
    }
    #expect(profile.prefix == "#7" && profile.suffix == "!x" && profile.identifier == .beforeText)
    let next = TypedStream.frame(layout.keys(for: "#7]C0SN-4711!x"))
    #expect(profile.text(of: next) == .success("]C0SN-4711"))
    guard case .learned(let other) = learn(layout.keys(for: "]C1#7" + whole)) else {
      Issue.record("nothing learned")
      return
    }
    #expect(other.identifier == .beforePrefix && other.prefix == "#7")
    #expect(other.text(of: TypedStream.frame(layout.keys(for: "]A0#7SN-1"))) == .success("]A0SN-1"))
  }

  @Test(arguments: ["\u{1D}", "", "~", "{GS}", "029", "^]"])
  func `how the separator arrives is learned and undone`(_ form: String) throws {
    let sent = whole.split(separator: "\u{1D}").joined(separator: form)
    guard case .learned(let profile) = learn(KeyboardLayout.us.keys(for: sent)) else {
      Issue.record("nothing learned")
      return
    }
    #expect(profile.separator == form)
    let gs1 = TypedStream.frame(KeyboardLayout.us.keys(for: "10AB\(form)21X"))
    #expect(profile.text(of: gs1) == .success(form.isEmpty ? "10AB21X" : "10AB\u{1D}21X"))
    // The same signs in a code that is no GS1 code are the label's own.
    let serial = TypedStream.frame(KeyboardLayout.us.keys(for: "SN\(form)4711"))
    #expect(profile.text(of: serial) == .success("SN\(form)4711"))
  }

  @Test(arguments: ["~", "029", "{GS}", "#"])
  func `a substitute for the separator stays a sign of the label where no GS1 code comes of it`(
    _ form: String
  ) {
    func read(
      _ text: String, _ identifier: ScannerProfile.IdentifierPlace = .absent
    ) -> Result<String, ScannerProfile.Misfit> {
      let profile = ScannerProfile(layout: KeyboardLayout.us.name, identifier: identifier, separator: form)
      return profile.text(of: TypedStream.frame(KeyboardLayout.us.keys(for: text)))
    }
    // A product code, a serial that begins with digits, and one whose carrier is no GS1 code.
    for text in ["4002900123458", "12\(form)34", "77\(form)"] {
      #expect(read(text) == .success(text), "\(text)")
    }
    #expect(read("]C0010\(form)21X", .beforeText) == .success("]C0010\(form)21X"))
    // In this product code stands 029.
    #expect(read("010400290012345810AB\(form)21X") == .success("010400290012345810AB\u{1D}21X"))
    #expect(read("]C10104002900123458", .beforeText) == .success("]C10104002900123458"))
    #expect(read("]C110AB\(form)21X", .beforeText) == .success("]C110AB\u{1D}21X"))
  }

  @Test(arguments: ["\u{1D}", "~", "{GS}"])
  func `a separator in front of a GS1 code is missed in front of no other`(_ form: String) {
    let sent = (["", whole].joined(separator: "\u{1D}")).replacing("\u{1D}", with: form)
    for prefix in ["", "]C1", "#7"] {
      guard case .learned(let profile) = learn(KeyboardLayout.us.keys(for: prefix + sent)) else {
        Issue.record("nothing learned")
        return
      }
      func read(_ text: String) -> Result<String, ScannerProfile.Misfit> {
        profile.text(of: TypedStream.frame(KeyboardLayout.us.keys(for: prefix + text)))
      }
      let identifier = prefix == "]C1" ? prefix : ""
      #expect(read("SN-4711") == .success(identifier + "SN-4711"), "\(prefix)")
      #expect(read("\(form)10AB\(form)21X") == .success(identifier + "10AB\u{1D}21X"), "\(prefix)")
    }
  }

  @Test(arguments: ["us", "hu", "fr"])
  func `letters that are sent otherwise are learned`(_ name: String) throws {
    let layout = try #require(KeyboardLayout.named(LayoutName(rawValue: name)))
    guard case .learned(let upper) = learn(layout.keys(for: whole.uppercased())),
      case .learned(let lower) = learn(layout.keys(for: whole.lowercased())),
      case .learned(let caps) = learn(layout.keys(for: whole, turningCaps: true)),
      case .learned(let swapped) = learn(layout.keys(for: whole.withTurnedCase))
    else {
      Issue.record("nothing learned")
      return
    }
    #expect(upper.letters == .upper && lower.letters == .lower)
    let text = "Sn-4711/Ab"
    #expect(caps.text(of: TypedStream.frame(layout.keys(for: text, turningCaps: true))) == .success(text))
    #expect(swapped.text(of: TypedStream.frame(layout.keys(for: text.withTurnedCase))) == .success(text))
  }

  @Test func `a serial scanner has all but a layout`() {
    let frame = ScannedFrame(scanner: ScannerName("s"), bytes: Array(("P" + whole + "Q").utf8))
    #expect(
      ScannerLearning(frame, of: whole)
        == .learned(ScannerProfile(layout: nil, prefix: "P", suffix: "Q", separator: "\u{1D}")))
  }

  @Test func `another code is not taken for the calibration code`() {
    for text in ["4006381333931", "", "91GHISEU-yZ07", "https://x.ro/?a=b&c=%20#d"] {
      #expect(learn(KeyboardLayout.us.keys(for: text)) == .notRecognised)
    }
  }
}
