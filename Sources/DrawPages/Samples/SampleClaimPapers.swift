import ServiceDesk

/// Papers that answer a claim, every value present.
extension SampleGuaranteePapers {
  static func refusal(_ language: Language) -> [String: PaperValue] {
    claim(language).merging([
      "decision.day": SamplePapers.date(language, 26), "photos.taken": .text("4"),
      "reason": SamplePapers.say(
        language,
        "Urme de lichid pe placa de bază și oxidare lângă conectorul de alimentare; defectul a apărut după livrare, prin contact cu un lichid.",
        "Traces of liquid on the main board and corrosion near the power connector; the fault arose after delivery, from contact with a liquid.",
        "Folyadéknyomok az alaplapon és korrózió a tápcsatlakozónál; a hiba az átadás után, folyadékkal való érintkezés miatt keletkezett.",
        "Ślady cieczy na płycie głównej i korozja przy złączu zasilania; usterka powstała po wydaniu, wskutek kontaktu z cieczą."
      ),
      "evidence": SamplePapers.rows(
        language,
        (
          "Opinia de specialitate nr. 114 din 25.11.2026", "Expert's opinion no. 114 of 25 Nov 2026",
          "114. sz. szakvélemény, 2026.\u{A0}11.\u{A0}25.", "Ekspertyza nr 114 z 25.11.2026"
        ),
        (
          "Fotografii ale plăcii de bază, mărite", "Enlarged photos of the main board",
          "Nagyított fényképek az alaplapról", "Powiększone zdjęcia płyty głównej"
        )),
      "refused": SamplePapers.rows(
        language,
        (
          "Garanția comercială: în termen, 14.03.2028. O datorează producătorul.",
          "Commercial guarantee: running, 14 Mar 2028. The guarantor owes it.",
          "Jótállás: érvényes, 2028.\u{A0}03.\u{A0}14. Kötelezettje a jótálló.",
          "Gwarancja: trwa, 14.03.2028. Odpowiada gwarant."
        )),
      "notRefused": SamplePapers.rows(
        language,
        (
          "Garanția legală de conformitate: în termen, 14.03.2027. O datorează vânzătorul.",
          "Legal guarantee of conformity: running, 14 Mar 2027. The seller owes it.",
          "Kellékszavatosság: érvényes, 2027.\u{A0}03.\u{A0}14. Kötelezettje az eladó.",
          "Odpowiedzialność za niezgodność z umową: trwa, 14.03.2027. Odpowiada sprzedawca."
        )),
      "rights": SamplePapers.say(
        language,
        "Refuzul privește numai garanțiile numite mai sus. Celelalte drepturi pe care vi le dă legea rămân neatinse.",
        "The refusal concerns the guarantees named above only. Your other rights by law are not affected.",
        "Az elutasítás csak a fent megnevezett igényekre vonatkozik. Az Ön jogszabályból eredő többi joga változatlan.",
        "Odmowa dotyczy wyłącznie wymienionych wyżej uprawnień. Pozostałe prawa wynikające z ustawy pozostają bez zmian."
      ),
    ]) { $1 }
  }

  static func complaintRecord(_ language: Language) -> [String: PaperValue] {
    claim(language).merging([
      "consent": SamplePapers.say(
        language, "Consumatorul este de acord ca datele din acest proces-verbal să fie prelucrate.",
        "The consumer agrees that the data in this record is processed.",
        "A fogyasztó hozzájárul ahhoz, hogy a jegyzőkönyvben rögzített adatait az Őrségi Műszer- és Híradástechnikai Szerviz Kft. az igény intézéséhez kezelje.",
        "Konsument zgadza się na przetwarzanie danych z tego protokołu w celu rozpatrzenia reklamacji."),
      "takenIn.day": SamplePapers.date(language, 21), "promised": SamplePapers.date(language, 28),
      "settlement": SamplePapers.say(
        language, "Produsul a fost preluat pentru verificare; răspundem în cinci zile lucrătoare.",
        "The product was taken in to be examined; the consumer is told within five working days.",
        "A terméket bevizsgálásra átvettük. Az igény teljesíthetőségéről, mivel arról azonnal nem tudunk nyilatkozni, a fogyasztót öt munkanapon belül értesítjük.",
        "Produkt przyjęto do sprawdzenia; konsument zostanie powiadomiony w ciągu pięciu dni roboczych."),
    ]) { $1 }
  }

  private static func claim(_ language: Language) -> [String: PaperValue] {
    SamplePapers.ticket(language).merging([
      "customer.company": .text("Întreprinderea Individuală Crăciunescu și Fiii"),
      "customer.taxNumber": .text("RO87654321"), "customer.contact": .text("+40 722 123 456"),
      "customer.address": SamplePapers.say(
        language, "Bd. Ștefan cel Mare și Sfânt nr. 128, bl. 12, ap. 34\n700064 Iași",
        "128 High Street, Second Floor\nLeeds LS1 4AB",
        "Széchenyi István utca 12/A., 3. emelet 14.\n7673 Kővágószőlős",
        "ul. Świętego Łukasza Żółkiewskiego 128/34\n87-100 Toruń"),
      "unit.aliases": .text("IMEI 356938035643809, NUI 4000123456"),
      "claim.day": SamplePapers.date(language, 21),
      "fault": SamplePapers.say(
        language, "Se oprește după câteva minute de funcționare și miroase a ars lângă alimentator.",
        "Switches itself off after a few minutes and smells burnt near the power supply.",
        "Néhány perc működés után kikapcsol, a tápegység környékén égett szagú.",
        "Po kilku minutach pracy się wyłącza, czuć spaleniznę przy zasilaczu."),
      "basis": SamplePapers.say(
        language, "Garanție comercială", "Commercial guarantee", "Jótállás", "Gwarancja"),
      "remedy": SamplePapers.say(language, "Reparare", "Repair", "Kijavítás", "Naprawa"),
      "purchase.proof": .text("SV-2025-004512"), "sale.deliveryDay": SamplePapers.date(language, 14),
      "sale.price": SamplePapers.money(language),
      "complaints": SamplePapers.rows(
        language,
        (
          "Autoritatea Națională pentru Protecția Consumatorilor (ANPC), inclusiv pentru soluționarea alternativă a litigiilor (SAL).",
          "The National Authority for Consumer Protection (ANPC), also for alternative dispute resolution (SAL).",
          "A fogyasztó lakóhelye vagy tartózkodási helye szerint illetékes békéltető testület.",
          "Powiatowy (miejski) rzecznik konsumentów oraz Inspekcja Handlowa, także w sprawie pozasądowego rozwiązania sporu."
        ), ("Instanța de judecată.", "The court.", "A bíróság.", "Sąd powszechny.")),
    ]) { $1 }
  }
}
