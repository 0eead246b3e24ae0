extension PrintFailure {
  /// What a person does about it.
  public var trouble: PrinterTrouble {
    switch self {
    case .unreachable: .offline
    case .noSuchQueue: .noSuchQueue
    case .rejecting: .rejecting
    case .noSuchJob: .jobGone
    case .refused(_, let message): .other(message)
    }
  }
}

extension DrawFailure {
  /// For the person who mends a template; names no value of the paper.
  public var words: String {
    switch self {
    case .noTemplate(let kind, let medium): "no template \(kind.rawValue)-\(medium.rawValue)"
    case .missingValue(let name): "the template asks for \(name)"
    case .codeDoesNotFit(let code): "a barcode does not fit: \(code)"
    case .missingGlyph(let scalar): "no installed font has \(scalar)"
    case .library(let name, let message): "\(name): \(message)"
    }
  }

  /// What the person at the counter reads; the name in it is for whoever mends the template.
  var instruction: Phrase {
    switch self {
    case .noTemplate(let kind, let medium):
      phrase(
        "\(kind.rawValue)-\(medium.rawValue)",
        ro: "Nu există model pentru acest document pe hârtia imprimantei",
        en: "There is no template for this paper on what the printer is loaded with",
        hu: "Ehhez a nyomtatványhoz nincs sablon a nyomtató papírjára",
        pl: "Nie ma szablonu tego dokumentu dla papieru tej drukarki")
    case .missingValue(let name):
      phrase(
        name, ro: "Modelul cere o valoare pe care documentul nu o are",
        en: "The template asks for a value that the paper does not have",
        hu: "A sablon olyan adatot kér, amely a nyomtatványhoz nincs meg",
        pl: "Szablon wymaga wartości, której dokument nie ma")
    case .codeDoesNotFit(let code):
      phrase(
        code, ro: "Codul de bare nu încape în locul lui", en: "A barcode does not fit its place",
        hu: "A vonalkód nem fér el a helyén", pl: "Kod kreskowy nie mieści się na swoim miejscu")
    case .missingGlyph(let scalar):
      phrase(
        scalar, ro: "Niciun font instalat nu are acest semn", en: "No installed font has this character",
        hu: "Egyik telepített betűkészletben sincs meg ez a jel",
        pl: "Żadna zainstalowana czcionka nie ma tego znaku")
    case .library(let name, let message):
      phrase(
        "\(name): \(message)", ro: "Documentul nu a putut fi desenat", en: "The paper could not be drawn",
        hu: "A nyomtatványt nem sikerült megrajzolni", pl: "Nie udało się narysować dokumentu")
    }
  }

  private func phrase(_ what: String, ro: String, en: String, hu: String, pl: String) -> Phrase {
    Phrase(ro: "\(ro): \(what).", en: "\(en): \(what).", hu: "\(hu): \(what).", pl: "\(pl): \(what).")
  }

  /// A word for the ledger, read back by ``init(code:)``.
  fileprivate var code: String {
    switch self {
    case .noTemplate(let kind, let medium): "noTemplate:\(kind.rawValue)-\(medium.rawValue)"
    case .missingValue(let name): "missingValue:\(name)"
    case .codeDoesNotFit(let code): "codeDoesNotFit:\(code)"
    case .missingGlyph(let scalar): "missingGlyph:\(scalar)"
    case .library(let name, let message): "library:\(name):\(message)"
    }
  }

  fileprivate init?(code: String) {
    let parts = code.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "noTemplate":
      let names = parts[1].split(separator: "-").map(String.init)
      guard names.count == 2, let kind = PaperKind(rawValue: names[0]),
        let medium = PaperMedium(rawValue: names[1])
      else { return nil }
      self = .noTemplate(kind, medium)
    case "missingValue": self = .missingValue(parts[1])
    case "codeDoesNotFit": self = .codeDoesNotFit(parts[1])
    case "missingGlyph": self = .missingGlyph(parts[1])
    case "library":
      let rest = parts[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard rest.count == 2 else { return nil }
      self = .library(name: String(rest[0]), message: String(rest[1]))
    default: return nil
    }
  }
}

extension PrintFault {
  var trouble: PrinterTrouble {
    switch self {
    case .notPrinted(let message): message.isEmpty ? .nothingPrinted : .other(message)
    case .neverBegan(let message), .refused(let message): .other(message)
    case .takenOut: .takenOut
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
    case .ribbonOrTonerEmpty: "ribbonOrTonerEmpty"
    case .outputFull: "outputFull"
    case .knifeJammed: "knifeJammed"
    case .broken: "broken"
    case .offline: "offline"
    case .paused: "paused"
    case .rejecting: "rejecting"
    case .noSuchQueue: "noSuchQueue"
    case .printedElsewhere: "printedElsewhere"
    case .takenOut: "takenOut"
    case .jobGone: "jobGone"
    case .nothingPrinted: "nothingPrinted"
    case .notDrawn(let failure): failure.code
    case .other(let message): message
    }
  }

  /// The trouble that the ledger wrote down.
  public init(code: String) {
    let known: [PrinterTrouble] = [
      .outOfPaper, .jam, .coverOpen, .ribbonOrTonerEmpty, .outputFull, .knifeJammed, .broken, .offline,
      .paused, .rejecting, .noSuchQueue, .printedElsewhere, .takenOut, .jobGone, .nothingPrinted,
    ]
    self =
      known.first { $0.code == code } ?? DrawFailure(code: code).map(PrinterTrouble.notDrawn)
      ?? .other(code)
  }
}
