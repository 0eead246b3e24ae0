import ServiceDesk

/// Papers about sale, guarantee and servicing, as long as they come.
enum SampleGuaranteePapers {
  static func certificate(_ language: Language) -> [String: PaperValue] {
    goods(language).merging([
      "certificate.title": SamplePapers.say(
        language, "Certificat de garanție", "Warranty certificate", "Jótállási jegy", "Dokument gwarancyjny"),
      "certificate.number": .text("CG-SV-2026-004512-3"), "certificate.date": SamplePapers.date(language, 21),
      "producer.name": .text("Datecs Ltd. — Електроника и фискални системи"),
      "producer.address": .text("4 Datecs Street, 1592 Sofia, Bulgaria"),
      "sale.document": .text("Seria SV nr. 2026-004512 / 21.11.2026"),
      "sale.contractDay": SamplePapers.date(language, 20),
      "sale.deliveryDay": SamplePapers.date(language, 21),
      "sale.commissioning": SamplePapers.date(language, 24), "sale.price": SamplePapers.money(language),
      "product.lifetime": SamplePapers.say(language, "10 ani", "10 years", "10 év", "10 lat"),
      "terms": SamplePapers.rows(
        language,
        (
          "Garanția legală de conformitate: 2 ani de la livrare, până la 21.11.2028.",
          "Legal guarantee of conformity: 2 years from delivery, until 21.11.2028.",
          "Kellékszavatosság: az átadástól 2 év, 2028.\u{A0}11.\u{A0}21-ig.",
          "Odpowiedzialność sprzedawcy: 2 lata od wydania, do 21.11.2028."
        ),
        (
          "Garanția comercială a producătorului: 36 de luni, până la 21.11.2029.",
          "Commercial guarantee of the producer: 36 months, until 21.11.2029.",
          "Kötelező jótállás: 3 év, 2029.\u{A0}11.\u{A0}21-ig.",
          "Gwarancja producenta: 36 miesięcy, do 21.11.2029."
        )),
      "scope": long(language), "procedure": long(language), "serviceUnits": long(language),
      "rights": long(language),
      "repairs": .rows([
        [
          "notified": "05.01.2027", "takenIn": "06.01.2027", "returned": "20.01.2027", "newEnd": "05.12.2029",
          "work": SamplePapers.text(
            language, "Sursa de alimentare s-a ars; a fost înlocuită.",
            "The power supply had burnt out; it was replaced.",
            "A tápegység leégett; kicseréltük.", "Spalony zasilacz; wymieniono go."),
        ], ["work": ""],
      ]),
    ]) { $1 }
  }

  static func repairEntry(_ language: Language) -> [String: PaperValue] {
    goods(language).merging([
      "claim.day": SamplePapers.date(language, 21), "takenIn.day": SamplePapers.date(language, 22),
      "cause": SamplePapers.say(
        language, "Sursa de alimentare s-a ars din cauza unui condensator defect.",
        "The power supply burnt out because of a faulty capacitor.",
        "A tápegység egy hibás kondenzátor miatt leégett.",
        "Zasilacz spalił się z powodu wadliwego kondensatora."),
      "work": SamplePapers.say(
        language, "Sursa a fost înlocuită; aparatul a fost verificat 30 de minute.",
        "The supply was replaced; the device was tested for 30 minutes.",
        "A tápegységet kicseréltük; a készüléket 30 percig teszteltük.",
        "Zasilacz wymieniono; urządzenie sprawdzano przez 30 minut."),
      "returned.day": SamplePapers.date(language, 28), "replaced.day": SamplePapers.date(language, 28),
      "downtime": .text("7"), "newEnd": SamplePapers.date(language, 30), "remarks": long(language),
    ]) { $1 }
  }

  static func unitLife(_ language: Language) -> [String: PaperValue] {
    let happenings = (1...48).map { number in
      [
        "day": "21.11.2026",
        "what": SamplePapers.text(
          language, "Reparația B26-00\(1200 + number): se oprește după câteva minute; reparat, 12 zile.",
          "Repair B26-00\(1200 + number): switches itself off after a few minutes; repaired, 12 days.",
          "B26-00\(1200 + number) javítás: néhány perc után kikapcsol; kijavítva, 12 nap.",
          "Naprawa B26-00\(1200 + number): wyłącza się po kilku minutach; naprawiono, 12 dni."),
        "who": SamplePapers.text(
          language, "Mălina Țurcanu", "Mary Clarke", "Szőke Krisztián", "Grzegorz Żak"),
      ]
    }
    return goods(language).merging([
      "printed.day": SamplePapers.date(language, 21), "events": .rows(happenings),
      "verdict.status": SamplePapers.say(
        language, "În garanție", "Covered", "Jótállás alatt", "Na gwarancji"),
      "verdict": long(language),
    ]) { $1 }
  }

  static func statement(_ language: Language) -> [String: PaperValue] {
    let device = SamplePapers.text(
      language, "Imprimantă fiscală Datecs FP-700 MX Ethernet", "Fiscal printer Datecs FP-700 MX Ethernet",
      "Online pénztárgép Datecs FP-700 MX Ethernet", "Drukarka fiskalna Posnet Thermal XL2 Online")
    let money = SamplePapers.text(
      language, "1.234,50\u{A0}lei", "1,234.50\u{A0}lei", "125\u{A0}400\u{A0}Ft", "1\u{A0}234,50\u{A0}zł")
    let work = SamplePapers.text(
      language, "Nu mai tipărește dungile din stânga. S-a curățat capul de tipărire.",
      "No longer prints the left edge. The print head was cleaned.",
      "A bal szélen nem nyomtat. A nyomtatófejet megtisztítottuk.",
      "Nie drukuje lewej krawędzi. Wyczyszczono głowicę drukującą.")
    return [
      "period.from": SamplePapers.date(language, 10), "period.to": SamplePapers.date(language, 30),
      "customer.name": SamplePapers.say(
        language, "Ștefan-Gheorghiță Crăciunescu-Țepelea", "Alexander Featherstonehaugh-Cholmondeley",
        "Kővágószőlősi-Széchenyi Györgyné", "Wawrzyniec Szczepański-Brzęczyszczykiewicz"),
      "customer.company": .text("Întreprinderea Individuală Crăciunescu și Fiii"),
      "customer.taxNumber": .text("RO87654321"),
      "units": .rows(
        (1...12).map {
          [
            "product": device, "serial": "DT0045129876-AAB-\($0)", "stays": "\($0)", "days": "\($0 * 7)",
            "amount": money,
          ]
        }),
      "total.stays": .text("78"), "total.days": .text("546"), "total.amount": SamplePapers.money(language),
      "stays": .rows(
        (1...24).map {
          [
            "number": "B26-00\(1200 + $0)", "device": "\(device), DT0045129876-AAB-\($0)",
            "period": "01.11.2026 – 12.11.2026", "work": work,
            "outcome": SamplePapers.text(
              language, "Reparat contra cost", "Repaired, paid", "Fizetős javítás", "Naprawa płatna"),
            "amount": money,
          ]
        }),
    ]
  }

  private static func goods(_ language: Language) -> [String: PaperValue] {
    SamplePapers.ticket(language).merging([
      "unit.aliases": .text("IMEI 356938035643809, NUI 4000123456"), "unit.seal": .text("PL-0045129"),
    ]) { $1 }
  }

  private static func long(_ language: Language) -> PaperValue {
    SamplePapers.rows(
      language,
      (
        "Drepturile legale față de vânzător sunt gratuite și nu sunt afectate de garanția comercială.",
        "Your statutory rights against the seller are free of charge and unaffected by the guarantee.",
        "A jótállás a fogyasztó törvényből eredő jogait nem érinti, azok díjmentesen érvényesíthetők.",
        "Uprawnienia ustawowe wobec sprzedawcy są bezpłatne, a gwarancja na nie nie wpływa."
      ),
      (
        "Aparatul se predă la sediul vânzătorului sau la una dintre unitățile service de mai jos.",
        "The device is handed in at the seller's address or at one of the service units below.",
        "A készüléket az eladó címén vagy az alábbi szervizek egyikében kell leadni.",
        "Urządzenie należy oddać pod adresem sprzedawcy albo w jednym z poniższych punktów."
      ))
  }
}
