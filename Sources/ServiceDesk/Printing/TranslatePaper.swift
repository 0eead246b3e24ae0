/// Prints what a document says once more in another language, for a customer who does not read the one that the law asks
/// for (`domain.md` 2). The sheet says that it only informs and which document binds.
///
/// It is a document of its own: its number has the language behind it, its prints are counted for themselves.
public struct TranslatePaper: DeskCommand, Hashable {
  public static let kind = "paper.translate"
  public typealias Answer = PaperOwed

  public var paper: PaperID
  public var language: Language

  public init(paper: PaperID, language: Language) {
    self.paper = paper
    self.language = language
  }

  public var permission: Permission { .print }

  public func subject(of answer: PaperOwed) -> String? { "paper \(answer.paper)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<PaperOwed> {
    guard var original = try desk.paper(paper) else { return .refused(.notFound("paper")) }
    guard original.mayBeTranslated else { return .refused(.unacceptable("paper.language")) }
    while let earlier = original.copyOf, let entry = try desk.paper(earlier) { original = entry }
    guard language != original.paper.language, let ticket = original.ticket,
      let stay = try desk.ticket(ticket),
      var sheet = try PaperTranslation(original, of: stay, in: desk, envelope).paper(in: language)
    else { return .refused(.unacceptable("paper.language")) }
    sheet.isCopy = try desk.papers(of: ticket).contains {
      $0.kind == original.kind && $0.mayHaveComeOut
        && $0.paper.values["paper.id"] == sheet.values["paper.id"]
    }
    let papers = PaperDesk(desk: desk, envelope: envelope)
    return .done(PaperOwed(paper: try papers.owe(original.kind, sheet, ticket)))
  }
}

extension PaperEntry {
  /// It informs in another language; the document that binds is another line of the ledger.
  public var isTranslation: Bool { paper.values["translation"] != nil }

  /// A document of a ticket that came out, or still will, and whose words the program has in all languages.
  public var mayBeTranslated: Bool {
    ticket != nil && !isTranslation && kind.hasTranslations && mayHaveComeOut
  }

  fileprivate var mayHaveComeOut: Bool {
    let state = PaperState(rawValue: progress.state)
    return state != .canceled && state != .failed
  }
}

extension PaperKind {
  /// Its template must place `translation`: a sheet in another language says that it only informs.
  public var hasTranslations: Bool {
    switch self {
    case .intakeReceipt, .releaseSlip, .refusal, .complaintRecord, .repairEntry, .quote: true
    case .unitLabel, .warrantyCertificate, .unitLife, .servicingStatement, .practiceSheet, .commandSheet,
      .badge, .serialLabel, .packingList, .parcelLabel, .accessoryLabel, .shelfLabel, .stageSheet,
      .calibrationSheet, .addressLabel, .addressSheet, .dayClose, .testPage:
      false
    }
  }
}

/// Says in another language what a document says, and nothing else.
///
/// The document is composed twice as of its own day: in its own language, and in the other. A value that comes out as it
/// stands on the document is taken from the other one. What was typed by hand, or would be told differently by now, stays
/// in the words of the document that binds.
private struct PaperTranslation {
  let desk: any DeskTransaction
  let original: PaperEntry
  let ticket: Ticket
  /// Who made the document, where and when.
  let envelope: CommandEnvelope

  init(
    _ original: PaperEntry, of ticket: Ticket, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) {
    self.desk = desk
    self.original = original
    self.ticket = ticket
    let author = try original.requestedBy.flatMap { (id) throws(StoreFailure) in try desk.staff(id) }
    self.envelope = CommandEnvelope(
      id: envelope.id, station: original.station, actor: author.map { .staff($0) } ?? .console,
      now: original.queuedAt, civil: desk.civil(of: original.queuedAt))
  }

  /// Nil where the document cannot be composed again.
  func paper(in language: Language) throws(StoreFailure) -> Paper? {
    let binding = original.paper
    guard let document = text("paper.id"), let same = try composed(in: binding.language),
      let other = try composed(in: language)
    else { return nil }
    var values: [String: PaperValue] = [:]
    for (name, value) in binding.values {
      values[name] = translated(value, told: same.values[name], other: other.values[name])
    }
    let id = "\(document)-\(language.rawValue.uppercased())"
    // A ticket may have several records or refusals under its one number.
    let documents = try desk.papers(of: ticket.id).filter {
      $0.kind == original.kind && $0.copyOf == nil && !$0.isTranslation
    }
    let place = documents.firstIndex { $0.id == original.id } ?? 0
    values["paper.id"] = .text(place == 0 ? id : "\(id)\(place + 1)")
    values["translation"] = .text(
      PaperTexts.translation(
        language, ["number": document, "language": PaperTexts.inLanguage(binding.language)[language]]))
    return Paper(kind: original.kind, language: language, values: values)
  }

  private func translated(_ value: PaperValue, told: PaperValue?, other: PaperValue?) -> PaperValue {
    switch (value, told, other) {
    case (.text(let text), .text(let same)?, .text(let translated)?):
      return .text(text == same ? translated : text)
    case (.rows(let rows), .rows(let same)?, .rows(let translated)?):
      return .rows(
        rows.map { row in
          guard let index = same.firstIndex(of: row), translated.indices.contains(index) else { return row }
          return translated[index]
        })
    default: return value
    }
  }

  private func composed(in language: Language) throws(StoreFailure) -> Paper? {
    guard let customer = try desk.customer(ticket.customer), let unit = try desk.unit(ticket.unit) else {
      throw .damagedRow(what: "ticket.customer or ticket.unit")
    }
    let papers = PaperDesk(desk: desk, envelope: envelope)
    switch original.kind {
    case .intakeReceipt:
      guard let claim = text("claim.code").flatMap({ ClaimCode($0) }),
        let key = text("claim.url").flatMap({ ReceiptKey($0) })
      else { return nil }
      return try papers.intakeReceipt(
        ticket, try sheetAsTold(unit), customer, claim: claim, key: key, in: language)
    case .releaseSlip:
      guard ticket.handover != nil else { return nil }
      let data = DataState.allCases.first { $0.title[original.paper.language] == text("data.state") }
      return try papers.releaseSlip(
        ticket, amount: nil, invoice: nil, service: ServiceDone(data: data), in: language)
    case .refusal:
      return try RefusalPaper(desk: desk, envelope: envelope).paper(
        ticket, refused: refused, reason: text("reason") ?? "", evidence: [], in: language)
    case .complaintRecord:
      let open = ClaimPaperTexts.openSettlement[original.paper.language]
      return try ComplaintRecordPaper(desk: desk, envelope: envelope).paper(
        ticket, try sheetAsTold(unit), customer,
        settlement: text("settlement").flatMap { $0 == open ? nil : $0 }, in: language)
    case .repairEntry:
      return try RepairEntryPaper(desk: desk, shop: desk.shop, today: envelope.today).paper(
        of: ticket, try desk.sheet(unit, desk.shop, envelope.today), cause: text("cause"), work: text("work"),
        in: language)
    case .quote:
      let quotes = try desk.quotes(of: ticket.id)
      guard let quote = quotes.first(where: { "Q-\($0.id)" == text("paper.id") }),
        let lastDay = quote.issue?.lastDay
      else { return nil }
      return try QuotePaper(desk: desk, envelope: envelope).paper(
        quote, ticket, lastDay: lastDay, in: language)
    default: return nil
    }
  }

  /// With the verdict as it was told at the intake, whatever the rules say by now.
  private func sheetAsTold(_ unit: DeviceUnit) throws(StoreFailure) -> UnitSheet {
    var sheet = try desk.sheet(unit, desk.shop, envelope.today)
    if let told = try desk.toldVerdict(of: ticket.id) { sheet.verdict = told.verdict }
    return sheet
  }

  /// The guarantees whose lines stand among what the document refuses.
  private var refused: Set<GuaranteeClock.Kind> {
    guard case .rows(let rows)? = original.paper.values["refused"] else { return [] }
    let lines = rows.compactMap { $0["text"] }
    return Set(
      GuaranteeClock.Kind.allCases.filter { kind in
        let title = kind.title[original.paper.language]
        return lines.contains { $0 == title || $0.hasPrefix(title + ":") }
      })
  }

  private func text(_ name: String) -> String? {
    if case .text(let text)? = original.paper.values[name] { text } else { nil }
  }
}
