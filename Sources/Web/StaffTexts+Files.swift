import ServiceDesk

extension StaffTexts {
  /// Files of serials: taken in, taken back, and saved.
  static let files: [String: Phrase] = [
    "files.title": Phrase(
      ro: "Fișiere", en: "Files",
      hu: "Fájlok", pl: "Pliki"),
    "files.choose": Phrase(
      ro: "Alege fișierul", en: "Choose the file",
      hu: "Fájl kiválasztása", pl: "Wybierz plik"),
    "files.takeIn": Phrase(
      ro: "Preia un fișier", en: "Take a file in",
      hu: "Fájl beolvasása", pl: "Wczytaj plik"),
    "files.drop": Phrase(
      ro: "sau trageți-l aici: CSV sau XLSX", en: "or drop it here: CSV or XLSX",
      hu: "vagy húzza ide: CSV vagy XLSX", pl: "lub upuść go tutaj: CSV albo XLSX"),
    "files.reading": Phrase(
      ro: "Se citește fișierul…", en: "Reading the file…",
      hu: "A fájl olvasása…", pl: "Trwa odczyt pliku…"),
    "files.tooLarge": Phrase(
      ro: "Fișierul este prea mare. Împărțiți lista în două.",
      en: "The file is too large. Cut the list in two.",
      hu: "A fájl túl nagy. Ossza két részre a listát.",
      pl: "Plik jest za duży. Podziel listę na dwie części."),
    "files.columns": Phrase(
      ro: "Coloanele fișierului", en: "Columns of the file",
      hu: "A fájl oszlopai", pl: "Kolumny pliku"),
    "files.column": Phrase(
      ro: "Ce este în coloana {n}", en: "What column {n} holds",
      hu: "Mit tartalmaz a(z) {n}. oszlop", pl: "Co zawiera kolumna {n}"),
    "files.skip": Phrase(
      ro: "– nu se preia –", en: "– not taken –",
      hu: "– kihagyva –", pl: "– pomijana –"),
    "files.hasHeading": Phrase(
      ro: "Primul rând este titlul coloanelor", en: "The first row names the columns",
      hu: "Az első sor az oszlopok neve", pl: "Pierwszy wiersz to nagłówki"),
    "files.order": Phrase(
      ro: "Zile ca 03/04/2026", en: "Days such as 03/04/2026",
      hu: "A 03/04/2026 alakú napok", pl: "Daty w postaci 03/04/2026"),
    "files.order.seen": Phrase(
      ro: "cum arată fișierul", en: "as the file shows",
      hu: "ahogy a fájl mutatja", pl: "jak wynika z pliku"),
    "files.order.dayFirst": Phrase(
      ro: "ziua întâi", en: "day first",
      hu: "elöl a nap", pl: "najpierw dzień"),
    "files.order.monthFirst": Phrase(
      ro: "luna întâi", en: "month first",
      hu: "elöl a hónap", pl: "najpierw miesiąc"),
    "files.before": Phrase(
      ro: "Acest fișier a fost deja preluat: {name}.", en: "This file was taken in already: {name}.",
      hu: "Ez a fájl már be lett olvasva: {name}.", pl: "Ten plik został już wczytany: {name}."),
    "files.remembered": Phrase(
      ro: "Coloanele sunt ca data trecută.", en: "The columns are as you chose them last time.",
      hu: "Az oszlopok a legutóbbi választás szerint.", pl: "Kolumny jak poprzednio."),
    "files.guessed": Phrase(
      ro: "Coloanele au fost recunoscute după titlu; corectați ce nu se potrivește.",
      en: "The columns were recognised by their headings; correct what does not fit.",
      hu: "Az oszlopokat a nevük alapján ismertük fel; javítsa, ami nem jó.",
      pl: "Kolumny rozpoznano po nagłówkach; popraw to, co się nie zgadza."),
    "files.sheet": Phrase(
      ro: "Foaia", en: "Sheet",
      hu: "Munkalap a fájlban", pl: "Arkusz"),
    "files.encoding": Phrase(
      ro: "Setul de caractere", en: "Character set",
      hu: "Karakterkészlet", pl: "Kodowanie znaków"),
    "files.terms": Phrase(
      ro: "Pentru rândurile care nu o spun", en: "For rows that do not say it",
      hu: "Azokhoz a sorokhoz, amelyekben nincs benne", pl: "Dla wierszy, które tego nie podają"),
    "files.months": Phrase(
      ro: "Garanție (luni)", en: "Guarantee (months)",
      hu: "Jótállás (hónap)", pl: "Gwarancja (miesiące)"),
    "files.check": Phrase(
      ro: "Verifică rândurile", en: "Check the rows",
      hu: "Sorok ellenőrzése", pl: "Sprawdź wiersze"),
    "files.checking": Phrase(
      ro: "Se verifică rândurile…", en: "Checking the rows…",
      hu: "A sorok ellenőrzése…", pl: "Trwa sprawdzanie wierszy…"),
    "files.report": Phrase(
      ro: "Ce s-ar întâmpla cu fiecare rând", en: "What would become of each row",
      hu: "Mi lenne az egyes sorokkal", pl: "Co stałoby się z każdym wierszem"),
    "files.onlyRefused": Phrase(
      ro: "Numai rândurile refuzate", en: "Refused rows only",
      hu: "Csak az elutasított sorok", pl: "Tylko odrzucone wiersze"),
    "files.takeAll": Phrase(
      ro: "Preia toate rândurile", en: "Take all rows in",
      hu: "Minden sor beolvasása", pl: "Wczytaj wszystkie wiersze"),
    "files.takeGood": Phrase(
      ro: "Preia numai rândurile bune", en: "Take only the good rows in",
      hu: "Csak a jó sorok beolvasása", pl: "Wczytaj tylko dobre wiersze"),
    "files.saveReport": Phrase(
      ro: "Salvează raportul", en: "Save the report",
      hu: "Jelentés mentése", pl: "Zapisz raport"),
    "files.row": Phrase(
      ro: "Rândul", en: "Row",
      hu: "Sor", pl: "Wiersz"),
    "files.outcome": Phrase(
      ro: "Rezultat", en: "Outcome",
      hu: "Eredmény", pl: "Wynik"),
    "files.more": Phrase(
      ro: "Se arată primele {n} rânduri; raportul le are pe toate.",
      en: "The first {n} rows are shown; the report has them all.",
      hu: "Az első {n} sor látható; a jelentésben mind benne van.",
      pl: "Widać pierwsze wiersze ({n}); raport zawiera wszystkie."),
    "files.taking": Phrase(
      ro: "Se preiau rândurile", en: "Taking the rows in",
      hu: "Sorok beolvasása", pl: "Wczytywanie wierszy"),
    "files.stop": Phrase(
      ro: "Oprește; nu rămâne nimic", en: "Stop; nothing stays",
      hu: "Leállítás; semmi sem marad", pl: "Zatrzymaj; nic nie zostanie"),
    "files.past": Phrase(
      ro: "Fișiere preluate", en: "Files taken in",
      hu: "Beolvasott fájlok", pl: "Wczytane pliki"),
    "files.nonePast": Phrase(
      ro: "Niciun fișier preluat.", en: "No file was taken in yet.",
      hu: "Még nincs beolvasott fájl.", pl: "Nie wczytano jeszcze żadnego pliku."),
    "files.takeBack": Phrase(
      ro: "Anulează preluarea", en: "Take the file back",
      hu: "Beolvasás visszavonása", pl: "Cofnij wczytanie"),
    "files.takeBack.sure": Phrase(
      ro: "Da, scoate toate seriile fișierului", en: "Yes, take all of its serials back",
      hu: "Igen, az összes gyári szám törlődjön", pl: "Tak, usuń wszystkie jego numery"),
    "files.takenBack": Phrase(
      ro: "anulat la {name}", en: "taken back {name}",
      hu: "visszavonva: {name}", pl: "cofnięto {name}"),
    "files.save": Phrase(
      ro: "Salvează registrul", en: "Save the registry",
      hu: "Nyilvántartás mentése", pl: "Zapisz rejestr"),
    "files.what": Phrase(
      ro: "Ce conține", en: "What it holds",
      hu: "Mit tartalmaz", pl: "Co zawiera"),
    "files.form": Phrase(
      ro: "Felul fișierului", en: "Kind of file",
      hu: "Fájltípus", pl: "Rodzaj pliku"),
    "files.from": Phrase(
      ro: "De la data", en: "From the day",
      hu: "Ettől a naptól", pl: "Od dnia"),
    "files.to": Phrase(
      ro: "Până la data", en: "To the day",
      hu: "Eddig a napig", pl: "Do dnia"),
    "files.saveNow": Phrase(
      ro: "Salvează fișierul", en: "Save the file",
      hu: "Fájl mentése", pl: "Zapisz plik"),
  ]

  static let countedInFiles: [String: CountedPhrase] = [
    "files.rows": CountedPhrase(
      ro: (one: "un rând", few: "{n} rânduri", other: "{n} de rânduri"),
      en: (one: "1 row", other: "{n} rows"), hu: "{n} sor",
      pl: (one: "1 wiersz", few: "{n} wiersze", many: "{n} wierszy")),
    "files.good": CountedPhrase(
      ro: (one: "un rând bun", few: "{n} rânduri bune", other: "{n} de rânduri bune"),
      en: (one: "1 good row", other: "{n} good rows"), hu: "{n} jó sor",
      pl: (one: "1 dobry wiersz", few: "{n} dobre wiersze", many: "{n} dobrych wierszy")),
    "files.refused": CountedPhrase(
      ro: (one: "un rând refuzat", few: "{n} rânduri refuzate", other: "{n} de rânduri refuzate"),
      en: (one: "1 row refused", other: "{n} rows refused"), hu: "{n} elutasított sor",
      pl: (one: "1 odrzucony wiersz", few: "{n} odrzucone wiersze", many: "{n} odrzuconych wierszy")),
    "files.newUnits": CountedPhrase(
      ro: (one: "un aparat nou", few: "{n} aparate noi", other: "{n} de aparate noi"),
      en: (one: "1 new unit", other: "{n} new units"), hu: "{n} új készülék",
      pl: (one: "1 nowe urządzenie", few: "{n} nowe urządzenia", many: "{n} nowych urządzeń")),
    "files.taken": CountedPhrase(
      ro: (
        one: "O serie a fost preluată.", few: "{n} serii au fost preluate.",
        other: "{n} de serii au fost preluate."
      ),
      en: (one: "1 serial was taken in.", other: "{n} serials were taken in."),
      hu: "{n} gyári szám beolvasva.",
      pl: (one: "Wczytano 1 numer.", few: "Wczytano {n} numery.", many: "Wczytano {n} numerów.")),
    "files.timeLeft": CountedPhrase(
      ro: (one: "încă o secundă", few: "încă {n} secunde", other: "încă {n} de secunde"),
      en: (one: "1 second left", other: "{n} seconds left"), hu: "még {n} másodperc",
      pl: (one: "jeszcze 1 sekunda", few: "jeszcze {n} sekundy", many: "jeszcze {n} sekund")),
  ]
}
