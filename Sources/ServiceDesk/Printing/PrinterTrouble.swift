/// What a printer needs before it goes on.
public enum PrinterTrouble: Sendable, Hashable {
  case outOfPaper
  case jam
  case coverOpen
  case offline
  /// The queue was stopped by a person or by the printing system.
  case paused
  /// The queue takes no new jobs.
  case rejecting
  /// The printing system has no queue of that name.
  case noSuchQueue
  /// Another program has taken over the papers of this station.
  case printedElsewhere
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
    case .offline:
      Phrase(
        ro: "Imprimanta nu răspunde. Verificați dacă este pornită și conectată.",
        en: "The printer does not answer. Check that it is switched on and connected.",
        hu: "A nyomtató nem válaszol. Ellenőrizze, hogy be van-e kapcsolva és csatlakoztatva.",
        pl: "Drukarka nie odpowiada. Sprawdź, czy jest włączona i podłączona.")
    case .paused:
      Phrase(
        ro: "Imprimanta este oprită temporar. Reporniți coada de tipărire.",
        en: "The printer is paused. Resume its queue.",
        hu: "A nyomtató szünetel. Indítsa újra a nyomtatási sort.",
        pl: "Drukarka jest wstrzymana. Wznów jej kolejkę.")
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
    var unnamed: PrinterTrouble?
    for reason in reasons where !reason.hasSuffix("-report") {
      let isError = reason.hasSuffix("-error")
      var keyword = reason[...]
      for severity in ["-warning", "-error"] where keyword.hasSuffix(severity) {
        keyword = keyword.dropLast(severity.count)
      }
      switch keyword {
      case "media-empty", "media-needed", "input-tray-missing": return .outOfPaper
      case "media-jam": return .jam
      case "cover-open", "door-open", "interlock-open": return .coverOpen
      case "offline", "shutdown", "timed-out": return .offline
      case "paused", "moving-to-paused", "printer-stopped": return .paused
      case "marker-supply-empty", "output-area-full", "spool-area-full": unnamed = .other(String(keyword))
      default: if isError { unnamed = .other(String(keyword)) }
      }
    }
    return unnamed
  }

  /// Texts of CUPS' backends for a printer that does not answer. It gives no reason then, only these words.
  /// Other texts are no sign of trouble: filters say what they like ("Color Manager: no profiles …").
  private static let silences = [
    "may not exist or is unavailable", "is unreachable at this time", "is not responding",
    "Unable to locate printer",
  ]
}
