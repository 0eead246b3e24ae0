import ServiceDesk

extension ScanAnswer {
  /// One sentence that says what was scanned, and what to do where that is not plain.
  func text(_ language: Language) -> String {
    switch found {
    case .unit(let sheet): return "\(sheet.product.details.title), \(sheet.unit.serial.text)"
    case .units:
      return Phrase(
        ro: "Mai multe aparate au această serie. Alegeți aparatul.",
        en: "Several units have this serial. Choose the one in front of you.",
        hu: "Több készüléknek ez a gyári száma. Válassza ki a megfelelőt.",
        pl: "Kilka urządzeń ma ten numer seryjny. Wybierz właściwe.")[language]
    case .unknownSerial(let serial):
      if case .number(let number, _) = meaning {
        return number.kind.unknown(language, ["number": serial.text])
      }
      return Phrase(
        ro: "Serie necunoscută: {serial}. Poate fi luată în recepție.",
        en: "Unknown serial: {serial}. It can be taken in.",
        hu: "Ismeretlen gyári szám: {serial}. Átvehető.",
        pl: "Nieznany numer seryjny: {serial}. Można przyjąć.")(language, ["serial": serial.text])
    case .product(let product):
      return Phrase(
        ro: "Codul produsului {title}. Scanați eticheta S/N.",
        en: "Product code of {title}. Scan the S/N label.",
        hu: "Termékkód: {title}. Olvassa be az S/N címkét.",
        pl: "Kod produktu {title}. Zeskanuj etykietę S/N.")(language, ["title": product.details.title])
    case .unknownProduct(let gtin):
      return gtin.family.unknown(language, ["gtin": gtin.digits])
    case .shelf(let shelf):
      return Phrase(
        ro: "Raft {name}. Scanați acum aparatul.", en: "Shelf {name}. Now scan the unit.",
        hu: "{name} polc. Most olvassa be a készüléket.", pl: "Półka {name}. Teraz zeskanuj sprzęt.")(
          language, ["name": shelf.name])
    case .consignment(_, let code):
      return Phrase(
        ro: "Coletul {code}.", en: "Parcel {code}.", hu: "Küldemény: {code}.", pl: "Przesyłka {code}.")(
          language, ["code": code.display])
    case .staff(let name, _):
      return Phrase(
        ro: "Ecusonul: {name}.", en: "Badge of {name}.", hu: "Kitűző: {name}.",
        pl: "Identyfikator: {name}.")(language, ["name": name])
    case .command(let command): return command.title[language]
    case .stage(let stage):
      return Phrase(
        ro: "Stadiul «{stage}». Scanați acum aparatul.", en: "Stage “{stage}”. Now scan the unit.",
        hu: "„{stage}” állapot. Most olvassa be a készüléket.",
        pl: "Stan „{stage}”. Teraz zeskanuj sprzęt.")(language, ["stage": stage.title[language]])
    case .webAddress(let host):
      return Phrase(
        ro: "O adresă web ({host}); nu se deschide.", en: "A web address ({host}); it is not opened.",
        hu: "Webcím ({host}); nem nyitjuk meg.", pl: "Adres internetowy ({host}); nie jest otwierany.")(
          language, ["host": host])
    case .information(let code): return code.text[language]
    case .noSerial(let fields): return fields.withoutSerial(language)
    case .unknownCode:
      return Phrase(
        ro: "Codul arată ca al nostru, dar nu este în evidență.",
        en: "It looks like one of our codes and is in no record.",
        hu: "Saját kódnak tűnik, de nincs nyilvántartva.",
        pl: "Wygląda na nasz kod, ale nie ma go w ewidencji.")[language]
    case .rubbish(let rubbish): return rubbish.text[language]
    }
  }
}

extension RepeatWatch.Sight {
  /// What is said of a code that was read before; nil of a new one.
  var text: Phrase? {
    switch self {
    case .new: nil
    case .doubled:
      Phrase(
        ro: "Cod citit de două ori la rând: contează o singură dată.",
        en: "Read twice at once: it counts once.",
        hu: "Kétszer beolvasva egymás után: egyszer számít.", pl: "Odczytano dwa razy naraz: liczy się raz.")
    case .again:
      Phrase(
        ro: "Același cod, încă o dată.", en: "The same code once more.", hu: "Ugyanaz a kód még egyszer.",
        pl: "Ten sam kod jeszcze raz.")
    }
  }
}

extension ScanMeaning.Rubbish {
  var text: Phrase {
    switch self {
    case .empty:
      Phrase(
        ro: "Nu s-a citit nimic.", en: "Nothing was read.", hu: "Üres leolvasás.", pl: "Nic nie odczytano.")
    case .noCodeInPicture:
      Phrase(
        ro:
          "Nu s-a găsit niciun cod în fotografie. Apropiați-vă de cod, cu mai multă lumină și fără mișcare.",
        en: "There is no code in the picture. Come closer to the code, with more light, and hold still.",
        hu: "Nincs kód a képen. Menjen közelebb a kódhoz, több fénnyel, mozdulatlanul.",
        pl: "Na zdjęciu nie ma kodu. Proszę podejść bliżej, zadbać o światło i nie poruszać aparatem.")
    case .tooLong:
      Phrase(
        ro: "Codul este prea lung pentru un cod al aparatului.",
        en: "The code is too long for a unit's code.",
        hu: "A kód túl hosszú.", pl: "Kod jest za długi.")
    case .controlCharacters, .notText:
      Phrase(
        ro: "Codul conține caractere care nu se pot folosi.",
        en: "The code holds characters that cannot be used.",
        hu: "A kód nem használható karaktereket tartalmaz.", pl: "Kod zawiera niedozwolone znaki.")
    case .signsOnly:
      Phrase(
        ro: "Codul nu conține nicio literă sau cifră.", en: "The code holds no letter and no digit.",
        hu: "A kódban nincs betű vagy számjegy.", pl: "Kod nie zawiera żadnej litery ani cyfry.")
    case .foreignCommand:
      Phrase(
        ro: "Cod de comandă al altui magazin; nu face nimic.",
        en: "A command code of another shop; it does nothing.",
        hu: "Másik üzlet parancskódja; nem történik semmi.",
        pl: "Kod polecenia innego punktu; nic nie robi.")
    case .damagedLabel:
      Phrase(
        ro: "Eticheta nu s-a citit întreagă sau e tipărită greșit. Scanați din nou ori tastați seria.",
        en: "The label was not read whole, or is misprinted. Scan it again, or type the serial.",
        hu: "A címke nem olvasható biztosan, vagy hibás. Olvassa be újra, vagy írja be a gyári számot.",
        pl: "Etykieta nie odczytana w całości lub błędna. Zeskanuj ponownie albo wpisz numer seryjny.")
    }
  }
}
