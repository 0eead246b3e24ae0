/// Report descriptors written out by hand, as scanners have them.
enum ReportDescriptors {
  /// Report 2: byte count, three characters of the AIM identifier, 56 bytes of data, two of the maker's own, and a
  /// bit for "continued": the form of the large makers' scanners.
  static let pointOfSale = hexadecimal(
    """
    058c0902a101 0912a102 8502150026ff00 7508 9501 0501093b8102 058c9503 09fb09fc09fd8102 953809fe820201
    9502 0666ff09048102 058c2501 7501950109ff8102 750795018103 c0c0
    """)

  /// The same without numbers and without byte count, behind a constant of four bits.
  static let unaligned = hexadecimal(
    "058c0902a101 150026ff00 750495018103 7508 09fb09fc09fd95038102 09fe95088102 75019501 09ff8102 c0")

  /// A boot keyboard (HID 1.11, appendix B.1).
  static let keyboard = hexadecimal(
    """
    05010906a101 050719e029e7 15002501 7501 95088102 95017508 8103 95057501 05081901 29059102
    95017503 9103 95067508 15002565 05071900 29658100 c0
    """)

  static func hexadecimal(_ text: String) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }

  /// A report of ``pointOfSale``.
  static func report(
    _ text: [UInt8], identifier: String = "]C1", said: UInt8? = nil, isContinued: Bool = false
  ) -> [UInt8] {
    var report: [UInt8] = [2, said ?? UInt8(text.count)] + Array(identifier.utf8)
    report += [UInt8](repeating: 0, count: 5 - report.count) + text
    report += [UInt8](repeating: 0, count: 63 - report.count)
    return report + [isContinued ? 1 : 0]
  }

  static func report(_ text: String, identifier: String = "]C1", isContinued: Bool = false) -> [UInt8] {
    report(Array(text.utf8), identifier: identifier, isContinued: isContinued)
  }
}
