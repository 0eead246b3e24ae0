/// Sentences that stand on papers whatever the template (`domain.md` 2, D-1 and D-5).
enum PaperTexts {
  static let noPhotos = Phrase(
    ro: "fără fotografii", en: "no photos", hu: "fénykép nem készült", pl: "bez zdjęć")

  static let photos = CountedPhrase(
    ro: (one: "o fotografie", few: "{n} fotografii", other: "{n} de fotografii"),
    en: (one: "1 photo", other: "{n} photos"), hu: "{n} fénykép",
    pl: (one: "1 zdjęcie", few: "{n} zdjęcia", many: "{n} zdjęć"))

  static let promisedLater = Phrase(
    ro: "se anunță după diagnosticare", en: "told after the diagnosis", hu: "a bevizsgálás után közöljük",
    pl: "podamy po diagnozie")

  /// W-EU5: told before any remedy.
  static let remedyInformation = Phrase(
    ro:
      "Am fost informat(ă) că pot alege între reparare și înlocuire și că, în cazul reparării, răspunderea vânzătorului se poate prelungi o singură dată cu 12 luni.",
    en:
      "I was informed that I may choose between repair and replacement, and that after a repair the seller's liability may be extended once by 12 months.",
    hu:
      "Tájékoztattak arról, hogy kijavítás és kicserélés között választhatok, és hogy kijavítás esetén az eladó felelőssége egyszer 12 hónappal meghosszabbodhat.",
    pl:
      "Poinformowano mnie, że mogę wybrać naprawę albo wymianę oraz że w razie naprawy odpowiedzialność sprzedawcy może zostać jednorazowo przedłużona o 12 miesięcy."
  )

  static let backup = Phrase(
    ro: "Salvarea datelor de pe aparat este responsabilitatea clientului.",
    en: "Backing up the data on the device is the customer's responsibility.",
    hu: "A készüléken lévő adatok mentése az ügyfél felelőssége.",
    pl: "Za kopię zapasową danych odpowiada klient.")

  static let mayErase = Phrase(
    ro: "Clientul permite ștergerea datelor, dacă reparația o cere.",
    en: "The customer permits erasing data if the repair requires it.",
    hu: "Az ügyfél engedélyezi az adatok törlését, ha a javítás megköveteli.",
    pl: "Klient zgadza się na usunięcie danych, jeśli wymaga tego naprawa.")

  static let mayNotErase = Phrase(
    ro: "Datele nu se șterg fără acordul clientului.",
    en: "No data is erased without the customer's consent.",
    hu: "Adat nem törölhető az ügyfél hozzájárulása nélkül.", pl: "Danych nie usuwamy bez zgody klienta.")

  static let lockCode = Phrase(
    ro: "Clientul a comunicat codul de deblocare a ecranului; codul nu se scrie nicăieri.",
    en: "The customer told the code of the screen lock; it is written down nowhere.",
    hu: "Az ügyfél megadta a képernyőzár kódját; a kódot sehol nem rögzítjük.",
    pl: "Klient podał kod blokady ekranu; kodu nigdzie nie zapisujemy.")

  static let noLockCode = Phrase(
    ro: "Codul de deblocare a ecranului nu a fost comunicat.",
    en: "The code of the screen lock was not handed over.",
    hu: "A képernyőzár kódját az ügyfél nem adta meg.", pl: "Kodu blokady ekranu nie podano.")

  /// D-1, 15. A storage fee is owed only where it stands here (W-UN1).
  static func pickUp(at shop: ShopSettings, _ language: Language) -> [String] {
    var lines = [against[language]]
    if let fee = shop.storageFee, fee.minorUnits > 0 {
      lines.append(
        storage(
          language, ["n": String(shop.storageFromDay), "fee": LocalFormat.money(fee, language)]))
    }
    return lines + [unclaimed[language], signing[language]]
  }

  private static let against = Phrase(
    ro: "Aparatul se predă pe baza acestui document sau a codului de urmărire și a unui act de identitate.",
    en:
      "The device is handed over against this document, or against the claim code and a look at an identity document.",
    hu:
      "A készüléket ezen elismervény vagy a nyomkövetési kód és személyazonosító okmány bemutatása ellenében adjuk ki.",
    pl: "Sprzęt wydajemy na podstawie tego dokumentu albo kodu odbioru i okazania dokumentu tożsamości.")

  private static let storage = Phrase(
    ro: "Începând cu ziua {n} după anunțul că este gata, păstrarea costă {fee} pe zi.",
    en: "From day {n} after the notice that it is ready, storage costs {fee} a day.",
    hu: "Az elkészültéről szóló értesítést követő {n}. naptól a tárolás díja naponta {fee}.",
    pl: "Od {n}. dnia po zawiadomieniu o gotowości przechowanie kosztuje {fee} za dzień.")

  /// The ladder of W-UN1. Nothing is forfeited: such a term is at risk against consumers (`domain.md` D-7).
  private static let unclaimed = Phrase(
    ro:
      "Dacă nu este ridicat, amintim după 7, 14 și 30 de zile, iar după 60 prin scrisoare recomandată. Aparatul rămâne al clientului; cu el se procedează numai după lege.",
    en:
      "If it is not collected, we remind after 7, 14 and 30 days, and after 60 by registered letter. The device stays the customer's; it is dealt with only as the law allows.",
    hu:
      "Ha nem veszik át, 7, 14 és 30 nap után emlékeztetünk, 60 nap után ajánlott levélben. A készülék az ügyfél tulajdona marad; vele csak a jogszabályok szerint járunk el.",
    pl:
      "O nieodebranym sprzęcie przypominamy po 7, 14 i 30 dniach, a po 60 listem poleconym. Sprzęt pozostaje własnością klienta; postępujemy z nim wyłącznie zgodnie z prawem."
  )

  private static let signing = Phrase(
    ro: "Prin semnare, clientul confirmă cele de mai sus.",
    en: "By signing, the customer confirms the above.",
    hu: "Aláírásával az ügyfél a fentieket megerősíti.", pl: "Podpisując, klient potwierdza powyższe.")

  static let privacy = Phrase(
    ro:
      "Datele personale sunt prelucrate de {shop} pentru executarea lucrării. Informarea completă și drepturile: {email}.",
    en: "Personal data is processed by {shop} to carry out this order. Full notice and your rights: {email}.",
    hu:
      "A személyes adatokat a {shop} a megbízás teljesítéséhez kezeli. Teljes tájékoztató és jogok: {email}.",
    pl: "Dane osobowe przetwarza {shop} w celu wykonania zlecenia. Pełna informacja i prawa: {email}.")

  /// On a sheet in another language than the law's.
  static let translation = Phrase(
    ro: "Traducere informativă a documentului {number}. Valabil este exemplarul {language}.",
    en: "Informational translation of document {number}. The one in {language} is binding.",
    hu: "A(z) {number} számú irat tájékoztató fordítása. {language} nyelvű példány az irányadó.",
    pl: "Tłumaczenie informacyjne dokumentu {number}. Wiążący jest egzemplarz w języku {language}.")

  /// A language as ``translation`` names it, in Hungarian with its article.
  static func inLanguage(_ language: Language) -> Phrase {
    switch language {
    case .romanian: Phrase(ro: "în limba română", en: "Romanian", hu: "A román", pl: "rumuńskim")
    case .english: Phrase(ro: "în limba engleză", en: "English", hu: "Az angol", pl: "angielskim")
    case .hungarian: Phrase(ro: "în limba maghiară", en: "Hungarian", hu: "A magyar", pl: "węgierskim")
    case .polish: Phrase(ro: "în limba polonă", en: "Polish", hu: "A lengyel", pl: "polskim")
    }
  }

  static let partOut = Phrase(
    ro: "demontat {serial}", en: "out {serial}", hu: "kiszerelve {serial}", pl: "wymontowano {serial}")
  static let partIn = Phrase(
    ro: "montat {serial}", en: "in {serial}", hu: "beszerelve {serial}", pl: "zamontowano {serial}")

  /// The reason of the copy of a paper that a person looked for in vain.
  static let didNotComeOut = Phrase(
    ro: "nu a ieșit din imprimantă", en: "did not come out of the printer",
    hu: "nem jött ki a nyomtatóból", pl: "nie wyszło z drukarki")

  static let returned = Phrase(ro: "predat", en: "returned", hu: "visszaadva", pl: "zwrócono")
  static let notReturned = Phrase(
    ro: "nepredat", en: "not returned", hu: "nincs visszaadva", pl: "nie zwrócono")

  static func proof(_ proof: CollectorProof) -> Phrase {
    switch proof {
    case .receiptScanned:
      Phrase(
        ro: "pe baza bonului de service", en: "against the intake receipt",
        hu: "átvételi elismervény alapján",
        pl: "na podstawie potwierdzenia przyjęcia")
    case .claimCodeAndIdentitySeen:
      Phrase(
        ro: "cod de urmărire și act de identitate văzut", en: "claim code, identity document seen",
        hu: "nyomkövetési kód, okmány megtekintve", pl: "kod odbioru, okazano dokument tożsamości")
    }
  }
}
