// What is not on record, and why the answer is therefore not certain.

extension VerdictWords {
  static let countryWithoutRules = Phrase(
    ro: "Regulile statului {name} nu sunt cunoscute programului; verifică un coleg.",
    en: "The rules of {name} are not known to the program; a person must check.",
    hu: "A program nem ismeri ennek az államnak a szabályait ({name}); kolléga ellenőrizze.",
    pl: "Program nie zna przepisów państwa {name}; wymaga sprawdzenia.")
  static let customerKindMissing = Phrase(
    ro: "Nu este înregistrat dacă cumpărătorul este consumator sau firmă.",
    en: "It is not on record whether the buyer is a consumer or a business.",
    hu: "Nincs rögzítve, hogy a vevő fogyasztó vagy vállalkozás.",
    pl: "Nie zapisano, czy kupujący jest konsumentem, czy przedsiębiorcą.")
  static let contractDayMissing = Phrase(
    ro: "Data contractului nu este înregistrată; de ea depinde legea aplicabilă.",
    en: "The day of the contract is not on record; which law applies depends on it.",
    hu: "A szerződéskötés napja nincs rögzítve; ettől függ, melyik szabály alkalmazandó.",
    pl: "Nie zapisano daty umowy; od niej zależy, które przepisy obowiązują.")
  static let deliveryDayMissing = Phrase(
    ro: "Data livrării nu este înregistrată; de la ea începe termenul.",
    en: "The day of delivery is not on record; the term begins with it.",
    hu: "A teljesítés napja nincs rögzítve; a határidő ekkor kezdődik.",
    pl: "Nie zapisano daty dostarczenia; od niej biegnie termin.")
  static let priceMissing = Phrase(
    ro: "Prețul în forinți nu este înregistrat; de el depinde garanția obligatorie (Ungaria).",
    en: "The price in forints is not on record; the Hungarian mandatory guarantee depends on it.",
    hu: "A forintban megadott vételár nincs rögzítve; ettől függ a kötelező jótállás ideje.",
    pl: "Nie zapisano ceny w forintach; od niej zależy węgierska gwarancja obowiązkowa.")
  static let statedLengthMissing = Phrase(
    ro: "Garanția comercială a {name}: durata nu este înregistrată; verificați certificatul.",
    en: "Commercial guarantee of {name}: its length is not on record; check the certificate.",
    hu: "Jótállást vállalt: {name}. Az időtartam nincs rögzítve; ellenőrizze a jótállási jegyet.",
    pl: "Gwarancja udzielona przez {name}: długość nie jest zapisana; należy sprawdzić kartę gwarancyjną.")
  static let repairFeeMissing = Phrase(
    ro: "Pentru reparația contra cost din {day} nu este înregistrat prețul; de el depinde garanția ei.",
    en: "The fee of the paid repair of {day} is not on record; its guarantee depends on it.",
    hu: "A fizetős javítás ({day}) díja nincs rögzítve; ettől függ a javításra vonatkozó jótállás.",
    pl: "Nie zapisano ceny odpłatnej naprawy z {day}; od niej zależy gwarancja na naprawę.")
  static let averageUseUnknown = Phrase(
    ro:
      "Produs cu elemente digitale: durata medie de utilizare nu este înregistrată; termenul poate fi "
      + "de 5 ani.",
    en: "Goods with digital elements: the average time of use is not on record; the term may be 5 years.",
    hu:
      "Digitális elemeket tartalmazó áru: az átlagos használati idő nincs rögzítve; a határidő 5 év is "
      + "lehet.",
    pl: "Towar z elementami cyfrowymi: nie zapisano średniego czasu używania; termin może wynosić 5 lat.")
  static let commissionerUnknown = Phrase(
    ro:
      "Pus în funcțiune la {day}; nu este înregistrat de către cine, iar de aceasta depinde începutul "
      + "termenului.",
    en: "Put into operation on {day}; by whom is not on record, and the start of the term depends on it.",
    hu: "Üzembe helyezve: {day} Nincs rögzítve, hogy ki végezte; ettől függ a jótállás kezdete.",
    pl: "Uruchomiono {day}; nie zapisano, kto to zrobił, a od tego zależy początek terminu.")
  static let holidaysUnknown = Phrase(
    ro: "Sărbătorile legale din anul ultimei zile ({day}) nu sunt înregistrate; verifică un coleg.",
    en: "The public holidays of the year of the last day ({day}) are not on record; a person must check.",
    hu: "Az utolsó nap ({day}) évének munkaszüneti napjai nincsenek rögzítve; kolléga ellenőrizze.",
    pl: "Nie zapisano dni wolnych w roku ostatniego dnia ({day}); wymaga sprawdzenia.")
  static let goodsListUnknown = Phrase(
    ro:
      "Nu este înregistrat dacă produsul este pe lista garanției obligatorii (Ungaria); calculul "
      + "presupune că este.",
    en:
      "It is not on record whether the goods are on the list of the Hungarian mandatory guarantee; they "
      + "are taken to be.",
    hu:
      "Nincs rögzítve, hogy a termék a kötelező jótállás termékkörébe tartozik-e; a számítás abból indul "
      + "ki, hogy igen.",
    pl:
      "Nie zapisano, czy towar jest na liście węgierskiej gwarancji obowiązkowej; przyjęto, że tak.")
  static let laterEventsLeftOut = CountedPhrase(
    ro: (
      one: "Un eveniment de după ziua întrebată nu este luat în seamă.",
      few: "{n} evenimente de după ziua întrebată nu sunt luate în seamă.",
      other: "{n} de evenimente de după ziua întrebată nu sunt luate în seamă."
    ),
    en: (
      one: "One event after the day asked about is left out.",
      other: "{n} events after the day asked about are left out."
    ),
    hu: "A kérdezett nap utáni {n} esemény nincs figyelembe véve.",
    pl: (
      one: "Jedno zdarzenie po wskazanym dniu pominięto.",
      few: "{n} zdarzenia po wskazanym dniu pominięto.",
      many: "{n} zdarzeń po wskazanym dniu pominięto."
    ))
}
