// The shop's words in four languages (`domain.md` 3.2 and 6).

extension Stage {
  public var title: Phrase {
    switch self {
    case .preregistered:
      Phrase(ro: "Preînregistrat", en: "Pre-registered", hu: "Előregisztrálva", pl: "Wstępnie zgłoszone")
    case .received: Phrase(ro: "Recepționat", en: "Received", hu: "Átvéve", pl: "Przyjęte")
    case .diagnosing:
      Phrase(ro: "În diagnosticare", en: "Being diagnosed", hu: "Bevizsgálás alatt", pl: "W diagnozie")
    case .awaitingApproval:
      Phrase(
        ro: "Așteaptă acordul clientului", en: "Waiting for approval", hu: "Ügyfél jóváhagyására vár",
        pl: "Oczekuje na akceptację")
    case .awaitingParts:
      Phrase(ro: "Așteaptă piese", en: "Waiting for parts", hu: "Alkatrészre vár", pl: "Oczekuje na części")
    case .inRepair: Phrase(ro: "În reparație", en: "In repair", hu: "Javítás alatt", pl: "W naprawie")
    case .external:
      Phrase(
        ro: "La service extern", en: "At external service", hu: "Külső szervizben",
        pl: "W serwisie zewnętrznym")
    case .replacement:
      Phrase(
        ro: "În curs de înlocuire", en: "Being replaced", hu: "Csere folyamatban", pl: "W trakcie wymiany")
    case .testing: Phrase(ro: "În testare", en: "Testing", hu: "Tesztelés alatt", pl: "W testach")
    case .ready:
      Phrase(ro: "Gata de ridicare", en: "Ready for pick-up", hu: "Átvehető", pl: "Gotowe do odbioru")
    case .readyUnrepaired:
      Phrase(
        ro: "De ridicat nereparat", en: "Ready, not repaired", hu: "Átvehető javítás nélkül",
        pl: "Do odbioru bez naprawy")
    case .shipped: Phrase(ro: "Expediat", en: "Shipped", hu: "Elküldve", pl: "Wysłane")
    case .delivered: Phrase(ro: "Predat", en: "Handed over", hu: "Kiadva", pl: "Wydane")
    case .onHold: Phrase(ro: "Suspendat", en: "On hold", hu: "Felfüggesztve", pl: "Wstrzymane")
    case .unclaimed: Phrase(ro: "Neridicat", en: "Unclaimed", hu: "Át nem vett", pl: "Nieodebrane")
    case .disposed:
      Phrase(
        ro: "Valorificat/casat", en: "Disposed", hu: "Értékesítve/selejtezve", pl: "Zutylizowane/sprzedane")
    case .cancelled: Phrase(ro: "Anulat", en: "Cancelled", hu: "Törölve", pl: "Anulowane")
    }
  }
}

extension Outcome {
  public var title: Phrase {
    switch self {
    case .repairedUnderGuarantee:
      Phrase(
        ro: "Reparat în garanție", en: "Repaired under guarantee", hu: "Garanciálisan javítva",
        pl: "Naprawione w ramach gwarancji")
    case .repairedPaid:
      Phrase(
        ro: "Reparat contra cost", en: "Repaired, paid", hu: "Térítés ellenében javítva",
        pl: "Naprawione odpłatnie")
    case .replaced: Phrase(ro: "Înlocuit", en: "Replaced", hu: "Kicserélve", pl: "Wymienione")
    case .refund:
      Phrase(ro: "Preț restituit", en: "Refunded", hu: "Vételár visszatérítve", pl: "Zwrócono cenę")
    case .noFaultFound:
      Phrase(
        ro: "Fără defect constatat", en: "No fault found", hu: "Hiba nem észlelhető",
        pl: "Nie stwierdzono usterki")
    case .irreparable: Phrase(ro: "Nereparabil", en: "Irreparable", hu: "Nem javítható", pl: "Nienaprawialne")
    case .uneconomic:
      Phrase(
        ro: "Reparație neeconomică", en: "Not worth repairing", hu: "Javítása nem gazdaságos",
        pl: "Naprawa nieopłacalna")
    case .quoteRefused:
      Phrase(ro: "Deviz refuzat", en: "Quote refused", hu: "Árajánlat elutasítva", pl: "Wycena odrzucona")
    case .quoteLapsed:
      Phrase(ro: "Deviz expirat", en: "Quote lapsed", hu: "Árajánlat lejárt", pl: "Wycena wygasła")
    case .guaranteeRefused:
      Phrase(
        ro: "Garanție refuzată", en: "Guarantee claim refused", hu: "Jótállási igény elutasítva",
        pl: "Odmowa uznania gwarancji")
    case .customerWithdrew:
      Phrase(
        ro: "Clientul a renunțat", en: "Customer withdrew", hu: "Az ügyfél elállt", pl: "Klient zrezygnował")
    case .inspectionDone:
      Phrase(
        ro: "Revizie efectuată", en: "Inspection done", hu: "Felülvizsgálat elvégezve",
        pl: "Przegląd wykonany")
    }
  }
}

extension PublicStage {
  /// What the customer reads first.
  public var title: Phrase {
    switch self {
    case .notYetHandedOver:
      Phrase(
        ro: "Încă nepredat", en: "Not yet handed over", hu: "Még nincs átadva", pl: "Jeszcze nieprzekazane")
    case .received: Phrase(ro: "Recepționat", en: "Received", hu: "Átvettük", pl: "Przyjęte")
    case .diagnosis:
      Phrase(ro: "În diagnosticare", en: "Being diagnosed", hu: "Bevizsgálás alatt", pl: "W diagnozie")
    case .yourAction:
      Phrase(
        ro: "Așteptăm acordul dumneavoastră", en: "Waiting for your approval", hu: "Az Ön jóváhagyására vár",
        pl: "Oczekuje na Państwa akceptację")
    case .inWork: Phrase(ro: "În lucru", en: "In work", hu: "Munka alatt", pl: "W naprawie")
    case .ready:
      Phrase(ro: "Gata de ridicare", en: "Ready for pick-up", hu: "Átvehető", pl: "Gotowe do odbioru")
    case .readyUnrepaired:
      Phrase(
        ro: "De ridicat, nereparat", en: "Ready, not repaired", hu: "Átvehető, javítás nélkül",
        pl: "Do odbioru bez naprawy")
    case .readyStorageRuns:
      Phrase(
        ro: "Așteaptă ridicarea", en: "Waiting to be picked up", hu: "Átvételre vár", pl: "Czeka na odbiór")
    case .handedBack: Phrase(ro: "Predat", en: "Handed back", hu: "Kiadva", pl: "Wydane")
    case .contactTheDesk:
      Phrase(
        ro: "Vă rugăm întrebați la recepție", en: "Please ask at the desk", hu: "Kérdezze a pultnál",
        pl: "Proszę zapytać w punkcie")
    }
  }

  /// What happens next.
  public var next: Phrase {
    switch self {
    case .notYetHandedOver:
      Phrase(
        ro: "Predați aparatul la recepție.", en: "Please hand the device in at the desk.",
        hu: "Adja le a készüléket a pultnál.", pl: "Proszę przekazać sprzęt w punkcie.")
    case .received:
      Phrase(
        ro: "Urmează diagnosticarea.", en: "Next it will be diagnosed.", hu: "Következik a bevizsgálás.",
        pl: "Następny krok: diagnoza.")
    case .diagnosis:
      Phrase(
        ro: "Căutăm defectul; apoi vă spunem ce urmează.",
        en: "We are looking for the fault and will then tell you more.",
        hu: "Keressük a hibát, utána értesítjük a folytatásról.",
        pl: "Szukamy usterki; potem poinformujemy o dalszych krokach.")
    case .yourAction:
      Phrase(
        ro: "Avem nevoie de acordul dumneavoastră. Vorbiți cu noi la recepție sau la telefon.",
        en: "We need your approval. Please speak to us at the desk or by telephone.",
        hu: "Szükségünk van a jóváhagyására. Kérjük, jelentkezzen a pultnál vagy telefonon.",
        pl: "Potrzebujemy Państwa zgody. Prosimy o kontakt w punkcie lub telefonicznie.")
    case .inWork:
      Phrase(
        ro: "Lucrăm la aparat. Vă anunțăm când este gata.",
        en: "We are working on it and will tell you when it is ready.",
        hu: "Dolgozunk rajta, és értesítjük, amint elkészült.",
        pl: "Pracujemy nad sprzętem. Powiadomimy, gdy będzie gotowy.")
    case .ready, .readyUnrepaired, .readyStorageRuns:
      Phrase(
        ro: "Îl puteți ridica. Aduceți bonul de service.",
        en: "You can pick it up. Please bring the receipt.",
        hu: "Átveheti. Kérjük, hozza magával az átvételi elismervényt.",
        pl: "Można odebrać. Proszę zabrać potwierdzenie przyjęcia.")
    case .handedBack:
      Phrase(
        ro: "Aparatul a fost predat.", en: "The device has been handed back.", hu: "A készüléket kiadtuk.",
        pl: "Sprzęt został wydany.")
    case .contactTheDesk:
      Phrase(
        ro: "Un coleg de la recepție vă poate spune mai multe.",
        en: "A colleague at the desk can tell you more.",
        hu: "A pultnál kollégánk tud többet mondani.", pl: "Więcej powie pracownik w punkcie.")
    }
  }
}

extension ClaimBasis {
  public var title: Phrase {
    switch self {
    case .legalGuarantee:
      Phrase(
        ro: "Garanție legală de conformitate", en: "Legal guarantee of conformity", hu: "Kellékszavatosság",
        pl: "Niezgodność towaru z umową")
    case .commercialGuarantee:
      Phrase(ro: "Garanție comercială", en: "Commercial guarantee", hu: "Jótállás", pl: "Gwarancja")
    case .repairGuarantee:
      Phrase(
        ro: "Garanția unei reparații", en: "Guarantee of an earlier repair", hu: "Javításra vállalt jótállás",
        pl: "Gwarancja na naprawę")
    case .paid: Phrase(ro: "Contra cost", en: "Paid repair", hu: "Térítés ellenében", pl: "Odpłatnie")
    case .contract:
      Phrase(ro: "Contract de service", en: "Service contract", hu: "Szervizszerződés", pl: "Umowa serwisowa")
    case .inspection:
      Phrase(ro: "Revizie", en: "Inspection", hu: "Felülvizsgálat", pl: "Przegląd")
    }
  }
}

extension CustomerKind {
  public var title: Phrase {
    switch self {
    case .consumer: Phrase(ro: "Consumator", en: "Consumer", hu: "Fogyasztó", pl: "Konsument")
    case .soleTraderNonProfessional:
      Phrase(
        ro: "Comerciant persoană fizică, în afara profesiei", en: "Sole trader, not in profession",
        hu: "Egyéni vállalkozó, nem szakmai célra", pl: "Jednoosobowa firma, zakup niezawodowy")
    case .business: Phrase(ro: "Firmă", en: "Business", hu: "Vállalkozás", pl: "Przedsiębiorca")
    }
  }
}

extension Role {
  public var title: Phrase {
    switch self {
    case .counter: Phrase(ro: "Recepție", en: "Counter", hu: "Pult", pl: "Punkt przyjęć")
    case .warehouse: Phrase(ro: "Depozit", en: "Warehouse", hu: "Raktár", pl: "Magazyn")
    case .technician: Phrase(ro: "Tehnician", en: "Technician", hu: "Szerelő", pl: "Serwisant")
    case .manager: Phrase(ro: "Manager", en: "Manager", hu: "Vezető", pl: "Kierownik")
    case .accountant: Phrase(ro: "Contabil", en: "Accountant", hu: "Könyvelő", pl: "Księgowość")
    case .admin: Phrase(ro: "Administrator", en: "Administrator", hu: "Rendszergazda", pl: "Administrator")
    }
  }
}

extension CoverageDecision.Basis {
  public var title: Phrase {
    switch self {
    case .guarantee: Phrase(ro: "Garanție", en: "Guarantee", hu: "Garanciális", pl: "Gwarancja")
    case .contract: Phrase(ro: "Contract", en: "Contract", hu: "Szerződés", pl: "Umowa")
    case .goodwill: Phrase(ro: "Bunăvoință", en: "Goodwill", hu: "Méltányosság", pl: "Gest handlowy")
    case .paid: Phrase(ro: "Contra cost", en: "Paid", hu: "Fizetős", pl: "Odpłatnie")
    }
  }
}

extension CounterCommand {
  public var title: Phrase {
    switch self {
    case .takeIn: Phrase(ro: "Recepție nouă", en: "Take in", hu: "Átvétel", pl: "Przyjęcie")
    case .handOut: Phrase(ro: "Predare", en: "Hand over", hu: "Kiadás", pl: "Wydanie")
    case .confirm: Phrase(ro: "Confirmă", en: "Confirm", hu: "Megerősítés", pl: "Potwierdź")
    case .cancel: Phrase(ro: "Renunță", en: "Cancel", hu: "Mégse", pl: "Anuluj")
    case .undo:
      Phrase(
        ro: "Anulează ultimul pas", en: "Undo last step", hu: "Utolsó lépés vissza", pl: "Cofnij ostatni krok"
      )
    case .lock: Phrase(ro: "Blochează", en: "Lock", hu: "Zárolás", pl: "Zablokuj")
    }
  }
}

extension GuaranteeVerdict.Status {
  public var title: Phrase {
    switch self {
    case .covered:
      Phrase(
        ro: "În garanție", en: "Covered", hu: "Jótállás/szavatosság alatt", pl: "Objęte ochroną")
    case .expired:
      Phrase(
        ro: "Garanțiile au expirat", en: "The guarantees ended", hu: "Jótállás/szavatosság lejárt",
        pl: "Ochrona wygasła")
    case .review:
      Phrase(
        ro: "De verificat de un coleg", en: "A person must check", hu: "Kolléga ellenőrizze",
        pl: "Do sprawdzenia")
    case .unknown: Phrase(ro: "Nu se știe", en: "Not known", hu: "Nem ismert", pl: "Nie wiadomo")
    case .notApplicable:
      Phrase(ro: "Nu se aplică", en: "Does not apply", hu: "Nem alkalmazható", pl: "Nie dotyczy")
    }
  }
}
