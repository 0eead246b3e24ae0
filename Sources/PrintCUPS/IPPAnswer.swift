import CCUPS

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
