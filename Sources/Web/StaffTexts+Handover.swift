import ServiceDesk

extension StaffTexts {
  /// The hand-over by matching scans.
  static let handover: [String: Phrase] = [
    "handover.ask.receipt": Phrase(
      ro: "Scanați bonul clientului", en: "Scan the customer's receipt",
      hu: "Olvassa be az ügyfél elismervényét", pl: "Zeskanuj potwierdzenie klienta"),
    "handover.ask.label": Phrase(
      ro: "Scanați eticheta de pe aparat", en: "Scan the label on the device",
      hu: "Olvassa be a készüléken lévő címkét", pl: "Zeskanuj etykietę na sprzęcie"),
    "handover.ask.details": Phrase(
      ro: "Se potrivesc. Verificați și confirmați.", en: "They match. Check and confirm.",
      hu: "Egyeznek. Ellenőrizze és erősítse meg.", pl: "Zgadza się. Sprawdź i potwierdź."),
    "handover.receipt": Phrase(
      ro: "Bonul clientului", en: "Customer's receipt", hu: "Az ügyfél elismervénye",
      pl: "Potwierdzenie klienta"),
    "handover.receipt.hint": Phrase(
      ro: "Sau codul de urmărire, cu actul de identitate văzut.",
      en: "Or the claim code, with an identity document seen.",
      hu: "Vagy a nyomkövetési kód és a megtekintett igazolvány.",
      pl: "Albo kod odbioru i okazany dokument tożsamości."),
    "handover.byCode": Phrase(
      ro: "Cu codul de urmărire: cereți și actul de identitate.",
      en: "By claim code: ask to see an identity document too.",
      hu: "Nyomkövetési kóddal: kérje a személyazonosító okmányt is.",
      pl: "Kodem odbioru: poproś też o dokument tożsamości."),
    "handover.label": Phrase(
      ro: "Eticheta aparatului", en: "Label on the device", hu: "A készülék címkéje", pl: "Etykieta sprzętu"),
    "handover.label.hint": Phrase(
      ro: "Lipită pe aparatul care pleacă.", en: "Stuck on the device that leaves.",
      hu: "A kiadandó készülékre ragasztva.", pl: "Naklejona na wydawanym sprzęcie."),
    "handover.toScan": Phrase(
      ro: "de scanat", en: "to be scanned", hu: "beolvasásra vár", pl: "do zeskanowania"),
    "handover.matches": Phrase(ro: "scanat", en: "scanned", hu: "beolvasva", pl: "zeskanowano"),
    "handover.wrong": Phrase(
      ro: "NU se potrivește", en: "does NOT match", hu: "NEM egyezik", pl: "NIE zgadza się"),
    "handover.accessories": Phrase(
      ro: "Accesorii date înapoi", en: "Accessories given back", hu: "Visszaadott tartozékok",
      pl: "Zwrócone akcesoria"),
    "handover.accessories.missing": Phrase(
      ro: "Bifați toate accesoriile sau spuneți de ce lipsesc.",
      en: "Tick every accessory, or say why one is missing.",
      hu: "Pipálja ki az összes tartozékot, vagy írja le, miért hiányzik.",
      pl: "Zaznacz wszystkie akcesoria albo podaj, dlaczego brakuje."),
    "handover.allBack": Phrase(
      ro: "Toate înapoi", en: "All given back", hu: "Mind visszaadva", pl: "Wszystkie zwrócone"),
    "handover.missingReason": Phrase(
      ro: "De ce lipsește ceva", en: "Why something is missing", hu: "Miért hiányzik valami",
      pl: "Dlaczego czegoś brakuje"),
    "handover.collector": Phrase(ro: "Ridicat de", en: "Collected by", hu: "Átvevő", pl: "Odbierający"),
    "handover.collector.missing": Phrase(
      ro: "Scrieți cine ridică aparatul.", en: "Write down who collects it.", hu: "Írja be, ki veszi át.",
      pl: "Wpisz, kto odbiera sprzęt."),
    "handover.identity": Phrase(
      ro: "Act de identitate văzut", en: "Identity document seen", hu: "Okmány megtekintve",
      pl: "Okazano dokument tożsamości"),
    "handover.identity.missing": Phrase(
      ro: "Fără bon, vedeți actul de identitate și bifați.",
      en: "Without the receipt, see an identity document and tick it.",
      hu: "Elismervény nélkül nézze meg az okmányt, és pipálja ki.",
      pl: "Bez potwierdzenia obejrzyj dokument tożsamości i zaznacz."),
    "handover.paid": Phrase(
      ro: "Plătit: {amount}", en: "Paid: {amount}", hu: "Fizetve: {amount}", pl: "Zapłacono: {amount}"),
    "handover.debt": Phrase(
      ro: "Pleacă fără plată (decizie de manager)", en: "May leave unpaid (a manager's decision)",
      hu: "Fizetés nélkül kiadható (vezetői döntés)", pl: "Wydanie bez zapłaty (decyzja kierownika)"),
    "handover.invoice": Phrase(
      ro: "Factură sau bon fiscal", en: "Invoice or fiscal receipt", hu: "Számla vagy nyugta",
      pl: "Faktura lub paragon"),
    "handover.work": Phrase(
      ro: "Ce s-a lucrat", en: "Work done", hu: "Elvégzett munka", pl: "Wykonane prace"),
    "handover.confirm": Phrase(
      ro: "Predă aparatul", en: "Hand it over", hu: "Készülék kiadása", pl: "Wydaj sprzęt"),
  ]
}
