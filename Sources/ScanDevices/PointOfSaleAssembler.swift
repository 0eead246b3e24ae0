/// Where the reports of a point-of-sale scanner hold the scanned text (HID Point of Sale Usage Tables 1.02, page
/// 0x8C); the places differ from maker to maker and are read from the device's own descriptor.
struct PointOfSaleLayout: Equatable {
  typealias Run = HIDReportDescriptor.Run

  let data: Run
  private let length: Run?
  private let identifier: [Run]
  private let continued: Run?

  /// - Returns: nil when no report of this device holds scanned text: a keyboard, a scale.
  init?(_ descriptor: HIDReportDescriptor) {
    let page: UInt16 = 0x8C
    func runs(_ page: UInt16, _ number: UInt16, in report: UInt8?) -> [Run] {
      descriptor.runs.filter { $0.report == report && $0.usage == .init(page: page, number: number) }
    }
    let text = descriptor.runs.first {
      $0.usage == .init(page: page, number: 0xFE) && $0.size.isMultiple(of: 8)
    }
    guard let text else { return nil }
    data = text
    // Byte Count of the page Generic Desktop.
    length = runs(0x01, 0x3B, in: text.report).first { $0.size <= 32 }
    identifier = [0xFB, 0xFC, 0xFD].compactMap { runs(page, $0, in: text.report).first { $0.size == 8 } }
    continued = runs(page, 0xFF, in: text.report).first
  }

  /// What one report says.
  struct Portion: Equatable {
    /// The AIM identifier, such as `]C1`; empty when the scanner tells none.
    var identifier: [UInt8]
    var text: [UInt8]
    /// The code goes on in the next report.
    var isContinued: Bool
  }

  enum Content: Equatable {
    /// Another report: of triggers, of settings.
    case other
    case portion(Portion)
    /// It says that it holds more than it does.
    case spoilt(isContinued: Bool)
  }

  func content(of report: [UInt8]) -> Content {
    var body = report[...]
    if let number = data.report, body.popFirst() != number { return .other }
    let bits = ReportBits(Array(body))
    // Devices may leave out the end of a report that they do not need; bits that are not there are 0.
    let room = data.size * data.count / 8
    let text = bits.bytes(at: data.offset, count: room)
    let isContinued = continued.flatMap { bits.number($0) }.map { $0 != 0 } ?? false
    let identifier = identifier.compactMap { bits.number($0) }.map { UInt8(truncatingIfNeeded: $0) }
    guard let length else {
      return .portion(
        Portion(identifier: Self.whole(identifier), text: Self.padded(text), isContinued: isContinued))
    }
    guard let said = bits.number(length), said <= text.count else {
      return .spoilt(isContinued: isContinued)
    }
    return .portion(
      Portion(
        identifier: Self.whole(identifier), text: Array(text.prefix(Int(said))), isContinued: isContinued))
  }

  /// An identifier only when it is one: `]`, a letter, a letter or digit (ISO/IEC 15424).
  private static func whole(_ characters: [UInt8]) -> [UInt8] {
    func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
    guard characters.count == 3, characters[0] == UInt8(ascii: "]"), isLetter(characters[1]),
      isLetter(characters[2]) || (0x30...0x39).contains(characters[2])
    else { return [] }
    return characters
  }

  /// Without a length, what follows the text is filled with zeros.
  private static func padded(_ text: [UInt8]) -> [UInt8] {
    Array(text.prefix((text.lastIndex { $0 != 0 } ?? -1) + 1))
  }
}

/// The bits of one report, lowest bit of the first byte first (HID 1.11, 5.8).
private struct ReportBits {
  private let all: [UInt8]

  init(_ bytes: [UInt8]) { all = bytes }

  private func bit(_ place: Int) -> UInt32 { UInt32(all[place / 8] >> (place % 8) & 1) }

  /// The first value of a run; nil when the report ends before it does.
  func number(_ run: HIDReportDescriptor.Run) -> UInt32? {
    guard run.size <= 32, run.offset + run.size <= all.count * 8 else { return nil }
    return (0..<run.size).reduce(0) { $0 | bit(run.offset + $1) << UInt32($1) }
  }

  /// As many whole bytes as are there.
  func bytes(at offset: Int, count: Int) -> [UInt8] {
    let there = max(0, min(count, (all.count * 8 - offset) / 8))
    guard there > 0 else { return [] }
    if offset.isMultiple(of: 8) { return Array(all[(offset / 8)...].prefix(there)) }
    return (0..<there).map { index in
      let byte: UInt32 = (0..<8).reduce(0) { $0 | bit(offset + index * 8 + $1) << UInt32($1) }
      return UInt8(byte)
    }
  }
}

/// Puts the reports of one point-of-sale scanner together to frames, one for each scan; knows no device, no clock.
///
/// A code that is longer than a report comes in several, each but the last marked as continued. Only a whole one
/// is a frame: what falls silent between two reports is thrown away and told.
struct PointOfSaleAssembler {
  private let layout: PointOfSaleLayout
  private var identifier: [UInt8] = []
  private var text: [UInt8] = []
  private var isDiscarding = false
  /// Whether a report that is to be continued was the last one.
  private var isContinued = false
  /// Reports of codes came before reading began; that is told once.
  private var hasMissed = false

  var isOpen: Bool { isContinued || hasMissed }

  init(_ layout: PointOfSaleLayout) { self.layout = layout }

  /// Takes note of a report from before reading began: the code that it belongs to is thrown away, and that is told.
  mutating func pass(_ report: [UInt8]) {
    switch layout.content(of: report) {
    case .other: return
    case .spoilt(let goesOn): if goesOn { discard() } else { clear() }
    case .portion(let portion): if portion.isContinued { discard() } else { clear() }
    }
    hasMissed = true
  }

  /// At most two things come of a report: what was missed before it, and its own code.
  mutating func outcomes(of report: [UInt8]) -> [ScanOutcome] {
    let missed = missed()
    return [missed, take(report)].compactMap(\.self)
  }

  mutating func take(_ report: [UInt8]) -> ScanOutcome? {
    switch layout.content(of: report) {
    case .other: return nil
    case .spoilt(let isContinued):
      let isNews = !isDiscarding
      if isContinued { discard() } else { clear() }
      return isNews ? .eventsDropped : nil
    case .portion(let portion):
      if isDiscarding {
        if !portion.isContinued { clear() }
        return nil
      }
      if !isContinued { identifier = portion.identifier }
      text += portion.text
      isContinued = portion.isContinued
      if identifier.count + text.count > FrameAssembler<UInt8>.longestFrame {
        if portion.isContinued { discard() } else { clear() }
        return .tooLong
      }
      return portion.isContinued ? nil : end()
    }
  }

  /// Ends what is open because nothing more came: half a code is no code.
  mutating func fallSilent() -> ScanOutcome? {
    let wasCode = isContinued && !isDiscarding
    clear()
    return missed() ?? (wasCode ? .eventsDropped : nil)
  }

  private mutating func missed() -> ScanOutcome? {
    defer { hasMissed = false }
    return hasMissed ? .eventsDropped : nil
  }

  private mutating func end() -> ScanOutcome? {
    defer { clear() }
    guard !text.isEmpty else { return nil }
    // Scanners that also send the identifier as text would have it twice.
    return .frame(text.starts(with: identifier) ? text : identifier + text)
  }

  private mutating func discard() {
    clear()
    (isDiscarding, isContinued) = (true, true)
  }

  private mutating func clear() {
    (identifier, text) = ([], [])
    (isDiscarding, isContinued) = (false, false)
  }
}
