/// What a person with a scanner reads when a serial is refused: short, and with the next step.
enum SerialSentences {
  static let sold = Phrase(
    ro: "Seria {serial} este deja vândută, din {day}, cu documentul {document}.",
    en: "Serial {serial} is already sold, on {day}, with document {document}.",
    hu: "A(z) {serial} gyári szám már el van adva: {day}, bizonylat: {document}.",
    pl: "Numer {serial} jest już sprzedany: {day}, dokument {document}.")
  static let bought = Phrase(
    ro: "Seria {serial} este deja înregistrată ca achiziție.",
    en: "Serial {serial} is already registered as bought.",
    hu: "A(z) {serial} gyári szám beszerzése már rögzítve van.",
    pl: "Zakup numeru {serial} jest już zarejestrowany.")
  static let inBatch = Phrase(
    ro: "Seria {serial} este deja în acest lot.", en: "Serial {serial} is in this batch already.",
    hu: "A(z) {serial} gyári szám ebben a tételben már szerepel.", pl: "Numer {serial} jest już w tej partii."
  )
  static let format = Phrase(
    ro: "{serial} nu arată ca o serie a acestui produs ({pattern}).",
    en: "{serial} does not look like a serial of this product ({pattern}).",
    hu: "{serial} nem felel meg e termék gyári számainak ({pattern}).",
    pl: "{serial} nie wygląda jak numer seryjny tego produktu ({pattern}).")
  static let resembles = Phrase(
    ro: "{serial} seamănă cu seria deja cunoscută {known}. Verificați și confirmați.",
    en: "{serial} resembles the known serial {known}. Check and confirm.",
    hu: "{serial} hasonlít a már ismert {known} gyári számra. Ellenőrizze, és erősítse meg.",
    pl: "{serial} przypomina znany już numer {known}. Sprawdź i potwierdź.")
  static let otherMaker = Phrase(
    ro: "Seria {serial} există deja la alt producător. Verificați produsul ales și confirmați.",
    en: "Serial {serial} exists already under another maker. Check the chosen product and confirm.",
    hu: "A(z) {serial} gyári szám más gyártónál már létezik. Ellenőrizze a terméket, és erősítse meg.",
    pl: "Numer {serial} istnieje już u innego producenta. Sprawdź wybrany produkt i potwierdź.")
  static let otherUnit = Phrase(
    ro: "Numărul {number} aparține altui aparat.", en: "Number {number} belongs to another unit.",
    hu: "A(z) {number} szám másik készüléké.", pl: "Numer {number} należy do innego urządzenia.")
  static let ownCode = Phrase(
    ro: "Acesta este un cod al magazinului, nu o serie.", en: "This is one of our own codes, not a serial.",
    hu: "Ez a saját kódjaink egyike, nem gyári szám.", pl: "To nasz własny kod, a nie numer seryjny.")
  static let checkDigit = Phrase(
    ro: "Cifra de control din {code} este greșită. Citiți codul din nou.",
    en: "The check digit of {code} is wrong. Read the code again.",
    hu: "A(z) {code} ellenőrző számjegye hibás. Olvassa be újra a kódot.",
    pl: "Cyfra kontrolna w {code} jest błędna. Odczytaj kod ponownie.")
  static let damagedLabel = Phrase(
    ro: "Eticheta nu s-a citit întreagă sau e tipărită greșit. Citiți-o din nou ori tastați seria.",
    en: "The label was not read whole, or is misprinted. Read it again, or type the serial.",
    hu: "A címke nem olvasható biztosan, vagy hibás. Olvassa be ismét, vagy írja be a gyári számot.",
    pl: "Etykieta nie odczytana w całości lub błędna. Odczytaj ponownie albo wpisz numer seryjny.")
  static let mendedLabel = Phrase(
    ro: "Eticheta s-a citit fără semnele dintre câmpuri. Seria este {serial}? Comparați cu eticheta.",
    en:
      "The label was read without the marks between its fields. Is {serial} the serial? Compare with the label.",
    hu: "A címke a mezők közti jelek nélkül érkezett. {serial} a gyári szám? Vesse össze a címkével.",
    pl: "Etykietę odczytano bez znaków między polami. Czy {serial} to numer seryjny? Porównaj z etykietą.")
  static let notClear = Phrase(
    ro: "Alegeți care dintre coduri este seria: {candidates}.",
    en: "Choose which of the codes is the serial: {candidates}.",
    hu: "Válassza ki, melyik kód a gyári szám: {candidates}.",
    pl: "Wybierz, który kod jest numerem seryjnym: {candidates}.")
  static let noProduct = Phrase(
    ro: "Scanați mai întâi codul produsului sau alegeți produsul.",
    en: "First scan the product code, or choose the product.",
    hu: "Előbb olvassa be a termékkódot, vagy válassza ki a terméket.",
    pl: "Najpierw zeskanuj kod produktu albo wybierz produkt.")
  static let closed = Phrase(
    ro: "Lotul este închis.", en: "This batch is closed.", hu: "Ez a tétel le van zárva.",
    pl: "Ta partia jest zamknięta.")
  static let range = Phrase(
    ro:
      "De la {from} până la {to} nu este un interval: același început, cifre la sfârșit, cel mult {most} serii.",
    en: "From {from} to {to} is no range: the same beginning, digits at the end, at most {most} serials.",
    hu: "{from} és {to} között nincs tartomány: azonos kezdet, a végén számjegyek, legfeljebb {most} darab.",
    pl: "Od {from} do {to} to nie zakres: ten sam początek, cyfry na końcu, najwyżej {most} numerów.")
  static let rangeCount = Phrase(
    ro: "Intervalul are {count} serii, nu {expected}. Verificați capetele.",
    en: "The range has {count} serials, not {expected}. Check both ends.",
    hu: "A tartomány {count} gyári számból áll, nem {expected} darabból. Ellenőrizze a két végét.",
    pl: "Zakres zawiera numerów: {count}, a nie {expected}. Sprawdź oba końce.")
  static let usedSince = Phrase(
    ro: "Nu se poate anula: seria {serial} a fost folosită între timp (în total: {count}).",
    en: "This cannot be taken back: serial {serial} was used since (in all: {count}).",
    hu: "Nem vonható vissza: a(z) {serial} gyári számot azóta használták (összesen: {count}).",
    pl: "Nie można cofnąć: numer {serial} był od tego czasu używany (łącznie: {count}).")
  static let notSold = Phrase(
    ro: "Aparatul nu figurează ca vândut.", en: "This unit is not registered as sold.",
    hu: "A készülék nincs eladottként rögzítve.", pl: "To urządzenie nie jest zarejestrowane jako sprzedane.")
  static let stopped = Phrase(
    ro: "Importul a fost oprit; nimic nu a fost schimbat.",
    en: "The import was stopped; nothing was changed.",
    hu: "Az importálás leállt; semmi sem változott.", pl: "Import zatrzymano; nic nie zostało zmienione.")
}
