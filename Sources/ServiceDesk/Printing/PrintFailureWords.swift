extension PrintFailure {
  /// What a person does about it.
  public var trouble: PrinterTrouble {
    switch self {
    case .unreachable: .offline
    case .noSuchQueue: .noSuchQueue
    case .rejecting: .rejecting
    case .noSuchJob(let number): .other("job \(number) is gone")
    case .refused(_, let message): .other(message)
    }
  }
}

extension DrawFailure {
  /// For the person who looks why a paper failed; names no value of it.
  public var words: String {
    switch self {
    case .noTemplate(let kind, let medium): "no template \(kind.rawValue)-\(medium.rawValue)"
    case .missingValue(let name): "the template asks for \(name)"
    case .codeDoesNotFit(let code): "a barcode does not fit: \(code)"
    case .missingGlyph(let scalar): "no installed font has \(scalar)"
    case .library(let name, let message): "\(name): \(message)"
    }
  }
}

extension PrintFault {
  var words: String {
    switch self {
    case .neverBegan(let message), .refused(let message), .notPrinted(let message): message
    case .takenOut: "taken out of the queue"
    }
  }
}

extension PrinterTrouble {
  /// A word for programs and for the ledger.
  public var code: String {
    switch self {
    case .outOfPaper: "outOfPaper"
    case .jam: "jam"
    case .coverOpen: "coverOpen"
    case .offline: "offline"
    case .paused: "paused"
    case .rejecting: "rejecting"
    case .noSuchQueue: "noSuchQueue"
    case .printedElsewhere: "printedElsewhere"
    case .other(let message): message
    }
  }

  /// The trouble that the ledger wrote down.
  public init(code: String) {
    let known: [PrinterTrouble] = [
      .outOfPaper, .jam, .coverOpen, .offline, .paused, .rejecting, .noSuchQueue, .printedElsewhere,
    ]
    self = known.first { $0.code == code } ?? .other(code)
  }
}
