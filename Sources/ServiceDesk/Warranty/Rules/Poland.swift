// Rules of Poland (`domain.md` 1.5): the Consumer Rights Act (u.p.k.) for L1, the Civil Code (k.c.) for L2.

extension GuaranteeRule {
  private static let firstOfChapter5a = day(2023, 1, 1)

  static let poland: [GuaranteeRule] = [
    GuaranteeRule(
      "W-PL1", .poland, [.consumer], .legal, .olderLaw, .applies, to: day(2022, 12, 31),
      "k.c. rękojmia; Dz.U. 2022 poz. 2337 art. 4", .statute),
    GuaranteeRule(
      "W-PL2", .poland, [.consumer], .legal, .term, .months(24), from: firstOfChapter5a, "u.p.k. art. 43c(1)",
      .statute),
    GuaranteeRule(
      "W-PL2", .poland, [.consumer], .legal, .useByDay, .applies, from: firstOfChapter5a,
      "u.p.k. art. 43c(1)",
      .statute),
    GuaranteeRule(
      "W-PL3", .poland, [.consumer], .legal, .sellerProves, .months(24), from: firstOfChapter5a,
      "u.p.k. art. 43c(1)", .statute),
    GuaranteeRule("W-PL4", servedBy: "intake: the remedy asked for", "u.p.k. art. 43d", .statute),
    GuaranteeRule(
      "W-PL5", .poland, [.consumer], .legal, .replyLimit, .days(14), "u.p.k. art. 7a", .statute),
    GuaranteeRule(
      "W-PL6", .poland, [.soleTraderNonProfessional], .legal, .soleTraderProtection, .applies,
      "u.p.k. art. 7aa", .statute),
    GuaranteeRule(
      "W-PL7", .poland, all, .commercial, .unstatedLength, .months(24), "k.c. art. 577 par. 4", .statute),
    GuaranteeRule(
      "W-PL8", .poland, all, .commercial, .performLimit, .days(14), "k.c. art. 580 par. 2", .statute),
    GuaranteeRule(
      "W-PL9", .poland, all, .commercial, .replacement, .newTerm(from: .giveBack), "k.c. art. 581 par. 1",
      .statute),
    GuaranteeRule(
      "W-PL9", .poland, all, .commercial, .partReplacement, .newTerm(from: .giveBack), "k.c. art. 581 par. 1",
      .statute),
    GuaranteeRule(
      "W-PL10", .poland, all, .commercial, .downtime, .outOfUse(from: .unusability, to: .giveBack),
      "k.c. art. 581 par. 2", .statute),
    GuaranteeRule(
      "W-PL11", .poland, all, .commercial, .substantialRepair, .newTerm(from: .giveBack),
      "k.c. art. 581 par. 1; Supreme Court I CR 63/73", .secondary),
    GuaranteeRule(
      "W-PL12", .poland, [.consumer], .legal, .suspension, .applies, "k.c. art. 579 par. 3", .statute),
    GuaranteeRule("W-PL13", servedBy: "the certificate (D-3)", "u.p.k. art. 43g(2)", .statute),
    GuaranteeRule("W-PL14", servedBy: "the certificate (D-3)", "k.c. art. 577(1) par. 2", .statute),
    GuaranteeRule("W-PL15", servedBy: "the certificate's scan at the sale", "k.c. art. 577(3)", .statute),
    GuaranteeRule(
      "W-PL16", .poland, businesses, .legal, .term, .months(24), "k.c. art. 568, 558, 563", .statute),
    GuaranteeRule(
      "W-PL16", .poland, businesses, nil, .contractTerm, .applies, "k.c. art. 558", .statute),
    GuaranteeRule("W-PL17", servedBy: "the validity of W-PL8 to W-PL10", "Dz.U. 2022 poz. 2337", .statute),
  ]
}
