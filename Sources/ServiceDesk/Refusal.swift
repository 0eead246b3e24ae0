/// The rules say no. A value with a code for programs and a sentence for people; never an error.
public struct Refusal: Error, Sendable, Hashable, Codable {
  public var code: Code
  /// Values of the sentence: field names, stages, ticket numbers, names of staff. No personal data of customers.
  public var values: [String: String]

  public init(_ code: Code, _ values: [String: String] = [:]) {
    self.code = code
    self.values = values
  }

  public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
    case missing, unacceptable
    case notPermitted, notSignedIn
    case notFound
    case commandConflict
    case changedMeanwhile
    case stageNotAllowed, reasonRequired, outcomeRequired, coverageNotDecided, approvalMissing
    case remedyInformationMissing, scanTheItem, identityMissing, amountOpen, testsMissing, consignmentMissing
    case replacementNotRegistered, twoPersonsNeeded
    case openTicketExists
    case labelDoesNotMatch, receiptDoesNotMatch, accessoriesNotChecked
    case nothingToUndo, notYourStep, tooLateToUndo
    case unknownBadge, wrongPIN, lockedOut, weakPIN, setUpDone, wrongSetUpCode
    case productCodeIsNoSerial, serialOfAnotherProduct, alreadyExists, alreadySold
    case paperNotOpen
    case serialSold, serialBought, alreadyInBatch, serialFormat, serialResembles, serialOfAnotherMaker
    case numberOfAnotherUnit, ownCodeIsNoSerial, wrongCheckDigit, serialNotClear, productNotChosen
    case labelDamaged, labelMended
    case batchClosed, rangeUnreadable, rangeCountDiffers, usedSince, notSold, importStopped
    case consignmentNotPacking, consignmentNotSent, consignmentEmpty, severalUnits, takeInFirst
    case alreadyOnPackingList, onAnotherConsignment, notOnPackingList, linesNotScanned, lineMayNotLeave
    case notSentWithConsignment, alreadyBack
    case columnMissing, columnTwice, rowTooLong, valueDamaged, dayAmbiguous, severalFit
    case fileTaken, fileTooLong, rowsRefused, importRunning
    case authorisationLapsed, authorisationMissing, firmAuthorisationLapsed, firmAuthorisationMissing
    case technicianNotNamed, counterFell, nothingOwed
    case serialDoesNotMatch, noTermToCertify, noServicing
    case quoteHolds, quoteNotOpen, quoteLapsed
    case paperMayBeOut
  }

  /// How programs see it (`style.md` 5).
  public enum Kind: String, Sendable {
    case invalid, notFound, conflict, forbidden, unauthenticated, tooMany
  }

  public var kind: Kind {
    switch code {
    case .missing, .unacceptable, .weakPIN, .productCodeIsNoSerial, .serialFormat,
      .ownCodeIsNoSerial, .wrongCheckDigit, .serialNotClear, .productNotChosen, .rangeUnreadable,
      .labelDamaged, .labelMended,
      .columnMissing, .columnTwice, .rowTooLong, .valueDamaged, .dayAmbiguous, .fileTooLong:
      .invalid
    case .notFound: .notFound
    case .notPermitted: .forbidden
    case .notSignedIn, .unknownBadge, .wrongPIN, .wrongSetUpCode: .unauthenticated
    case .lockedOut: .tooMany
    default: .conflict
    }
  }

  public static func missing(_ field: String) -> Refusal { Refusal(.missing, ["field": field]) }
  public static func unacceptable(_ field: String) -> Refusal { Refusal(.unacceptable, ["field": field]) }
  public static func notFound(_ what: String) -> Refusal { Refusal(.notFound, ["what": what]) }
}

/// What came of a command: done, with its answer, or refused.
public enum Decision<Answer: Sendable & Codable>: Sendable, Codable {
  case done(Answer)
  case refused(Refusal)

  public var answer: Answer? {
    if case .done(let answer) = self { answer } else { nil }
  }

  public var refusal: Refusal? {
    if case .refused(let refusal) = self { refusal } else { nil }
  }
}

extension Decision: Equatable where Answer: Equatable {}
