public import ServiceDesk

/// The sheet of barcodes at the wall of the counter: commands, stages and shelves.
public enum CommandSheet {
  public static func paper(
    _ shelves: [Shelf], in shop: ShopSettings, _ secrecy: any Secrecy, _ language: Language
  ) -> Paper {
    CodeSheet(
      kind: .commandSheet, id: "KS",
      title: Phrase(ro: "Comenzi", en: "Commands", hu: "Parancsok", pl: "Polecenia"),
      codes: controls(secrecy, language) + shelfCodes(shelves, language)
    ).paper(shop, language)
  }

  static func controls(_ secrecy: any Secrecy, _ language: Language) -> [CodeSheet.Code] {
    let commands = Phrase(ro: "Comenzi", en: "Commands", hu: "Parancsok", pl: "Polecenia")
    let stages = Phrase(ro: "Stadii", en: "Stages", hu: "Állapotok", pl: "Etapy")
    return ControlCode.all.map { code in
      switch code {
      case .command(let command):
        CodeSheet.Code(commands[language], command.title[language], code.text(secrecy))
      case .stage(let stage):
        CodeSheet.Code(stages[language], stage.title[language], code.text(secrecy))
      }
    }
  }

  static func shelfCodes(_ shelves: [Shelf], _ language: Language) -> [CodeSheet.Code] {
    let group = Phrase(ro: "Rafturi", en: "Shelves", hu: "Polcok", pl: "Półki")
    return shelves.map { CodeSheet.Code(group[language], $0.name, $0.code.text) }
  }
}

/// A sheet of captioned barcodes in groups.
struct CodeSheet {
  struct Code {
    let group: String
    let caption: String
    let code: String
    let symbology: Symbology

    init(_ group: String, _ caption: String, _ code: String, _ symbology: Symbology = .code128) {
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

  func paper(_ shop: ShopSettings, _ language: Language) -> Paper {
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
