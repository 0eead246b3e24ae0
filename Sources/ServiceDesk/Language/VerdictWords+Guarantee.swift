// Guarantees by statement and by decree, and those on paid repairs.

extension VerdictWords {
  static let noStatement = Phrase(
    ro: "Nu este înregistrată o garanție comercială.", en: "No commercial guarantee is on record.",
    hu: "Vállalt jótállás nincs rögzítve.", pl: "Nie zapisano udzielonej gwarancji.")
  static let statedTerm = CountedPhrase(
    ro: (
      one: "Garanția comercială declarată este de o lună.",
      few: "Garanția comercială declarată este de {n} luni.",
      other: "Garanția comercială declarată este de {n} de luni."
    ),
    en: (
      one: "The stated commercial guarantee is one month.",
      other: "The stated commercial guarantee is {n} months."
    ),
    hu: "A vállalt jótállás {n} hónap.",
    pl: (
      one: "Udzielona gwarancja wynosi 1 miesiąc.", few: "Udzielona gwarancja wynosi {n} miesiące.",
      many: "Udzielona gwarancja wynosi {n} miesięcy."
    ))
  static let statedTermBy = CountedPhrase(
    ro: (
      one: "Garanția comercială declarată de {name} este de o lună.",
      few: "Garanția comercială declarată de {name} este de {n} luni.",
      other: "Garanția comercială declarată de {name} este de {n} de luni."
    ),
    en: (
      one: "The commercial guarantee stated by {name} is one month.",
      other: "The commercial guarantee stated by {name} is {n} months."
    ),
    hu: "A vállalt jótállás {n} hónap; a jótálló: {name}.",
    pl: (
      one: "Gwarancja udzielona przez {name} wynosi 1 miesiąc.",
      few: "Gwarancja udzielona przez {name} wynosi {n} miesiące.",
      many: "Gwarancja udzielona przez {name} wynosi {n} miesięcy."
    ))
  static let unstatedLength = CountedPhrase(
    ro: (
      one: "Garanția {name} nu arată durata: legea o socotește o lună de la predare.",
      few: "Garanția {name} nu arată durata: legea o socotește {n} luni de la predare.",
      other: "Garanția {name} nu arată durata: legea o socotește {n} de luni de la predare."
    ),
    en: (
      one: "The guarantee of {name} states no length: by law one month from handing over.",
      other: "The guarantee of {name} states no length: by law {n} months from handing over."
    ),
    hu: "A jótállás ({name}) nem jelöl meg időtartamot: a törvény szerint az átadástól {n} hónap.",
    pl: (
      one: "Gwarancja {name} nie podaje terminu: z mocy ustawy 1 miesiąc od wydania.",
      few: "Gwarancja {name} nie podaje terminu: z mocy ustawy {n} miesiące od wydania.",
      many: "Gwarancja {name} nie podaje terminu: z mocy ustawy {n} miesięcy od wydania."
    ))
  static let mandatoryTerm = CountedPhrase(
    ro: (
      one: "Garanția obligatorie (Ungaria) pentru acest preț este de o lună.",
      few: "Garanția obligatorie (Ungaria) pentru acest preț este de {n} luni.",
      other: "Garanția obligatorie (Ungaria) pentru acest preț este de {n} de luni."
    ),
    en: (
      one: "The Hungarian mandatory guarantee for this price is one month.",
      other: "The Hungarian mandatory guarantee for this price is {n} months."
    ),
    hu: "Ennél a vételárnál a kötelező jótállás {n} hónap.",
    pl: (
      one: "Węgierska gwarancja obowiązkowa dla tej ceny wynosi 1 miesiąc.",
      few: "Węgierska gwarancja obowiązkowa dla tej ceny wynosi {n} miesiące.",
      many: "Węgierska gwarancja obowiązkowa dla tej ceny wynosi {n} miesięcy."
    ))
  static let priceBelowDecree = Phrase(
    ro: "Prețul este sub pragul garanției obligatorii (Ungaria).",
    en: "The price is below the threshold of the Hungarian mandatory guarantee.",
    hu: "A vételár nem éri el a kötelező jótállás értékhatárát.",
    pl: "Cena jest niższa niż próg węgierskiej gwarancji obowiązkowej.")
  static let longestMandatoryEnded = Phrase(
    ro: "Și cea mai lungă garanție obligatorie (Ungaria) s-ar fi încheiat la {day}.",
    en: "Even the longest Hungarian mandatory guarantee would have ended on {day}.",
    hu: "A leghosszabb kötelező jótállás is lejárt volna: {day}",
    pl: "Nawet najdłuższa węgierska gwarancja obowiązkowa wygasłaby {day}.")
  static let bandsChanged = Phrase(
    ro: "Contractul din {day} cade în lunile în care s-au schimbat pragurile; verifică un coleg.",
    en: "The contract of {day} falls into the months in which the bands changed; a person must check.",
    hu: "A szerződés ({day}) az értékhatárok változásának hónapjaira esik; kolléga ellenőrizze.",
    pl: "Umowa z {day} przypada na miesiące zmiany progów; wymaga sprawdzenia.")
  static let decreeOnlyForConsumers = Phrase(
    ro: "Garanția obligatorie (Ungaria) o au doar consumatorii.",
    en: "Only consumers have the Hungarian mandatory guarantee.",
    hu: "A kötelező jótállás csak a fogyasztót illeti meg.",
    pl: "Węgierska gwarancja obowiązkowa przysługuje tylko konsumentom.")
  static let decreeOnlyForNewGoods = Phrase(
    ro: "Garanția obligatorie (Ungaria) o au doar produsele noi.",
    en: "Only new goods have the Hungarian mandatory guarantee.",
    hu: "A kötelező jótállás csak új termékre vonatkozik.",
    pl: "Węgierska gwarancja obowiązkowa dotyczy tylko nowych towarów.")
  static let goodsNotInDecree = Phrase(
    ro: "Produsul nu este pe lista garanției obligatorii (Ungaria).",
    en: "The goods are not on the list of the Hungarian mandatory guarantee.",
    hu: "A termék nem szerepel a kötelező jótállás termékkörében.",
    pl: "Towar nie znajduje się na liście węgierskiej gwarancji obowiązkowej.")
  static let commissionedByTrader = Phrase(
    ro: "Pus în funcțiune de comerciant la {day}: termenul începe în acea zi.",
    en: "Put into operation by the trader on {day}: the term begins on that day.",
    hu: "A vállalkozás által üzembe helyezve: {day} A jótállás ezen a napon kezdődik.",
    pl: "Uruchomione przez przedsiębiorcę {day}: termin biegnie od tego dnia.")
  static let commissionedTooLate = CountedPhrase(
    ro: (
      one: "Pus în funcțiune la {day}, la peste o lună de la predare: termenul începe la predare.",
      few: "Pus în funcțiune la {day}, la peste {n} luni de la predare: termenul începe la predare.",
      other: "Pus în funcțiune la {day}, la peste {n} de luni de la predare: termenul începe la predare."
    ),
    en: (
      one: "Put into operation on {day}, over one month after handing over: the term begins with that.",
      other: "Put into operation on {day}, over {n} months after handing over: the term begins with that."
    ),
    hu: "Üzembe helyezve több mint {n} hónappal az átadás után ({day}): a jótállás az átadással kezdődik.",
    pl: (
      one: "Uruchomione {day}, ponad 1 miesiąc po wydaniu: termin biegnie od wydania.",
      few: "Uruchomione {day}, ponad {n} miesiące po wydaniu: termin biegnie od wydania.",
      many: "Uruchomione {day}, ponad {n} miesięcy po wydaniu: termin biegnie od wydania."
    ))
  static let commissionedByCustomer = Phrase(
    ro: "Pus în funcțiune de client la {day}: termenul începe la predare.",
    en: "Put into operation by the customer on {day}: the term begins with the handing over.",
    hu: "Az ügyfél helyezte üzembe ({day}): a jótállás az átadással kezdődik.",
    pl: "Uruchomione przez klienta {day}: termin biegnie od wydania.")
  static let noPaidRepair = Phrase(
    ro: "Nu este înregistrată o reparație contra cost cu garanție.",
    en: "No paid repair with a guarantee is on record.",
    hu: "Jótállással járó fizetős javítás nincs rögzítve.",
    pl: "Nie zapisano odpłatnej naprawy z gwarancją.")
  static let repairGuaranteeByDecree = CountedPhrase(
    ro: (
      one: "Reparația contra cost din {day} are prin lege garanție de o lună.",
      few: "Reparația contra cost din {day} are prin lege garanție de {n} luni.",
      other: "Reparația contra cost din {day} are prin lege garanție de {n} de luni."
    ),
    en: (
      one: "The paid repair of {day} has one month of guarantee by law.",
      other: "The paid repair of {day} has {n} months of guarantee by law."
    ),
    hu: "A fizetős javításra ({day}) jogszabály alapján {n} hónap jótállás vonatkozik.",
    pl: (
      one: "Odpłatna naprawa z {day} ma z mocy prawa 1 miesiąc gwarancji.",
      few: "Odpłatna naprawa z {day} ma z mocy prawa {n} miesiące gwarancji.",
      many: "Odpłatna naprawa z {day} ma z mocy prawa {n} miesięcy gwarancji."
    ))
  static let repairGuaranteePromised = CountedPhrase(
    ro: (
      one: "Pentru reparația contra cost din {day} s-a acordat o garanție de o lună.",
      few: "Pentru reparația contra cost din {day} s-a acordat o garanție de {n} luni.",
      other: "Pentru reparația contra cost din {day} s-a acordat o garanție de {n} de luni."
    ),
    en: (
      one: "The paid repair of {day} was given one month of guarantee.",
      other: "The paid repair of {day} was given {n} months of guarantee."
    ),
    hu: "A fizetős javításra ({day}) vállalt jótállás {n} hónap.",
    pl: (
      one: "Na odpłatną naprawę z {day} udzielono 1 miesiąca gwarancji.",
      few: "Na odpłatną naprawę z {day} udzielono {n} miesięcy gwarancji.",
      many: "Na odpłatną naprawę z {day} udzielono {n} miesięcy gwarancji."
    ))
  static let repairFeeTooLow = Phrase(
    ro: "Prețul reparației din {day} nu depășește pragul garanției legale pentru reparații (Ungaria).",
    en: "The fee of the repair of {day} is not above the threshold of the Hungarian repair guarantee.",
    hu: "A javítás ({day}) díja nem haladja meg a javításra vonatkozó kötelező jótállás értékhatárát.",
    pl: "Cena naprawy z {day} nie przekracza progu węgierskiej gwarancji na naprawy.")
}
