/// What the input reports of a HID device hold, as its report descriptor says (Device Class Definition for HID
/// 1.11, sections 5.4 and 6.2.2). Knows no device; the bytes may be anybody's.
struct HIDReportDescriptor: Equatable {
  struct Usage: Hashable {
    var page: UInt16
    var number: UInt16
  }

  /// Values of one usage that follow each other in a report.
  struct Run: Equatable {
    /// The number that begins the report; nil when this device's reports have none.
    var report: UInt8?
    var usage: Usage
    /// Bits from the report's start, behind its number.
    var offset: Int
    /// Bits of one value.
    var size: Int
    var count: Int

    var end: Int { offset + size * count }
  }

  enum Fault: Error, Equatable {
    /// Longer than the kernel takes any (HID_MAX_DESCRIPTOR_SIZE), or ends within an item.
    case badLength
    /// Collections, stored states or alternatives that are closed without being open, or left open, or too deep.
    case badNesting
    case badReportNumber
    /// A report longer than the kernel reads any (HID_MAX_BUFFER_SIZE), or more values than a scanner has.
    case tooLarge
  }

  static let longest = 4096
  static let longestReport = 16_384
  /// A keyboard that reports every key alone has 224.
  private static let mostRuns = 4096
  private static let deepest = 64

  private(set) var runs: [Run] = []

  init(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= Self.longest else { throw .badLength }
    var reading = Reading()
    var rest = bytes[...]
    while let item = try Item(&rest) { try reading.take(item) }
    guard reading.depth == 0, !reading.isInAlternatives else { throw .badNesting }
    runs = reading.runs
  }

  /// One item: what it is about, and its value of 0 to 4 bytes, lowest first.
  private struct Item {
    /// The prefix without the two bits of the length.
    var tag: UInt8
    var value: UInt32
    var length: Int

    /// Takes the next item off; nil at the end. Long items mean nothing yet (6.2.2.3) and are passed over.
    init?(_ rest: inout ArraySlice<UInt8>) throws(Fault) {
      while let prefix = rest.popFirst() {
        if prefix == 0xFE {
          guard let length = rest.popFirst(), rest.count > Int(length) else { throw .badLength }
          rest = rest.dropFirst(Int(length) + 1)
          continue
        }
        tag = prefix & 0xFC
        length = [0, 1, 2, 4][Int(prefix & 3)]
        guard rest.count >= length else { throw .badLength }
        value = rest.prefix(length).reversed().reduce(0) { $0 << 8 | UInt32($1) }
        rest = rest.dropFirst(length)
        return
      }
      return nil
    }
  }

  /// The state that items change (6.2.2.7 and 6.2.2.8), and what came of it.
  private struct Reading {
    struct Globals {
      var page: UInt16 = 0
      var size: UInt64 = 0
      var count: UInt64 = 0
      var report: UInt8?
    }

    /// Usages from one number to another; a single one is a range of itself.
    ///
    /// Without a page of its own it belongs to the page that holds at the main item (6.2.2.8).
    struct Usages {
      var page: UInt16?
      var numbers: ClosedRange<UInt16>
    }

    private var globals = Globals()
    private var stored: [Globals] = []
    private var usages: [Usages] = []
    private var firstOfRange: (page: UInt16?, number: UInt16)?
    /// Of a set of alternatives only the first, the preferred one, is taken.
    private var hasAlternative = false
    private var lengths: [UInt8?: Int] = [:]
    private(set) var isInAlternatives = false
    private(set) var depth = 0
    private(set) var runs: [Run] = []

    mutating func take(_ item: Item) throws(Fault) {
      switch item.tag {
      case 0x80: try input(item.value)
      case 0x90, 0xB0: endMainItem()  // Output and Feature: not what a scanner says.
      case 0xA0:
        depth += 1
        guard depth <= deepest else { throw .badNesting }
        endMainItem()
      case 0xC0:
        depth -= 1
        guard depth >= 0 else { throw .badNesting }
        endMainItem()
      case 0x04: globals.page = UInt16(truncatingIfNeeded: item.value)
      case 0x74: globals.size = UInt64(item.value)
      case 0x94: globals.count = UInt64(item.value)
      case 0x84:
        guard let number = UInt8(exactly: item.value), number > 0 else { throw .badReportNumber }
        globals.report = number
      case 0xA4:
        guard stored.count < deepest else { throw .badNesting }
        stored.append(globals)
      case 0xB4:
        guard let last = stored.popLast() else { throw .badNesting }
        globals = last
      case 0x08: usage(item)
      case 0x18: firstOfRange = number(item)
      case 0x28: endRange(item)
      case 0xA8: try alternatives(item.value)
      default: break  // Limits, units, strings: a scanner's text needs none of them.
      }
    }

    /// A value of four bytes brings its own page (6.2.2.8).
    private func number(_ item: Item) -> (page: UInt16?, number: UInt16) {
      let number = UInt16(truncatingIfNeeded: item.value)
      return (item.length == 4 ? UInt16(item.value >> 16) : nil, number)
    }

    private mutating func usage(_ item: Item) {
      if isInAlternatives {
        if hasAlternative { return }
        hasAlternative = true
      }
      let (page, number) = number(item)
      usages.append(Usages(page: page, numbers: number...number))
    }

    private mutating func endRange(_ item: Item) {
      let last = number(item)
      if let first = firstOfRange, first.page == last.page, first.number <= last.number {
        usages.append(Usages(page: first.page, numbers: first.number...last.number))
      }
      firstOfRange = nil
    }

    private mutating func alternatives(_ value: UInt32) throws(Fault) {
      guard (value == 1) != isInAlternatives else { throw .badNesting }
      isInAlternatives = value == 1
      hasAlternative = false
    }

    private mutating func input(_ flags: UInt32) throws(Fault) {
      defer { endMainItem() }
      // Both are less than 2³², so the product cannot overflow.
      let bits = globals.size * globals.count
      let offset = lengths[globals.report, default: 0]
      guard bits <= UInt64(longestReport * 8), offset + Int(bits) <= longestReport * 8 else {
        throw .tooLarge
      }
      lengths[globals.report] = offset + Int(bits)
      // Constants say nothing, and of an array each value is itself a usage: keys of a keyboard, no text.
      guard flags & 1 == 0, flags & 2 != 0, bits > 0 else { return }
      var place = (offset: offset, left: Int(globals.count))
      for (index, range) in usages.enumerated() {
        let isLast = index == usages.count - 1
        for number in range.numbers {
          guard place.left > 0 else { return }
          // The last usage stands for all values that are left (6.2.2.8).
          let count = isLast && number == range.numbers.upperBound ? place.left : 1
          guard runs.count < mostRuns else { throw .tooLarge }
          runs.append(
            Run(
              report: globals.report, usage: Usage(page: range.page ?? globals.page, number: number),
              offset: place.offset, size: Int(globals.size), count: count))
          place.offset += count * Int(globals.size)
          place.left -= count
        }
      }
    }

    /// Usages belong to one main item only.
    private mutating func endMainItem() {
      usages.removeAll()
      firstOfRange = nil
    }
  }
}
