extension GuaranteeVerdict {
  /// What a reason says; the words are in `Language/VerdictSentences.swift`.
  ///
  /// Codes are stored with what was told: they are never renamed, and none is taken away.
  public enum Sentence: String, Sendable, Hashable, Codable, CaseIterable {
    case neverSoldByUs, soldByUsOn, twoYearsFromDelivery, oneYearFromDelivery, consumerLawDoesNotApply
    case contractTermUnknown, olderLawApplies, usedGoodsTermMayBeShorter, termEndedOn, endFellOnRestDay
    case earlierRepairsMayExtend, sellerProvesUntil, customerProvesAfter, termRunsUntil
    case mandatoryGuaranteeMayRunLonger, statedGuaranteeRunsUntil
    // What is missing.
    case countryWithoutRules, customerKindMissing, contractDayMissing, deliveryDayMissing, priceMissing
    case statedLengthMissing, repairFeeMissing, averageUseUnknown, commissionerUnknown, holidaysUnknown
    case laterEventsLeftOut, goodsListUnknown
    // The terms.
    case monthsFromDelivery, soleTraderProtected, usedTermAgreed, longUseTerm, digitalSupplyUntil
    case useByDayStated, companyInvoiceHomeUse, notBegunYet, guaranteeEndedOn, openClaimInTime, refunded
    case noStatement, statedTerm, statedTermBy, unstatedLength, mandatoryTerm, accessoryInItsOwnRight
    case priceBelowDecree, longestMandatoryEnded, bandsChanged, decreeOnlyForConsumers, decreeOnlyForNewGoods,
      goodsNotInDecree
    case commissionedByTrader, commissionedTooLate, commissionedByCustomer, sellerProvesWholeTerm
    case inspectionMissed, noPaidRepair, repairGuaranteeByDecree, repairGuaranteePromised, repairFeeTooLow
    case contractTerm, contractGivesNone, contractMayLimit
    // What happened.
    case outOfUse, outOfUseSoFar, overlapCountedOnce, notARemedy, claimTooLate, repairExtends
    case repairExtendsOnce, replacedNewTerm, replacementKeepsTerm, formerTermEndsLater
    case substantialRepairNewTerm, partNewTerm, partMayHaveNewTerm, suspended, mayBeSuspended
    case refusedAfterLapse
    // What follows.
    case informationChoice, informationChoiceAndExtension, earlyDefect, remedyRefused, remedyLate
    case faultDespiteRepair, downtimeOverShare, notRepairable, notRepairedInTime, failureAfterRepairs
    case defectAfterPurchase
  }
}
