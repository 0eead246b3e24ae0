import CExpat
import ServiceDesk

/// Takes the events of one XML part. Calls come in the order of the text.
protocol XMLListener: AnyObject {
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(TableFailure)
  func end(_ name: XMLName) throws(TableFailure)
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableFailure)
  /// Nothing more is wanted.
  var isDone: Bool { get }
}

/// The name of an element or attribute, without its prefix. Lives as long as the event.
struct XMLName {
  private let local: UnsafePointer<CChar>

  init(_ qualified: UnsafePointer<CChar>) {
    var (start, place) = (qualified, qualified)
    while place.pointee != 0 {
      if place.pointee == 0x3A { start = place + 1 }
      place += 1
    }
    local = start
  }

  static func == (name: XMLName, text: StaticString) -> Bool {
    var place = 0
    while place < text.utf8CodeUnitCount {
      guard UInt8(bitPattern: name.local[place]) == text.utf8Start[place] else { return false }
      place += 1
    }
    return name.local[place] == 0
  }
}

/// The attributes of an element. Live as long as the event.
struct XMLAttributes {
  private let pairs: UnsafePointer<UnsafePointer<CChar>?>

  init(_ pairs: UnsafePointer<UnsafePointer<CChar>?>) { self.pairs = pairs }

  /// The value of the attribute as it stands in the text, ended by zero.
  func raw(_ name: StaticString) -> UnsafePointer<CChar>? {
    var place = pairs
    while let key = place[0], let value = place[1] {
      if XMLName(key) == name { return value }
      place += 2
    }
    return nil
  }

  func text(_ name: StaticString) -> String? { raw(name).map { String(cString: $0) } }

  func number(_ name: StaticString) -> Int? { text(name).flatMap(Int.init) }

  func isSet(_ name: StaticString) -> Bool { ["1", "true"].contains(text(name)) }
}

/// Reads one part of an archive as XML (expat), event by event.
///
/// A document type is refused, so no entity can grow (`reliability.md` 2.8).
struct XMLReading {
  static func read(_ part: String, of archive: ZipArchive, _ listener: any XMLListener) throws(TableFailure) {
    guard let parser = XML_ParserCreate(nil) else { throw .unavailable(reason: "no memory for XML") }
    defer { XML_ParserFree(parser) }
    let run = Run(parser, listener)
    XML_SetUserData(parser, Unmanaged.passUnretained(run).toOpaque())
    XML_SetElementHandler(
      parser, { Run.of($0)?.start($1, $2) }, { Run.of($0)?.end($1) })
    XML_SetCharacterDataHandler(parser) { Run.of($0)?.text($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in Run.of(data)?.stop(.bomb) }
    try archive.unpack(part) { (piece) throws(TableFailure) in
      try run.feed(piece, isLast: false, part)
      return !listener.isDone
    }
    if !listener.isDone { try run.feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true, part) }
  }

  /// One parser at work: carries a listener's failure out through the C library.
  private final class Run {
    private let parser: XML_Parser
    private let listener: any XMLListener
    private var failure: TableFailure?

    init(_ parser: XML_Parser, _ listener: any XMLListener) {
      self.parser = parser
      self.listener = listener
    }

    static func of(_ data: UnsafeMutableRawPointer?) -> Run? {
      data.map { Unmanaged<Run>.fromOpaque($0).takeUnretainedValue() }
    }

    func feed(_ piece: UnsafeRawBufferPointer, isLast: Bool, _ part: String) throws(TableFailure) {
      let bytes = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
      let status = XML_Parse(parser, bytes, Int32(piece.count), isLast ? 1 : 0)
      if let failure { throw failure }
      guard status != XML_STATUS_ERROR || listener.isDone else { throw .damaged(part: part) }
    }

    func start(
      _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
      guard let name, let attributes else { return }
      carry { () throws(TableFailure) in try listener.start(XMLName(name), XMLAttributes(attributes)) }
    }

    func end(_ name: UnsafePointer<XML_Char>?) {
      guard let name else { return }
      carry { () throws(TableFailure) in try listener.end(XMLName(name)) }
    }

    func text(_ start: UnsafePointer<XML_Char>?, _ count: Int32) {
      guard let start else { return }
      start.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
        carry { () throws(TableFailure) in
          try listener.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
      }
    }

    private func carry(_ work: () throws(TableFailure) -> Void) {
      guard failure == nil, !listener.isDone else { return }
      do throws(TableFailure) { try work() } catch { stop(error) }
      if listener.isDone { XML_StopParser(parser, 0) }
    }

    func stop(_ reason: TableFailure) {
      failure = failure ?? reason
      XML_StopParser(parser, 0)
    }
  }
}
