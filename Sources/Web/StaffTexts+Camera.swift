import ServiceDesk

extension StaffTexts {
  /// The pane of the webcam, pictures that are scanned, and the list of the station's scanners.
  static let camera: [String: Phrase] = [
    "camera.title": Phrase(ro: "Cameră", en: "Camera", hu: "Kamera", pl: "Podgląd z kamery"),
    "camera.starting": Phrase(
      ro: "Camera pornește…", en: "The camera is starting…", hu: "A kamera indul…",
      pl: "Kamera się uruchamia…"),
    "camera.hold": Phrase(
      ro: "Țineți codul în fața camerei.", en: "Hold a code before the camera.",
      hu: "Tartsa a kódot a kamera elé.", pl: "Przytrzymaj kod przed kamerą."),
    "camera.alone": Phrase(
      ro: "Sunt mai multe coduri în imagine: arătați comanda singură.",
      en: "Several codes are in view: show the command alone.",
      hu: "Több kód látszik: mutassa a parancsot egyedül.",
      pl: "W kadrze jest kilka kodów: pokaż samo polecenie."),
    "camera.ourCode": Phrase(
      ro: "un cod al nostru", en: "one of our codes", hu: "egy saját kódunk", pl: "nasz kod"),
    "camera.insecure": Phrase(
      ro:
        "Browserul dă camera numai paginilor deschise pe această stație sau prin https. Fotografiați codul.",
      en:
        "Browsers give the camera only to pages opened on the station itself or over https. Take a photo of the code.",
      hu:
        "A böngésző csak az állomáson vagy https-en megnyitott oldalnak ad kamerát. Fényképezze le a kódot.",
      pl:
        "Przeglądarka udostępnia kamerę tylko stronom otwartym na stanowisku lub przez https. Zrób zdjęcie kodu."
    ),
    "camera.unsupported": Phrase(
      ro: "Acest browser nu poate citi coduri cu camera.",
      en: "This browser cannot read codes with a camera.",
      hu: "Ez a böngésző nem tud kamerával kódot olvasni.",
      pl: "Ta przeglądarka nie potrafi czytać kodów kamerą."),
    "camera.refused": Phrase(
      ro: "Browserul nu are voie să folosească o cameră: permiteți-o lângă adresa paginii.",
      en: "The browser may not use a camera: allow it beside the page's address.",
      hu: "A böngésző nem használhat kamerát: engedélyezze az oldal címe mellett.",
      pl: "Przeglądarka nie może użyć kamery: zezwól na nią obok adresu strony."),
    "camera.missing": Phrase(
      ro: "Nu este conectată nicio cameră.", en: "No camera is connected.",
      hu: "Nincs kamera csatlakoztatva.",
      pl: "Nie podłączono żadnej kamery."),
    "camera.inUse": Phrase(
      ro: "Camera este folosită de alt program.", en: "Another program is using the camera.",
      hu: "A kamerát másik program használja.", pl: "Kamery używa inny program."),
    "camera.gone": Phrase(
      ro: "Camera a fost deconectată: verificați cablul.",
      en: "The camera was disconnected: check its cable.",
      hu: "A kamera lecsatlakozott: ellenőrizze a kábelt.", pl: "Kamera została odłączona: sprawdź kabel."),
    "camera.reader": Phrase(
      ro: "Cititorul de imagini a eșuat de mai multe ori: folosiți cititorul de mână.",
      en: "The reader of pictures failed several times: use the hand scanner.",
      hu: "A képolvasó többször hibázott: használja a kézi olvasót.",
      pl: "Odczyt obrazów kilka razy zawiódł: użyj czytnika ręcznego."),
    "picture.camera": Phrase(
      ro: "Fotografiază codul…", en: "Photograph the code…", hu: "Kód fényképezése…", pl: "Zrób zdjęcie kodu…"
    ),
    "picture.unreadable": Phrase(
      ro: "Browserul nu poate deschide această imagine. Trimiteți-o ca JPEG sau PNG.",
      en: "The browser cannot open this picture. Send it as JPEG or PNG.",
      hu: "A böngésző nem tudja megnyitni ezt a képet. Küldje JPEG vagy PNG formában.",
      pl: "Przeglądarka nie może otworzyć tego obrazu. Wyślij go jako JPEG lub PNG."),
    "scanners.title": Phrase(ro: "Cititoare", en: "Scanners", hu: "Olvasók", pl: "Czytniki"),
    "scanners.none": Phrase(
      ro: "Setările stației nu numesc niciun cititor.", en: "The station's settings name no scanner.",
      hu: "Az állomás beállításai nem neveznek meg olvasót.",
      pl: "Ustawienia stanowiska nie wymieniają żadnego czytnika."),
    "scanners.forKiosk": Phrase(ro: "la chioșc", en: "at the kiosk", hu: "a kioszknál", pl: "przy kiosku"),
    "scanners.waiting": Phrase(
      ro: "încă nu s-a auzit nimic", en: "nothing heard yet", hu: "még nem jelentkezett",
      pl: "jeszcze nic nie odebrano"),
    "scanners.lastScan": Phrase(
      ro: "Ultima scanare", en: "Last scan", hu: "Utolsó beolvasás", pl: "Ostatni skan"),
    "scanners.device": Phrase(ro: "Dispozitiv", en: "Plugged in as", hu: "Eszköz", pl: "Urządzenie"),
    "scanners.away": Phrase(
      ro: "nu este conectat", en: "not plugged in", hu: "nincs csatlakoztatva", pl: "niepodłączony"),
    "scanners.learned": Phrase(ro: "Învățat", en: "Learned", hu: "Megtanulva", pl: "Zapamiętano"),
    "scanners.notLearned": Phrase(
      ro: "Nu a fost învățat: se presupune reglajul din fabrică.",
      en: "Never learned: taken to be set as from the factory.",
      hu: "Nincs megtanulva: gyári beállítást feltételezünk.",
      pl: "Nie zapamiętano: przyjmujemy ustawienie fabryczne."),
    "scanners.layout": Phrase(ro: "Tastatură", en: "Keyboard", hu: "Billentyűzet", pl: "Klawiatura"),
    "scanners.letters": Phrase(ro: "Litere", en: "Letters", hu: "Betűk", pl: "Wielkość liter"),
    "scanners.letters.capsLock": Phrase(
      ro: "pentru Caps Lock aprins", en: "for Caps Lock on", hu: "bekapcsolt Caps Lockhoz",
      pl: "dla włączonego Caps Lock"),
    "scanners.letters.swapped": Phrase(
      ro: "mari și mici inversate", en: "capitals and small ones swapped", hu: "kis- és nagybetű felcserélve",
      pl: "wielkie i małe zamienione"),
    "scanners.letters.upper": Phrase(
      ro: "numai majuscule", en: "capitals only", hu: "csak nagybetűk", pl: "tylko wielkie"),
    "scanners.letters.lower": Phrase(
      ro: "numai minuscule", en: "small ones only", hu: "csak kisbetűk", pl: "tylko małe"),
    "scanners.prefix": Phrase(
      ro: "Înaintea codului", en: "Before each code", hu: "A kód előtt", pl: "Przed kodem"),
    "scanners.suffix": Phrase(
      ro: "După cod", en: "After each code", hu: "A kód után", pl: "Za kodem"),
    "scanners.identifier": Phrase(
      ro: "Trimite felul codului (AIM)", en: "Sends the kind of code (AIM)", hu: "Kódfajta küldése (AIM)",
      pl: "Wysyła rodzaj kodu (AIM)"),
    "scanners.separator": Phrase(
      ro: "Separator GS1", en: "GS1 separator", hu: "GS1-elválasztó", pl: "Separator pól GS1"),
    "scanners.separator.dropped": Phrase(
      ro: "nu îl trimite", en: "not sent", hu: "nem küldi", pl: "nie wysyła go"),
    "scanners.found": Phrase(
      ro: "Mai sunt conectate, dar nu apar în setări; nu se citește nimic de la ele:",
      en: "Also plugged in and named by no setting; nothing is read from them:",
      hu: "Csatlakoztatva, de nincs a beállításokban; ezekről nem olvasunk:",
      pl: "Podłączone, ale nieujęte w ustawieniach; nic z nich nie czytamy:"),
    "scanners.unseen": Phrase(
      ro: "Stația nu poate vedea ce este conectat.", en: "The station cannot see what is plugged in.",
      hu: "Az állomás nem látja, mi van csatlakoztatva.", pl: "Stanowisko nie widzi, co jest podłączone."),
    "scanners.learn": Phrase(
      ro:
        "Un cititor nou sau resetat: tipăriți foaia de reglare și scanați primul ei cod la ghișeu; reglajul se reține pentru acel cititor.",
      en:
        "A new scanner, or one that was reset: print the calibration sheet and scan its first code at the counter; the setting is remembered for that scanner.",
      hu:
        "Új vagy visszaállított olvasóhoz: nyomtassa ki a beállító lapot, és olvassa be az első kódját a pultnál; a beállítás annál az olvasónál megmarad.",
      pl:
        "Nowy lub zresetowany czytnik: wydrukuj arkusz ustawienia i zeskanuj jego pierwszy kod w punkcie; ustawienie zostanie zapamiętane dla tego czytnika."
    ),
    "scanners.sheet": Phrase(
      ro: "Tipărește foaia de reglare", en: "Print the calibration sheet", hu: "Beállító lap nyomtatása",
      pl: "Drukuj arkusz ustawienia"),
  ]
}
