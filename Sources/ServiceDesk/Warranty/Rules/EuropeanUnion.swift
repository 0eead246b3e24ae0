// Rules of date arithmetic and of the European Union (`domain.md` 1.1 to 1.3).

extension GuaranteeRule {
  static let everywhere: [GuaranteeRule] = [
    GuaranteeRule("W-D1", servedBy: "the shop's clock (ShopClock) and Day", "engineering", .statute),
    GuaranteeRule(
      "W-D2", servedBy: "Day.adding(months:)",
      "Reg. 1182/71 art. 3; RO Cod civil 2552; PL k.c. 112; HU Ptk. 8:3", .knownHigh),
    GuaranteeRule(
      "W-D3", servedBy: "Day.adding(months:), always on the anchor", "follows from W-D2", .knownHigh),
    GuaranteeRule(
      "W-D4", nil, all, nil, .lastDay, .applies, "last covered day = start + months, inclusive", .knownHigh),
    GuaranteeRule("W-D5", servedBy: "Day.adding(days:)", "the starting day is not counted", .knownHigh),
    GuaranteeRule(
      "W-D6", servedBy: "the clocks: a defect notified on or before the last day is in time",
      "notification is what counts", .knownMedium),
    GuaranteeRule(
      "W-D7", nil, all, nil, .restDayEnd, .applies, "PL k.c. 115; RO Cod civil 2554; HU Ptk. 8:3",
      .knownMedium),
    GuaranteeRule("W-D8", servedBy: "deadlines, which are strict", "product decision", .statute),
    GuaranteeRule(
      "W-D9", .romania, all, nil, .returnDayCounts, .applies, "law is silent", .knownMedium, enabled: false),
    GuaranteeRule(
      "W-D9", .hungary, all, nil, .returnDayCounts, .applies, "law is silent", .knownMedium, enabled: false),
    GuaranteeRule(
      "W-D9", .poland, all, nil, .returnDayCounts, .applies, "law is silent", .knownMedium, enabled: false),
    GuaranteeRule("W-D10", servedBy: "PublicHolidays and WorkingDays", "engineering", .statute),
  ]

  static let europeanUnion: [GuaranteeRule] = [
    GuaranteeRule(
      "W-EU1", nil, [.consumer], .legal, .term, .months(24), "Directive (EU) 2019/771 art. 10(1)", .statute),
    GuaranteeRule(
      "W-EU2", nil, [.consumer], .legal, .supplyPeriod, .applies, "Directive (EU) 2019/771 art. 10(2)",
      .statute),
    // W-EU4 sets the first contract day, W-EU14 that it is on and marked while the states' own acts are missing.
    GuaranteeRule(
      "W-EU3", nil, [.consumer], .legal, .repairExtension, .months(12), from: day(2026, 7, 31),
      "Directive (EU) 2019/771 art. 10(2a), 2024/1799 art. 16 and 21", .statute, verify: true),
    GuaranteeRule(
      "W-EU4", servedBy: "the validity of W-EU3", "Directive (EU) 2024/1799 art. 16, 21", .secondary),
    GuaranteeRule(
      "W-EU5", nil, [.consumer], .legal, .remedyInformation, .applies, "Directive (EU) 2019/771 art. 13(2a)",
      .statute),
    GuaranteeRule(
      "W-EU6", nil, [.consumer], .legal, .sellerProves, .months(12), "Directive (EU) 2019/771 art. 11",
      .statute),
    GuaranteeRule(
      "W-EU7", nil, [.consumer], .legal, .agreedUsedMinimum, .months(12),
      "Directive (EU) 2019/771 art. 10(6)",
      .statute, verify: true),
    GuaranteeRule(
      "W-EU8",
      servedBy: "no duty to notify in two months in Romania (W-RO2); recorded for none of the three states",
      "Directive (EU) 2019/771 art. 12", .statute),
    GuaranteeRule(
      "W-EU9", servedBy: "intake (remedy asked for), loan devices and replacement",
      "Directive (EU) 2019/771 art. 14(1)", .statute),
    GuaranteeRule(
      "W-EU10", nil, [.consumer], .legal, .secondTier, .applies, "Directive (EU) 2019/771 art. 13(4), (5)",
      .statute),
    GuaranteeRule(
      "W-EU11", nil, all, .commercial, .statedTerm, .applies, "Directive (EU) 2019/771 art. 17", .statute),
    GuaranteeRule(
      "W-EU12", servedBy: "the customers of every row", "Directive (EU) 2019/771 art. 2(2)", .statute),
    GuaranteeRule(
      "W-EU13", servedBy: "the shop's wall: a screen does not replace the printed notice",
      "Implementing Regulation (EU) 2025/1960", .statute),
    GuaranteeRule(
      "W-EU14", servedBy: "the mark and the switch of W-EU3", "transposition was late", .secondary),
    GuaranteeRule(
      "W-IN2", nil, all, .commercial, .missedInspection, .applies, "the statement's own terms", .knownHigh),
    GuaranteeRule(
      "W-RR1", servedBy: "paid repairs: outside every clock", "Directive (EU) 2024/1799 art. 1", .secondary),
    GuaranteeRule(
      "W-RR2", servedBy: "the maker: no printers, computers or fiscal devices in the list found",
      "Directive (EU) 2024/1799 Annex II", .secondary),
    GuaranteeRule(
      "W-RR3", servedBy: "quotes (D-4)", "Directive (EU) 2024/1799 art. 4", .secondary),
    GuaranteeRule("W-RR4", servedBy: "quotes (D-4)", "Directive (EU) 2024/1799 art. 4(5)", .secondary),
    GuaranteeRule("W-RR5", servedBy: "quotes (D-4)", "Directive (EU) 2024/1799 art. 4", .knownMedium),
    GuaranteeRule(
      "W-RR6", servedBy: "intake: a broken seal refuses nothing by itself",
      "Directive (EU) 2024/1799 art. 5(6)",
      .secondary),
  ]
}
