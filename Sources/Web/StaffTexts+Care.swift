import ServiceDesk

extension StaffTexts {
  /// Inspections, authorisations and contracts.
  static let care: [String: Phrase] = [
    "care.endDay": Phrase(
      ro: "Prima zi fără valabilitate", en: "First day it no longer holds",
      hu: "Első nap, amikor már nem érvényes",
      pl: "Pierwszy dzień bez ważności"),
    "inspections.find": Phrase(
      ro: "Seria sau eticheta aparatului", en: "Serial or label of the unit",
      hu: "A készülék gyári száma vagy címkéje",
      pl: "Numer seryjny lub etykieta sprzętu"),
    "inspections.show": Phrase(
      ro: "Arată", en: "Show",
      hu: "Megjelenítés",
      pl: "Pokaż"),
    "inspections.record": Phrase(
      ro: "Înregistrează revizia", en: "Record the inspection",
      hu: "Felülvizsgálat rögzítése",
      pl: "Zapisz przegląd"),
    "inspections.day": Phrase(
      ro: "Data", en: "Date",
      hu: "Dátum",
      pl: "Data przeglądu"),
    "inspections.result": Phrase(
      ro: "Rezultat", en: "Result",
      hu: "Eredmény",
      pl: "Wynik"),
    "inspections.forPlan": Phrase(
      ro: "Pentru planul", en: "For the plan",
      hu: "Melyik tervhez",
      pl: "Dla planu"),
    "inspections.allPlans": Phrase(
      ro: "toate planurile", en: "every plan",
      hu: "minden terv",
      pl: "wszystkie plany"),
    "inspections.book": Phrase(
      ro: "Nr. din registrul aparatului", en: "No. in the device's book",
      hu: "Naplóbejegyzés száma",
      pl: "Nr wpisu w książce"),
    "inspections.counter": Phrase(
      ro: "Contorul arată", en: "The counter shows",
      hu: "A számláló állása",
      pl: "Stan licznika"),
    "inspections.counts": Phrase(
      ro: "Contor de", en: "Counts",
      hu: "Mit számol",
      pl: "Licznik"),
    "inspections.note": Phrase(
      ro: "Observații", en: "Remarks",
      hu: "Megjegyzések",
      pl: "Uwagi"),
    "inspections.read": Phrase(
      ro: "Înregistrează contorul", en: "Record the counter",
      hu: "Számláló rögzítése",
      pl: "Zapisz stan licznika"),
    "inspections.restarted": Phrase(
      ro: "Contorul a fost înlocuit", en: "The counter was replaced",
      hu: "A számlálót kicserélték",
      pl: "Licznik został wymieniony"),
    "inspections.fiscal": Phrase(
      ro: "aparat fiscal", en: "fiscal device",
      hu: "pénztárgép",
      pl: "urządzenie fiskalne"),
    "inspections.missed": Phrase(
      ro:
        "O revizie cerută de certificatul de garanție nu a fost făcută la timp; ce urmează decide o persoană.",
      en: "An inspection that the guarantee asks for was not done in time; a person decides what follows.",
      hu: "A jótállásban előírt felülvizsgálat nem történt meg időben; a következményről munkatárs dönt.",
      pl: "Przegląd wymagany w gwarancji nie odbył się na czas; o skutkach decyduje pracownik."),
    "inspections.noPlan": Phrase(
      ro: "Niciun plan de revizii.", en: "No inspection plan.",
      hu: "Nincs felülvizsgálati terv.",
      pl: "Brak planu przeglądów."),
    "inspections.due": Phrase(
      ro: "scadentă la {name}", en: "due on {name}",
      hu: "határidő: {name}",
      pl: "termin: {name}"),
    "inspections.last": Phrase(
      ro: "ultima la {name}", en: "last on {name}",
      hu: "legutóbb: {name}",
      pl: "ostatni: {name}"),
    "inspections.endPlan": Phrase(
      ro: "Încheie planul", en: "End the plan",
      hu: "Terv lezárása",
      pl: "Zakończ plan"),
    "inspections.history": Phrase(
      ro: "Revizii făcute", en: "Inspections done",
      hu: "Elvégzett felülvizsgálatok",
      pl: "Wykonane przeglądy"),
    "inspections.noneDone": Phrase(
      ro: "Nicio revizie înregistrată.", en: "No inspection on record.",
      hu: "Nincs rögzített felülvizsgálat.",
      pl: "Brak zapisanych przeglądów."),
    "inspections.plan": Phrase(
      ro: "Planifică revizii", en: "Plan inspections",
      hu: "Felülvizsgálat tervezése",
      pl: "Zaplanuj przeglądy"),
    "inspections.law": Phrase(
      ro: "După lege", en: "By law",
      hu: "Jogszabály szerint",
      pl: "Według przepisów"),
    "inspections.ownTerm": Phrase(
      ro: "alt interval", en: "another interval",
      hu: "egyéb gyakoriság",
      pl: "inna częstotliwość"),
    "inspections.everyMonths": Phrase(
      ro: "La câte luni", en: "Every how many months",
      hu: "Hány havonta",
      pl: "Co ile miesięcy"),
    "inspections.limit": Phrase(
      ro: "Sau la contorul", en: "Or at the counter",
      hu: "Vagy ennyi után",
      pl: "Lub po liczniku"),
    "inspections.ground": Phrase(
      ro: "Temei", en: "Ground",
      hu: "Jogalap",
      pl: "Podstawa"),
    "inspections.source": Phrase(
      ro: "Document", en: "Which document",
      hu: "Melyik dokumentum",
      pl: "Który dokument"),
    "inspections.grace": Phrase(
      ro: "Zile de păsuire", en: "Days of grace",
      hu: "Türelmi napok",
      pl: "Dni dodatkowe"),
    "inspections.anchor": Phrase(
      ro: "Punere în funcțiune", en: "Commissioned on",
      hu: "Üzembe helyezés",
      pl: "Uruchomienie"),
    "inspections.anchor.hint": Phrase(
      ro: "Gol: ziua livrării sau a punerii în funcțiune din vânzare.",
      en: "Empty: the delivery or commissioning of the sale.",
      hu: "Üresen: az eladás átadási vagy üzembe helyezési napja.",
      pl: "Puste: dzień dostawy lub uruchomienia ze sprzedaży."),
    "inspections.forProduct": Phrase(
      ro: "Pentru toate aparatele vândute: {name}", en: "For every unit sold: {name}",
      hu: "Minden eladott készülékre: {name}",
      pl: "Dla każdego sprzedanego sprzętu: {name}"),
    "certificates.firm": Phrase(
      ro: "firma noastră", en: "our firm",
      hu: "a cégünk",
      pl: "nasza firma"),
    "certificates.all": Phrase(
      ro: "Autorizații înregistrate", en: "Authorisations on record",
      hu: "Rögzített jogosultságok",
      pl: "Zapisane uprawnienia"),
    "certificates.none": Phrase(
      ro: "Nicio autorizație înregistrată.", en: "No authorisation on record.",
      hu: "Nincs rögzített jogosultság.",
      pl: "Brak zapisanych uprawnień."),
    "certificates.add": Phrase(
      ro: "Înregistrează o autorizație", en: "Record an authorisation",
      hu: "Jogosultság rögzítése",
      pl: "Zapisz uprawnienie"),
    "certificates.renew": Phrase(
      ro: "Reînnoiește", en: "Renew",
      hu: "Megújítás",
      pl: "Odnów"),
    "certificates.end": Phrase(
      ro: "Retrasă", en: "Withdrawn",
      hu: "Visszavonás",
      pl: "Cofnięte"),
    "certificates.kind": Phrase(
      ro: "Pentru ce", en: "What for",
      hu: "Mire szól",
      pl: "Na co"),
    "certificates.holder": Phrase(
      ro: "A cui este", en: "Whose it is",
      hu: "Kié",
      pl: "Czyje"),
    "certificates.number": Phrase(
      ro: "Număr", en: "Number",
      hu: "Száma",
      pl: "Numer"),
    "certificates.issuer": Phrase(
      ro: "Emitent", en: "Issuer",
      hu: "Kiállító",
      pl: "Wystawca"),
    "certificates.from": Phrase(
      ro: "Valabilă de la", en: "Valid from",
      hu: "Érvényes ettől",
      pl: "Ważne od"),
    "certificates.until": Phrase(
      ro: "Valabilă până la", en: "Valid until",
      hu: "Érvényes eddig",
      pl: "Ważne do"),
    "certificates.document": Phrase(
      ro: "Unde se află documentul", en: "Where the paper is kept",
      hu: "Hol van a dokumentum",
      pl: "Gdzie jest dokument"),
    "certificates.open": Phrase(
      ro: "nedeterminat", en: "until further notice",
      hu: "visszavonásig",
      pl: "bezterminowo"),
    "contracts.all": Phrase(
      ro: "Contracte de service", en: "Service contracts",
      hu: "Szervizszerződések",
      pl: "Umowy serwisowe"),
    "contracts.none": Phrase(
      ro: "Niciun contract înregistrat.", en: "No contract on record.",
      hu: "Nincs rögzített szerződés.",
      pl: "Brak zapisanych umów."),
    "contracts.add": Phrase(
      ro: "Înregistrează un contract", en: "Record a contract",
      hu: "Szerződés rögzítése",
      pl: "Zapisz umowę"),
    "contracts.addUnits": Phrase(
      ro: "Adaugă aparate", en: "Add units",
      hu: "Készülékek hozzáadása",
      pl: "Dodaj sprzęt"),
    "contracts.end": Phrase(
      ro: "Încheie contractul", en: "End the contract",
      hu: "Szerződés megszüntetése",
      pl: "Zakończ umowę"),
    "contracts.customer": Phrase(
      ro: "Client, firmă sau telefon", en: "Customer, firm or telephone",
      hu: "Ügyfél, cég vagy telefon",
      pl: "Klient, firma lub telefon"),
    "contracts.search": Phrase(
      ro: "Caută", en: "Search",
      hu: "Keresés",
      pl: "Szukaj"),
    "contracts.number": Phrase(
      ro: "Numărul contractului", en: "Number of the contract",
      hu: "Szerződésszám",
      pl: "Numer umowy"),
    "contracts.from": Phrase(
      ro: "Începe la", en: "Starts on",
      hu: "Kezdete",
      pl: "Początek"),
    "contracts.until": Phrase(
      ro: "Se încheie la", en: "Ends on",
      hu: "Vége",
      pl: "Koniec"),
    "contracts.visitsPerYear": Phrase(
      ro: "Vizite pe an la fiecare aparat", en: "Visits a year to each unit",
      hu: "Látogatás készülékenként évente",
      pl: "Wizyty w roku na sprzęt"),
    "contracts.coversLabour": Phrase(
      ro: "Manopera este inclusă", en: "Labour is included",
      hu: "A munkadíj benne van",
      pl: "Robocizna w cenie"),
    "contracts.coversParts": Phrase(
      ro: "Piesele sunt incluse", en: "Parts are included",
      hu: "Az alkatrészek benne vannak",
      pl: "Części w cenie"),
    "contracts.labour": Phrase(
      ro: "manoperă", en: "labour",
      hu: "munkadíj",
      pl: "robocizna"),
    "contracts.parts": Phrase(
      ro: "piese", en: "parts",
      hu: "alkatrész",
      pl: "części"),
    "contracts.units": Phrase(
      ro: "Aparatele contractului", en: "Units of the contract",
      hu: "A szerződés készülékei",
      pl: "Sprzęt objęty umową"),
    "contracts.noUnits": Phrase(
      ro: "Clientul nu are aparate înregistrate.", en: "The customer has no units on record.",
      hu: "Az ügyfélnek nincs rögzített készüléke.",
      pl: "Klient nie ma zapisanego sprzętu."),
    "contracts.one": Phrase(
      ro: "contract", en: "contract no.",
      hu: "szerződés",
      pl: "umowa"),
    "contracts.untilDay": Phrase(
      ro: "până la {name}", en: "until {name}",
      hu: "vége: {name}",
      pl: "do {name}"),
  ]

  /// Texts of alarms and inspections that count.
  static let careCounted: [String: CountedPhrase] = [
    "alarms.count": CountedPhrase(
      ro: (one: "o alarmă", few: "{n} alarme", other: "{n} de alarme"),
      en: (one: "1 alarm", other: "{n} alarms"), hu: "{n} riasztás",
      pl: (one: "1 alarm", few: "{n} alarmy", many: "{n} alarmów")),
    "inspections.months": CountedPhrase(
      ro: (one: "în fiecare lună", few: "la {n} luni", other: "la {n} de luni"),
      en: (one: "every month", other: "every {n} months"), hu: "{n} havonta",
      pl: (one: "co miesiąc", few: "co {n} miesiące", many: "co {n} miesięcy")),
    "contracts.visits": CountedPhrase(
      ro: (one: "o vizită pe an", few: "{n} vizite pe an", other: "{n} de vizite pe an"),
      en: (one: "1 visit a year", other: "{n} visits a year"), hu: "évi {n} látogatás",
      pl: (one: "1 wizyta w roku", few: "{n} wizyty w roku", many: "{n} wizyt w roku")),
    "rules.since": CountedPhrase(
      ro: (one: "de o zi", few: "de {n} zile", other: "de {n} de zile"),
      en: (one: "for 1 day", other: "for {n} days"), hu: "{n} napja",
      pl: (one: "od 1 dnia", few: "od {n} dni", many: "od {n} dni")),
    "rules.within": CountedPhrase(
      ro: (one: "cu o zi înainte", few: "cu {n} zile înainte", other: "cu {n} de zile înainte"),
      en: (one: "1 day ahead", other: "{n} days ahead"), hu: "{n} nappal előtte",
      pl: (one: "1 dzień wcześniej", few: "{n} dni wcześniej", many: "{n} dni wcześniej")),
  ]
}
