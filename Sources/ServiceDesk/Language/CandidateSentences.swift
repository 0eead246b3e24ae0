extension CodeCandidate {
  /// Why it is offered, in a few words beside it.
  public func reason(_ language: Language) -> String {
    guard isOnRecord else { return why.title[language] }
    return Phrase(
      ro: "în evidență; {why}", en: "on record; {why}", hu: "nyilvántartva; {why}", pl: "w ewidencji; {why}")(
        language, ["why": why.title[language]])
  }
}

extension BoxAnswer {
  /// What was chosen, by whom and why, and what a person should look at first.
  public func summary(_ language: Language) -> String {
    guard isChosen, let number else {
      let mended = reading.isMended ? [Self.mended[language]] : []
      return ([reading.summary(language)] + mended).joined(separator: " ")
    }
    return Phrase(
      ro: "Seria este {serial}: ați ales-o.", en: "The serial is {serial}: you chose it.",
      hu: "A gyári szám {serial}: Ön választotta.", pl: "Numer seryjny to {serial}: wybrano ręcznie.")(
        language, ["serial": number.text])
  }

  private static let mended = Phrase(
    ro: "Codul s-a citit fără semnele dintre câmpuri: comparați cu eticheta înainte de a alege.",
    en:
      "The code was read without the marks between its fields: compare it with the label before you choose.",
    hu: "A kód a mezők közti jelek nélkül érkezett: választás előtt vesse össze a címkével.",
    pl: "Kod odczytano bez znaków między polami: przed wyborem porównaj z etykietą.")
}

extension BoxReading {
  /// What was chosen and why, or that a person must say which.
  public func summary(_ language: Language) -> String {
    if let chosen {
      return Phrase(
        ro: "Seria este {serial}: {why}.", en: "The serial is {serial}: {why}.",
        hu: "A gyári szám {serial}: {why}.", pl: "Numer seryjny to {serial}: {why}.")(
          language, ["serial": chosen.text, "why": chosen.reason(language)])
    }
    let offered = candidates.filter { $0.role == .serial }
    if offered.isEmpty {
      return Phrase(
        ro: "Niciun cod nu este seria aparatului. Scanați eticheta S/N.",
        en: "None of the codes is the serial of the device. Scan the S/N label.",
        hu: "Egyik kód sem a készülék gyári száma. Olvassa be az S/N címkét.",
        pl: "Żaden kod nie jest numerem seryjnym sprzętu. Zeskanuj etykietę S/N.")[language]
    }
    return Phrase(
      ro: "Nu este limpede care este seria: {serials}. Alegeți.",
      en: "It is not clear which is the serial: {serials}. Choose one.",
      hu: "Nem egyértelmű, melyik a gyári szám: {serials}. Válasszon.",
      pl: "Nie wiadomo, który to numer seryjny: {serials}. Wybierz.")(
        language, ["serials": offered.map(\.text).joined(separator: ", ")])
  }
}

extension CodeCandidate.Why {
  public var title: Phrase {
    switch self {
    case .fitsRule:
      Phrase(
        ro: "arată ca seriile acestui produs", en: "looks like the serials of this product",
        hu: "olyan, mint a termék gyári számai", pl: "wygląda jak numery tego produktu")
    case .gs1Serial:
      Phrase(
        ro: "marcat ca serie prin GS1 (21)", en: "marked as the serial by GS1 (21)",
        hu: "GS1 szerint gyári szám (21)", pl: "oznaczony jako numer przez GS1 (21)")
    case .dataIdentifier:
      Phrase(
        ro: "marcat ca serie pe etichetă (S)", en: "marked as the serial on the label (S)",
        hu: "a címkén gyári számként jelölve (S)", pl: "oznaczony na etykiecie jako numer (S)")
    case .labelWord:
      Phrase(
        ro: "numit serie pe etichetă", en: "called the serial on the label",
        hu: "a címkén gyári számnak nevezve", pl: "nazwany na etykiecie numerem seryjnym")
    case .makerForm:
      Phrase(
        ro: "are forma seriilor producătorului", en: "has the form of the maker's serials",
        hu: "a gyártó számainak alakja", pl: "ma postać numerów producenta")
    case .fiscalForm:
      Phrase(
        ro: "are forma unui număr fiscal", en: "has the form of a fiscal number",
        hu: "adóügyi szám alakú", pl: "ma postać numeru fiskalnego")
    case .likely:
      Phrase(
        ro: "singurul cod care poate fi seria", en: "the only code that can be the serial",
        hu: "az egyetlen kód, amely gyári szám lehet", pl: "jedyny kod, który może być numerem")
    case .unmarked:
      Phrase(
        ro: "un număr fără semn", en: "a number without a mark", hu: "jelöletlen szám",
        pl: "numer bez oznaczenia")
    case .asRead:
      Phrase(
        ro: "exact cum s-a citit, cu prefix", en: "exactly as it was read, with what stands in front",
        hu: "ahogy leolvastuk, előtaggal", pl: "dokładnie jak odczytano, z przedrostkiem")
    case .vehicleNumber:
      Phrase(
        ro: "numărul unui vehicul (VIN), fără I din față",
        en: "a vehicle's number (VIN), without the I in front",
        hu: "jármű alvázszáma (VIN), az elöl álló I nélkül", pl: "numer pojazdu (VIN), bez I na początku")
    case .otherSplit:
      Phrase(
        ro: "dacă s-a pierdut un semn dintre câmpuri", en: "if a mark between the fields was lost",
        hu: "ha a mezők közül elveszett egy jel", pl: "jeśli zginął znak między polami")
    case .otherReading:
      Phrase(
        ro: "aceleași bare, citite cu toate semnele ASCII", en: "the same bars, read as full ASCII",
        hu: "ugyanaz a vonalkód, teljes ASCII-ként olvasva", pl: "te same kreski, czytane jako pełne ASCII")
    case .withoutEnds:
      Phrase(
        ro: "fără literele de la capetele codului", en: "without the letters at the ends of the code",
        hu: "a kód két végén álló betűk nélkül", pl: "bez liter na końcach kodu")
    case .mayBePrefixed:
      Phrase(
        ro: "fără ce poate fi un prefix", en: "without what may be a prefix",
        hu: "a lehetséges előtag nélkül", pl: "bez tego, co może być przedrostkiem")
    case .standsIn:
      Phrase(
        ro: "ține locul seriei, care lipsește", en: "stands in for a serial, which is missing",
        hu: "a hiányzó gyári szám helyett", pl: "zastępuje brakujący numer seryjny")
    case .imei: Phrase(ro: "este un IMEI", en: "is an IMEI", hu: "IMEI-szám", pl: "to IMEI")
    case .meid: Phrase(ro: "este un MEID", en: "is an MEID", hu: "MEID-szám", pl: "to MEID")
    case .mac:
      Phrase(ro: "este o adresă MAC", en: "is a MAC address", hu: "MAC-cím", pl: "to adres MAC")
    case .wrongIMEI:
      Phrase(
        ro: "ca un IMEI, dar cifra de control nu se potrivește",
        en: "like an IMEI, but its check digit is wrong",
        hu: "IMEI-nek látszik, de az ellenőrző szám hibás", pl: "jak IMEI, ale cyfra kontrolna jest błędna")
    case .productCode:
      Phrase(
        ro: "codul produsului, nu al aparatului", en: "the product's code, not the unit's",
        hu: "a termék kódja, nem a készüléké", pl: "kod produktu, nie egzemplarza")
    case .knownModel:
      Phrase(ro: "numele modelului", en: "the model's name", hu: "a típus neve", pl: "nazwa modelu")
    case .partNumber:
      Phrase(ro: "codul de piesă", en: "the part number", hu: "cikkszám", pl: "numer części")
    case .quantity: Phrase(ro: "cantitatea", en: "the quantity", hu: "mennyiség", pl: "ilość")
    case .otherField:
      Phrase(
        ro: "lot, dată sau comandă", en: "lot, date or order", hu: "tétel, dátum vagy rendelés",
        pl: "partia, data lub zamówienie")
    case .simCard:
      Phrase(
        ro: "numărul unei cartele SIM", en: "the number of a SIM card", hu: "SIM-kártya száma",
        pl: "numer karty SIM")
    case .parcel:
      Phrase(
        ro: "numărul unui colet", en: "the number of a parcel", hu: "csomag száma", pl: "numer przesyłki")
    case .medicine:
      Phrase(
        ro: "poate fi codul unui medicament din Italia", en: "may be the code of a medicine from Italy",
        hu: "lehet egy olasz gyógyszer kódja", pl: "może być kodem leku z Włoch")
    case .brokenProductCode:
      Phrase(
        ro: "cod de produs cu cifra de control greșită", en: "a product code with a wrong check digit",
        hu: "termékkód hibás ellenőrző számmal", pl: "kod produktu z błędną cyfrą kontrolną")
    case .informationCode:
      Phrase(
        ro: "o etichetă de informare", en: "an information label", hu: "tájékoztató címke",
        pl: "etykieta informacyjna")
    case .webAddress:
      Phrase(
        ro: "o adresă web, nu se deschide", en: "a web address, not opened", hu: "webcím, nem nyitjuk meg",
        pl: "adres internetowy, nie jest otwierany")
    case .ownCode:
      Phrase(
        ro: "un cod al magazinului", en: "one of the shop's own codes", hu: "az üzlet saját kódja",
        pl: "własny kod punktu")
    case .unreadable:
      Phrase(ro: "nu se poate folosi", en: "cannot be used", hu: "nem használható", pl: "nie do użycia")
    }
  }
}
