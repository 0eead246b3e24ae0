/// Lets a paper come out of another printer, one that takes such papers.
///
/// The print room takes its job back first and moves it only when that is certain (``PrintLedger``); the same codes, the
/// same print number.
public struct MovePaper: DeskCommand, Hashable {
  public static let kind = "paper.move"
  public typealias Answer = Done

  public var paper: PaperID
  public var to: PrinterPlace
  /// The person looked at the first printer: nothing came out, or a second sheet is better than none.
  public var nothingCameOut: Bool

  public init(paper: PaperID, to: PrinterPlace, nothingCameOut: Bool = false) {
    self.paper = paper
    self.to = to
    self.nothingCameOut = nothingCameOut
  }

  public var permission: Permission { .print }

  public func subject(of answer: Done) -> String? { "paper \(paper)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard var entry = try desk.paper(paper) else { return .refused(.notFound("paper")) }
    guard let state = PaperState(rawValue: entry.progress.state), entry.isOpen else {
      return .refused(Refusal(.paperNotOpen))
    }
    let mayBeOut = entry.progress.everProcessing || state == .unknown
    guard nothingCameOut || !mayBeOut else { return .refused(Refusal(.paperMayBeOut)) }
    let there = try desk.shopPrinters().filter {
      $0.retiredAt == nil && $0.details.place == to && $0.serves(entry.station)
    }
    // The station knows the printers of its configuration; the shop knows none of them.
    guard there.isEmpty || there.contains(where: { entry.kind.fits($0.details.medium) }) else {
      return .refused(.unacceptable("printer.place"))
    }
    entry.progress.target = to
    entry.progress.movedBy = envelope.actor.staffID
    entry.progress.mayRepeat = nothingCameOut
    if state == .failed { entry.progress.beginAnew(as: .queued) }
    try desk.replace(entry)
    return .done(Done())
  }
}

/// Gives the open papers of a station that is gone or was replaced to this one.
///
/// A paper whose job lies in a printing system that only that station reaches is asked about: from here nobody can see
/// whether it came out.
public struct TakeOverPapers: DeskCommand, Hashable {
  public static let kind = "paper.takeOver"

  public struct Answer: Codable, Sendable, Hashable {
    public var papers: [PaperID]
    /// Those of `papers` of which a person must say whether they came out.
    public var asked: [PaperID]
  }

  public var from: StationName

  public init(from: StationName) { self.from = from }

  public var permission: Permission { .print }

  public func subject(of answer: Answer) -> String? { "station \(from)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard from != envelope.station else { return .refused(.unacceptable("station")) }
    var answer = Answer(papers: [], asked: [])
    for var entry in try desk.openPapers(of: from, limit: Int(Int32.max)) {
      let progress = entry.progress
      let hasJob = progress.jobName != nil && progress.state != PaperState.failed.rawValue
      if hasJob, progress.system?.isSharedByStations != true {
        entry.progress.state = PaperState.unknown.rawValue
        try desk.replace(entry)
        answer.asked.append(entry.id)
      }
      try desk.hand(entry.id, to: envelope.station)
      // Others stay with the gone station: when it comes back, it takes them back.
      for var job in try desk.openJobs(of: entry.id) where job.place.system.isSharedByStations {
        job.station = envelope.station
        try desk.keep(job)
      }
      answer.papers.append(entry.id)
    }
    guard !answer.papers.isEmpty else { return .refused(.notFound("paper")) }
    return .done(answer)
  }
}

extension PaperKind {
  /// Whether a printer that is loaded with `medium` can print it. A test page shows any printer's own paper.
  public func fits(_ medium: PaperMedium) -> Bool { self == .testPage || medium.fits(role) }
}

extension PaperEntry {
  /// Somebody still waits for it: not printed, not taken back, not waived.
  public var isOpen: Bool {
    switch PaperState(rawValue: progress.state) {
    case .done, .canceled, nil: false
    case .failed, .unknown: progress.settledBy == nil
    default: true
    }
  }
}
