/// What somebody prints on a label to harm whoever reads it: the rows of `reliability.md` 2.9, once for every input.
public struct HostilePayload: Sendable, Hashable {
  /// Whom it is meant for.
  public let sink: String
  public let bytes: [UInt8]

  init(_ sink: String, _ text: String) { self.init(sink, Array(text.utf8)) }

  init(_ sink: String, _ bytes: [UInt8]) {
    self.sink = sink
    self.bytes = bytes
  }

  /// Nil when the bytes are no text.
  public var text: String? { String(validating: bytes, as: UTF8.self) }

  public static let all: [HostilePayload] = [
    HostilePayload("database", "';DROP TABLE ticket;--"),
    HostilePayload("database", "\"; DELETE FROM ticket; --"),
    HostilePayload("database", "100%_\\%"),
    HostilePayload("database", "%_"),
    HostilePayload("database", "$1 $2 ?1 :name @x"),
    HostilePayload("database", "NULL"),
    HostilePayload("database", "'"),
    HostilePayload("page", "<script>alert(1)</script>"),
    HostilePayload("page", "\"><img src=x onerror=alert(1)>"),
    HostilePayload("page", "javascript:alert(1)"),
    HostilePayload("eyes", "\u{202E}gnp.exe\u{202C} \u{2066}x\u{2069}"),
    HostilePayload("eyes", "zero\u{200B}width\u{FEFF}"),
    HostilePayload("eyes", "раураl"),
    HostilePayload("eyes", "e" + String(repeating: "\u{301}", count: 300)),
    HostilePayload("eyes", "cafe\u{301} café"),
    HostilePayload("eyes", "ŞŢşţ ȘȚșț łódź őű"),
    HostilePayload("eyes", "👨‍👩‍👧‍👦 🇷🇴 \u{1F9FF}"),
    HostilePayload("eyes", "\u{10FFFF}\u{FFFD}"),
    HostilePayload("label printer", "^XA~JA^CC~CT^FS^FD>;>8_5E^XZ"),
    HostilePayload("receipt printer", "\u{1B}@\u{1D}V\u{10}\u{4}"),
    HostilePayload("receipt printer", "\u{1B}@\u{1D}V\u{0}"),
    HostilePayload("print filter", "%!PS\n(%stdout) (w) file"),
    HostilePayload("print filter", "%PDF-1.7 1 0 obj<</OpenAction 2 0 R>>"),
    HostilePayload("keyboard", "AB\r\u{1B}[A\tX\u{F}"),
    HostilePayload("parser", "]C10109506000134352\u{1D}21ABC"),
    HostilePayload("parser", "]Q1\\000026\\\\x"),
    HostilePayload("parser", "[)>\u{1E}06\u{1D}S\u{1B}[2J\u{1E}\u{4}"),
    HostilePayload("fields", String(repeating: "9", count: 2900)),
    HostilePayload("fields", String(repeating: "A", count: 7089)),
    HostilePayload("characters", [0x41, 0xFF, 0xFE]),
    HostilePayload("characters", [0xC3]),
    HostilePayload("characters", [0x83, 0x65, 0x83, 0x58]),
    HostilePayload("characters", "a\u{0}b"),
    HostilePayload("characters", "\\\"\u{7F}"),
    HostilePayload("files", "../../etc/passwd"),
    HostilePayload("files", "C:\\x|id$(id)`id`"),
    HostilePayload("arguments", "--option"),
    HostilePayload("arguments", "$(id)|id;--option"),
    HostilePayload("spreadsheet", "=HYPERLINK(\"http://a\")"),
    HostilePayload("spreadsheet", "+cmd|'/C calc'!A0"),
    HostilePayload("spreadsheet", "@SUM(1)"),
    HostilePayload("mail", "x\r\nBcc: a@b.example%0d%0a"),
    HostilePayload("templates", "{{x}}{{{x}}}%s%n"),
    HostilePayload("terminal", "\u{1B}[2J\u{1B}]0;owned\u{7}"),
    HostilePayload("programs", "{\"a\": [1, \"b\"]}"),
    HostilePayload("programs", "null"),
    // A command that a customer printed at home, and codes of ours with a check that does not hold.
    HostilePayload("counter", "K1C1AAAAAAAA"),
    HostilePayload("counter", "K1S1K7M2QX9T"),
    HostilePayload("counter", "k1c3 aaaa-aaaa"),
    HostilePayload("counter", "T1K7M2QX9TQ U1K7M2QX9TQ"),
    HostilePayload("counter", "S1SSSSSSSSSSSSSSSSSSSSSSSSSSS"),
  ]

  /// Those that are texts.
  public static var texts: [String] { all.compactMap(\.text) }

  /// Those that may be stored; U+0000 is refused before any store.
  public static var storable: [String] { texts.filter { !$0.unicodeScalars.contains("\0") } }

  /// ASCII that a barcode of bars can hold, with its control characters.
  public static var printable: [String] {
    storable.filter { $0.utf8.count <= 60 && $0.utf8.allSatisfy { (1...0x7F).contains($0) } }
  }
}
