import ArgumentParser
import ServiceDesk

struct SerialRegister: Verb {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Register serials as they are scanned, one a line.",
    discussion: """
      Without serials on the command line they are read from the standard input; each is answered at once, with its \
      number in the batch or with the reason why it is refused. Several codes of one box stand on one line with tabs \
      between them; a product code says what follows. A line that is refused stays out and the rest is taken; the exit \
      code then tells (75). The batch is closed at the end, unless --keep-open.
      """)

  @OptionGroup var heading: SerialHeadingOptions
  @OptionGroup var product: ProductChoiceOptions
  @Option(help: ArgumentHelp("Go on with an open batch instead of opening one.", valueName: "id"))
  var batch: Int64?
  @Flag(help: "Put what cannot be placed at once into the tray of the batch.")
  var aside = false
  @Flag(help: "Leave the batch open.")
  var keepOpen = false
  @Argument(help: "Serials; from the standard input when there are none.")
  var serials: [String] = []
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.atDesk(change.place) { (desk) async throws(CommandEnd) in
      let actor = try await desk.actor(change.by)
      let batch = try await openBatch(desk, actor)
      let worst = try await takeAll(into: batch, session, desk, actor)
      if !keepOpen {
        let closed = try await desk.order(CloseSerialBatch(batch: batch), as: actor)
        session.show(StandingView(closed.standing), change.answer)
      }
      if let worst { throw .silently(worst) }
    }
  }

  private func openBatch(_ desk: Desk, _ actor: Actor) async throws(CommandEnd) -> SerialBatchID {
    let chosen: OpenTicket.ProductChoice? = product.isGiven ? try await product.choice(at: desk) : nil
    guard let batch else {
      return try await desk.order(heading.opening(at: desk, product: chosen), as: actor).batch
    }
    let known = SerialBatchID(batch)
    if let chosen {
      _ = try await desk.order(ChooseBatchProduct(batch: known, product: chosen), as: actor)
    }
    return known
  }

  /// Takes every line and returns the exit code of the first refusal.
  private func takeAll(
    into batch: SerialBatchID, _ session: Session, _ desk: Desk, _ actor: Actor
  ) async throws(CommandEnd) -> Int32? {
    var worst: Int32?
    var rest = serials[...]
    while let line = serials.isEmpty ? session.console.readLine() : rest.popFirst() {
      let codes = line.split(separator: "\t").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
      if codes.isEmpty { continue }
      if let end = try await take(codes, into: batch, session, desk, actor) { worst = worst ?? end.exitCode }
    }
    return worst
  }

  private func take(
    _ codes: [String], into batch: SerialBatchID, _ session: Session, _ desk: Desk, _ actor: Actor
  ) async throws(CommandEnd) -> CommandEnd? {
    let scan = ScanIntoBatch(batch: batch, codes: codes)
    let decision: Decision<ScanIntoBatch.Answer>
    do {
      decision = try await desk.perform(scan, as: actor, id: desk.newCommandID())
    } catch {
      throw CommandEnd(error)
    }
    switch decision {
    case .done(let answer):
      say(LineView(codes, answer), session)
      return nil
    case .refused(let refusal):
      if refusal.code == .batchClosed || refusal.values["what"] == "batch" { throw CommandEnd(refusal) }
      say(LineView(codes, refusal), session)
      if aside, refusal.sound == .needsYou {
        _ = try await desk.order(PutAside(batch: batch, codes: codes), as: actor)
      }
      return CommandEnd(CommandEnd.Code.conflict, "")
    }
  }

  private func say(_ line: LineView, _ session: Session) {
    session.print(change.answer.json ? Output.line(line) : line.words)
  }
}

/// The answer to one line.
private struct LineView: Encodable {
  let codes: [String]
  let count: Int?
  let unit: Int64?
  let product: Int64?
  let sound: String
  let refused: String?
  let sentence: String?

  init(_ codes: [String], _ answer: ScanIntoBatch.Answer) {
    self.codes = codes
    count = answer.standing.registered
    switch answer.taken {
    case .product(let id): (unit, product) = (nil, id.rawValue)
    case .serial(let entry): (unit, product) = (entry.unit.rawValue, entry.product.rawValue)
    }
    sound = answer.sound.rawValue
    (refused, sentence) = (nil, nil)
  }

  init(_ codes: [String], _ refusal: Refusal) {
    self.codes = codes
    (count, unit, product) = (nil, nil, nil)
    sound = refusal.sound.rawValue
    refused = refusal.code.rawValue
    sentence = refusal.text(.english)
  }

  var words: String {
    let text = codes.joined(separator: " ")
    if let sentence { return "!  \(text)  \(sentence)" }
    return unit == nil ? "product \(product ?? 0)  \(text)" : "\(count ?? 0)  \(text)"
  }
}
