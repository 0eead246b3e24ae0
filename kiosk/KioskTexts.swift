import ServiceDesk

/// The words of the kiosk's page. Stages, days and money come with the status itself, in the language of the question.
enum KioskTexts {
  static let phrases: [String: Phrase] = [general, asking, answers, visits]
    .reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }

  static let general: [String: Phrase] = [
    "page.title": Phrase(
      ro: "Starea reparației", en: "Repair status", hu: "A javítás állapota", pl: "Stan naprawy"),
    "bar.call": Phrase(
      ro: "Chemați un angajat", en: "Call staff", hu: "Munkatárs hívása", pl: "Wezwij pracownika"),
    "bar.tools": Phrase(
      ro: "Limbă și afișare", en: "Language and display", hu: "Nyelv és megjelenítés",
      pl: "Język i wygląd"),
    "bar.language": Phrase(ro: "Limba:", en: "Language:", hu: "Nyelv:", pl: "Język:"),
    "bar.size": Phrase(ro: "Text mai mare", en: "Larger text", hu: "Nagyobb betűk", pl: "Większy tekst"),
    "bar.contrast": Phrase(
      ro: "Contrast ridicat", en: "High contrast", hu: "Nagy kontraszt", pl: "Wysoki kontrast"),
    "bar.listen": Phrase(ro: "Ascultați", en: "Read aloud", hu: "Felolvasás", pl: "Odczytaj na głos"),
    "bar.finish": Phrase(ro: "Încheiați", en: "Finish", hu: "Befejezés", pl: "Zakończ"),
    "bar.back": Phrase(ro: "Înapoi", en: "Back", hu: "Vissza", pl: "Wstecz"),
    "language.title": Phrase(
      ro: "Alegeți limba", en: "Choose your language", hu: "Válasszon nyelvet", pl: "Proszę wybrać język"),
    "scanner.again": Phrase(
      ro: "Codul nu s-a citit întreg. Scanați din nou sau tastați codul.",
      en: "The code was not read whole. Please scan it again, or type the code.",
      hu: "A kód nem olvasható be teljesen. Kérjük, olvassa be újra, vagy gépelje be.",
      pl: "Kod nie został odczytany w całości. Proszę zeskanować ponownie lub wpisać kod."),
    "scanner.away": Phrase(
      ro: "Cititorul nu funcționează acum. Tastați codul sau întrebați la recepție.",
      en: "The scanner does not work just now. Please type the code, or ask at the desk.",
      hu: "Az olvasó most nem működik. Kérjük, gépelje be a kódot, vagy kérdezze a pultnál.",
      pl: "Czytnik teraz nie działa. Proszę wpisać kod lub zapytać w punkcie."),
    "network.lost": Phrase(
      ro: "Legătura s-a întrerupt. Încercăm din nou.", en: "The connection is lost. We are trying again.",
      hu: "Megszakadt a kapcsolat. Újra próbáljuk.", pl: "Brak połączenia. Próbujemy ponownie."),
  ]

  static let asking: [String: Phrase] = [
    "attract.title": Phrase(
      ro: "Unde este aparatul meu?", en: "Where is my device?", hu: "Hol tart a készülékem?",
      pl: "Co z moim sprzętem?"),
    "attract.scan": Phrase(
      ro: "Scanați codul de pe bon", en: "Scan the code on your receipt",
      hu: "Olvassa be az elismervény kódját", pl: "Proszę zeskanować kod z potwierdzenia"),
    "attract.choose": Phrase(ro: "Începeți aici", en: "Start here", hu: "Kezdje itt", pl: "Zacznij tutaj"),
    "task.title": Phrase(
      ro: "Aflați starea reparației", en: "See how your repair stands", hu: "Nézze meg, hol tart a javítás",
      pl: "Sprawdź stan naprawy"),
    "task.scan": Phrase(
      ro: "Țineți codul de pe bon în fața cititorului.",
      en: "Hold the code on your receipt up to the scanner.",
      hu: "Tartsa az elismervény kódját az olvasó elé.",
      pl: "Proszę przyłożyć kod z potwierdzenia do czytnika."),
    "task.scanPhone": Phrase(
      ro: "Fotografiați codul pătrat de pe bon cu camera telefonului.",
      en: "Point your phone's camera at the square code on your receipt.",
      hu: "Irányítsa telefonja kameráját az elismervény négyzetes kódjára.",
      pl: "Proszę skierować aparat telefonu na kwadratowy kod z potwierdzenia."),
    "task.type": Phrase(
      ro: "Sau tastați codul de urmărire de pe bon. Arată așa:",
      en: "Or type the claim code from your receipt. It looks like this:",
      hu: "Vagy gépelje be az elismervényen álló nyomkövetési kódot. Így néz ki:",
      pl: "Lub proszę wpisać kod śledzenia z potwierdzenia. Wygląda tak:"),
    "task.camera": Phrase(
      ro: "Arătați codul camerei", en: "Show the code to the camera", hu: "Kód mutatása a kamerának",
      pl: "Pokaż kod kamerze"),
    "camera.title": Phrase(
      ro: "Țineți codul pătrat de pe bon în fața camerei",
      en: "Hold the square code on your receipt before the camera",
      hu: "Tartsa az elismervény négyzetes kódját a kamera elé",
      pl: "Proszę przytrzymać kwadratowy kod z potwierdzenia przed kamerą"),
    "camera.view": Phrase(
      ro: "Imaginea camerei", en: "What the camera sees", hu: "A kamera képe", pl: "Obraz z kamery"),
    "camera.privacy": Phrase(
      ro: "Se citește numai codul; nicio imagine nu se păstrează.",
      en: "Only the code is read; no picture is kept.", hu: "Csak a kódot olvassuk be; képet nem őrzünk meg.",
      pl: "Odczytujemy tylko kod; żaden obraz nie jest zachowywany."),
    "camera.failed": Phrase(
      ro: "Camera nu poate fi folosită acum. Tastați codul sau întrebați la recepție.",
      en: "The camera cannot be used just now. Please type the code, or ask at the desk.",
      hu: "A kamera most nem használható. Kérjük, gépelje be a kódot, vagy kérdezze a pultnál.",
      pl: "Kamery nie można teraz użyć. Proszę wpisać kod lub zapytać w punkcie."),
    "task.typeButton": Phrase(ro: "Tastați codul", en: "Type the code", hu: "Kód beírása", pl: "Wpisz kod"),
    "type.title": Phrase(
      ro: "Tastați codul de pe bon", en: "Type the code from your receipt",
      hu: "Gépelje be az elismervény kódját", pl: "Proszę wpisać kod z potwierdzenia"),
    "type.field": Phrase(
      ro: "Codul de urmărire, după T1", en: "Claim code, after T1", hu: "Nyomkövetési kód a T1 után",
      pl: "Kod śledzenia, po T1"),
    "type.keys": Phrase(ro: "Tastatură", en: "Keyboard", hu: "Billentyűzet", pl: "Klawiatura"),
    "type.erase": Phrase(
      ro: "Ștergeți ultimul semn", en: "Erase the last character", hu: "Utolsó jel törlése",
      pl: "Usuń ostatni znak"),
    "type.hint": Phrase(
      ro: "T1 este deja scris.", en: "T1 is already there.", hu: "A T1 már szerepel.",
      pl: "T1 już jest wpisane."),
    "type.refused": Phrase(
      ro: "„{character}” nu apare în codurile noastre. Mai priviți o dată bonul.",
      en: "“{character}” is never part of our codes. Please look at the receipt again.",
      hu: "„{character}” nem szerepel a kódjainkban. Kérjük, nézze meg újra az elismervényt.",
      pl: "„{character}” nie występuje w naszych kodach. Proszę spojrzeć jeszcze raz na potwierdzenie."),
    "type.full": Phrase(
      ro: "Codul este complet.", en: "The code is complete.", hu: "A kód teljes.", pl: "Kod jest kompletny."),
    "type.short": Phrase(
      ro: "Codul nu este întreg: {count} din {all}.", en: "The code is not complete: {count} of {all}.",
      hu: "A kód nem teljes: {count} / {all}.", pl: "Kod nie jest pełny: {count} z {all}."),
    "type.wrong": Phrase(
      ro: "Este o greșeală de tastare. Comparați cu bonul.",
      en: "There is a typing mistake. Please compare with the receipt.",
      hu: "Elírás van a kódban. Kérjük, vesse össze az elismervénnyel.",
      pl: "W kodzie jest literówka. Proszę porównać z potwierdzeniem."),
    "type.submit": Phrase(
      ro: "Arată starea", en: "Show the status", hu: "Állapot mutatása", pl: "Pokaż stan"),
  ]

  static let answers: [String: Phrase] = [
    "searching.title": Phrase(ro: "Căutăm…", en: "Looking it up…", hu: "Keressük…", pl: "Szukamy…"),
    "status.changed": Phrase(
      ro: "Ultima schimbare: {day}", en: "Last change: {day}", hu: "Utolsó változás: {day}",
      pl: "Ostatnia zmiana: {day}"),
    "status.promised": Phrase(
      ro: "Termen promis", en: "Promised for", hu: "Vállalt határidő", pl: "Obiecany termin"),
    "status.amount": Phrase(ro: "De plată", en: "Amount due", hu: "Fizetendő", pl: "Do zapłaty"),
    "status.device": Phrase(ro: "Aparat", en: "Device", hu: "Készülék", pl: "Sprzęt"),
    "status.serial": Phrase(
      ro: "Seria se termină cu", en: "Serial number ends with", hu: "A gyári szám vége",
      pl: "Końcówka numeru seryjnego"),
    "status.initials": Phrase(ro: "Inițiale", en: "Initials", hu: "Monogram", pl: "Inicjały"),
    "status.way": Phrase(
      ro: "Drumul reparației", en: "The way of the repair", hu: "A javítás útja", pl: "Droga naprawy"),
    "step.received": Phrase(ro: "Recepționat", en: "Received", hu: "Átvettük", pl: "Przyjęte"),
    "step.diagnosis": Phrase(ro: "Diagnosticare", en: "Diagnosis", hu: "Bevizsgálás", pl: "Diagnoza"),
    "step.approval": Phrase(ro: "Acordul dvs.", en: "Your approval", hu: "Jóváhagyás", pl: "Akceptacja"),
    "step.work": Phrase(ro: "Reparație", en: "Repair", hu: "Javítás", pl: "Naprawa"),
    "step.ready": Phrase(ro: "Gata", en: "Ready", hu: "Átvehető", pl: "Gotowe"),
    "step.handedBack": Phrase(ro: "Predat", en: "Handed back", hu: "Kiadva", pl: "Wydane"),
    "step.isDone": Phrase(ro: "încheiat", en: "done", hu: "kész", pl: "zakończone"),
    "step.isNow": Phrase(ro: "acum", en: "now", hu: "most", pl: "teraz"),
    "step.isLater": Phrase(ro: "urmează", en: "still to come", hu: "hátravan", pl: "jeszcze przed nami"),
    "notFound.title": Phrase(
      ro: "Nu am găsit", en: "Not found", hu: "Nem található", pl: "Nie znaleziono"),
    "notFound.text": Phrase(
      ro: "Folosiți codul de pe bonul de service sau întrebați la recepție.",
      en: "Please use the code on the service receipt, or ask at the desk.",
      hu: "Használja az átvételi elismervény kódját, vagy kérdezze a pultnál.",
      pl: "Proszę użyć kodu z potwierdzenia przyjęcia lub zapytać w punkcie."),
    "notFound.again": Phrase(
      ro: "Încercați din nou", en: "Try again", hu: "Próbálja újra", pl: "Spróbuj ponownie"),
    "desk.title": Phrase(
      ro: "Vă rugăm întrebați la recepție", en: "Please ask at the desk", hu: "Kérjük, kérdezze a pultnál",
      pl: "Proszę zapytać w punkcie"),
    "desk.text": Phrase(
      ro: "Codurile tastate nu pot fi căutate acum. Codul pătrat de pe bon funcționează în continuare.",
      en: "Typed codes cannot be looked up just now. The square code on the receipt still works.",
      hu: "A begépelt kódokat most nem tudjuk keresni. Az elismervény négyzetes kódja továbbra is működik.",
      pl: "Wpisanych kodów nie można teraz sprawdzić. Kwadratowy kod z potwierdzenia nadal działa."),
    "offline.title": Phrase(
      ro: "Nu avem legătură acum", en: "No connection at the moment", hu: "Most nincs kapcsolat",
      pl: "W tej chwili brak połączenia"),
    "offline.text": Phrase(
      ro: "Încercăm din nou singuri. Puteți întreba și la recepție.",
      en: "We keep trying by ourselves. You can also ask at the desk.",
      hu: "Magunktól újra próbáljuk. A pultnál is kérdezhet.",
      pl: "Próbujemy ponownie sami. Można też zapytać w punkcie."),
  ]

  static let visits: [String: Phrase] = [
    "moreTime.title": Phrase(
      ro: "Mai sunteți aici?", en: "Are you still there?", hu: "Itt van még?",
      pl: "Czy są Państwo jeszcze tutaj?"),
    "moreTime.text": Phrase(
      ro: "Ecranul se golește singur, ca nimeni altcineva să nu vă vadă datele.",
      en: "The screen clears itself so that nobody else sees your data.",
      hu: "A képernyő magától törlődik, hogy más ne lássa az adatait.",
      pl: "Ekran sam się wyczyści, aby nikt inny nie zobaczył Państwa danych."),
    "moreTime.left": Phrase(
      ro: "Secunde rămase:", en: "Seconds left:", hu: "Hátralévő másodpercek:", pl: "Pozostało sekund:"),
    "moreTime.button": Phrase(
      ro: "Am nevoie de mai mult timp", en: "I need more time", hu: "Több időre van szükségem",
      pl: "Potrzebuję więcej czasu"),
    "moreTime.used": Phrase(
      ro: "Timpul nu mai poate fi prelungit aici. Chemați un angajat, vă ajutăm cu plăcere.",
      en: "The time cannot be extended further here. Call staff, we are glad to help.",
      hu: "Az idő itt már nem hosszabbítható. Hívjon munkatársat, szívesen segítünk.",
      pl: "Czasu nie można tu już przedłużyć. Proszę wezwać pracownika, chętnie pomożemy."),
    "second.title": Phrase(
      ro: "S-a scanat alt bon", en: "Another receipt was scanned", hu: "Másik elismervényt olvastak be",
      pl: "Zeskanowano inne potwierdzenie"),
    "second.text": Phrase(
      ro: "Încheiați această vizită și treceți la bonul nou?",
      en: "End this visit and go on to the new receipt?",
      hu: "Befejezi ezt a lekérdezést, és áttér az új elismervényre?",
      pl: "Czy zakończyć tę wizytę i przejść do nowego potwierdzenia?"),
    "second.stay": Phrase(ro: "Rămân aici", en: "Stay here", hu: "Maradok", pl: "Pozostań tutaj"),
    "second.end": Phrase(
      ro: "Da, bonul nou", en: "Yes, the new receipt", hu: "Igen, az új", pl: "Tak, nowe potwierdzenie"),
    "call.title": Phrase(
      ro: "Am nevoie de ajutor", en: "I need help", hu: "Segítségre van szükségem", pl: "Potrzebuję pomocy"),
    "call.text": Phrase(
      ro: "Rămâneți aici sau mergeți la recepție. Colegii văd acest semn.",
      en: "Stay here or come to the desk. Our colleagues can see this sign.",
      hu: "Maradjon itt, vagy jöjjön a pulthoz. Kollégáink látják ezt a jelzést.",
      pl: "Proszę tu poczekać lub podejść do punktu. Pracownicy widzą ten znak."),
    "call.done": Phrase(
      ro: "Nu mai este nevoie", en: "No longer needed", hu: "Már nem szükséges", pl: "Już niepotrzebne"),
    "end.title": Phrase(ro: "Vă mulțumim!", en: "Thank you!", hu: "Köszönjük!", pl: "Dziękujemy!"),
    "end.text": Phrase(
      ro: "Datele dumneavoastră nu mai sunt pe ecran.", en: "Your data is no longer on the screen.",
      hu: "Az adatai már nincsenek a képernyőn.", pl: "Państwa danych nie ma już na ekranie."),
    "end.phone": Phrase(
      ro: "Pentru a vedea din nou starea, scanați codul de pe bon.",
      en: "To see the status again, scan the code on your receipt.",
      hu: "Az állapot újbóli megtekintéséhez olvassa be az elismervény kódját.",
      pl: "Aby ponownie zobaczyć stan, proszę zeskanować kod z potwierdzenia."),
    "end.start": Phrase(ro: "De la început", en: "Start again", hu: "Elölről", pl: "Od początku"),
  ]
}
