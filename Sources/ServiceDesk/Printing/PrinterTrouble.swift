/// What a printer needs before it goes on.
public enum PrinterTrouble: Sendable, Hashable {
  case outOfPaper
  case jam
  case coverOpen
  /// Ribbon, toner or ink is at its end.
  case ribbonOrTonerEmpty
  /// Nothing more fits where the sheets come out.
  case outputFull
  /// The knife of a receipt printer stands in the paper.
  case knifeJammed
  /// The printer says that a part of it does not work.
  case broken
  case offline
  /// The queue was stopped by a person or by the printing system.
  case paused
  /// The queue takes no new jobs.
  case rejecting
  /// The printing system has no queue of that name.
  case noSuchQueue
  /// Another program has taken over the papers of this station.
  case printedElsewhere
  /// A person took the job out of the printing system's queue.
  case takenOut
  /// The printing system no longer knows the job.
  case jobGone
  /// The printing system says that it is ready, and that no page came out.
  case nothingPrinted
  /// Nothing is drawn; the station's own templates or values are at fault.
  case notDrawn(DrawFailure)
  /// Anything else, in the printing system's own words.
  case other(String)

  /// What the person at the counter does about it.
  public var instruction: Phrase {
    switch self {
    case .outOfPaper:
      Phrase(
        ro: "Imprimanta nu mai are hârtie. Puneți hârtie; tipărirea continuă singură.",
        en: "The printer is out of paper. Load paper; printing goes on by itself.",
        hu: "A nyomtatóból kifogyott a papír. Töltsön be papírt; a nyomtatás magától folytatódik.",
        pl: "W drukarce skończył się papier. Włóż papier; drukowanie ruszy samo.")
    case .jam:
      Phrase(
        ro: "Hârtia s-a blocat în imprimantă. Scoateți-o și verificați dacă foaia a ieșit.",
        en: "Paper is jammed in the printer. Clear it and check whether the sheet came out.",
        hu: "Elakadt a papír a nyomtatóban. Távolítsa el, és nézze meg, kijött-e a lap.",
        pl: "Papier zaciął się w drukarce. Wyjmij go i sprawdź, czy kartka wyszła.")
    case .coverOpen:
      Phrase(
        ro: "Capacul imprimantei este deschis. Închideți-l.", en: "The printer's cover is open. Close it.",
        hu: "A nyomtató fedele nyitva van. Csukja be.", pl: "Pokrywa drukarki jest otwarta. Zamknij ją.")
    case .ribbonOrTonerEmpty:
      Phrase(
        ro: "Imprimanta nu mai are ribon sau toner. Înlocuiți-l; tipărirea continuă după aceea.",
        en: "The printer is out of ribbon or toner. Replace it; printing goes on after that.",
        hu:
          "A nyomtatóból kifogyott a festékszalag vagy a festék. Cserélje ki; utána folytatódik a nyomtatás.",
        pl: "W drukarce skończyła się taśma lub toner. Wymień; potem drukowanie ruszy dalej.")
    case .outputFull:
      Phrase(
        ro: "Tava de ieșire a imprimantei este plină. Luați foile.",
        en: "The printer's output tray is full. Take the sheets out.",
        hu: "Megtelt a nyomtató kimeneti tálcája. Vegye ki a lapokat.",
        pl: "Taca odbiorcza drukarki jest pełna. Wyjmij kartki.")
    case .knifeJammed:
      Phrase(
        ro: "Cuțitul imprimantei este blocat. Opriți-o, eliberați hârtia și porniți-o din nou.",
        en: "The printer's knife is jammed. Switch it off, free the paper and switch it on again.",
        hu: "Elakadt a nyomtató kése. Kapcsolja ki, szabadítsa ki a papírt, majd kapcsolja be újra.",
        pl: "Nóż drukarki jest zablokowany. Wyłącz ją, uwolnij papier i włącz ponownie.")
    case .broken:
      Phrase(
        ro:
          "Imprimanta anunță o defecțiune. Opriți-o și porniți-o din nou; dacă nu ajută, chemați administratorul.",
        en:
          "The printer reports a fault. Switch it off and on again; if that does not help, call the administrator.",
        hu: "A nyomtató hibát jelez. Kapcsolja ki, majd be; ha nem segít, szóljon a rendszergazdának.",
        pl: "Drukarka zgłasza usterkę. Wyłącz ją i włącz ponownie; jeśli nie pomoże, wezwij administratora.")
    case .offline:
      Phrase(
        ro: "Imprimanta nu răspunde. Verificați dacă este pornită și conectată.",
        en: "The printer does not answer. Check that it is switched on and connected.",
        hu: "A nyomtató nem válaszol. Ellenőrizze, hogy be van-e kapcsolva és csatlakoztatva.",
        pl: "Drukarka nie odpowiada. Sprawdź, czy jest włączona i podłączona.")
    case .paused:
      Phrase(
        ro: "Imprimanta este oprită temporar. Apăsați butonul ei sau reporniți coada de tipărire.",
        en: "The printer is paused. Press its button, or resume its queue.",
        hu: "A nyomtató szünetel. Nyomja meg a gombját, vagy indítsa újra a nyomtatási sort.",
        pl: "Drukarka jest wstrzymana. Naciśnij jej przycisk lub wznów jej kolejkę.")
    case .rejecting:
      Phrase(
        ro: "Coada de tipărire nu primește documente. Chemați administratorul.",
        en: "The print queue takes no documents. Call the administrator.",
        hu: "A nyomtatási sor nem fogad dokumentumot. Szóljon a rendszergazdának.",
        pl: "Kolejka drukowania nie przyjmuje dokumentów. Wezwij administratora.")
    case .noSuchQueue:
      Phrase(
        ro: "Imprimanta nu există pe acest calculator. Chemați administratorul.",
        en: "This computer has no such printer. Call the administrator.",
        hu: "Ezen a gépen nincs ilyen nyomtató. Szóljon a rendszergazdának.",
        pl: "Na tym komputerze nie ma takiej drukarki. Wezwij administratora.")
    case .printedElsewhere:
      Phrase(
        ro: "Alt program tipărește hârtiile acestui post. Opriți unul dintre ele.",
        en: "Another program prints the papers of this station. Stop one of them.",
        hu: "Ennek az állomásnak a nyomtatványait egy másik program nyomtatja. Az egyiket állítsa le.",
        pl: "Wydruki tego stanowiska drukuje inny program. Proszę zatrzymać jeden z nich.")
    case .takenOut:
      Phrase(
        ro: "Cineva a scos documentul din coada de tipărire.",
        en: "Somebody took the document out of the print queue.",
        hu: "Valaki kivette a nyomtatványt a nyomtatási sorból.",
        pl: "Ktoś usunął dokument z kolejki drukowania.")
    case .jobGone:
      Phrase(
        ro: "Sistemul de tipărire nu mai știe de acest document.",
        en: "The printing system no longer knows this document.",
        hu: "A nyomtatási rendszer már nem ismeri ezt a nyomtatványt.",
        pl: "System drukowania nie zna już tego dokumentu.")
    case .nothingPrinted:
      Phrase(
        ro: "Imprimanta a terminat fără să scoată vreo foaie.",
        en: "The printer finished without a single sheet.",
        hu: "A nyomtató egyetlen lap nélkül fejezte be.",
        pl: "Drukarka skończyła, nie drukując ani jednej kartki.")
    case .notDrawn(let failure): failure.instruction
    case .other(let message): Phrase(verbatim: message)
    }
  }

  /// What holds a live job up; nil while it makes its way.
  ///
  /// The job's own reasons come first: CUPS refreshes those of a queue only during a job (`printing.md` A.5).
  public static func holdingUp(_ job: PrintJob, on queue: QueueState?) -> PrinterTrouble? {
    if let trouble = of(reasons: job.reasons) { return trouble }
    // While CUPS waits for the printer to finish, the printer has answered and the text is an old one.
    if job.state == .processing, !job.reasons.contains("cups-waiting-for-job-completed"),
      silences.contains(where: job.message.contains)
    {
      return .offline
    }
    if let queue, queue.activity == .stopped {
      return of(reasons: queue.reasons) ?? .paused
    }
    guard job.state == .held || job.state == .stopped else { return nil }
    return .other(job.message.isEmpty ? job.reasons.first ?? job.state.rawValue : job.message)
  }

  /// What keeps a new job out of a queue; nil when it takes one.
  public static func keepingOut(of queue: QueueState?) -> PrinterTrouble? {
    guard let queue else { return .noSuchQueue }
    if queue.acceptsJobs { return nil }
    // A printer without a printing system refuses papers for what it needs from a person.
    return queue.activity == .stopped ? of(reasons: queue.reasons) ?? .rejecting : .rejecting
  }

  /// The trouble that IPP keywords name (RFC 8011, 5.4.12; PWG 5100.9), the one a person can cure first.
  ///
  /// A `-report` does not stop the printer and is left out; CUPS keeps old ones on idle queues.
  static func of(reasons: [String]) -> PrinterTrouble? {
    var found: [PrinterTrouble] = []
    for reason in reasons where !reason.hasSuffix("-report") {
      let isError = reason.hasSuffix("-error")
      var keyword = reason[...]
      for severity in ["-warning", "-error"] where keyword.hasSuffix(severity) {
        keyword = keyword.dropLast(severity.count)
      }
      // Laser printers go on for long with a warning of theirs.
      if keyword == "toner-empty", !isError { continue }
      if let trouble = keywords[String(keyword)] {
        found.append(trouble)
      } else if isError || keyword == "spool-area-full" {
        found.append(.other(String(keyword)))
      }
    }
    // A printer that needs something is also paused or offline: the cause comes first.
    let effects: [PrinterTrouble] = [.offline, .paused]
    return found.first { !effects.contains($0) && !$0.isVerbatim } ?? found.first { !effects.contains($0) }
      ?? found.first
  }

  private var isVerbatim: Bool { if case .other = self { true } else { false } }

  private static let keywords: [String: PrinterTrouble] = [
    "media-empty": .outOfPaper, "media-needed": .outOfPaper, "input-tray-missing": .outOfPaper,
    "media-jam": .jam, "cover-open": .coverOpen, "door-open": .coverOpen, "interlock-open": .coverOpen,
    "marker-supply-empty": .ribbonOrTonerEmpty, "toner-empty": .ribbonOrTonerEmpty,
    "output-area-full": .outputFull, "cutter-jam": .knifeJammed, "hardware": .broken,
    "offline": .offline, "shutdown": .offline, "timed-out": .offline,
    "paused": .paused, "moving-to-paused": .paused, "printer-stopped": .paused,
  ]

  /// A job at work without a page, whose backend still tries to reach the printer.
  static func looksForPrinter(_ job: PrintJob) -> Bool {
    job.state == .processing && (job.impressionsCompleted ?? 0) == 0
      && !job.reasons.contains("cups-waiting-for-job-completed")
      && silences.contains(where: job.message.contains)
  }

  /// Texts of CUPS' backends for a printer that does not answer. It gives no reason then, only these words.
  /// Other texts are no sign of trouble: filters say what they like ("Color Manager: no profiles …").
  private static let silences = [
    "may not exist or is unavailable", "is unreachable at this time", "is not responding",
    "Unable to locate printer",
  ]
}
