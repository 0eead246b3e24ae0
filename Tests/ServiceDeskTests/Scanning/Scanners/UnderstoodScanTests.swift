import ServiceDeskTesting
import Testing

@testable import ServiceDesk

struct UnderstoodScanTests {
  private let secrecy = TestSecrecy()

  private func scan(_ text: String, on layout: String, learned: ScannerProfile? = nil) throws
    -> UnderstoodScan
  {
    let layout = try #require(KeyboardLayout.named(LayoutName(rawValue: layout)))
    return UnderstoodScan(TypedStream.frame(layout.keys(for: text)), learned: learned, secrecy)
  }

  private func text(_ scan: UnderstoodScan) -> String? {
    scan.bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  private func keys(_ text: String, _ layout: KeyboardLayout) -> ScannedFrame {
    TypedStream.frame(layout.keys(for: text))
  }

  @Test(arguments: KeyboardLayout.all.map(\.name.rawValue))
  func `our own codes survive every layout without calibration`(_ layout: String) throws {
    let codes =
      [
        "U1K7M2QX9TQ", "U19SFQEA4AH", "T1B5K6EPAQFRQ", ClaimCode.random(from: secrecy).text,
        ShelfCode.random(from: secrecy).text, ConsignmentCode.random(from: secrecy).text,
        "S1WM3456789ABCDEFGHJKNPQRSTVX", Self.unsureBadge.text,
      ] + ControlCode.all.map { $0.text(secrecy) }
    let typing = try #require(KeyboardLayout.named(LayoutName(rawValue: layout)))
    for code in codes {
      // What the record says of the readings among which no check decides.
      let known = [ScanMeaning(code, secrecy)]
      let scan = UnderstoodScan(keys(code, typing), learned: nil, secrecy, onRecord: known)
      #expect(text(scan) == code, "\(code) on \(layout)")
      // Where the layout types our codes as the United States' does, nothing is wrong.
      let isAlike = KeyboardLayout.us.keys(for: code) == typing.keys(for: code)
      #expect((scan.notice == nil) == isAlike, "\(code) on \(layout)")
    }
  }

  @Test(arguments: KeyboardLayout.all.map(\.name.rawValue))
  func `a receipt's key survives every layout, whatever its address becomes`(_ layout: String) throws {
    let key = ReceiptKey.random(from: secrecy)
    let scan = try scan("https://my-shop.zy2.ro/t#\(key.text)", on: layout)
    #expect(ReceiptKey(try #require(text(scan))) == key)
    #expect(scan.rivals.isEmpty)
  }

  /// Neither M nor W, which French keyboards have elsewhere than Czech ones; A and Q change places.
  private static let unsureBadge = BadgeCode("S1AQ3456789ABCDEFGHJKNPQRSTVX")!
  private static let otherBadge = BadgeCode("S1QA3456789QBCDEFGHJKNPARSTVX")!

  @Test func `of two badges that one scan may be, the one on record counts, and else none`() {
    let frame = keys(Self.unsureBadge.text, .fr)
    let (one, other) = (ScanMeaning.badge(Self.unsureBadge), ScanMeaning.badge(Self.otherBadge))
    func read(_ known: [ScanMeaning], _ learned: ScannerProfile? = nil) -> UnderstoodScan {
      UnderstoodScan(frame, learned: learned, secrecy, onRecord: known)
    }
    #expect(Set(read([]).rivals) == [one, other])
    for known in [[], [one, other]] {
      #expect(read(known).bytes == nil && read(known).notice == .notLearned(nil), "\(known)")
    }
    #expect(text(read([one])) == Self.unsureBadge.text)
    #expect(text(read([other])) == Self.otherBadge.text)
    // A scanner whose setting is known is believed, unless the record knows only the other reading.
    let (french, czech) = (
      ScannerProfile(layout: KeyboardLayout.fr.name), ScannerProfile(layout: KeyboardLayout.cz.name)
    )
    #expect(text(read([], french)) == Self.unsureBadge.text && read([], french).notice == nil)
    #expect(text(read([one, other], french)) == Self.unsureBadge.text)
    #expect(text(read([one], czech)) == Self.unsureBadge.text)
    #expect(read([one], czech).notice == .contradiction(.layout))
  }

  @Test func `a badge from a French scanner that nobody calibrated is found on record`() async throws {
    let floor = try await ShopFloor()
    try await floor.store.record { (desk) throws(StoreFailure) in
      _ = try desk.add(
        StaffMember.example(name: "Dan Popa", roles: [.counter], badge: Self.unsureBadge))
    }
    let devices = ScriptedScanner()
    var heard = UnderstoodScans(devices, floor.desk).happenings().makeAsyncIterator()
    devices.scan(
      ScannedFrame(scanner: devices.name, keys: KeyboardLayout.fr.keys(for: Self.unsureBadge.text)))
    guard case .noticed(_, _, .notLearned) = await heard.next(),
      case .scanned(let frame) = await heard.next()
    else {
      Issue.record("not told, or not found")
      return
    }
    #expect(String(decoding: frame.bytes, as: UTF8.self) == Self.unsureBadge.text)
  }

  @Test func `a code whose check holds nowhere is left as it is`() throws {
    // One character of the payload is another one.
    #expect(text(try scan("U1K7M2PX9TQ", on: "us")) == "U1K7M2PX9TQ")
    #expect(try scan("U1K7M2PX9TQ", on: "us").notice == nil)
    #expect(text(try scan("U1K7M2PX9TQ", on: "fr")) != "U1K7M2QX9TQ")
    #expect(text(try scan("4006381333931", on: "us")) == "4006381333931")
  }

  @Test func `a scanner that was reset is noticed at the next code that tells`() throws {
    let french = ScannerProfile(layout: KeyboardLayout.fr.name)
    #expect(text(try scan("SN-4711", on: "fr", learned: french)) == "SN-4711")
    #expect(try scan("SN-4711", on: "fr", learned: french).notice == nil)
    let reset = try scan("U1K7M2QX9TQ", on: "us", learned: french)
    #expect(text(reset) == "U1K7M2QX9TQ" && reset.notice == .contradiction(.layout))
  }

  @Test(arguments: [
    ("fr", "us", "4006381333931"), ("fr", "us", "12345678"), ("cz", "us", "SN-4711"), ("hu", "us", "SN-4711"),
    ("hu", "pl", "4006381333930"), ("us", "fr", "4006381333931"), ("us", "cz", "4006381333931"),
  ])
  func `digits and serials that no label has tell of a scanner that was reset`(
    _ learned: String, _ sent: String, _ text: String
  ) throws {
    let profile = ScannerProfile(layout: LayoutName(rawValue: learned))
    let scan = try scan(text, on: sent, learned: profile)
    #expect(scan.bytes == nil && scan.notice == .contradiction(.layout))
    // The same label from a scanner that is set as it was learned.
    #expect(try self.scan(text, on: learned, learned: profile) == UnderstoodScan(text))
  }

  @Test(arguments: ["fr", "cz", "hu"])
  func `a number from a scanner of another layout that nobody calibrated asks for the sheet`(_ layout: String)
    throws
  {
    let scan = try scan("4006381333930", on: layout)
    #expect(scan.bytes == nil && scan.notice == .notLearned(nil))
  }

  @Test(arguments: [
    ("hu", "Fűnyíró köln 2024"), ("de", "Größe 4711 mm"), ("fr", "été 2024"), ("us", "!?-...//"),
  ])
  func `what a label may well say contradicts nothing`(_ layout: String, _ text: String) throws {
    let profile = ScannerProfile(layout: LayoutName(rawValue: layout))
    #expect(try scan(text, on: layout, learned: profile) == UnderstoodScan(text))
  }

  @Test func `a code without the learned prefix or suffix is not used, unless it is ours`() throws {
    let learned = ScannerProfile(
      layout: KeyboardLayout.us.name, prefix: "#", suffix: "$", identifier: .beforeText)
    #expect(text(try scan("#]C0SN-1$", on: "us", learned: learned)) == "]C0SN-1")
    let tries: [(String, ScannerProfile.Misfit)] = [
      ("]C0SN-1$", .prefix), ("#]C0SN-1", .suffix), ("#SN-1$", .identifier),
    ]
    for (sent, misfit) in tries {
      let scan = try scan(sent, on: "us", learned: learned)
      #expect(scan.bytes == nil && scan.notice == .contradiction(misfit), "\(sent)")
    }
    let own = try scan("U1K7M2QX9TQ", on: "us", learned: learned)
    #expect(text(own) == "U1K7M2QX9TQ" && own.notice == .contradiction(.prefix))
  }

  @Test func `the calibration code is no scan`() throws {
    let scan = try scan(CalibrationSheet.whole, on: "hu")
    #expect(scan.bytes == nil)
    guard case .calibration(.learned(let profile)) = scan.notice else {
      Issue.record("not learned")
      return
    }
    #expect(profile.layout == KeyboardLayout.hu.name)
  }

  @Test func `bytes that are no text stay what they are`() {
    let frame = ScannedFrame(scanner: ScannerName("s"), bytes: [0xFF, 0x41])
    #expect(UnderstoodScan(frame, learned: nil, secrecy).bytes == [0xFF, 0x41])
  }
}
