public import ServiceDesk

/// Barcodes of the demo shop to practise with: every kind of scan that the counter answers.
public enum PracticeSheet {
  /// - Parameter seed: the one that the demo shop was filled with.
  public static func paper(
    _ desk: Desk, seed: UInt64 = 1, _ language: Language
  ) async throws(StoreFailure) -> Paper {
    let plan = DemoPlan(seed: seed)
    let open = try await desk.store.read { (desk) throws(StoreFailure) in
      try desk.tickets(.open, limit: 500)
    }
    let shelves = try await desk.store.read { (desk) throws(StoreFailure) in try desk.shelves() }
    var codes = try await known(desk, plan, language)
    codes += labels(open, language)
    codes += try await receipt(desk, open, language)
    codes += badges(desk, plan, language)
    codes += CommandSheet.controls(desk.secrecy, language)
    codes += CommandSheet.shelfCodes(shelves, language)
    return CodeSheet(
      kind: .practiceSheet, id: "DEMO \(seed)",
      title: Phrase(
        ro: "Foaie de exercițiu (magazin demo)", en: "Practice sheet (demo shop)",
        hu: "Gyakorlólap (bemutató üzlet)", pl: "Arkusz ćwiczeń (sklep demo)"),
      codes: codes
    ).paper(desk.shop, language)
  }

  /// Sold devices that are not in the shop now, a serial that nobody sold, and product codes.
  private static func known(
    _ desk: Desk, _ plan: DemoPlan, _ language: Language
  ) async throws(StoreFailure) -> [CodeSheet.Code] {
    let group = Phrase(
      ro: "Aparate vândute", en: "Devices we sold", hu: "Eladott készülékek", pl: "Sprzedany sprzęt")
    let strange = Phrase(
      ro: "Serie necunoscută", en: "Unknown serial", hu: "Ismeretlen gyári szám", pl: "Nieznany numer")
    let models = Phrase(
      ro: "Coduri de produs", en: "Product codes", hu: "Termékkódok", pl: "Kody produktów")
    var codes: [CodeSheet.Code] = []
    for sold in plan.units.reversed() where codes.count < 6 {
      guard case .unit(let sheet) = try await desk.scan(.serial(sold.serial)).found, sheet.openTicket == nil
      else { continue }
      codes.append(CodeSheet.Code(group[language], sheet.product.details.title, sold.serial.text))
    }
    codes.append(CodeSheet.Code(strange[language], strange[language], plan.unknownSerial))
    for product in plan.products.prefix(3) {
      guard let gtin = product.gtin else { continue }
      codes.append(
        CodeSheet.Code(models[language], product.title, String(gtin.digits.dropFirst()), .ean13))
    }
    return codes
  }

  /// One device in each open stage.
  private static func labels(_ open: [Ticket], _ language: Language) -> [CodeSheet.Code] {
    let group = Phrase(
      ro: "Etichete ale aparatelor din service", en: "Labels of devices in the shop",
      hu: "A szervizben lévő készülékek címkéi", pl: "Etykiety sprzętu w serwisie")
    return Stage.allCases.compactMap { stage in
      open.first { $0.stage == stage }.map { ticket in
        CodeSheet.Code(
          group[language], "\(ticket.number) · \(stage.title[language])", ticket.unitCode.text)
      }
    }
  }

  /// What the customer of a ready device holds, with the label that belongs to it.
  private static func receipt(
    _ desk: Desk, _ open: [Ticket], _ language: Language
  ) async throws(StoreFailure) -> [CodeSheet.Code] {
    let group = Phrase(
      ro: "Predare: eticheta, bonul și codul aceluiași aparat",
      en: "Hand-over: label, receipt and claim code of one device",
      hu: "Kiadás: egy készülék címkéje, elismervénye és kódja",
      pl: "Wydanie: etykieta, potwierdzenie i kod jednego sprzętu")
    for ticket in open where ticket.stage == .ready {
      guard let receipt = try await DemoReceipt(of: ticket.id, desk) else { continue }
      let number = ticket.number.description
      return [
        CodeSheet.Code(group[language], number, ticket.unitCode.text),
        CodeSheet.Code(group[language], number, receipt.address, .qr),
        CodeSheet.Code(group[language], number, receipt.claimCode),
      ]
    }
    return []
  }

  private static func badges(_ desk: Desk, _ plan: DemoPlan, _ language: Language) -> [CodeSheet.Code] {
    let group = Phrase(ro: "Ecusoane", en: "Badges", hu: "Kitűzők", pl: "Identyfikatory")
    return DemoNames.staff.enumerated().map { index, person in
      let roles = person.roles.map { $0.title[language] }.joined(separator: ", ")
      return CodeSheet.Code(
        group[language], "\(person.name) · \(roles) · PIN \(DemoShop.pin)",
        plan.badge(index, desk.secrecy).text)
    }
  }
}
