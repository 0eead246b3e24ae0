/// A sheet of captioned barcodes in groups, to hang up or to practise with.
public struct CodeSheet {
  public struct Code {
    let group: String
    let caption: String
    let code: String
    let symbology: Symbology

    public init(_ group: String, _ caption: String, _ code: String, _ symbology: Symbology = .code128) {
      self.group = group
      self.caption = caption
      self.code = code
      self.symbology = symbology
    }
  }

  let kind: PaperKind
  let id: String
  let title: Phrase
  let codes: [Code]

  public init(kind: PaperKind, id: String, title: Phrase, codes: [Code]) {
    self.kind = kind
    self.id = id
    self.title = title
    self.codes = codes
  }

  public func paper(_ shop: ShopSettings, _ language: Language) -> Paper {
    let rows = codes.map {
      ["group": $0.group, "caption": $0.caption, "code": $0.code, "symbology": $0.symbology.rawValue]
    }
    return Paper(
      kind: kind, language: language,
      values: [
        "title": .text(title[language]), "shop.name": .text(shop.name), "paper.id": .text(id),
        "codes": .rows(rows),
      ])
  }
}

/// The sheet of barcodes at the wall of the counter: commands, stages and shelves.
public enum CommandSheet {
  public static func paper(
    _ shelves: [Shelf], in shop: ShopSettings, _ secrecy: any Secrecy, _ language: Language
  ) -> Paper {
    CodeSheet(
      kind: .commandSheet, id: "KS", title: commands,
      codes: controls(secrecy, language) + shelfCodes(shelves, language)
    ).paper(shop, language)
  }

  public static func controls(_ secrecy: any Secrecy, _ language: Language) -> [CodeSheet.Code] {
    ControlCode.all.map { code in
      switch code {
      case .command(let command):
        CodeSheet.Code(commands[language], command.title[language], code.text(secrecy))
      case .stage(let stage):
        CodeSheet.Code(StageSheet.title[language], stage.title[language], code.text(secrecy))
      }
    }
  }

  public static func shelfCodes(_ shelves: [Shelf], _ language: Language) -> [CodeSheet.Code] {
    let group = Phrase(ro: "Rafturi", en: "Shelves", hu: "Polcok", pl: "Półki")
    return shelves.map { CodeSheet.Code(group[language], $0.name, $0.code.text) }
  }

  private static let commands = Phrase(ro: "Comenzi", en: "Commands", hu: "Parancsok", pl: "Polecenia")
}

/// The sheet at a technician's bench: the stages alone, in the order in which a repair goes through them.
public enum StageSheet {
  static let title = Phrase(ro: "Stadii", en: "Stages", hu: "Állapotok", pl: "Etapy")

  public static func paper(in shop: ShopSettings, _ secrecy: any Secrecy, _ language: Language) -> Paper {
    CodeSheet(
      kind: .stageSheet, id: "SS", title: title,
      codes: Stage.allCases.map {
        CodeSheet.Code(group(of: $0)[language], $0.title[language], ControlCode.stage($0).text(secrecy))
      }
    ).paper(shop, language)
  }

  private static func group(of stage: Stage) -> Phrase {
    switch stage {
    case .preregistered, .received, .diagnosing, .awaitingApproval, .awaitingParts, .inRepair, .external,
      .replacement, .testing, .ready, .readyUnrepaired:
      Phrase(ro: "Lucrarea", en: "The work", hu: "A munka", pl: "Praca")
    case .shipped, .delivered, .onHold, .unclaimed, .disposed, .cancelled:
      Phrase(
        ro: "Încheiere și excepții", en: "Ends and exceptions", hu: "Lezárás és kivételek",
        pl: "Zakończenie i wyjątki")
    }
  }
}
