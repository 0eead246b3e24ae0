import ServiceDesk

extension StaffTexts {
  /// The intake and what comes after it.
  static let intake: [String: Phrase] = [
    "intake.ask.unit": Phrase(
      ro: "Ce aparat este?", en: "Which device is it?", hu: "Melyik készülék?", pl: "Jaki to sprzęt?"),
    "intake.ask.product": Phrase(
      ro: "Serie nouă: ce produs este?", en: "New serial: which product is it?",
      hu: "Új gyári szám: melyik termék?", pl: "Nowy numer: jaki to produkt?"),
    "intake.ask.customer": Phrase(
      ro: "Cine îl aduce?", en: "Who brings it?", hu: "Ki hozta be?", pl: "Kto go oddaje?"),
    "intake.ask.details": Phrase(
      ro: "Ce spune clientul?", en: "What does the customer say?", hu: "Mit mond az ügyfél?",
      pl: "Co mówi klient?"),
    "intake.ask.confirmation": Phrase(
      ro: "Citiți, apoi confirmați", en: "Read, then confirm", hu: "Olvassa át, majd erősítse meg",
      pl: "Przeczytaj i potwierdź"),
    "intake.details": Phrase(
      ro: "Detaliile recepției", en: "Details of the intake", hu: "Az átvétel adatai", pl: "Dane przyjęcia"),
    "intake.fault": Phrase(
      ro: "Defect reclamat", en: "Reported fault", hu: "Bejelentett hiba", pl: "Zgłaszana usterka"),
    "intake.fault.hint": Phrase(
      ro: "Cu cuvintele clientului. Enter = continuă, Shift+Enter = rând nou.",
      en: "In the customer's words. Enter = go on, Shift+Enter = new line.",
      hu: "Az ügyfél szavaival. Enter = tovább, Shift+Enter = új sor.",
      pl: "Słowami klienta. Enter = dalej, Shift+Enter = nowy wiersz."),
    "intake.fault.missing": Phrase(
      ro: "Scrieți ce reclamă clientul.", en: "Write down what the customer reports.",
      hu: "Írja le, mit jelentett be az ügyfél.", pl: "Wpisz, co zgłasza klient."),
    "intake.condition": Phrase(
      ro: "Stare estetică", en: "Visual condition", hu: "Külső állapot", pl: "Stan wizualny"),
    "intake.accessories": Phrase(ro: "Accesorii", en: "Accessories", hu: "Tartozékok", pl: "Akcesoria"),
    "intake.accessories.hint": Phrase(
      ro: "Nume și Enter; «2 cablu» înseamnă două cabluri.",
      en: "Name and Enter; “2 cable” means two cables.", hu: "Név és Enter; a „2 kábel” két kábelt jelent.",
      pl: "Nazwa i Enter; „2 kabel” to dwa kable."),
    "intake.photos": Phrase(ro: "Fotografii", en: "Photos", hu: "Fényképek", pl: "Zdjęcia"),
    "intake.inDays": Phrase(ro: "Peste {n} zile", en: "In {n} days", hu: "{n} nap múlva", pl: "Za {n} dni"),
    "intake.limitSigned": Phrase(
      ro: "semnată de client", en: "signed by the customer", hu: "az ügyfél aláírta",
      pl: "podpisany przez klienta"),
    "intake.fee": Phrase(
      ro: "Taxă de constatare", en: "Diagnosis fee", hu: "Bevizsgálási díj", pl: "Koszt diagnozy"),
    "intake.advance": Phrase(ro: "Avans", en: "Advance payment", hu: "Előleg", pl: "Zaliczka"),
    "intake.handedOverBy": Phrase(
      ro: "Predat de (dacă nu de client)", en: "Handed in by (if not the customer)",
      hu: "Átadó (ha nem az ügyfél)", pl: "Oddaje (jeśli nie klient)"),
    "intake.proof": Phrase(
      ro: "Dovada achiziției", en: "Proof of purchase", hu: "Vásárlást igazoló bizonylat",
      pl: "Dowód zakupu"),
    "intake.informed": Phrase(
      ro: "Client informat: alegere reparare sau înlocuire, și prelungirea cu 12 luni după reparare",
      en: "Customer informed: choice of repair or replacement, and 12 more months after a repair",
      hu: "Ügyfél tájékoztatva: választhat kijavítást vagy cserét, javítás után további 12 hónap",
      pl: "Klient poinformowany: wybór naprawy lub wymiany oraz 12 miesięcy więcej po naprawie"),
    "intake.informed.short": Phrase(
      ro: "Client informat de drepturi", en: "Customer informed of rights",
      hu: "Ügyfél tájékoztatva a jogairól", pl: "Klient poinformowany o prawach"),
    "intake.informed.ask": Phrase(
      ro: "Informați clientul și bifați; Enter continuă fără.",
      en: "Inform the customer and tick it; Enter goes on without.",
      hu: "Tájékoztassa az ügyfelet, és pipálja ki; Enterrel enélkül megy tovább.",
      pl: "Poinformuj klienta i zaznacz; Enter idzie dalej bez tego."),
    "intake.mayErase": Phrase(
      ro: "Datele de pe aparat pot fi șterse", en: "Data on the device may be erased",
      hu: "A készülék adatai törölhetők", pl: "Dane na sprzęcie można usunąć"),
    "intake.lockCode": Phrase(
      ro: "Clientul a spus codul de deblocare", en: "The customer told the screen lock code",
      hu: "Az ügyfél megadta a képernyőzár kódját", pl: "Klient podał kod blokady ekranu"),
    "intake.without": Phrase(
      ro: "Predat fără", en: "Handed in without", hu: "Ezek nélkül átadva", pl: "Oddano bez"),
    "intake.without.hint": Phrase(
      ro: "De exemplu: SIM, card, acumulator.", en: "For example: SIM, memory card, battery.",
      hu: "Például: SIM, memóriakártya, akkumulátor.", pl: "Na przykład: SIM, karta pamięci, bateria."),
    "intake.noPromise": Phrase(
      ro: "fără termen", en: "none promised", hu: "nincs vállalt határidő", pl: "bez terminu"),
    "intake.noCondition": Phrase(
      ro: "nimic notat", en: "nothing noted", hu: "nincs bejegyzés", pl: "nic nie zapisano"),
    "intake.noAccessories": Phrase(
      ro: "fără accesorii", en: "no accessories", hu: "nincs tartozék", pl: "bez akcesoriów"),
    "intake.toSummary": Phrase(
      ro: "La confirmare", en: "To the summary", hu: "Az összegzéshez", pl: "Do podsumowania"),
    "intake.change": Phrase(ro: "Modifică", en: "Change", hu: "Módosítás", pl: "Zmień"),
    "intake.confirm": Phrase(
      ro: "Primește aparatul", en: "Take it in", hu: "Átvétel rögzítése", pl: "Przyjmij sprzęt"),
    "intake.saving": Phrase(ro: "Se înregistrează…", en: "Saving…", hu: "Rögzítés…", pl: "Zapisywanie…"),
    "intake.retry": Phrase(
      ro: "Apăsați Enter: se încearcă din nou, fără dublare.",
      en: "Press Enter: it is tried again and never recorded twice.",
      hu: "Nyomjon Entert: újra megpróbáljuk, kettőzés nélkül.",
      pl: "Naciśnij Enter: ponowienie nie zapisze dwa razy."),
    "intake.cancelAsk": Phrase(
      ro: "Renunțați la recepție? Esc încă o dată = da, Enter = nu.",
      en: "Cancel this intake? Esc again = yes, Enter = no.",
      hu: "Megszakítja az átvételt? Esc még egyszer = igen, Enter = nem.",
      pl: "Przerwać przyjęcie? Esc ponownie = tak, Enter = nie."),
    "condition.scratches": Phrase(ro: "zgârieturi", en: "scratches", hu: "karcolások", pl: "rysy"),
    "condition.dents": Phrase(ro: "lovituri", en: "dents", hu: "horpadások", pl: "wgniecenia"),
    "condition.crackedScreen": Phrase(
      ro: "ecran spart", en: "cracked screen", hu: "törött kijelző", pl: "pęknięty ekran"),
    "condition.sealBroken": Phrase(
      ro: "sigiliu rupt", en: "seal broken", hu: "sérült plomba", pl: "zerwana plomba"),
    "condition.wet": Phrase(
      ro: "urme de lichid", en: "traces of liquid", hu: "folyadéknyom", pl: "ślady zalania"),
    "condition.asNew": Phrase(ro: "ca nou", en: "as new", hu: "újszerű", pl: "jak nowy"),
    "accessory.fewer": Phrase(
      ro: "Mai puțin: {name}", en: "Fewer: {name}", hu: "Kevesebb: {name}", pl: "Mniej: {name}"),
    "accessory.more": Phrase(
      ro: "Mai mult: {name}", en: "More: {name}", hu: "Több: {name}", pl: "Więcej: {name}"),
    "photo.camera": Phrase(ro: "Fotografiază", en: "Take a photo", hu: "Fényképezés", pl: "Zrób zdjęcie"),
    "photo.file": Phrase(ro: "Fișier…", en: "File…", hu: "Fájl…", pl: "Plik…"),
    "photo.hint": Phrase(
      ro: "sau lipiți, trageți aici", en: "or paste, drop here", hu: "vagy illessze be, húzza ide",
      pl: "lub wklej, upuść tutaj"),
    "photo.number": Phrase(ro: "Fotografia {n}", en: "Photo {n}", hu: "{n}. fénykép", pl: "Zdjęcie {n}"),
    "photo.remove": Phrase(
      ro: "Elimină fotografia {n}", en: "Remove photo {n}", hu: "{n}. fénykép eltávolítása",
      pl: "Usuń zdjęcie {n}"),
    "photo.sending": Phrase(ro: "se trimite…", en: "sending…", hu: "küldés…", pl: "wysyłanie…"),
    "photo.stored": Phrase(
      ro: "Fotografia este salvată.", en: "The photo is stored.", hu: "A fénykép mentve.",
      pl: "Zdjęcie zapisane."),
    "photo.wait": Phrase(
      ro: "O fotografie se trimite încă.", en: "A photo is still being sent.",
      hu: "Egy fénykép küldése még folyamatban van.", pl: "Zdjęcie jest jeszcze wysyłane."),
    "finished.intake": Phrase(
      ro: "Primit. Numărul fișei:", en: "Taken in. The ticket number:", hu: "Átvéve. A munkalap száma:",
      pl: "Przyjęto. Numer zlecenia:"),
    "finished.handover": Phrase(
      ro: "Predat. Fișa este închisă:", en: "Handed over. The ticket is closed:",
      hu: "Kiadva. A munkalap lezárva:", pl: "Wydano. Zlecenie zamknięte:"),
    "finished.next": Phrase(
      ro: "Următorul client", en: "Next customer", hu: "Következő ügyfél", pl: "Następny klient"),
  ]
}
