import CCUPS
import ServiceDesk

/// A request that is being put together. Owns its `ipp_t` until it is handed over.
struct IPPRequest: ~Copyable {
  private let message: OpaquePointer

  /// `queue` nil addresses the server itself.
  init(_ operation: ipp_op_t, queue: QueueName?, user: String) {
    guard let message = ippNewRequest(operation) else { preconditionFailure("out of memory") }
    self.message = message
    add(IPP_TAG_URI, "printer-uri", queue.map(Self.address) ?? "ipp://localhost/")
    add(IPP_TAG_NAME, "requesting-user-name", user)
  }

  deinit { ippDelete(message) }

  func add(_ tag: ipp_tag_t, _ name: String, _ value: String, group: ipp_tag_t = IPP_TAG_OPERATION) {
    ippAddString(message, group, tag, name, nil, value)
  }

  func add(_ name: String, _ value: Int) {
    ippAddInteger(message, IPP_TAG_OPERATION, IPP_TAG_INTEGER, name, Int32(clamping: value))
  }

  func add(_ name: String, _ value: Bool) { ippAddBoolean(message, IPP_TAG_OPERATION, name, value ? 1 : 0) }

  /// Asks for these attributes only; an `ipp_t` grows value by value, so no C array is needed.
  func ask(for names: [String]) {
    guard let first = names.first else { return }
    var attribute = ippAddString(
      message, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", nil, first)
    for (index, name) in names.enumerated().dropFirst() {
      ippSetString(message, &attribute, Int32(index), name)
    }
  }

  func withPointer<Value>(_ body: (OpaquePointer) -> Value) -> Value { body(message) }

  /// Gives the `ipp_t` to a function that frees it (`cupsDoRequest`).
  consuming func handOver() -> OpaquePointer {
    let message = self.message
    discard self
    return message
  }

  /// `ipp://localhost/printers/<queue>`, with what a URI cannot hold escaped.
  private static func address(of queue: QueueName) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    let hexadecimal = Array("0123456789ABCDEF")
    return queue.rawValue.utf8.reduce(into: "ipp://localhost/printers/") { uri, byte in
      if plain.contains(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += "%\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"
      }
    }
  }
}

/// A successful answer. Owns its `ipp_t` and hands out copies.
struct IPPAnswer: ~Copyable {
  private let message: OpaquePointer

  init(owning message: OpaquePointer) { self.message = message }

  deinit { ippDelete(message) }

  /// The groups of one kind, such as one per job. Separators between groups have no name (RFC 8011, 3.1.2).
  func records(_ group: ipp_tag_t) -> [IPPRecord] {
    var records: [IPPRecord] = []
    var record = IPPRecord()
    var next = ippFirstAttribute(message)
    while let attribute = next {
      if ippGetGroupTag(attribute) == group, let name = ippGetName(attribute) {
        record.values[String(cString: name)] = Self.values(of: attribute)
      } else if !record.values.isEmpty {
        records.append(record)
        record = IPPRecord()
      }
      next = ippNextAttribute(message)
    }
    if !record.values.isEmpty { records.append(record) }
    return records
  }

  private static func values(of attribute: OpaquePointer) -> [IPPRecord.Value] {
    let count = ippGetCount(attribute)
    switch ippGetValueTag(attribute) {
    case IPP_TAG_INTEGER, IPP_TAG_ENUM:
      return (0..<count).map { .number(Int(ippGetInteger(attribute, $0))) }
    case IPP_TAG_BOOLEAN:
      return (0..<count).map { .number(Int(ippGetBoolean(attribute, $0))) }
    default:
      // Out-of-band values such as no-value have no string and drop out here.
      return (0..<count).compactMap { index in
        ippGetString(attribute, index, nil).map { .text(String(cString: $0)) }
      }
    }
  }
}

/// The attributes of one job or queue, copied out of libcups.
struct IPPRecord {
  enum Value {
    case number(Int)
    case text(String)
  }
  var values: [String: [Value]] = [:]

  func number(_ name: String) -> Int? {
    guard case .number(let number)? = values[name]?.first else { return nil }
    return number
  }

  func text(_ name: String) -> String? { texts(name).first }

  func texts(_ name: String) -> [String] {
    (values[name] ?? []).compactMap { value in
      guard case .text(let text) = value else { return nil }
      return text
    }
  }

  /// Keywords of a `…-reasons` attribute, where `none` stands for an empty list.
  func reasons(_ name: String) -> [String] { texts(name).filter { $0 != "none" } }
}
