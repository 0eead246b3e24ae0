import ServiceDesk

/// A JSON text (RFC 8259) written member by member, straight into bytes.
///
/// Answers to scans are many and small; an encoder with a container for each level took longer than the look-up.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  private init() { bytes.reserveCapacity(1024) }

  /// The bytes of one object.
  static func object(_ fill: (inout JSONText) -> Void) -> [UInt8] {
    var json = JSONText()
    json.braced(fill)
    return json.bytes
  }

  // MARK: Members that are always there, `null` when there is nothing

  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  mutating func member(_ name: StaticString, _ number: Int64?) {
    key(name)
    if let number { raw(String(number)) } else { null() }
  }

  mutating func member(_ name: StaticString, _ number: Int) { member(name, Int64(number)) }

  mutating func member(_ name: StaticString, _ truth: Bool) {
    key(name)
    raw(truth ? "true" : "false")
  }

  mutating func member(_ name: StaticString, _ id: (some RecordID)?) { member(name, id?.rawValue) }

  mutating func member(_ name: StaticString, _ view: (some View)?, for reader: Reader) {
    key(name)
    if let view { braced { view.write(into: &$0, for: reader) } } else { null() }
  }

  mutating func member(_ name: StaticString, _ views: [some View], for reader: Reader) {
    member(name, listOf: views) { json, view in json.element { view.write(into: &$0, for: reader) } }
  }

  mutating func member(_ name: StaticString, _ texts: [String]) {
    member(name, listOf: texts) { json, text in
      json.separate()
      json.string(text)
    }
  }

  mutating func member(_ name: StaticString, numbers: [Int64]) {
    member(name, listOf: numbers) { json, number in
      json.separate()
      json.raw(String(number))
    }
  }

  mutating func member(_ name: StaticString, object fill: (inout JSONText) -> Void) {
    key(name)
    braced(fill)
  }

  mutating func member<Items: Sequence>(
    _ name: StaticString, listOf items: Items, _ write: (inout JSONText, Items.Element) -> Void
  ) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    isFirst = true
    for item in items { write(&self, item) }
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  // MARK: Members that are left out when there is nothing

  mutating func optional(_ name: StaticString, _ text: String?) {
    if let text { member(name, text) }
  }

  mutating func optional(_ name: StaticString, _ number: Int64?) {
    if let number { member(name, number) }
  }

  mutating func optional(_ name: StaticString, _ day: Day?) { optional(name, day?.description) }

  mutating func optional(_ name: StaticString, _ view: (some View)?, for reader: Reader) {
    if let view { member(name, view, for: reader) }
  }

  // MARK: Elements of lists

  mutating func element(_ fill: (inout JSONText) -> Void) {
    separate()
    braced(fill)
  }

  // MARK: Bytes

  private mutating func braced(_ fill: (inout JSONText) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    fill(&self)
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  private mutating func separate() {
    if isFirst { isFirst = false } else { bytes.append(UInt8(ascii: ",")) }
  }

  /// Names are written in the source, plain ASCII without quotes.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// A member whose name comes from data, such as the key of a text.
  mutating func member(named name: String, _ text: String) {
    separate()
    string(name)
    bytes.append(UInt8(ascii: ":"))
    string(text)
  }

  private mutating func null() { raw("null") }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        raw("\\u00")
        bytes.append(JSONText.digits[Int(byte >> 4)])
        bytes.append(JSONText.digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
