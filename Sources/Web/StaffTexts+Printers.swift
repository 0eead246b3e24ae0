import ServiceDesk

extension StaffTexts {
  /// The queue of papers, the set-up of printers and the count of papers.
  static let printers: [String: Phrase] = [
    "papers.at": Phrase(
      ro: "imprimanta: {queue}", en: "printer: {queue}", hu: "nyomtató: {queue}", pl: "drukarka: {queue}"),
    "papers.because": Phrase(
      ro: "motiv: {reason}", en: "reason: {reason}", hu: "ok: {reason}", pl: "powód: {reason}"),
    "papers.advice.queued": Phrase(
      ro: "Pornește singură când imprimanta este gata.", en: "It starts by itself when the printer is ready.",
      hu: "Magától elindul, amint a nyomtató kész.", pl: "Ruszy samo, gdy drukarka będzie gotowa."),
    "papers.moving": Phrase(
      ro: "se mută la altă imprimantă", en: "on its way to another printer",
      hu: "átkerül egy másik nyomtatóra", pl: "przechodzi na inną drukarkę"),
    "papers.takenBack": Phrase(
      ro: "se ia înapoi", en: "being taken back", hu: "visszavonás alatt", pl: "wycofywanie"),
    "papers.move": Phrase(
      ro: "Altă imprimantă", en: "Another printer", hu: "Másik nyomtató", pl: "Inna drukarka"),
    "papers.move.to": Phrase(
      ro: "Tipărește la", en: "Print at", hu: "Nyomtatás itt", pl: "Drukuj na"),
    "papers.move.looked": Phrase(
      ro: "M-am uitat la prima imprimantă: nu a ieșit nimic.",
      en: "I looked at the first printer: nothing came out.",
      hu: "Megnéztem az első nyomtatót: nem jött ki semmi.",
      pl: "Sprawdzono pierwszą drukarkę: nic nie wyszło."),
    "papers.move.do": Phrase(ro: "Mută", en: "Move", hu: "Áthelyezés", pl: "Przenieś"),
    "papers.elsewhere": Phrase(
      ro: "La alte posturi", en: "At other stations", hu: "Más állomásokon", pl: "Na innych stanowiskach"),
    "papers.elsewhere.since": Phrase(
      ro: "cea mai veche: {time}", en: "oldest: {time}", hu: "legrégebbi: {time}", pl: "najstarszy: {time}"),
    "papers.takeOver": Phrase(
      ro: "Preia aici", en: "Take over here", hu: "Átvétel ide", pl: "Przejmij tutaj"),
    "papers.takeOver.lead": Phrase(
      ro: "Numai dacă acel post nu mai tipărește. Ce era deja la imprimanta lui va fi întrebat.",
      en: "Only if that station no longer prints. What was at its printer already will be asked about.",
      hu: "Csak ha az az állomás már nem nyomtat. Ami már a nyomtatójánál volt, arra rákérdezünk.",
      pl: "Tylko jeśli tamto stanowisko już nie drukuje. O wydruki, które już tam były, zapytamy."),
    "papers.report": Phrase(
      ro: "Documente tipărite pe zile", en: "Papers per day", hu: "Nyomtatványok naponta",
      pl: "Wydruki według dni"),
    "papers.report.from": Phrase(ro: "De la", en: "From", hu: "Ettől", pl: "Od"),
    "papers.report.to": Phrase(ro: "Până la", en: "To", hu: "Eddig", pl: "Do"),
    "papers.report.show": Phrase(ro: "Arată", en: "Show", hu: "Mutat", pl: "Pokaż"),
    "papers.report.none": Phrase(
      ro: "Nicio hârtie în această perioadă.", en: "No paper in this period.",
      hu: "Ebben az időszakban nem volt nyomtatvány.", pl: "Brak wydruków w tym okresie."),
    "papers.report.day": Phrase(ro: "Ziua", en: "Day", hu: "Nap", pl: "Dzień"),
    "papers.report.printer": Phrase(ro: "Imprimanta", en: "Printer", hu: "Nyomtató", pl: "Drukarka"),
    "papers.report.kind": Phrase(ro: "Hârtia", en: "Paper", hu: "Nyomtatvány", pl: "Wydruk"),
    "papers.report.printed": Phrase(ro: "Tipărite", en: "Printed", hu: "Kinyomtatva", pl: "Wydrukowane"),
    "papers.report.pages": Phrase(ro: "Pagini", en: "Pages", hu: "Oldalak", pl: "Strony"),
    "papers.report.unconfirmed": Phrase(
      ro: "Din care neconfirmate", en: "Of these unconfirmed", hu: "Ebből megerősítetlen",
      pl: "W tym niepotwierdzone"),
    "papers.report.copies": Phrase(ro: "Copii", en: "Copies", hu: "Másolatok", pl: "Kopie"),
    "papers.report.twice": Phrase(
      ro: "Poate de două ori", en: "Perhaps twice", hu: "Talán kétszer", pl: "Być może dwa razy"),
    "papers.report.failed": Phrase(ro: "Netipărite", en: "Not printed", hu: "Sikertelen", pl: "Nieudane"),

    "ticket.papersComplete": Phrase(
      ro: "hârtiile sunt confirmate", en: "papers confirmed", hu: "a nyomtatványok rendben",
      pl: "wydruki potwierdzone"),
    "printers.roles": Phrase(
      ro: "Cine ce tipărește la acest post", en: "Who prints what at this station",
      hu: "Melyik nyomtató mit nyomtat ezen az állomáson", pl: "Która drukarka co drukuje na tym stanowisku"),
    "printers.main": Phrase(ro: "Imprimanta", en: "Printer", hu: "Nyomtató", pl: "Drukarka"),
    "printers.fallback": Phrase(
      ro: "De rezervă", en: "Fallback", hu: "Tartalék", pl: "Zastępcza"),
    "printers.fallback.hint": Phrase(
      ro: "Preia după 30 de secunde hârtiile care sigur nu au început.",
      en: "After 30 seconds it takes over papers that have certainly not begun.",
      hu: "30 másodperc után átveszi azt, ami biztosan nem kezdődött el.",
      pl: "Po 30 sekundach przejmuje wydruki, które na pewno się nie zaczęły."),
    "printers.configured": Phrase(
      ro: "cea din configurație", en: "the configuration's", hu: "a beállítás szerinti",
      pl: "z konfiguracji"),
    "printers.nobody": Phrase(ro: "niciuna", en: "none", hu: "nincs", pl: "brak"),
    "printers.known": Phrase(
      ro: "Imprimantele firmei", en: "The shop's printers", hu: "Az üzlet nyomtatói", pl: "Drukarki firmy"),
    "printers.known.none": Phrase(
      ro: "Nicio imprimantă adăugată.", en: "No printer was added.", hu: "Nincs felvett nyomtató.",
      pl: "Nie dodano żadnej drukarki."),
    "printers.test": Phrase(
      ro: "Pagină de probă", en: "Test page", hu: "Próbaoldal", pl: "Strona próbna"),
    "printers.test.sent": Phrase(
      ro: "Pagina de probă este pe drum. Măsurați rigla și scanați codurile.",
      en: "The test page is on its way. Measure the ruler and scan the codes.",
      hu: "A próbaoldal úton van. Mérje le a vonalzót, és olvassa be a kódokat.",
      pl: "Strona próbna jest w drodze. Zmierz podziałkę i zeskanuj kody."),
    "printers.retire": Phrase(ro: "Scoate", en: "Remove", hu: "Eltávolítás", pl: "Usuń"),
    "printers.offset": Phrase(
      ro: "Deplasare", en: "Shift", hu: "Eltolás", pl: "Przesunięcie"),
    "printers.offset.hint": Phrase(
      ro: "Cu cât trebuie mutat tot ce se tipărește; cifrele le înlocuiesc pe cele de până acum.",
      en: "By how much all that is printed must move; these numbers replace the ones so far.",
      hu: "Ennyivel kell odébb kerülnie mindennek; ezek a számok az eddigiek helyébe lépnek.",
      pl: "O ile trzeba przesunąć cały wydruk; te liczby zastąpią dotychczasowe."),
    "printers.offset.across": Phrase(
      ro: "Pe pagina de probă, rigla culcată începe corect la {n} mm de marginea din stânga.",
      en: "On the test page the ruler across begins {n} mm from the left edge when all is right.",
      hu: "A próbaoldalon a fekvő vonalzó akkor jó, ha a bal széltől {n} mm-re kezdődik.",
      pl: "Na stronie próbnej pozioma podziałka powinna zaczynać się {n} mm od lewej krawędzi."),
    "printers.offset.along": Phrase(
      ro: "Rigla în picioare începe corect la {n} mm de marginea de sus.",
      en: "The ruler along the side begins {n} mm from the upper edge.",
      hu: "Az álló vonalzó akkor jó, ha a felső széltől {n} mm-re kezdődik.",
      pl: "Pionowa podziałka powinna zaczynać się {n} mm od górnej krawędzi."),
    "printers.offset.right": Phrase(
      ro: "Spre dreapta, mm", en: "To the right, mm", hu: "Jobbra, mm", pl: "W prawo, mm"),
    "printers.offset.down": Phrase(ro: "În jos, mm", en: "Down, mm", hu: "Lefelé, mm", pl: "W dół, mm"),
    "printers.offset.keep": Phrase(ro: "Păstrează", en: "Keep", hu: "Mentés", pl: "Zachowaj"),
    "printers.direct": Phrase(
      ro: "{name} · drept la port, fără coadă ({number})",
      en: "{name} · straight to its port, no queue ({number})",
      hu: "{name} · egyenesen a portjára, sor nélkül ({number})",
      pl: "{name} · prosto na port, bez kolejki ({number})"),
    "preview.title": Phrase(
      ro: "Cum arată hârtiile", en: "What papers look like", hu: "Így néznek ki a nyomtatványok",
      pl: "Jak wyglądają wydruki"),
    "preview.hint": Phrase(
      ro: "Punct cu punct ca la imprimantă, cu texte cât se poate de lungi.",
      en: "Dot for dot as the printer prints them, with texts as long as they come.",
      hu: "Pontról pontra úgy, ahogy a nyomtató nyomtatja, a lehető leghosszabb szövegekkel.",
      pl: "Punkt po punkcie jak z drukarki, z najdłuższymi możliwymi tekstami."),
    "preview.template": Phrase(ro: "Hârtia", en: "Paper", hu: "Nyomtatvány", pl: "Wydruk"),
    "preview.language": Phrase(ro: "Limba", en: "Language", hu: "Nyelv", pl: "Język"),
    "preview.printer": Phrase(
      ro: "Felul imprimantei", en: "Kind of printer", hu: "A nyomtató fajtája", pl: "Rodzaj drukarki"),
    "preview.usual": Phrase(ro: "potrivite", en: "usual", hu: "szokásos", pl: "zwykłe"),
    "preview.others": Phrase(ro: "altele", en: "others", hu: "egyéb", pl: "inne"),
    "preview.faultless": Phrase(
      ro: "Fără greșeli în cele patru limbi", en: "No faults in the four languages",
      hu: "A négy nyelv egyikén sincs hiba", pl: "Bez błędów we wszystkich czterech językach"),
    "preview.faults": Phrase(
      ro: "Ce trebuie îndreptat în șablon", en: "What must be mended in the template",
      hu: "Amit a sablonban javítani kell", pl: "Co trzeba poprawić w szablonie"),
    "printers.find": Phrase(
      ro: "Caută imprimante", en: "Look for printers", hu: "Nyomtatók keresése", pl: "Szukaj drukarek"),
    "printers.finding": Phrase(
      ro: "Se caută, durează câteva secunde…", en: "Looking, this takes some seconds…",
      hu: "Keresés, néhány másodpercig tart…", pl: "Szukanie potrwa kilka sekund…"),
    "printers.found.none": Phrase(
      ro: "Nu s-a găsit nicio imprimantă. Este pornită și conectată?",
      en: "No printer was found. Is it switched on and connected?",
      hu: "Nem található nyomtató. Be van kapcsolva és csatlakoztatva?",
      pl: "Nie znaleziono drukarki. Czy jest włączona i podłączona?"),
    "printers.add": Phrase(
      ro: "Adaugă o imprimantă", en: "Add a printer", hu: "Nyomtató felvétele", pl: "Dodaj drukarkę"),
    "printers.add.do": Phrase(ro: "Adaugă", en: "Add", hu: "Felvétel", pl: "Dodaj"),
    "printers.name": Phrase(
      ro: "Numele", en: "Name", hu: "Neve", pl: "Nazwa"),
    "printers.name.hint": Phrase(
      ro: "Cum îi spun oamenii: «Etichete, depozit».", en: "What people call it: “Labels, store room”.",
      hu: "Ahogy hívják: „Címkék, raktár”.", pl: "Jak ją nazywają: „Etykiety, magazyn”."),
    "printers.where": Phrase(ro: "Unde este", en: "Where it is", hu: "Hol van", pl: "Gdzie jest"),
    "printers.address": Phrase(ro: "Adresa", en: "Address", hu: "Címe", pl: "Adres"),
    "printers.address.other": Phrase(
      ro: "la altă adresă…", en: "at another address…", hu: "másik címen…", pl: "pod innym adresem…"),
    "printers.address.hint": Phrase(
      ro: "ipp://… pentru imprimante de rețea; direct:192.168.1.50 drept la portul ei, fără coadă.",
      en: "ipp://… for network printers; direct:192.168.1.50 straight to its port, without a queue.",
      hu: "ipp://… hálózati nyomtatóhoz; direct:192.168.1.50 egyenesen a portjára, sor nélkül.",
      pl: "ipp://… dla drukarek sieciowych; direct:192.168.1.50 prosto na jej port, bez kolejki."),
    "printers.profile": Phrase(
      ro: "Limbajul imprimantei", en: "The printer's language", hu: "A nyomtató nyelve", pl: "Język drukarki"),
    "printers.profile.hint": Phrase(
      ro: "Puncte și limbaj. O imprimantă de etichete sau bonuri tipărește cel mai curat în limbajul ei.",
      en: "Dots and language. A label or receipt printer prints cleanest in its own language.",
      hu: "Képpontok és nyelv. A címke- és blokknyomtató a saját nyelvén nyomtat a legtisztábban.",
      pl: "Punkty i język. Drukarka etykiet lub paragonów drukuje najczyściej w swoim języku."),
    "printers.profile.pdf": Phrase(
      ro: "PDF, ca orice imprimantă", en: "PDF, like any printer", hu: "PDF, mint bármely nyomtató",
      pl: "PDF, jak każda drukarka"),
    "printers.queue": Phrase(
      ro: "Numele cozii noi", en: "Name of the new queue", hu: "Az új sor neve", pl: "Nazwa nowej kolejki"),
    "printers.queue.hint": Phrase(
      ro: "Litere fără diacritice, cifre, «-» și «_».", en: "Plain letters, digits, “-” and “_”.",
      hu: "Ékezet nélküli betűk, számok, „-” és „_”.", pl: "Litery bez znaków, cyfry, „-” i „_”."),
    "printers.medium": Phrase(
      ro: "Pe ce tipărește", en: "What it prints on", hu: "Mire nyomtat", pl: "Na czym drukuje"),
    "medium.label50x30": Phrase(
      ro: "Etichete 50 × 30 mm", en: "Labels 50 × 30 mm", hu: "Címkék 50 × 30 mm", pl: "Etykiety 50 × 30 mm"),
    "medium.label38x25": Phrase(
      ro: "Etichete 38 × 25 mm", en: "Labels 38 × 25 mm", hu: "Címkék 38 × 25 mm", pl: "Etykiety 38 × 25 mm"),
    "medium.label100x50": Phrase(
      ro: "Etichete 100 × 50 mm", en: "Labels 100 × 50 mm", hu: "Címkék 100 × 50 mm",
      pl: "Etykiety 100 × 50 mm"),
    "medium.roll58": Phrase(ro: "Rolă 58 mm", en: "58 mm roll", hu: "58 mm-es tekercs", pl: "Rolka 58 mm"),
    "medium.roll80": Phrase(ro: "Rolă 80 mm", en: "80 mm roll", hu: "80 mm-es tekercs", pl: "Rolka 80 mm"),
    "medium.a5": Phrase(ro: "Coli A5", en: "A5 sheets", hu: "A5-ös lapok", pl: "Arkusze A5"),
    "medium.a4": Phrase(ro: "Coli A4", en: "A4 sheets", hu: "A4-es lapok", pl: "Arkusze A4"),
  ]
}
