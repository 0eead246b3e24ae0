/// The sheet by which a scanner is set up: codes whose text is known, so that what arrives tells how it is set.
///
/// None of them is a code of ours: scanning one at the counter finds nothing and changes nothing.
public enum CalibrationSheet {
  /// What the codes say, by the names under which the template places them.
  public static let codes: [String: String] = [
    // Caps Lock, and a scanner that turns the case around.
    "calibration.capitals": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "calibration.smalls": "abcdefghijklmnopqrstuvwxyz",
    // 0 is ö on a Hungarian keyboard, all ten are signs on a Czech or French one.
    "calibration.digits": "0123456789",
    // Keys that lie elsewhere on German, Hungarian, Czech (Y and Z) and French (A, Q, W, Z, M) keyboards.
    "calibration.swapped": "YZ-QAWM-yz-qawm",
    "calibration.signs": "S-/_.:+#?&=%1",
    // Signs that only the third level of European keyboards has; Italian and Spanish ones differ in nothing else.
    "calibration.marks": "S[#]{@}~$|^1",
    // Zeros in front, and the same key twice: some radio links drop the second.
    "calibration.doubled": "0011-AABB-2200",
    "calibration.narrow": "GHISEU-2",
    "calibration.wide": "GHISEU-3",
    "calibration.ean": "5901234123457",
    "calibration.qr": "GHISEU-QR-yzYZ",
    "calibration.first": "GHISEU-1-2",
    "calibration.second": "GHISEU-2-2",
  ]

  /// What a scan of the first code tells of its scanner nothing else must: a GS1 code that no two layouts type alike, with
  /// capitals, small letters and a group separator. The identifiers 91 and 92 are a firm's own.
  public static let whole = "91GHISEU-yZ07_'!\"<)\u{1D}92E2"

  /// Codes that tell scanners apart which the first one leaves alike, the most telling first.
  static let tellingCodes =
    [whole] + ["calibration.marks", "calibration.signs", "calibration.swapped"].compactMap { codes[$0] }

  /// What the template places: the codes, and the first one as people write it.
  public static let values: [String: PaperValue] =
    codes.merging([
      "calibration.whole": String(whole.map { $0 == "\u{1D}" ? "\u{241D}" : $0 }),
      "calibration.wholeShown":
        whole.split(separator: "\u{1D}").map { "(\($0.prefix(2)))\($0.dropFirst(2))" }.joined(),
    ]) { text, _ in text }.mapValues { PaperValue.text($0) }

  public static func paper(in shop: ShopSettings, _ language: Language) -> Paper {
    var values = values
    values["shop.name"] = .text(shop.name)
    values["paper.id"] = .text("CS")
    return Paper(kind: .calibrationSheet, language: language, values: values)
  }
}
