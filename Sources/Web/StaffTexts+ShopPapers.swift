import ServiceDesk

extension StaffTexts {
  /// Papers that are asked for on the pages: sheets, labels, addresses, the day's close, answers to claims.
  static let shopPapers: [String: Phrase] = [
    "shopPapers.title": Phrase(
      ro: "Tipărește la cerere", en: "Print on demand", hu: "Nyomtatás kérésre", pl: "Drukuj na żądanie"),
    "shopPapers.stages": Phrase(
      ro: "Foaia stadiilor", en: "Stage sheet", hu: "Állapotlap", pl: "Arkusz etapów"),
    "shopPapers.commands": Phrase(
      ro: "Foaia de comenzi", en: "Command sheet", hu: "Parancslap", pl: "Arkusz poleceń"),
    "shopPapers.calibration": Phrase(
      ro: "Foaia de reglare a scanerului", en: "Scanner calibration sheet", hu: "Szkenner-beállító lap",
      pl: "Arkusz ustawienia skanera"),
    "shopPapers.shelves": Phrase(
      ro: "Etichetele rafturilor", en: "Labels of all shelves", hu: "A polcok címkéi", pl: "Etykiety półek"),
    "shopPapers.day": Phrase(ro: "Ziua", en: "Day", hu: "Nap", pl: "Dzień"),
    "shopPapers.dayClose": Phrase(
      ro: "Închiderea zilei", en: "Day close", hu: "Napi zárás", pl: "Zamknięcie dnia"),
    "shopPapers.onItsWay": Phrase(
      ro: "Pornește tipărirea.", en: "It is on its way to the printer.", hu: "A nyomtatás elindult.",
      pl: "Wydruk w drodze."),
    "addresses.title": Phrase(ro: "Adrese", en: "Addresses", hu: "Címek", pl: "Adresy"),
    "addresses.add": Phrase(
      ro: "Adaugă un client", en: "Add a customer", hu: "Ügyfél hozzáadása", pl: "Dodaj klienta"),
    "addresses.none": Phrase(
      ro: "Niciun client ales.", en: "No customer chosen.", hu: "Nincs kiválasztott ügyfél.",
      pl: "Nie wybrano klienta."),
    "addresses.missing": Phrase(
      ro: "fără adresă", en: "no address", hu: "nincs cím", pl: "brak adresu"),
    "addresses.remove": Phrase(
      ro: "Scoate: {name}", en: "Remove {name}", hu: "Eltávolítás: {name}", pl: "Usuń: {name}"),
    "addresses.stock": Phrase(ro: "Pe ce", en: "On what", hu: "Mire", pl: "Na czym"),
    "addresses.labels": Phrase(
      ro: "Imprimanta de etichete", en: "Label printer", hu: "Címkenyomtató", pl: "Drukarka etykiet"),
    "addresses.sheet": Phrase(
      ro: "Coală A4 cu 3 × 8 etichete", en: "A4 sheet of 3 × 8 labels", hu: "A4-es ív, 3 × 8 címke",
      pl: "Arkusz A4, 3 × 8 etykiet"),
    "addresses.start": Phrase(
      ro: "Prima etichetă liberă (1–24)", en: "First free label (1–24)", hu: "Az első szabad címke (1–24)",
      pl: "Pierwsza wolna etykieta (1–24)"),
    "addresses.print": Phrase(
      ro: "Tipărește adresele", en: "Print the addresses", hu: "Címek nyomtatása", pl: "Drukuj adresy"),
    "claimPapers.refusal": Phrase(
      ro: "Tipărește refuzul", en: "Print the refusal", hu: "Elutasítás nyomtatása", pl: "Drukuj odmowę"),
    "claimPapers.refused": Phrase(
      ro: "Ce se refuză", en: "What is refused", hu: "Amit elutasítunk", pl: "Czego dotyczy odmowa"),
    "claimPapers.reason": Phrase(
      ro: "Motivul (gol: cel al deciziei)", en: "Reason (empty: that of the decision)",
      hu: "Indok (üresen: a döntésé)", pl: "Przyczyna (puste: z decyzji)"),
    "claimPapers.evidence": Phrase(
      ro: "Dovezi, câte una pe rând", en: "Evidence, one a line", hu: "Bizonyítékok, soronként egy",
      pl: "Dowody, po jednym w wierszu"),
    "claimPapers.record": Phrase(
      ro: "Procesul-verbal de reclamație", en: "Record of the claim", hu: "Jegyzőkönyv nyomtatása",
      pl: "Protokół reklamacji"),
    "claimPapers.settlement": Phrase(
      ro: "Cum se soluționează (gol: încă nu se știe)", en: "How it is settled (empty: not known yet)",
      hu: "Az elintézés módja (üresen: még nem ismert)", pl: "Sposób załatwienia (puste: jeszcze nieznany)"),
    "claimPapers.accessories": Phrase(
      ro: "Etichete pentru accesorii", en: "Labels for the accessories", hu: "Címkék a tartozékokra",
      pl: "Etykiety na akcesoria"),
    "quotes.title": Phrase(ro: "Devize", en: "Quotes", hu: "Árajánlatok", pl: "Wyceny"),
    "quotes.write": Phrase(
      ro: "Scrie un deviz", en: "Write a quote", hu: "Árajánlat írása", pl: "Napisz wycenę"),
    "quotes.keep": Phrase(
      ro: "Păstrează ciorna", en: "Keep the draft", hu: "Tervezet mentése", pl: "Zapisz szkic"),
    "quotes.give": Phrase(
      ro: "Dă-l clientului (tipărește)", en: "Give to the customer (print)",
      hu: "Átadás az ügyfélnek (nyomtatás)",
      pl: "Wręcz klientowi (drukuj)"),
    "quotes.accepted": Phrase(
      ro: "Clientul acceptă", en: "The customer accepts", hu: "Az ügyfél elfogadja", pl: "Klient akceptuje"),
    "quotes.refused": Phrase(
      ro: "Clientul refuză", en: "The customer refuses", hu: "Az ügyfél elutasítja", pl: "Klient odrzuca"),
    "quotes.until": Phrase(
      ro: "valabil până la {day}", en: "holds through {day}", hu: "érvényes: {day}", pl: "ważna do {day}"),
    "quotes.defect": Phrase(
      ro: "Natura defectului", en: "Nature of the defect", hu: "A hiba jellege", pl: "Charakter usterki"),
    "quotes.repair": Phrase(
      ro: "Reparația propusă", en: "Repair suggested", hu: "A javasolt javítás", pl: "Proponowana naprawa"),
    "quotes.price": Phrase(
      ro: "Prețul cu taxe (sau cel mult)", en: "Price with taxes (or at most)",
      hu: "Bruttó ár (vagy legfeljebb)",
      pl: "Cena brutto (lub najwyżej)"),
    "quotes.method": Phrase(
      ro: "Cum se calculează prețul (dacă nu e fix)", en: "How the price is worked out (if not fixed)",
      hu: "Az ár számításának módja (ha nem rögzített)", pl: "Sposób obliczenia ceny (jeśli niestała)"),
    "quotes.days": Phrase(
      ro: "Zile pentru reparație", en: "Days for the repair", hu: "A javítás napjai", pl: "Dni na naprawę"),
    "quotes.replacement": Phrase(
      ro: "Aparat de înlocuire și costul lui", en: "Temporary replacement and its cost",
      hu: "Cserekészülék és ára", pl: "Sprzęt zastępczy i jego koszt"),
    "quotes.place": Phrase(
      ro: "Locul predării (gol: aici)", en: "Place of hand-over (empty: here)",
      hu: "Az átadás helye (üresen: itt)",
      pl: "Miejsce przekazania (puste: tutaj)"),
    "quotes.ancillary": Phrase(
      ro: "Servicii auxiliare și costul lor", en: "Ancillary services and their cost",
      hu: "Kiegészítő szolgáltatások és áruk", pl: "Usługi dodatkowe i ich koszt"),
    "quotes.validDays": Phrase(
      ro: "Valabil, zile (cel puțin 30)", en: "Holds for days (30 at least)",
      hu: "Érvényes, nap (legalább 30)",
      pl: "Ważna przez dni (co najmniej 30)"),
    "quotes.additional": Phrase(
      ro: "Alte informații", en: "Additional information", hu: "További tájékoztatás",
      pl: "Informacje dodatkowe"),
    "intake.remedy": Phrase(
      ro: "Măsura cerută", en: "Remedy requested", hu: "Kért megoldás", pl: "Żądanie klienta"),
    "intake.remedy.none": Phrase(ro: "nespus", en: "not said", hu: "nem nyilatkozott", pl: "nie podano"),
    "handover.found": Phrase(
      ro: "Ce s-a constatat", en: "What was found", hu: "A bevizsgálás eredménye", pl: "Co stwierdzono"),
    "handover.data": Phrase(
      ro: "Datele de pe aparat", en: "Data on the device", hu: "A készüléken lévő adatok",
      pl: "Dane na sprzęcie"),
    "customer.address": Phrase(
      ro: "Adresa poștală", en: "Postal address", hu: "Postai cím", pl: "Adres pocztowy"),
    "customer.address.hint": Phrase(
      ro: "Strada, apoi codul poștal și localitatea, pe rânduri.",
      en: "Street, then postal code and town, in lines.",
      hu: "Utca, majd irányítószám és település, soronként.",
      pl: "Ulica, potem kod i miejscowość, w osobnych wierszach."),
  ]
}
