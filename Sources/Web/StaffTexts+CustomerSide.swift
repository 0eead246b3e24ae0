import ServiceDesk

extension StaffTexts {
  /// The verdict as a customer reads it at the counter, in the customer's own language.
  static let customerSide: [String: Phrase] = [
    "side.show": Phrase(
      ro: "Arată clientului", en: "Show to the customer", hu: "Megmutatás az ügyfélnek", pl: "Pokaż klientowi"
    ),
    "side.title": Phrase(
      ro: "Garanția aparatului dumneavoastră", en: "The guarantee of your device",
      hu: "Az Ön készülékének jótállása és szavatossága", pl: "Uprawnienia dotyczące Państwa sprzętu"),
    "side.today": Phrase(
      ro: "Ce spun regulile azi, {day}", en: "What the rules say today, {day}",
      hu: "Mit mondanak a szabályok ma: {day}", pl: "Co mówią przepisy dzisiaj, {day}"),
    "side.told": Phrase(
      ro: "Ce vi s-a spus la recepție, {day}", en: "What you were told when it was taken in, {day}",
      hu: "Amit az átvételkor közöltünk Önnel: {day}", pl: "Co przekazaliśmy Państwu przy przyjęciu, {day}"),
    "side.changed": Phrase(
      ro: "Ce s-a schimbat de atunci", en: "What has changed since", hu: "Mi változott azóta",
      pl: "Co się od tego czasu zmieniło"),
    "side.same": Phrase(
      ro: "De atunci nu s-a schimbat nimic.", en: "Nothing has changed since.",
      hu: "Azóta semmi sem változott.",
      pl: "Od tego czasu nic się nie zmieniło."),
    "side.how": Phrase(
      ro: "Cum s-a ajuns la acest răspuns", en: "How this answer came about",
      hu: "Hogyan jutottunk erre az eredményre", pl: "Skąd taki wynik"),
    "side.disagree": Phrase(
      ro: """
        Dacă nu sunteți de acord, spuneți-ne ce fapt lipsește sau este greșit: îl înregistrăm și calculăm din nou.
        """,
      en:
        "If you disagree, tell us which fact is missing or wrong: we record it and work the answer out again.",
      hu: "Ha nem ért egyet, mondja el, melyik tény hiányzik vagy téves: rögzítjük, és újra kiszámítjuk.",
      pl: """
        Jeśli się Państwo nie zgadzają, proszę powiedzieć, którego faktu brakuje lub który jest błędny: zapiszemy go i \
        obliczymy wynik ponownie.
        """),
    "side.print": Phrase(ro: "Tipărește", en: "Print", hu: "Nyomtatás", pl: "Drukuj"),
    "side.languages": Phrase(
      ro: "Limba acestei pagini", en: "Language of this page", hu: "Az oldal nyelve", pl: "Język tej strony"),
    "verdict.owedBy": Phrase(
      ro: "Cine răspunde", en: "Who owes it", hu: "Ki felel érte", pl: "Kto odpowiada"),
    "verdict.proof": Phrase(
      ro: "Cine dovedește", en: "Who proves what", hu: "Bizonyítás", pl: "Ciężar dowodu"),
    "verdict.added": Phrase(ro: "Prelungire", en: "Extended", hu: "Meghosszabbítás", pl: "Przedłużenie"),
    "verdict.parts": Phrase(
      ro: "Piese cu termen propriu", en: "Parts with a term of their own", hu: "Saját határidejű alkatrészek",
      pl: "Części z własnym terminem"),
  ]
}
