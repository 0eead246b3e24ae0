import ServiceDesk

extension StaffTexts {
  /// Papers, the tray and the printers.
  static let papers: [String: Phrase] = [
    "papers.open": Phrase(
      ro: "Așteaptă sau au eșuat", en: "Waiting or failed", hu: "Vár vagy sikertelen",
      pl: "Czekają lub nieudane"),
    "papers.none": Phrase(
      ro: "Nicio hârtie nu așteaptă.", en: "No paper is waiting.", hu: "Egy nyomtatvány sem vár.",
      pl: "Żaden wydruk nie czeka."),
    "papers.advice.failed": Phrase(
      ro: "Îndepărtați cauza, apoi «Tipărește din nou».", en: "Remove the cause, then “Print again”.",
      hu: "Szüntesse meg az okát, majd „Nyomtatás újra”.", pl: "Usuń przyczynę, potem „Drukuj ponownie”."),
    "papers.advice.attention": Phrase(
      ro: "Imprimanta cere ceva; apoi continuă singură.",
      en: "The printer needs something; then it goes on by itself.",
      hu: "A nyomtató vár valamire; utána magától folytatja.",
      pl: "Drukarka czegoś potrzebuje; potem sama wznowi pracę."),
    "papers.advice.unknown": Phrase(
      ro: "Nu se știe dacă a ieșit. Căutați hârtia la imprimantă.",
      en: "It is not known whether it came out. Look for it at the printer.",
      hu: "Nem tudni, hogy kijött-e. Keresse a nyomtatónál.",
      pl: "Nie wiadomo, czy się wydrukowało. Sprawdź przy drukarce."),
    "papers.cameOut": Phrase(
      ro: "A ieșit din imprimantă?", en: "Did it come out?", hu: "Kijött a nyomtatóból?",
      pl: "Czy się wydrukowało?"),
    "papers.cameOut.yes": Phrase(
      ro: "Da, a ieșit", en: "Yes, it came out", hu: "Igen, kijött", pl: "Tak, jest"),
    "papers.cameOut.no": Phrase(
      ro: "Nu, tipărește o copie", en: "No, print a copy", hu: "Nem, nyomtasson másolatot",
      pl: "Nie, drukuj kopię"),
    "papers.look": Phrase(ro: "Vezi PDF", en: "Look (PDF)", hu: "Megtekintés (PDF)", pl: "Podgląd (PDF)"),
    "papers.dots": Phrase(
      ro: "Punct cu punct", en: "Dot for dot", hu: "Képpontonként", pl: "Punkt po punkcie"),
    "papers.zones": Phrase(
      ro: "Arată zonele albe de care au nevoie codurile", en: "Show the light margins that codes need",
      hu: "A kódokhoz szükséges világos szegély mutatása", pl: "Pokaż jasne marginesy potrzebne kodom"),
    "papers.again": Phrase(
      ro: "Tipărește din nou", en: "Print again", hu: "Nyomtatás újra", pl: "Drukuj ponownie"),
    "papers.copy": Phrase(
      ro: "Tipărește copia", en: "Print the copy", hu: "Másolat nyomtatása", pl: "Drukuj kopię"),
    "papers.translate": Phrase(
      ro: "În altă limbă", en: "In another language", hu: "Más nyelven", pl: "W innym języku"),
    "papers.translate.hint": Phrase(
      ro: "Foaia spune că este o traducere informativă.",
      en: "The sheet says that it is an informational translation.",
      hu: "A lapon rajta van, hogy tájékoztató fordítás.",
      pl: "Na wydruku jest napisane, że to tłumaczenie informacyjne."),
    "papers.translate.print": Phrase(
      ro: "Tipărește traducerea", en: "Print the translation", hu: "A fordítás nyomtatása",
      pl: "Drukuj tłumaczenie"),
    "papers.language": Phrase(ro: "Limba", en: "Language", hu: "Nyelv", pl: "Język"),
    "papers.isTranslation": Phrase(
      ro: "traducere", en: "translation", hu: "fordítás", pl: "tłumaczenie"),
    "papers.giveUp": Phrase(ro: "Nu mai tipări", en: "Do not print", hu: "Ne nyomtassa", pl: "Nie drukuj"),
    "papers.isCopy": Phrase(
      ro: "copie, tipărirea {n}", en: "copy, print {n}", hu: "másolat, {n}. nyomtatás",
      pl: "kopia, wydruk {n}"),
    "papers.maybeTwice": Phrase(
      ro: "poate tipărită de două ori", en: "perhaps printed twice", hu: "lehet, hogy kétszer nyomtatva",
      pl: "być może wydrukowano dwa razy"),
    "papers.reason.hint": Phrase(
      ro: "De exemplu: bonul s-a rupt.", en: "For example: the receipt was torn.",
      hu: "Például: elszakadt az elismervény.", pl: "Na przykład: potwierdzenie się podarło."),
    "papers.tray": Phrase(ro: "Tava de hârtii", en: "Paper tray", hu: "Papírtálca", pl: "Taca wydruków"),
    "papers.tray.lead": Phrase(
      ro: "Fără imprimantă, hârtiile ajung aici ca PDF.",
      en: "Without a printer the papers come here as PDF files.",
      hu: "Nyomtató nélkül a nyomtatványok PDF-ként ide kerülnek.",
      pl: "Bez drukarki wydruki trafiają tutaj jako pliki PDF."),
    "papers.tray.empty": Phrase(
      ro: "Tava este goală.", en: "The tray is empty.", hu: "A tálca üres.", pl: "Taca jest pusta."),
    "papers.waive": Phrase(
      ro: "Hârtiile acestei fișe nu mai sunt necesare", en: "The papers of this ticket are no longer needed",
      hu: "E munkalap nyomtatványai már nem kellenek", pl: "Wydruki tego zlecenia nie są już potrzebne"),
    "printers.label": Phrase(ro: "Etichete", en: "Labels", hu: "Címkék", pl: "Etykiety"),
    "printers.receipt": Phrase(ro: "Bonuri", en: "Receipts", hu: "Elismervények", pl: "Potwierdzenia"),
    "printers.office": Phrase(ro: "Coli A4", en: "A4 sheets", hu: "A4-es lapok", pl: "Arkusze A4"),
    "printers.idle": Phrase(ro: "pregătită", en: "ready", hu: "készen áll", pl: "gotowa"),
    "printers.processing": Phrase(ro: "tipărește", en: "printing", hu: "nyomtat", pl: "drukuje"),
    "printers.stopped": Phrase(ro: "oprită", en: "stopped", hu: "leállítva", pl: "zatrzymana"),
    "printers.unreachable": Phrase(
      ro: "nu răspunde", en: "not reachable", hu: "nem elérhető", pl: "brak połączenia"),
    "printers.tray": Phrase(
      ro: "în tava de hârtii", en: "into the paper tray", hu: "a papírtálcába", pl: "na tacę wydruków"),
  ]
}
