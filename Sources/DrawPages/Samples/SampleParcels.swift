import ServiceDesk

extension SamplePapers {
  static let consignmentCode = "C1K7M2QX9TQ"

  /// A parcel with `count` units, with the longest texts a packing list meets.
  static func parcel(_ language: Language, lines count: Int = 12) -> [String: PaperValue] {
    func say(_ ro: String, _ en: String, _ hu: String, _ pl: String) -> String {
      Phrase(ro: ro, en: en, hu: hu, pl: pl)(language)
    }
    let lines = (1...count).map { number in
      [
        "number": String(number),
        "product": say(
          "Datecs FP-700 MX Ethernet (imprimantă fiscală)", "Datecs FP-700 MX Ethernet (fiscal printer)",
          "Datecs FP-700 MX Ethernet (online pénztárgép)", "Posnet Thermal XL2 Online (drukarka fiskalna)"),
        "serial": number % 5 == 0 ? "KA-ȘȚ-\(45_129_870 + number)" : "DT\(45_129_870 + number)-AAB",
        "ticket": "B26-\(001_234 + number)",
        "fault": number % 4 == 0
          ? say(
            "Se oprește după câteva minute de funcționare și miroase a ars lângă alimentator.",
            "Switches itself off after a few minutes and smells burnt near the power supply.",
            "Néhány perc működés után kikapcsol, és a tápegység környékén égett szagú.",
            "Po kilku minutach pracy się wyłącza i czuć spaleniznę przy zasilaczu.")
          : say("nu pornește", "does not start", "nem indul", "nie włącza się"),
        "accessories": say(
          "alimentator 24 V, 2 × rolă de hârtie", "power adapter 24 V, 2 × paper roll",
          "24 V-os tápegység, 2 × papírtekercs", "zasilacz 24 V, 2 × rolka papieru"),
        "note": number % 3 == 0 ? say("sigiliu intact", "seal intact", "plomba ép", "plomba cała") : "",
      ]
    }
    return [
      "consignment.code": .text(consignmentCode), "consignment.codeDisplay": .text("C1 K7M-2QX-9TQ"),
      "consignment.date": .text("21.11.2026"), "consignment.expectedBack": .text("05.12.2026"),
      "consignment.units": .text(
        say("\(count) aparate", "\(count) units", "\(count) készülék", "\(count) urządzeń")),
      "consignment.clerk": .text(say("Mălina Țurcanu", "Mary Clarke", "Szőke Krisztián", "Grzegorz Żak")),
      "consignment.carrier": .text("Fan Courier Express"),
      "consignment.tracking": .text("2264 7781 0093 5512"),
      "consignment.reference": .text("RMA-2026-000981"),
      "consignment.note": .text(
        say(
          "Vă rugăm să ne anunțați înainte de orice reparație contra cost.",
          "Please tell us before any repair that is to be paid.",
          "Kérjük, fizetős javítás előtt értesítsenek bennünket.",
          "Prosimy o kontakt przed każdą odpłatną naprawą.")),
      "supplier.name": .text(
        say(
          "Service Autorizat Țepeș & Fiii Electronice SRL",
          "Authorised Service of Old Market Electronics Ltd",
          "Kővágószőlősi Márkaszerviz és Nagykereskedelmi Kft.",
          "Autoryzowany Serwis Źródło-Gęślą Elektronika Sp. z o.o.")),
      "supplier.address": .text(
        say(
          "Bd. Ștefan cel Mare și Sfânt nr. 128, corp B, 700064 Iași", "128 High Street, Leeds LS1 4AB",
          "7673 Kővágószőlős, Széchenyi István utca 12/A.", "ul. Żółkiewskiego 128/3, 87-100 Toruń")),
      "supplier.phone": .text("+40 232 123 456"), "supplier.email": .text("rma@service-exemplu.ro"),
      "supplier.taxNumber": .text("RO87654321"),
      "lines": .rows(lines),
    ]
  }
}
