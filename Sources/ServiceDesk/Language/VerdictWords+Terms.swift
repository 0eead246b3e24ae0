// The terms of the three clocks: how long, from where, by what.

extension VerdictWords {
  static let monthsFromDelivery = CountedPhrase(
    ro: (
      one: "Termenul legal este de o lună de la livrare ({day}).",
      few: "Termenul legal este de {n} luni de la livrare ({day}).",
      other: "Termenul legal este de {n} de luni de la livrare ({day})."
    ),
    en: (
      one: "The legal term is one month from delivery ({day}).",
      other: "The legal term is {n} months from delivery ({day})."
    ),
    hu: "A jogszabályi határidő a teljesítéstől ({day}) számított {n} hónap.",
    pl: (
      one: "Termin ustawowy wynosi 1 miesiąc od dostarczenia ({day}).",
      few: "Termin ustawowy wynosi {n} miesiące od dostarczenia ({day}).",
      many: "Termin ustawowy wynosi {n} miesięcy od dostarczenia ({day})."
    ))
  static let soleTraderProtected = Phrase(
    ro: "Comerciantul persoană fizică, în afara profesiei sale, este protejat ca un consumator (Polonia).",
    en: "A sole trader buying outside the profession is protected like a consumer (Poland).",
    hu:
      "A szakmáján kívül vásárló egyéni vállalkozót a fogyasztóval azonos védelem illeti meg "
      + "(Lengyelország).",
    pl: "Przedsiębiorca kupujący poza swoją działalnością zawodową jest chroniony jak konsument.")
  static let usedTermAgreed = CountedPhrase(
    ro: (
      one: "Produs folosit: s-a convenit un termen de o lună.",
      few: "Produs folosit: s-a convenit un termen de {n} luni.",
      other: "Produs folosit: s-a convenit un termen de {n} de luni."
    ),
    en: (
      one: "Used goods: a term of one month was agreed.",
      other: "Used goods: a term of {n} months was agreed."
    ),
    hu: "Használt termék: {n} hónapos határidőben állapodtak meg.",
    pl: (
      one: "Towar używany: uzgodniono termin 1 miesiąca.",
      few: "Towar używany: uzgodniono termin {n} miesięcy.",
      many: "Towar używany: uzgodniono termin {n} miesięcy."
    ))
  static let longUseTerm = CountedPhrase(
    ro: (
      one: "Produs cu elemente digitale, folosit în medie peste 5 ani: termenul este de o lună.",
      few: "Produs cu elemente digitale, folosit în medie peste 5 ani: termenul este de {n} luni.",
      other: "Produs cu elemente digitale, folosit în medie peste 5 ani: termenul este de {n} de luni."
    ),
    en: (
      one: "Goods with digital elements, used for over 5 years on average: the term is one month.",
      other: "Goods with digital elements, used for over 5 years on average: the term is {n} months."
    ),
    hu: "Digitális elemeket tartalmazó, átlagosan 5 évnél tovább használt áru: a határidő {n} hónap.",
    pl: (
      one: "Towar z elementami cyfrowymi, używany średnio ponad 5 lat: termin wynosi 1 miesiąc.",
      few: "Towar z elementami cyfrowymi, używany średnio ponad 5 lat: termin wynosi {n} miesiące.",
      many: "Towar z elementami cyfrowymi, używany średnio ponad 5 lat: termin wynosi {n} miesięcy."
    ))
  static let digitalSupplyUntil = Phrase(
    ro: "Conținutul digital este furnizat până la {day}; termenul nu se încheie mai devreme.",
    en: "The digital content is supplied until {day}; the term does not end before.",
    hu: "A digitális tartalom szolgáltatásának vége: {day} A határidő nem jár le korábban.",
    pl: "Treści cyfrowe są dostarczane do {day}; termin nie kończy się wcześniej.")
  static let useByDayStated = Phrase(
    ro: "Vânzătorul sau producătorul a indicat utilizarea până la {day}; termenul nu se încheie mai devreme.",
    en: "Seller or maker stated use until {day}; the term does not end before.",
    hu: "Az eladó vagy a gyártó által megjelölt felhasználhatóság: {day} A határidő nem jár le korábban.",
    pl: "Sprzedawca lub producent podał termin przydatności {day}; ochrona nie kończy się wcześniej.")
  static let companyInvoiceHomeUse = Phrase(
    ro: "Factura este pe firmă, iar aparatul este folosit acasă; un coleg decide ce lege se aplică.",
    en: "The invoice names a firm and the device is used at home; a person decides which law applies.",
    hu:
      "A számla cégnévre szól, a készüléket otthon használják; kolléga dönti el, melyik szabály "
      + "alkalmazandó.",
    pl: "Faktura jest na firmę, a sprzęt jest używany w domu; o stosowanych przepisach decyduje pracownik.")
  static let notBegunYet = Phrase(
    ro: "Termenul începe abia la {day}.", en: "The term begins only on {day}.",
    hu: "A határidő csak később kezdődik: {day}", pl: "Termin rozpoczyna się dopiero {day}.")
  static let guaranteeEndedOn = Phrase(
    ro: "Această garanție s-a încheiat la {day}.", en: "This guarantee ended on {day}.",
    hu: "A jótállás lejárt: {day}", pl: "Ta gwarancja wygasła {day}.")
  static let openClaimInTime = Phrase(
    ro: "Defectul a fost reclamat la timp, la {day}; reclamația este încă deschisă.",
    en: "The defect was notified in time, on {day}; the claim is still open.",
    hu: "A hibát időben bejelentették ({day}); az igény még nyitott.",
    pl: "Usterkę zgłoszono w terminie, {day}; zgłoszenie jest nadal otwarte.")
  static let refunded = Phrase(
    ro: "Prețul a fost restituit la {day}; vânzarea a luat sfârșit.",
    en: "The price was refunded on {day}; the sale is undone.",
    hu: "A vételárat visszatérítették ({day}); az adásvétel megszűnt.",
    pl: "Cenę zwrócono {day}; sprzedaż przestała obowiązywać.")
  static let accessoryInItsOwnRight = Phrase(
    ro: "Accesoriile și piesele vândute separat au garanția lor obligatorie.",
    en: "Accessories and parts sold on their own have a mandatory guarantee of their own.",
    hu: "A külön értékesített tartozékra és alkatrészre önálló kötelező jótállás vonatkozik.",
    pl: "Akcesoria i części sprzedane osobno mają własną gwarancję obowiązkową.")
  static let sellerProvesWholeTerm = Phrase(
    ro: "Pe toată durata garanției obligatorii, până la {day}, vânzătorul trebuie să dovedească.",
    en: "Throughout the mandatory guarantee, until {day}, it is for the seller to prove.",
    hu: "A kötelező jótállás teljes ideje alatt az eladót terheli a bizonyítás; utolsó nap: {day}",
    pl: "Przez cały okres gwarancji obowiązkowej, do {day}, ciężar dowodu spoczywa na sprzedawcy.")
  static let inspectionMissed = Phrase(
    ro: "Revizia obligatorie scadentă la {day} nu a fost făcută; un coleg verifică ce spune certificatul.",
    en: "The mandatory inspection due on {day} was not done; a person checks what the certificate says.",
    hu: "Az esedékes kötelező felülvizsgálat ({day}) elmaradt; kolléga ellenőrzi a jótállási jegyet.",
    pl: "Nie wykonano obowiązkowego przeglądu z terminem {day}; pracownik sprawdzi kartę gwarancyjną.")
  static let contractGivesNone = Phrase(
    ro: "Contractul nu acordă garanție.", en: "The contract gives no guarantee.",
    hu: "A szerződés nem ad jótállást.", pl: "Umowa nie przewiduje gwarancji.")
  static let contractMayLimit = Phrase(
    ro: "Între firme vânzătorul răspunde 2 ani, dar contractul poate limita; un coleg verifică contractul.",
    en: "Between businesses the seller answers for 2 years, but the contract may limit it; a person checks.",
    hu: "Vállalkozások között az eladó 2 évig felel, de a szerződés korlátozhatja; kolléga ellenőrizze.",
    pl:
      "Między przedsiębiorcami sprzedawca odpowiada 2 lata, ale umowa może to ograniczyć; wymaga sprawdzenia."
  )
  static let contractTerm = CountedPhrase(
    ro: (
      one: "Contractul acordă o lună de garanție de la livrare ({day}).",
      few: "Contractul acordă {n} luni de garanție de la livrare ({day}).",
      other: "Contractul acordă {n} de luni de garanție de la livrare ({day})."
    ),
    en: (
      one: "The contract gives one month of guarantee from delivery ({day}).",
      other: "The contract gives {n} months of guarantee from delivery ({day})."
    ),
    hu: "A szerződés a teljesítéstől ({day}) számított {n} hónap jótállást ad.",
    pl: (
      one: "Umowa daje 1 miesiąc gwarancji od dostarczenia ({day}).",
      few: "Umowa daje {n} miesiące gwarancji od dostarczenia ({day}).",
      many: "Umowa daje {n} miesięcy gwarancji od dostarczenia ({day})."
    ))
}
