import ServiceDesk

/// Papers of the shop itself, with the longest texts that come.
enum SampleShopPapers {
  static let shelfCode = "N1K7M2QX9TQ"
  static let ticketNumber = SamplePapers.ticketNumber

  static func accessory(_ language: Language) -> [String: PaperValue] {
    [
      "ticket.number": .text(ticketNumber), "accessory.place": .text("12/14"),
      "ticket.date": SamplePapers.date(language, 21),
      "accessory.name": SamplePapers.say(
        language, "2 × Alimentator de rețea 24 V cu mufă rotundă și cablu prelungitor",
        "2 × Mains adapter 24 V with round plug and extension cable",
        "2 × Kerek csatlakozós, 24 V-os hálózati tápegység hosszabbítókábellel",
        "2 × Zasilacz sieciowy 24 V z okrągłą wtyczką i przedłużaczem"),
    ]
  }

  static func shelf(_ language: Language) -> [String: PaperValue] {
    [
      "shelf.code": .text(shelfCode), "shelf.codeDisplay": .text("N1 K7M-2QX-9TQ"),
      "shelf.name": SamplePapers.say(
        language, "Raft așteptare piese 12", "Waiting for parts 12", "Alkatrészre váró 12",
        "Oczekujące na części 12"),
    ]
  }

  static func stages(_ language: Language) -> [String: PaperValue] {
    let codes = Stage.allCases.enumerated().map { index, stage in
      [
        "group": index < 11
          ? SamplePapers.text(language, "Lucrarea", "The work", "A munka", "Praca")
          : SamplePapers.text(
            language, "Încheiere și excepții", "Ends and exceptions", "Lezárás és kivételek",
            "Zakończenie i wyjątki"),
        "caption": stage.title(language), "code": "K1S\(Array("123456789ABCDEFGH")[index])K7M2QX9T",
        "symbology": "CODE-128",
      ]
    }
    return [
      "title": SamplePapers.say(language, "Stadii", "Stages", "Állapotok", "Etapy"), "codes": .rows(codes),
    ]
  }

  static func address(_ language: Language) -> [String: PaperValue] {
    let line = addressLine(language)
    return [
      "address.name": .text(line["name"] ?? ""), "address.person": .text(line["person"] ?? ""),
      "address.lines": .text(line["lines"] ?? ""),
    ]
  }

  /// A full sheet of 24 places whose first `skipping` are used up.
  static func addresses(_ language: Language, skipping: Int) -> [String: PaperValue] {
    let rows = (0..<24).map { $0 < skipping ? [:] : addressLine(language) }
    return ["addresses": .rows(rows)]
  }

  private static func addressLine(_ language: Language) -> [String: String] {
    [
      "name": SamplePapers.text(
        language, "Întreprinderea Individuală Crăciunescu și Fiii",
        "Featherstonehaugh & Sons Household Goods Ltd", "Kővágószőlősi Háztartási Gépek Kereskedelmi Kft.",
        "Artykuły Gospodarstwa Domowego Szczepański S.A."),
      "person": SamplePapers.text(
        language, "Ștefan-Gheorghiță Crăciunescu-Țepelea", "Alexander Featherstonehaugh-Cholmondeley",
        "Kővágószőlősi-Széchenyi Györgyné", "Wawrzyniec Szczepański-Brzęczyszczykiewicz"),
      "lines": SamplePapers.text(
        language, "Bd. Ștefan cel Mare și Sfânt nr. 128, bl. 12, sc. B, ap. 34\n700064 Iași",
        "128 High Street, Second Floor\nLeeds LS1 4AB",
        "Széchenyi István utca 12/A., 3. emelet 14.\n7673 Kővágószőlős",
        "ul. Świętego Łukasza Żółkiewskiego 128/34\n87-100 Toruń"),
    ]
  }

  static func dayClose(_ language: Language) -> [String: PaperValue] {
    let names = ["Mălina Țurcanu-Brâncoveanu", "Szőke Krisztián", "Grzegorz Brzęczyszczykiewicz"]
    let money = SamplePapers.text(
      language, "12.345,50\u{A0}lei", "RON\u{A0}12,345.50", "1\u{A0}254\u{A0}000\u{A0}Ft",
      "12\u{A0}345,50\u{A0}zł")
    let kinds: [PaperKind] = [.unitLabel, .intakeReceipt, .releaseSlip, .complaintRecord]
    return [
      "day": SamplePapers.date(language, 21),
      "printed.at": .text(language == .hungarian ? "2026. 11. 21. 18:05" : "21.11.2026 18:05"),
      "clerk": .text(names[0]),
      "people": .rows(
        names.enumerated().map {
          [
            "station": "counter-\($0 + 1)", "clerk": $1, "takenIn": "14", "handedOut": "9",
            "amount": money,
          ]
        }),
      "total.takenIn": .text("42"), "total.handedOut": .text("27"), "total.amount": .text(money),
      "papers": .rows(
        kinds.map {
          ["name": $0.title(language), "printed": "42", "notPrinted": $0 == .releaseSlip ? "1" : ""]
        }),
      "papers.unconfirmed": .text("12"),
    ]
  }
}

extension SampleShopPapers {
  static func quote(_ language: Language) -> [String: PaperValue] {
    SamplePapers.ticket(language).merging([
      "customer.company": .text("Întreprinderea Individuală Crăciunescu și Fiii"),
      "unit.aliases": .text("IMEI 356938035643809, NUI 4000123456"),
      "fault": SamplePapers.say(
        language, "Se oprește după câteva minute de funcționare și miroase a ars lângă alimentator.",
        "Switches itself off after a few minutes and smells burnt near the power supply.",
        "Néhány perc működés után kikapcsol, a tápegység környékén égett szagú.",
        "Po kilku minutach pracy się wyłącza, czuć spaleniznę przy zasilaczu."),
      "defect": SamplePapers.say(
        language, "Sursa de alimentare nu mai dă tensiune sub sarcină.",
        "The power supply gives no voltage under load.", "A tápegység terhelés alatt nem ad feszültséget.",
        "Zasilacz nie podaje napięcia pod obciążeniem."),
      "repair": SamplePapers.say(
        language, "Înlocuirea sursei de alimentare cu una nouă, originală; curățarea capului de tipărire.",
        "Power supply replaced by a new, original one; print head cleaned.",
        "A tápegység cseréje új, eredeti darabra; a nyomtatófej tisztítása.",
        "Wymiana zasilacza na nowy, oryginalny; czyszczenie głowicy drukującej."),
      "price.most": SamplePapers.money(language),
      "price.method": SamplePapers.say(
        language, "120,00 lei pe oră de lucru și prețul pieselor din lista afișată",
        "RON 120.00 per hour of work and the price of parts from the list on display",
        "12 000 Ft munkaóránként és az alkatrészek kifüggesztett árlista szerinti ára",
        "120,00 zł za godzinę pracy oraz ceny części według wywieszonego cennika"),
      "diagnosis.fee": SamplePapers.money(language),
      "duration": SamplePapers.say(
        language, "20 de zile de la încheierea contractului", "20 days from the contract",
        "a szerződéskötéstől számított 20 nap", "20 dni od zawarcia umowy"),
      "replacement": SamplePapers.say(
        language, "imprimantă de același fel, fără plată", "a printer of the same kind, free of charge",
        "azonos jellegű nyomtató, díjmentesen", "drukarka tego samego rodzaju, bezpłatnie"),
      "place": SamplePapers.say(
        language, "Str. Învățătorului Șerban Țițeica nr. 14, Cluj-Napoca", "14 Old Market Passage, Dublin",
        "1097 Budapest, Könyves Kálmán körút 12–14.", "ul. Świętego Łukasza Żółkiewskiego 14/3, Kraków"),
      "ancillary": SamplePapers.say(
        language, "transport dus-întors: 50,00 lei", "transport both ways: RON 50.00",
        "szállítás oda-vissza: 5 000 Ft", "transport w obie strony: 50,00 zł"),
      "valid.until": SamplePapers.date(language, 30),
      "validity": SamplePapers.say(
        language,
        "Condițiile de mai sus nu se modifică până la 21.12.2026 inclusiv. Dacă acceptați oferta în acest termen, ele devin parte a contractului de reparare.",
        "The conditions above do not change through 21 Dec 2026. If you accept within that time, they become part of the repair contract.",
        "A fenti feltételek a következő napig bezárólag nem változnak: 2026. 12. 21. Ha az ajánlatot addig elfogadja, a javítási szerződés részévé válnak.",
        "Powyższe warunki nie zmienią się do 21.12.2026 włącznie. Jeżeli oferta zostanie w tym czasie przyjęta, staną się częścią umowy o naprawę."
      ),
      "additional": SamplePapers.say(
        language, "Garanția reparației: 12 luni. Datele de pe aparat se păstrează.",
        "Guarantee of the repair: 12 months. The data on the device is kept.",
        "A javítás jótállása 12 hónap. A készüléken lévő adatok megmaradnak.",
        "Gwarancja na naprawę: 12 miesięcy. Dane na sprzęcie zostają zachowane."),
    ]) { $1 }
  }
}
