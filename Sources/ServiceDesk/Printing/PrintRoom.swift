/// Works off the papers that this station owes: draws them, takes them through the printing system, and writes down
/// how far each got.
///
/// Every step is written to the ledger before it is tried or after the answer that proves it, so that a station that
/// dies anywhere finds its way from ``PrintLedger`` and what the printing system knows. One room works a station's
/// papers at a time, and visits its printers side by side: one that does not answer holds up nobody else's papers.
public actor PrintRoom {
  let desk: Desk
  let drawer: any PageDrawer
  /// Of the station's configuration; the shop's choice stands before them.
  private let configured: [PrinterRole: RolePrinter]
  /// Where papers go whose role has no printer.
  private let tray: RolePrinter
  let systems: any PrintSystems
  /// For so long a round waits for a printer; what it does later the next rounds find.
  let roundPatience: Duration
  /// This program among all that may print for the station (``PrintRoomHold``).
  let holder: String
  var challengedAt: Moment?
  var hasHeld = false
  var isDisplaced = false
  private(set) var plan: PrintPlan
  private var hasBegun = false
  private var waiting: [PrinterRole: Int] = [:]
  /// What each printer needs, as it was seen last.
  var troubles: [PrinterPlace: PrinterTrouble] = [:]
  /// Since when each printer has kept papers waiting.
  var troubledSince: [PrinterPlace: Moment] = [:]
  /// When a printer that looked well last took nothing.
  var silences: [PrinterPlace: Moment] = [:]
  /// The visits that go on, one at a printer.
  var visits: [PrinterPlace: Visit] = [:]
  var visitNumber = 0
  /// Rounds that wait for visits, by numbers of their own.
  var waits: [Int: Wait] = [:]
  var waitNumber = 0
  var outcomes: [Int: Result<Round, StoreFailure>] = [:]
  /// What went wrong in a visit after its round.
  var lateFailure: StoreFailure?
  /// Papers from before this were perhaps printed by a printing system that nobody of this program watched.
  let openedAt: Moment
  /// How often each printing system had begun anew when it was last looked at.
  var restarts: [PrinterPlace: Int] = [:]
  /// What each printer printed lately, for the case that its printing system forgets that.
  var lately: [PrinterPlace: [(job: OpenJob, at: Moment)]] = [:]
  /// Jobs of papers that wait for a person, which were seen at their end.
  var endedJobs: Set<PrintJobName> = []
  var isWoken = false
  var sleeper: CheckedContinuation<Void, Never>?
  var changes = 0

  /// - Parameter roundPatience: how long a round waits for its slowest printer. Three seconds and the pause between
  ///   rounds keep the promise that a trouble is on the counter within five.
  public init(
    desk: Desk, drawer: any PageDrawer, printers: [PrinterRole: RolePrinter], tray: RolePrinter,
    systems: any PrintSystems = OwnPrintSystemsOnly(), roundPatience: Duration = .seconds(3)
  ) {
    self.desk = desk
    self.drawer = drawer
    configured = printers
    self.tray = tray
    self.systems = systems
    self.roundPatience = roundPatience
    holder = A29.random(12, from: desk.secrecy)
    openedAt = desk.clock.now()
    plan = PrintPlan(configured: printers, tray: tray)
  }

  /// What one round left behind.
  public enum Round: Int, Sendable, Equatable {
    /// Nothing waits.
    case idle
    /// A person or a printer is waited for: a few seconds are soon enough.
    case waiting
    /// Something is on its way: look again within a quarter of a second.
    case busy
  }

  /// A further try without asking is made at most this often, and only when nothing can have been printed.
  static let unaskedAttempts = 3
  /// Papers of one kind for one printer that a round takes on.
  static let portion = 50

  public func round() async throws(StoreFailure) -> Round {
    // Who wakes the room from here on has changed what this round may not see.
    isWoken = false
    if let failure = lateFailure {
      lateFailure = nil
      throw failure
    }
    // A visit that ends while the ledger is read may have written what the reading does not show.
    let earlier = visits.values
    let station = desk.station
    let (owed, left, hold, printers, assignments) = try await desk.store.read { (desk) throws(StoreFailure) in
      (
        try desk.papersToPrint(at: station, limit: PrintRoom.portion), try desk.leftJobs(at: station),
        try desk.printRoomHold(of: station), try desk.shopPrinters(), try desk.printerAssignments(of: station)
      )
    }
    isDisplaced = try await !holdRoom(hold)
    waiting = Dictionary(grouping: owed, by: \.kind.role).mapValues(\.count)
    if isDisplaced { return .waiting }
    plan = PrintPlan(
      configured: configured, tray: tray, printers: printers.filter { $0.serves(station) },
      assignments: assignments, systems: systems)
    hasBegun = true
    var papers: [PrinterPlace: [PaperEntry]] = [:]
    // A role's printer is looked at without papers too.
    for role in PrinterRole.allCases { papers[plan.printer(for: role).place] = [] }
    let inHand = (Array(earlier) + visits.values).reduce(into: Set<PaperID>()) { $0.formUnion($1.papers) }
    for paper in owed where !inHand.contains(paper.id) {
      papers[plan.printer(of: paper).place, default: []].append(paper)
    }
    let leftAt = Dictionary(grouping: left, by: \.place)
    for place in leftAt.keys where papers[place] == nil { papers[place] = [] }
    troubledSince = troubledSince.filter { papers[$0.key] != nil || visits[$0.key] != nil }
    let begun = papers.sorted { $0.key.description < $1.key.description }
      .compactMap { place, own in begin(at: place, own, leftAt[place] ?? []) }
    await wait(for: Set(begun))
    noteSlowVisits()
    var result = visits.isEmpty ? Round.idle : .waiting
    let ended = begun.compactMap { outcomes.removeValue(forKey: $0) }
    for outcome in ended {
      let after = try outcome.get()
      if after.rawValue > result.rawValue { result = after }
    }
    return result
  }

  /// How each role's printer stands, as far as it was seen.
  public func states() -> [PrinterRoleState] {
    PrinterRole.allCases.map { role in
      let printer = plan.printer(for: role)
      return PrinterRoleState(
        role: role, queue: printer.queue, trouble: isDisplaced ? .printedElsewhere : troubles[printer.place],
        waiting: waiting[role] ?? 0, place: hasBegun ? printer.place : nil)
    }
  }

  /// Rises with everything that this room wrote down about a paper; what pages compare to know that they are old.
  public func changeNumber() -> Int { changes }
}
