import ServiceDesk

extension StaffTexts {
  /// Sign-in, lock, first set-up and the new badge.
  static let door: [String: Phrase] = [
    "door.title": Phrase(
      ro: "Cine este la ghișeu?", en: "Who is at the counter?", hu: "Ki van a pultnál?",
      pl: "Kto jest w punkcie?"),
    "door.scanBadge": Phrase(
      ro: "Scanați ecusonul.", en: "Scan your badge.", hu: "Olvassa be a kitűzőjét.",
      pl: "Zeskanuj identyfikator."),
    "door.badge": Phrase(ro: "Ecuson", en: "Badge", hu: "Kitűző", pl: "Identyfikator"),
    "door.badge.hint": Phrase(
      ro: "Codul de pe ecuson se poate și tasta, urmat de Enter.",
      en: "The code on the badge can also be typed, then Enter.",
      hu: "A kitűző kódja be is írható, utána Enter.",
      pl: "Kod z identyfikatora można też wpisać i nacisnąć Enter."),
    "door.unknownBadge": Phrase(
      ro: "Ecuson necunoscut.", en: "This badge is not known.", hu: "Ismeretlen kitűző.",
      pl: "Nieznany identyfikator."),
    "door.typePIN": Phrase(
      ro: "Tastați PIN-ul de 6 cifre.", en: "Type the PIN of 6 digits.", hu: "Írja be a 6 jegyű PIN-kódot.",
      pl: "Wpisz 6-cyfrowy PIN."),
    "door.orScanUnit": Phrase(
      ro: "Sau scanați aparatul la care lucrează această persoană.",
      en: "Or scan the unit that this person works on.",
      hu: "Vagy olvassa be a készüléket, amelyen ez a munkatárs dolgozik.",
      pl: "Albo zeskanuj sprzęt, nad którym pracuje ta osoba."),
    "door.otherBadge": Phrase(
      ro: "Alt ecuson", en: "Another badge", hu: "Másik kitűző", pl: "Inny identyfikator"),
    "door.stay": Phrase(
      ro: "Înapoi la lucru", en: "Back to work", hu: "Vissza a munkához", pl: "Wróć do pracy"),
    "door.locked": Phrase(
      ro: "Ecran blocat. Ce ați început rămâne.", en: "Locked. What you began is kept.",
      hu: "Zárolva. A megkezdett munka megmarad.", pl: "Zablokowano. Rozpoczęta praca zostaje zachowana."),
    "door.ended": Phrase(
      ro: "Sesiunea s-a încheiat. Scanați din nou ecusonul.",
      en: "Your session has ended. Scan your badge again.",
      hu: "A munkamenet véget ért. Olvassa be újra a kitűzőjét.",
      pl: "Sesja wygasła. Zeskanuj ponownie identyfikator."),
    "door.pin": Phrase(ro: "PIN", en: "PIN code", hu: "PIN-kód", pl: "Kod PIN"),
    "door.pin.back": Phrase(
      ro: "Șterge ultima cifră", en: "Delete the last digit", hu: "Utolsó számjegy törlése",
      pl: "Usuń ostatnią cyfrę"),
    "door.pin.enter": Phrase(ro: "Intră", en: "Enter the shop", hu: "Belépés", pl: "Wejdź"),
    "door.pin.typed": Phrase(
      ro: "Cifre tastate: {n}", en: "Digits typed: {n}", hu: "Beírt számjegyek: {n}",
      pl: "Wpisane cyfry: {n}"),
    "door.pin.short": Phrase(
      ro: "PIN-ul are 6 cifre.", en: "The PIN has 6 digits.", hu: "A PIN-kód 6 számjegyű.",
      pl: "PIN ma 6 cyfr."),
    "door.pin.notScanned": Phrase(
      ro: "PIN-ul se tastează, nu se scanează.", en: "The PIN is typed, never scanned.",
      hu: "A PIN-kódot be kell írni, beolvasni nem lehet.", pl: "PIN się wpisuje, nie skanuje."),
    "setup.title": Phrase(
      ro: "Prima pornire", en: "First start", hu: "Első indítás", pl: "Pierwsze uruchomienie"),
    "setup.lead": Phrase(
      ro: "Creați primul administrator. Codul de unică folosință este pe consola stației.",
      en: "Make the first administrator. The one-time code is on the station's console.",
      hu: "Hozza létre az első rendszergazdát. Az egyszer használható kód az állomás konzolján látható.",
      pl: "Utwórz pierwszego administratora. Jednorazowy kod jest na konsoli stanowiska."),
    "setup.code": Phrase(
      ro: "Cod de unică folosință", en: "One-time code", hu: "Egyszer használható kód",
      pl: "Kod jednorazowy"),
    "setup.code.hint": Phrase(
      ro: "Afișat la pornirea comenzii «ghiseu serve».", en: "Shown when “ghiseu serve” starts.",
      hu: "A „ghiseu serve” indításakor jelenik meg.", pl: "Wyświetlany przy starcie „ghiseu serve”."),
    "setup.pin": Phrase(
      ro: "PIN (6 cifre)", en: "PIN (6 digits)", hu: "PIN-kód (6 számjegy)", pl: "PIN (6 cyfr)"),
    "setup.pin.hint": Phrase(
      ro: "Fără serii, repetări sau ani de naștere.", en: "No runs, repeats or years of birth.",
      hu: "Ne legyen sorozat, ismétlődés vagy születési év.", pl: "Bez ciągów, powtórzeń i lat urodzenia."),
    "setup.pinAgain": Phrase(
      ro: "PIN încă o dată", en: "PIN again", hu: "PIN-kód még egyszer", pl: "PIN ponownie"),
    "setup.differ": Phrase(
      ro: "Cele două PIN-uri diferă.", en: "The two PINs differ.", hu: "A két PIN-kód eltér.",
      pl: "Podane kody PIN się różnią."),
    "setup.create": Phrase(
      ro: "Creează administratorul", en: "Make the administrator", hu: "Rendszergazda létrehozása",
      pl: "Utwórz administratora"),
    "badge.title": Phrase(
      ro: "Ecusonul nou", en: "The new badge", hu: "Az új kitűző", pl: "Nowy identyfikator"),
    "badge.lead": Phrase(
      ro: "Tipăriți ecusonul, apoi scanați-l pentru a intra.",
      en: "Print the badge, then scan it to sign in.",
      hu: "Nyomtassa ki a kitűzőt, majd olvassa be a belépéshez.",
      pl: "Wydrukuj identyfikator i zeskanuj go, aby się zalogować."),
    "badge.once": Phrase(
      ro: "Se afișează o singură dată. Tipăriți-l acum.", en: "It is shown only once. Print it now.",
      hu: "Csak egyszer jelenik meg. Nyomtassa ki most.", pl: "Wyświetlany tylko raz. Wydrukuj go teraz."),
    "badge.print": Phrase(
      ro: "Tipărește ecusonul", en: "Print the badge", hu: "Kitűző nyomtatása", pl: "Drukuj identyfikator"),
    "badge.image": Phrase(
      ro: "Codul de bare al ecusonului", en: "Barcode of the badge", hu: "A kitűző vonalkódja",
      pl: "Kod kreskowy identyfikatora"),
  ]
}
