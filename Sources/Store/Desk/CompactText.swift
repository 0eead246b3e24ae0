internal import ServiceDesk

/// Small lists in one column, as lines with tabs: read with every scan, where JSON would cost more than the query.
///
/// The desk keeps tabs and line ends out of the texts that stand here.
enum CompactText {
  /// `2⇥Charger`, a line each.
  static func text(of accessories: [Accessory]) -> String {
    accessories.map { "\($0.count)\t\($0.name)" }.joined(separator: "\n")
  }

  static func accessories(_ text: String) -> [Accessory]? {
    var accessories: [Accessory] = []
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let count = Int(parts[0]) else { return nil }
      accessories.append(Accessory(name: String(parts[1]), count: count))
    }
    return accessories
  }

  static func photos(_ text: String) -> [PhotoName]? {
    var photos: [PhotoName] = []
    for name in text.split(separator: " ") {
      guard let photo = PhotoName(rawValue: String(name)) else { return nil }
      photos.append(photo)
    }
    return photos
  }

  /// First line: status, sold on, covered until, seller proves until, document; then a line per reason: rule,
  /// sentence, day.
  static func text(of verdict: GuaranteeVerdict) -> String {
    let head = [
      verdict.status.rawValue, text(of: verdict.soldOn), text(of: verdict.lastCoveredDay),
      text(of: verdict.sellerProvesUntil), verdict.document ?? "",
    ]
    let reasons = verdict.reasons.map { [$0.rule, $0.sentence.rawValue, text(of: $0.day)] }
    return ([head] + reasons).map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }

  static func verdict(_ text: String) -> GuaranteeVerdict? {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    guard let head = lines.first, head.count == 5,
      let status = GuaranteeVerdict.Status(rawValue: String(head[0])),
      let soldOn = day(head[1]), let until = day(head[2]), let proves = day(head[3])
    else { return nil }
    var reasons: [GuaranteeVerdict.Reason] = []
    for line in lines.dropFirst() {
      guard line.count == 3, let sentence = GuaranteeVerdict.Sentence(rawValue: String(line[1])),
        let day = day(line[2])
      else { return nil }
      reasons.append(.init(String(line[0]), sentence, day.value))
    }
    return GuaranteeVerdict(
      status: status, soldOn: soldOn.value, document: head[4].isEmpty ? nil : String(head[4]),
      lastCoveredDay: until.value, sellerProvesUntil: proves.value, reasons: reasons)
  }

  private static func text(of day: Day?) -> String { day?.description ?? "" }

  /// Nil when the text is no day; an empty text is the absence of one.
  private static func day(_ text: Substring) -> (value: Day?, isRead: Bool)? {
    if text.isEmpty { return (nil, true) }
    return Day(iso: String(text)).map { ($0, true) }
  }
}
