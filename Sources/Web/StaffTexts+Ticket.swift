import ServiceDesk

extension StaffTexts {
  /// What can be done with a ticket, and the list of them.
  static let ticket: [String: Phrase] = [
    "actions.next": Phrase(
      ro: "Stadiul următor", en: "Next stage", hu: "Következő állapot", pl: "Następny stan"),
    "actions.none": Phrase(
      ro: "Nu puteți alege un alt stadiu.", en: "There is no stage you may choose.",
      hu: "Nincs választható állapot.", pl: "Brak stanu do wyboru."),
    "actions.coverage": Phrase(
      ro: "Cine suportă costul", en: "Who bears the cost", hu: "Ki viseli a költséget",
      pl: "Kto ponosi koszt"),
    "actions.coverage.basis": Phrase(ro: "Decizie", en: "Decision", hu: "Döntés", pl: "Decyzja"),
    "actions.coverage.hint": Phrase(
      ro: "Obligatoriu când o garanție cerută se refuză.", en: "Needed when a claimed guarantee is refused.",
      hu: "Kötelező, ha a kért jótállást elutasítják.", pl: "Wymagany, gdy odmawia się uznania gwarancji."),
    "actions.approval": Phrase(
      ro: "Acordul clientului", en: "Customer's approval", hu: "Ügyfél jóváhagyása", pl: "Zgoda klienta"),
    "actions.approval.evidence": Phrase(
      ro: "Cum s-a dat", en: "How it was given", hu: "Hogyan adta", pl: "Jak ją wyrażono"),
    "actions.approval.limit": Phrase(
      ro: "Până la suma (opțional)", en: "Up to the amount (optional)",
      hu: "Eddig az összegig (nem kötelező)", pl: "Do kwoty (opcjonalnie)"),
    "actions.amount": Phrase(
      ro: "Suma de plată", en: "Amount due", hu: "Fizetendő összeg", pl: "Kwota do zapłaty"),
    "actions.tests": Phrase(
      ro: "Teste trecute", en: "Tests passed", hu: "Sikeres tesztek", pl: "Testy zaliczone"),
    "actions.tests.what": Phrase(
      ro: "Ce s-a testat", en: "What was tested", hu: "Mit teszteltek", pl: "Co sprawdzono"),
    "actions.notice": Phrase(
      ro: "Client anunțat", en: "Customer told", hu: "Ügyfél értesítve", pl: "Klient powiadomiony"),
    "actions.notice.how": Phrase(
      ro: "Cum a fost anunțat", en: "How they were told", hu: "Hogyan értesítették", pl: "Jak powiadomiono"),
    "actions.replacement": Phrase(
      ro: "Aparatul nou", en: "The new unit", hu: "Az új készülék", pl: "Nowe urządzenie"),
    "actions.replacement.serial": Phrase(
      ro: "Seria aparatului nou", en: "Serial of the new unit", hu: "Az új készülék gyári száma",
      pl: "Numer seryjny nowego urządzenia"),
    "approval.signedPriceLimit": Phrase(
      ro: "limită de preț semnată", en: "signed price limit", hu: "aláírt árkorlát",
      pl: "podpisany limit ceny"),
    "approval.signedQuote": Phrase(
      ro: "deviz semnat", en: "signed quote", hu: "aláírt árajánlat", pl: "podpisana wycena"),
    "approval.telephone": Phrase(ro: "la telefon", en: "by telephone", hu: "telefonon", pl: "telefonicznie"),
    "approval.message": Phrase(ro: "prin mesaj", en: "by message", hu: "üzenetben", pl: "w wiadomości"),
    "notice.telephone": Phrase(ro: "la telefon", en: "by telephone", hu: "telefonon", pl: "telefonicznie"),
    "notice.message": Phrase(ro: "prin mesaj", en: "by message", hu: "üzenetben", pl: "w wiadomości"),
    "notice.printed": Phrase(ro: "pe hârtie", en: "on paper", hu: "papíron", pl: "na papierze"),
    "notice.inPerson": Phrase(ro: "personal", en: "in person", hu: "személyesen", pl: "osobiście"),
    "tickets.stage": Phrase(ro: "Stadiu", en: "Stage", hu: "Állapot", pl: "Stan"),
    "tickets.everyStage": Phrase(
      ro: "toate stadiile", en: "every stage", hu: "minden állapot", pl: "wszystkie stany"),
    "tickets.mine": Phrase(ro: "Ale mele", en: "Mine", hu: "Sajátjaim", pl: "Moje"),
    "tickets.late": Phrase(ro: "Întârziate", en: "Late", hu: "Késésben", pl: "Po terminie"),
    "tickets.none": Phrase(ro: "Nicio fișă.", en: "No ticket.", hu: "Nincs munkalap.", pl: "Brak zleceń."),
    "tickets.more": Phrase(ro: "Mai multe", en: "More", hu: "Továbbiak", pl: "Więcej"),
  ]
}
