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

  func addToPrinter(_ name: String, _ value: Bool) {
    ippAddBoolean(message, IPP_TAG_PRINTER, name, value ? 1 : 0)
  }

  func addToPrinter(_ name: String, state: ipp_pstate_t) {
    ippAddInteger(message, IPP_TAG_PRINTER, IPP_TAG_ENUM, name, Int32(state.rawValue))
  }

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
