import ServiceDesk

/// Papers as long as they come: every value present, long names, every letter that is special to a language.
enum SamplePapers {
  static let unitCode = "U1K7M2QX9TQ"
  static let ownSerial = "G1K7M2QX9TQ"
  static let claimCode = "T1K7M2QX9TQ"
  static let claimURL = "https://service.exemplu.ro/t/T1K7M2QX9TQ#7K2QX9TDH5VW4N3M9ABCDEFGHJ"
  static let ticketNumber = "B26-001234"
  static let makersSerial = "DT0045129876-AAB-2025"
  /// The twelfth accessory of a ticket, in the ledger of a shop that has printed for years.
  static let paperNumber = "B26-000001-12/1234567"
  static let badgeCode = "B17K2QX9TDH5VW4N3M9ABCDEFG"

  static func paper(_ kind: PaperKind, _ language: Language) -> Paper {
    let values =
      switch kind {
      case .unitLabel: unitLabel(language)
      case .intakeReceipt: intakeReceipt(language)
      case .releaseSlip: releaseSlip(language)
      case .badge: badge(language)
      case .practiceSheet, .commandSheet: sheet(kind, language)
      case .serialLabel: serialLabel
      case .testPage: testPage
      case .packingList, .parcelLabel: parcel(language)
      case .warrantyCertificate: SampleGuaranteePapers.certificate(language)
      case .repairEntry: SampleGuaranteePapers.repairEntry(language)
      case .unitLife: SampleGuaranteePapers.unitLife(language)
      case .servicingStatement: SampleGuaranteePapers.statement(language)
      case .accessoryLabel: SampleShopPapers.accessory(language)
      case .shelfLabel: SampleShopPapers.shelf(language)
      case .calibrationSheet: CalibrationSheet.values
      case .stageSheet: SampleShopPapers.stages(language)
      case .addressLabel: SampleShopPapers.address(language)
      case .addressSheet: SampleShopPapers.addresses(language, skipping: 2)
      case .dayClose: SampleShopPapers.dayClose(language)
      case .refusal: SampleGuaranteePapers.refusal(language)
      case .complaintRecord: SampleGuaranteePapers.complaintRecord(language)
      case .quote: SampleShopPapers.quote(language)
      }
    return Paper(
      kind: kind, language: language, values: values.merging(shop(language)) { a, _ in a }, printNumber: 2,
      isCopy: true)
  }

  /// The media that have a template.
  static let all: [(PaperKind, PaperMedium)] =
    [
      (.unitLabel, .label50x30), (.badge, .label50x30), (.intakeReceipt, .roll80), (.intakeReceipt, .a4),
      (.releaseSlip, .roll80), (.releaseSlip, .a4), (.practiceSheet, .a4), (.commandSheet, .a4),
      (.serialLabel, .label50x30),
      (.packingList, .a4), (.parcelLabel, .label50x30),
      (.warrantyCertificate, .a4), (.repairEntry, .a4), (.unitLife, .a4), (.servicingStatement, .a4),
      (.stageSheet, .a4), (.calibrationSheet, .a4), (.refusal, .a4), (.complaintRecord, .a4),
      (.addressSheet, .a4), (.quote, .a4),
    ] + inOtherMedia

  private static let inOtherMedia: [(PaperKind, PaperMedium)] =
    [PaperKind.unitLabel, .badge, .serialLabel, .parcelLabel].flatMap { kind in
      [(kind, PaperMedium.label38x25), (kind, .label100x50)]
    }
    + [PaperKind.accessoryLabel, .shelfLabel, .addressLabel].flatMap { kind in
      PaperMedium.media(of: .label).map { (kind, $0) }
    }
    + [PaperKind.intakeReceipt, .releaseSlip].flatMap { [($0, PaperMedium.roll58), ($0, .a5)] }
    + PaperMedium.media(of: .receipt).map { (PaperKind.dayClose, $0) }
    + PaperMedium.allCases.map { (PaperKind.testPage, $0) }

  private static let testPage: [String: PaperValue] = [
    "printer.name": .text("Etichete și bonuri, magazia cu piese de schimb din spate, etaj"),
    "printer.place": .text("cups:ipps://printhost.exemplu.ro:631#etichete_magazie_spate"),
    "printed.day": .text("21.11.2026"), "test.code": .text("GHISEU-TEST"),
    "test.letters": .text("ăâîșț ĂÂÎȘȚ áéíóöőúüű ŐŰ ąćęłńóśźż ĄĘŁŻ 0123456789"),
  ]

  private static func shop(_ language: Language) -> [String: PaperValue] {
    [
      "paper.id": .text(paperNumber),
      "shop.name": say(
        language, "Depanări și Reparații Ștefănescu & Țîrlea SRL",
        "Marketplace Device Repairs & Warranty Ltd",
        "Őrségi Műszer- és Híradástechnikai Szerviz Kft.", "Serwis Urządzeń Fiskalnych Gęślą Jaźń Sp. z o.o."),
      "shop.address": say(
        language, "Str. Învățătorului Șerban Țițeica nr. 14, bl. 3, 400124 Cluj-Napoca",
        "14 Old Market Passage, Unit 3, Dublin D02 XY45",
        "1097 Budapest, Könyves Kálmán körút 12–14., fszt. 3.",
        "ul. Świętego Łukasza Żółkiewskiego 14/3, 31-123 Kraków"),
      "shop.taxNumber": .text("RO12345678"), "shop.phone": .text("+40 264 123 456"),
      "shop.email": .text("receptie@service-exemplu.ro"),
      "shop.hours": say(
        language, "luni–vineri 9:00–18:00, sâmbătă 10:00–14:00", "Mon–Fri 9:00–18:00, Sat 10:00–14:00",
        "hétfő–péntek 9:00–18:00, szombat 10:00–14:00", "pon.–pt. 9:00–18:00, sob. 10:00–14:00"),
    ]
  }

  private static func unitLabel(_ language: Language) -> [String: PaperValue] {
    [
      "unit.code": .text(unitCode), "unit.codeDisplay": .text("U1 K7M-2QX-9TQ"),
      "ticket.date": date(language, 21), "ticket.promised": date(language, 28),
      "ticket.shelf": .text("R12-C04-B"),
    ]
  }

  private static let serialLabel: [String: PaperValue] = [
    "unit.serial": .text(ownSerial), "unit.serialDisplay": .text("G1 K7M-2QX-9TQ"),
    "unit.product": .text("Őrségi Műszergyár VP-2400 Plus (termikus címkenyomtató, hálózati)"),
  ]

  private static func badge(_ language: Language) -> [String: PaperValue] {
    [
      "badge.code": .text(badgeCode),
      "staff.name": say(
        language, "Ștefania-Alexandrina Țîrlea-Brâncoveanu", "Bartholomew Featherstonehaugh-Jones",
        "Őrségi-Szőllősy Györgyné Erzsébet", "Świętosława Brzęczyszczykiewicz-Żółć"),
      "staff.role": say(
        language, "Responsabil recepție și depozit", "Counter and warehouse", "Ügyfélszolgálat és raktár",
        "Przyjęcia i magazyn części"),
    ]
  }

  private static func intakeReceipt(_ language: Language) -> [String: PaperValue] {
    ticket(language).merging([
      "customer.contact": .text("+40 722 123 456"),
      "customer.company": .text("Întreprinderea Individuală Crăciunescu și Fiii"),
      "customer.taxNumber": .text("RO87654321"),
      "customer.kind": say(language, "consumator", "consumer", "fogyasztó", "konsument"),
      "handedOver.by": say(language, "Ioana Ștefănescu", "Joan Smith", "Kovács Piroska", "Agnieszka Łącka"),
      "unit.aliases": .text("IMEI 356938035643809, NUI 4000123456"),
      "accessories": accessories(language),
      "accessories.without": say(
        language, "cartelă SIM, card de memorie", "SIM card, memory card", "SIM-kártya, memóriakártya",
        "karta SIM, karta pamięci"),
      "condition": say(
        language, "Zgârieturi pe capac, colț dreapta jos ciobit, sigiliu intact.",
        "Scratches on the lid, lower right corner chipped, seal intact.",
        "Karcolások a fedőlapon, a jobb alsó sarok csorba, a plomba sértetlen.",
        "Rysy na obudowie, prawy dolny róg wyszczerbiony, plomba nienaruszona."),
      "photos.taken": say(language, "da, 4", "yes, 4", "igen, 4", "tak, 4"),
      "fault": say(
        language,
        "Se oprește după câteva minute de funcționare, miroase a ars lângă alimentator și nu mai tipărește dungile din stânga; a mai fost reparată acum un an în altă parte.",
        "Switches itself off after a few minutes, smells burnt near the power supply and no longer prints the left edge; was repaired elsewhere a year ago.",
        "Néhány perc működés után kikapcsol, a tápegység környékén égett szagú, és a bal szélen nem nyomtat; egy éve máshol már javították.",
        "Po kilku minutach pracy się wyłącza, czuć spaleniznę przy zasilaczu i nie drukuje lewej krawędzi; rok temu była naprawiana gdzie indziej."
      ),
      "basis": say(
        language, "Garanție legală de conformitate", "Legal guarantee of conformity",
        "Kellékszavatosság (hibás teljesítés)", "Odpowiedzialność za niezgodność towaru z umową"),
      "purchase.proof": say(
        language, "Factura SV-2025-004512 din 14.03.2025, Electrocasnice Târgoviște SRL",
        "Invoice SV-2025-004512 of 14.03.2025, Household Goods Ltd",
        "SV-2025-004512 sz. számla, 2025.\u{A0}03.\u{A0}14., Háztartási Gépek Kft.",
        "Faktura SV-2025-004512 z 14.03.2025, Artykuły Gospodarstwa Domowego S.A."),
      "remedy": say(language, "Reparare", "Repair", "Kijavítás", "Naprawa"),
      "remedy.information": say(
        language,
        "Am fost informat că pot alege între reparare și înlocuire și că, dacă aleg repararea, garanția legală se prelungește cu 12 luni.",
        "I was told that I may choose between repair and replacement, and that choosing repair extends the legal guarantee by 12 months.",
        "Tájékoztattak arról, hogy választhatok a kijavítás és a kicserélés között, és kijavítás esetén a szavatosság 12 hónappal meghosszabbodik.",
        "Poinformowano mnie, że mogę wybrać naprawę albo wymianę i że wybór naprawy wydłuża odpowiedzialność sprzedawcy o 12 miesięcy."
      ),
      "verdict": rows(
        language,
        (
          "Vândut de noi la 14.03.2025; garanție legală până la 14.03.2027.",
          "Sold by us on 14.03.2025; legal guarantee until 14.03.2027.",
          "Nálunk vásárolva: 2025.\u{A0}03.\u{A0}14.; kellékszavatosság eddig: 2027.\u{A0}03.\u{A0}14.",
          "Sprzedane przez nas 14.03.2025; odpowiedzialność do 14.03.2027."
        ),
        (
          "Garanție comercială a producătorului până la 14.03.2028.",
          "Commercial guarantee of the producer until 14.03.2028.",
          "A gyártó önkéntes jótállása eddig: 2028.\u{A0}03.\u{A0}14.", "Gwarancja producenta do 14.03.2028."
        )),
      "verdict.deadlines": rows(
        language,
        (
          "06.12.2026: Reparare sau înlocuire.", "06.12.2026: Repair or replacement.",
          "2026.\u{A0}12.\u{A0}06.: Kijavítás, vagy tájékoztatás a várható időtartamról.",
          "06.12.2026: Odpowiedź na reklamację; milczenie oznacza uznanie."
        )),
      "verdict.rights": rows(
        language,
        (
          "A treia reparație a aceluiași defect, 41 de zile în care nu a putut fi folosit.",
          "Third repair of the same fault, 41 days out of use.",
          "Ugyanez a hiba, harmadik javítás, 41 napig nem volt használható.",
          "Trzecia naprawa tej samej usterki, przez 41 dni nie można było używać sprzętu."
        )),
      "verdict.reasons": rows(
        language,
        (
          "Termenul s-a prelungit cu 17 zile, cât aparatul nu a putut fi folosit. [W-RO8]",
          "The term grew by 17 days on which the device could not be used. [W-RO8]",
          "A határidő 17 nappal meghosszabbodott, amíg a készülék nem volt használható. [W-HU7]",
          "Termin wydłużył się o 17 dni, w których nie można było używać sprzętu. [W-PL10]"
        )),
      "promised": date(language, 28),
      "diagnosis.fee": money(language), "price.limit": money(language), "advance": money(language),
      "data": rows(
        language,
        (
          "Copia de siguranță a datelor este în sarcina clientului.",
          "Backing up the data is the customer's task.",
          "Az adatok mentése az ügyfél feladata.", "Kopia zapasowa danych należy do klienta."
        ),
        (
          "Permite resetarea la setările din fabrică: da.", "Reset to factory settings allowed: yes.",
          "Gyári beállítások visszaállítása engedélyezve: igen.",
          "Zgoda na przywrócenie ustawień fabrycznych: tak."
        )),
      "pickup.conditions": rows(
        language,
        (
          "Echipamentul se eliberează pe baza acestui document sau a actului de identitate.",
          "The device is handed out against this receipt or an identity document.",
          "A készüléket ezen elismervény vagy személyazonosító okmány ellenében adjuk ki.",
          "Urządzenie wydajemy na podstawie tego potwierdzenia albo dokumentu tożsamości."
        ),
        (
          "După 30 de zile de la anunț se percepe o taxă de depozitare de 5,00 lei pe zi.",
          "From 30 days after the notice a storage fee of 5.00 lei a day is charged.",
          "Az értesítéstől számított 30 nap után napi 500 Ft tárolási díjat számítunk fel.",
          "Po 30 dniach od powiadomienia naliczamy 5,00 zł opłaty za przechowywanie za dzień."
        )),
      "privacy": say(
        language,
        "Prelucrăm numele și contactul pentru executarea contractului și obligațiile legale; nota completă este la recepție și pe site.",
        "We process name and contact to perform the contract and meet legal duties; the full notice is at the desk and on our site.",
        "A nevet és az elérhetőséget a szerződés teljesítéséhez és jogszabályi kötelezettség alapján kezeljük; a teljes tájékoztató a pultnál és a honlapon olvasható.",
        "Imię i kontakt przetwarzamy w celu wykonania umowy i obowiązków prawnych; pełna informacja jest w punkcie i na stronie."
      ),
      "claim.code": .text(claimCode), "claim.codeDisplay": .text("T1 K7M-2QX-9TQ"),
      "claim.url": .text(claimURL),
      "claim.pinHint": say(
        language, "La chioșc vi se cer ultimele 4 cifre ale telefonului.",
        "The kiosk asks for the last 4 digits of your phone number.",
        "A kioszk a telefonszám utolsó 4 számjegyét kéri.", "Kiosk zapyta o 4 ostatnie cyfry telefonu."),
    ]) { $1 }
  }

  private static func releaseSlip(_ language: Language) -> [String: PaperValue] {
    ticket(language).merging([
      "unit.aliases": .text("IMEI 356938035643809, NUI 4000123456"),
      "outcome": say(
        language, "Reparat în garanție, funcționează", "Repaired under guarantee, works",
        "Jótállás keretében kijavítva, működik", "Naprawione w ramach gwarancji, działa"),
      "found": rows(
        language,
        (
          "Sursa de alimentare nu mai dă tensiune sub sarcină; capul de tipărire este murdar.",
          "The power supply gives no voltage under load; the print head is dirty.",
          "A tápegység terhelés alatt nem ad feszültséget; a nyomtatófej szennyezett.",
          "Zasilacz nie podaje napięcia pod obciążeniem; głowica drukująca jest zabrudzona."
        )),
      "work": rows(
        language,
        (
          "S-a înlocuit sursa de alimentare și s-a curățat capul de tipărire.",
          "Power supply replaced and print head cleaned.",
          "A tápegységet kicseréltük, a nyomtatófejet megtisztítottuk.",
          "Wymieniono zasilacz i wyczyszczono głowicę drukującą."
        )),
      "parts": .rows([
        [
          "name": text(
            language, "Sursă de alimentare 24 V", "Power supply 24 V", "Tápegység 24 V", "Zasilacz 24 V"),
          "condition": PartCondition.refurbished.title[language],
          "serialOut": "PSU-0045-AA12", "serialIn": "PSU-0077-BC34",
          "line": text(
            language,
            "Sursă de alimentare 24 V, recondiționată, demontat PSU-0045-AA12, montat PSU-0077-BC34",
            "Power supply 24 V, refurbished, out PSU-0045-AA12, in PSU-0077-BC34",
            "Tápegység 24 V, felújított, kiszerelve PSU-0045-AA12, beszerelve PSU-0077-BC34",
            "Zasilacz 24 V, regenerowana, wymontowano PSU-0045-AA12, zamontowano PSU-0077-BC34"),
        ],
        [
          "name": text(language, "Cablu panglică", "Ribbon cable", "Szalagkábel", "Taśma połączeniowa"),
          "condition": PartCondition.new.title[language],
          "line": text(
            language, "Cablu panglică, nouă", "Ribbon cable, new", "Szalagkábel, új",
            "Taśma połączeniowa, nowa"),
          "serialOut": "", "serialIn": "",
        ],
      ]),
      "tests": say(
        language, "Tipărire 30 de minute, autotest fără erori",
        "30 minutes of printing, self-test without errors",
        "30 perc nyomtatás, hibátlan önteszt", "30 minut drukowania, autotest bez błędów"),
      "downtime": .text("21.11.2026 – 27.11.2026"),
      "guarantees": rows(
        language,
        (
          "Garanția legală se prelungește până la 14.03.2028.", "The legal guarantee now ends on 14.03.2028.",
          "A kellékszavatosság új vége: 2028.\u{A0}03.\u{A0}14.",
          "Odpowiedzialność sprzedawcy trwa do 14.03.2028."
        )),
      "amount": money(language), "invoice.number": .text("SV-2026-009871"),
      "accessories": accessories(language),
      "data.state": say(
        language, "Datele au fost păstrate", "Data kept", "Az adatok megmaradtak", "Dane zachowane"),
      "notice.at": .text("27.11.2026 16:40"), "returned.at": .text("28.11.2026 09:15"),
      "collector.name": say(language, "Ioana Ștefănescu", "Joan Smith", "Kovács Piroska", "Agnieszka Łącka"),
      "collector.identity": say(
        language, "act de identitate văzut", "identity document seen", "személyazonosító okmány bemutatva",
        "okazano dokument tożsamości"),
    ]) { $1 }
  }

  static func ticket(_ language: Language) -> [String: PaperValue] {
    [
      "ticket.number": .text(ticketNumber), "ticket.date": date(language, 21), "ticket.time": .text("14:05"),
      "ticket.clerk": say(language, "Mălina Țurcanu", "Mary Clarke", "Szőke Krisztián", "Grzegorz Żak"),
      "customer.name": say(
        language, "Ștefan-Gheorghiță Crăciunescu-Țepelea", "Alexander Featherstonehaugh-Cholmondeley",
        "Kővágószőlősi-Széchenyi Györgyné", "Wawrzyniec Szczepański-Brzęczyszczykiewicz"),
      "unit.product": say(
        language, "Imprimantă fiscală Datecs FP-700 MX Ethernet", "Fiscal printer Datecs FP-700 MX Ethernet",
        "Online pénztárgép Datecs FP-700 MX Ethernet", "Drukarka fiskalna Posnet Thermal XL2 Online"),
      "unit.serial": .text(makersSerial),
    ]
  }

  private static func sheet(_ kind: PaperKind, _ language: Language) -> [String: PaperValue] {
    var codes: [[String: String]] = []
    let groups = [
      text(language, "Vândute de noi", "Sold by us", "Nálunk vásárolva", "Sprzedane przez nas"),
      text(language, "Comenzi", "Commands", "Parancsok", "Polecenia"),
    ]
    for (index, group) in groups.enumerated() {
      for number in 1...14 {
        let shape =
          number % 7 == 0
          ? ("QR-CODE", claimURL)
          : number % 5 == 0 ? ("EAN-13", "5901234123457") : ("CODE-128", "SN-\(index)\(number)45129876")
        codes.append([
          "group": group,
          "caption": text(
            language, "Imprimantă fiscală Datecs nr. \(number)", "Fiscal printer Datecs no. \(number)",
            "Online pénztárgép Datecs \(number). sz.", "Drukarka fiskalna Posnet nr \(number)"),
          "code": shape.1, "symbology": shape.0,
        ])
      }
    }
    codes.append([
      "group": groups[1], "caption": "GS1", "code": "0105901234123457211234567890123456",
      "symbology": "CODE-128",
    ])
    return [
      "title": kind == .practiceSheet
        ? say(language, "Coduri de exercițiu", "Practice barcodes", "Gyakorló vonalkódok", "Kody do ćwiczeń")
        : say(language, "Comenzi la ghișeu", "Counter commands", "Pultparancsok", "Polecenia przy ladzie"),
      "codes": .rows(codes),
    ]
  }

  private static func accessories(_ language: Language) -> PaperValue {
    .rows([
      [
        "count": "1", "returned": "✓",
        "name": text(
          language, "alimentator 24 V", "power adapter 24 V", "24 V-os tápegység", "zasilacz 24 V"),
      ],
      [
        "count": "2", "returned": "✓",
        "name": text(
          language, "rolă de hârtie termică 57 mm", "thermal paper roll 57 mm", "57 mm-es hőpapírtekercs",
          "rolka papieru termicznego 57 mm"),
      ],
    ])
  }

  static func date(_ language: Language, _ day: Int) -> PaperValue {
    .text(language == .hungarian ? "2026.\u{A0}11.\u{A0}\(day)." : "\(day).11.2026")
  }

  static func money(_ language: Language) -> PaperValue {
    say(language, "1.234,50\u{A0}lei", "1,234.50\u{A0}lei", "125\u{A0}400\u{A0}Ft", "1\u{A0}234,50\u{A0}zł")
  }

  static func rows(
    _ language: Language, _ texts: (ro: String, en: String, hu: String, pl: String)...
  ) -> PaperValue {
    .rows(texts.map { ["text": text(language, $0.ro, $0.en, $0.hu, $0.pl)] })
  }

  static func say(
    _ language: Language, _ ro: String, _ en: String, _ hu: String, _ pl: String
  ) -> PaperValue { .text(text(language, ro, en, hu, pl)) }

  static func text(
    _ language: Language, _ ro: String, _ en: String, _ hu: String, _ pl: String
  ) -> String { Phrase(ro: ro, en: en, hu: hu, pl: pl)(language) }
}
