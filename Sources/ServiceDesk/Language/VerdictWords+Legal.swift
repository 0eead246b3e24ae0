// What reasons told first and still tell: the plain legal term.

extension VerdictWords {
  static let neverSoldByUs = Phrase(
    ro: "Nu avem în evidență o vânzare a acestui aparat; garanția o datorează vânzătorul lui.",
    en: "We have no record of selling this device; its seller owes the guarantee.",
    hu: "Nincs nyilvántartásunk a készülék eladásáról; a szavatosság az eladót terheli.",
    pl: "Nie mamy zapisu sprzedaży tego sprzętu; odpowiada jego sprzedawca.")
  static let soldByUsOn = Phrase(
    ro: "Vândut de noi la {day}.", en: "Sold by us on {day}.", hu: "Általunk eladva: {day}",
    pl: "Sprzedane przez nas {day}.")
  static let twoYearsFromDelivery = Phrase(
    ro: "Termenul legal este de 2 ani de la livrare ({day}).",
    en: "The legal term is 2 years from delivery ({day}).",
    hu: "A jogszabályi határidő a teljesítéstől ({day}) számított 2 év.",
    pl: "Termin ustawowy wynosi 2 lata od dostarczenia ({day}).")
  static let oneYearFromDelivery = Phrase(
    ro: "Termenul legal este de 1 an de la livrare ({day}).",
    en: "The legal term is 1 year from delivery ({day}).",
    hu: "A jogszabályi határidő a teljesítéstől ({day}) számított 1 év.",
    pl: "Termin ustawowy wynosi 1 rok od dostarczenia ({day}).")
  static let consumerLawDoesNotApply = Phrase(
    ro: "Cumpărătorul este o firmă: garanția legală a consumatorilor nu se aplică.",
    en: "The buyer is a business: the consumers' legal guarantee does not apply.",
    hu: "A vevő vállalkozás: a fogyasztói szavatosság nem alkalmazható.",
    pl: "Kupujący jest przedsiębiorcą: ochrona konsumencka nie ma zastosowania.")
  static let contractTermUnknown = Phrase(
    ro: "Termenul din contract nu este înregistrat; verificați contractul sau factura.",
    en: "The contract's term is not on record; check the contract or invoice.",
    hu: "A szerződéses határidő nincs rögzítve; ellenőrizze a szerződést vagy a számlát.",
    pl: "Termin umowny nie jest zapisany; należy sprawdzić umowę lub fakturę.")
  static let olderLawApplies = Phrase(
    ro: "Contractul este din {day}, sub legea anterioară; verifică un coleg.",
    en: "The contract of {day} falls under the earlier law; a person must check.",
    hu: "A szerződésre ({day}) még a korábbi szabályok vonatkoznak; kolléga ellenőrizze.",
    pl: "Umowa z {day} podlega wcześniejszym przepisom; wymaga sprawdzenia.")
  static let usedGoodsTermMayBeShorter = Phrase(
    ro: "Produs folosit: se poate să fi fost convenit un termen mai scurt.",
    en: "Used goods: a shorter term may have been agreed.",
    hu: "Használt termék: rövidebb határidőben is megállapodhattak.",
    pl: "Towar używany: mógł zostać uzgodniony krótszy termin.")
  static let termRunsUntil = Phrase(
    ro: "Acoperit până la {day} inclusiv.", en: "Covered up to and including {day}.",
    hu: "Az utolsó nap: {day}", pl: "Ochrona trwa do {day} włącznie.")
  static let termEndedOn = Phrase(
    ro: "Termenul legal s-a încheiat la {day}.", en: "The legal term ended on {day}.",
    hu: "A jogszabályi határidő lejárt: {day}", pl: "Termin ustawowy upłynął {day}.")
  static let endFellOnRestDay = Phrase(
    ro: "Ultima zi ({day}) a fost zi nelucrătoare; reclamația în prima zi lucrătoare se verifică.",
    en: "The last day ({day}) was no working day; a claim on the next working day must be checked.",
    hu: "Az utolsó nap ({day}) munkaszüneti nap volt; a következő munkanapi igényt ellenőrizni kell.",
    pl:
      "Ostatni dzień ({day}) był wolny od pracy; zgłoszenie w najbliższy dzień roboczy wymaga sprawdzenia."
  )
  static let earlierRepairsMayExtend = Phrase(
    ro: "Reparațiile anterioare în garanție pot prelungi termenul; verifică un coleg.",
    en: "Earlier repairs under guarantee may have extended the term; a person must check.",
    hu: "A korábbi jótállási javítások meghosszabbíthatták a határidőt; kolléga ellenőrizze.",
    pl: "Wcześniejsze naprawy mogły przedłużyć termin; wymaga sprawdzenia.")
  static let sellerProvesUntil = Phrase(
    ro: "Până la {day} vânzătorul trebuie să dovedească lipsa defectului la livrare.",
    en: "Until {day} it is for the seller to prove that the fault was not there at delivery.",
    hu: "Eddig a napig az eladót terheli a bizonyítás: {day}",
    pl: "Do {day} ciężar dowodu spoczywa na sprzedawcy.")
  static let customerProvesAfter = Phrase(
    ro: "După {day} clientul trebuie să dovedească existența defectului la livrare.",
    en: "After {day} it is for the customer to prove that the fault was there at delivery.",
    hu: "E nap után a vevőt terheli a bizonyítás: {day}",
    pl: "Po {day} ciężar dowodu spoczywa na kupującym.")
  static let mandatoryGuaranteeMayRunLonger = Phrase(
    ro: "Garanția obligatorie (Ungaria) poate dura mai mult, după preț; verifică un coleg.",
    en: "The Hungarian mandatory guarantee may run longer, depending on the price; a person must check.",
    hu: "A kötelező jótállás az ártól függően tovább tarthat; kolléga ellenőrizze.",
    pl: "Węgierska gwarancja obowiązkowa może trwać dłużej, zależnie od ceny; wymaga sprawdzenia.")
  static let statedGuaranteeRunsUntil = Phrase(
    ro: "Garanția comercială declarată ar dura până la {day}; verificați certificatul.",
    en: "The stated commercial guarantee would run until {day}; check the certificate.",
    hu: "A vállalt jótállás eddig tarthat: {day} Ellenőrizze a jótállási jegyet.",
    pl: "Udzielona gwarancja trwałaby do {day}; należy sprawdzić kartę gwarancyjną.")
}
