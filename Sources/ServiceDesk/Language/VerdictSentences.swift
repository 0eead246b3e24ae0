extension GuaranteeVerdict.Reason {
  /// The reason as a sentence that a customer can read, with its days, number and name filled in.
  public func text(_ language: Language) -> String {
    let values = [
      "day": day.map { LocalFormat.day($0, language) } ?? "",
      "until": until.map { LocalFormat.day($0, language) } ?? "", "name": text ?? "",
    ]
    return switch sentence.words {
    case .plain(let phrase): phrase(language, values)
    case .counted(let phrase): phrase(language, count ?? 0, values)
    }
  }
}

/// The words of a verdict: whole sentences (`domain.md` 6, grammar traps).
enum VerdictWords {
  /// A sentence, with or without a number in it.
  enum Words: Sendable, Hashable {
    case plain(Phrase)
    case counted(CountedPhrase)
  }
}

extension GuaranteeVerdict.Sentence {
  var words: VerdictWords.Words {
    switch self {
    case .neverSoldByUs: .plain(VerdictWords.neverSoldByUs)
    case .soldByUsOn: .plain(VerdictWords.soldByUsOn)
    case .twoYearsFromDelivery: .plain(VerdictWords.twoYearsFromDelivery)
    case .oneYearFromDelivery: .plain(VerdictWords.oneYearFromDelivery)
    case .consumerLawDoesNotApply: .plain(VerdictWords.consumerLawDoesNotApply)
    case .contractTermUnknown: .plain(VerdictWords.contractTermUnknown)
    case .olderLawApplies: .plain(VerdictWords.olderLawApplies)
    case .usedGoodsTermMayBeShorter: .plain(VerdictWords.usedGoodsTermMayBeShorter)
    case .termEndedOn: .plain(VerdictWords.termEndedOn)
    case .endFellOnRestDay: .plain(VerdictWords.endFellOnRestDay)
    case .earlierRepairsMayExtend: .plain(VerdictWords.earlierRepairsMayExtend)
    case .sellerProvesUntil: .plain(VerdictWords.sellerProvesUntil)
    case .customerProvesAfter: .plain(VerdictWords.customerProvesAfter)
    case .termRunsUntil: .plain(VerdictWords.termRunsUntil)
    case .mandatoryGuaranteeMayRunLonger: .plain(VerdictWords.mandatoryGuaranteeMayRunLonger)
    case .statedGuaranteeRunsUntil: .plain(VerdictWords.statedGuaranteeRunsUntil)
    case .countryWithoutRules: .plain(VerdictWords.countryWithoutRules)
    case .customerKindMissing: .plain(VerdictWords.customerKindMissing)
    case .contractDayMissing: .plain(VerdictWords.contractDayMissing)
    case .deliveryDayMissing: .plain(VerdictWords.deliveryDayMissing)
    case .priceMissing: .plain(VerdictWords.priceMissing)
    case .statedLengthMissing: .plain(VerdictWords.statedLengthMissing)
    case .repairFeeMissing: .plain(VerdictWords.repairFeeMissing)
    case .averageUseUnknown: .plain(VerdictWords.averageUseUnknown)
    case .commissionerUnknown: .plain(VerdictWords.commissionerUnknown)
    case .holidaysUnknown: .plain(VerdictWords.holidaysUnknown)
    case .laterEventsLeftOut: .counted(VerdictWords.laterEventsLeftOut)
    case .goodsListUnknown: .plain(VerdictWords.goodsListUnknown)
    case .monthsFromDelivery: .counted(VerdictWords.monthsFromDelivery)
    case .soleTraderProtected: .plain(VerdictWords.soleTraderProtected)
    case .usedTermAgreed: .counted(VerdictWords.usedTermAgreed)
    case .longUseTerm: .counted(VerdictWords.longUseTerm)
    case .digitalSupplyUntil: .plain(VerdictWords.digitalSupplyUntil)
    case .useByDayStated: .plain(VerdictWords.useByDayStated)
    case .companyInvoiceHomeUse: .plain(VerdictWords.companyInvoiceHomeUse)
    case .notBegunYet: .plain(VerdictWords.notBegunYet)
    case .guaranteeEndedOn: .plain(VerdictWords.guaranteeEndedOn)
    case .openClaimInTime: .plain(VerdictWords.openClaimInTime)
    case .refunded: .plain(VerdictWords.refunded)
    case .noStatement: .plain(VerdictWords.noStatement)
    case .statedTerm: .counted(VerdictWords.statedTerm)
    case .statedTermBy: .counted(VerdictWords.statedTermBy)
    case .unstatedLength: .counted(VerdictWords.unstatedLength)
    case .mandatoryTerm: .counted(VerdictWords.mandatoryTerm)
    case .accessoryInItsOwnRight: .plain(VerdictWords.accessoryInItsOwnRight)
    case .priceBelowDecree: .plain(VerdictWords.priceBelowDecree)
    case .longestMandatoryEnded: .plain(VerdictWords.longestMandatoryEnded)
    case .bandsChanged: .plain(VerdictWords.bandsChanged)
    case .decreeOnlyForConsumers: .plain(VerdictWords.decreeOnlyForConsumers)
    case .decreeOnlyForNewGoods: .plain(VerdictWords.decreeOnlyForNewGoods)
    case .goodsNotInDecree: .plain(VerdictWords.goodsNotInDecree)
    case .commissionedByTrader: .plain(VerdictWords.commissionedByTrader)
    case .commissionedTooLate: .counted(VerdictWords.commissionedTooLate)
    case .commissionedByCustomer: .plain(VerdictWords.commissionedByCustomer)
    case .sellerProvesWholeTerm: .plain(VerdictWords.sellerProvesWholeTerm)
    case .inspectionMissed: .plain(VerdictWords.inspectionMissed)
    case .noPaidRepair: .plain(VerdictWords.noPaidRepair)
    case .repairGuaranteeByDecree: .counted(VerdictWords.repairGuaranteeByDecree)
    case .repairGuaranteePromised: .counted(VerdictWords.repairGuaranteePromised)
    case .repairFeeTooLow: .plain(VerdictWords.repairFeeTooLow)
    case .contractTerm: .counted(VerdictWords.contractTerm)
    case .contractGivesNone: .plain(VerdictWords.contractGivesNone)
    case .contractMayLimit: .plain(VerdictWords.contractMayLimit)
    case .outOfUse: .counted(VerdictWords.outOfUse)
    case .outOfUseSoFar: .counted(VerdictWords.outOfUseSoFar)
    case .overlapCountedOnce: .counted(VerdictWords.overlapCountedOnce)
    case .notARemedy: .plain(VerdictWords.notARemedy)
    case .claimTooLate: .plain(VerdictWords.claimTooLate)
    case .repairExtends: .counted(VerdictWords.repairExtends)
    case .repairExtendsOnce: .plain(VerdictWords.repairExtendsOnce)
    case .replacedNewTerm: .plain(VerdictWords.replacedNewTerm)
    case .replacementKeepsTerm: .plain(VerdictWords.replacementKeepsTerm)
    case .formerTermEndsLater: .plain(VerdictWords.formerTermEndsLater)
    case .substantialRepairNewTerm: .plain(VerdictWords.substantialRepairNewTerm)
    case .partNewTerm: .plain(VerdictWords.partNewTerm)
    case .partMayHaveNewTerm: .plain(VerdictWords.partMayHaveNewTerm)
    case .suspended: .counted(VerdictWords.suspended)
    case .mayBeSuspended: .counted(VerdictWords.mayBeSuspended)
    case .refusedAfterLapse: .plain(VerdictWords.refusedAfterLapse)
    case .informationChoice: .plain(VerdictWords.informationChoice)
    case .informationChoiceAndExtension: .plain(VerdictWords.informationChoiceAndExtension)
    case .earlyDefect: .plain(VerdictWords.earlyDefect)
    case .remedyRefused: .plain(VerdictWords.remedyRefused)
    case .remedyLate: .plain(VerdictWords.remedyLate)
    case .faultDespiteRepair: .counted(VerdictWords.faultDespiteRepair)
    case .downtimeOverShare: .counted(VerdictWords.downtimeOverShare)
    case .notRepairable: .plain(VerdictWords.notRepairable)
    case .notRepairedInTime: .counted(VerdictWords.notRepairedInTime)
    case .failureAfterRepairs: .counted(VerdictWords.failureAfterRepairs)
    case .defectAfterPurchase: .plain(VerdictWords.defectAfterPurchase)
    }
  }
}
