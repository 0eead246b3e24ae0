import ArgumentParser
import ServiceDesk

struct InspectionPlanMake: Verb {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Say how often a device, or every device of a product, must be inspected.",
    discussion: """
      The term is a law's (--rule), or months, a counter, or both, whichever comes first. A product's plan is given \
      to its sold devices now and at each further sale; run the same command again with --again after serials came \
      from a file.
      """)

  @Argument(help: "The device's serial, label or number; or give --product.")
  var unit: String?
  @OptionGroup var change: ChangeOptions
  @OptionGroup var limit: CounterOptions

  @Option(help: ArgumentHelp("A known product, for all its devices.", valueName: "id"))
  var product: Int64?
  @Option(help: ArgumentHelp("A law's plan: ghiseu inspection rules lists them.", valueName: "id"))
  var rule: String?
  @Option(help: ArgumentHelp("Months from one inspection to the next.", valueName: "number"))
  var months: Int?
  @Option(
    help: ArgumentHelp(
      "So many days before it is due an inspection counts; any time without it.", valueName: "days"))
  var early: Int?
  @Option(help: ArgumentHelp("So many days behind the due day are still in time.", valueName: "days"))
  var grace = 0
  @Option(help: "Why; law with --rule, else guaranteeStatement unless told otherwise.")
  var ground: Choice<InspectionGround.Kind>?
  @Option(help: ArgumentHelp("Which statement, contract or certificate it is.", valueName: "text"))
  var source: String?
  @Option(help: "Where the first interval begins; the commissioning or delivery unless told otherwise.")
  var anchor: DayArgument?
  @Option(help: ArgumentHelp("What the counter showed then.", valueName: "number"))
  var anchorReading: Int64 = 0
  @Flag(help: "Give a product's present plans to devices that lack them.")
  var again = false

  func validate() throws {
    if (unit == nil) == (product == nil) { throw ValidationError("Name a device, or give --product.") }
    if again && product == nil { throw ValidationError("--again goes with --product.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let answer = try await session.atDesk(change.place) { (desk) async throws(CommandEnd) in
      let actor = try await desk.actor(change.by)
      guard let product else {
        let device = try await desk.oneUnit(unit ?? "").unit
        let made = try await desk.order(try command(.unit(device.id), desk), as: actor)
        return RecordAnswer(
          "plan", made.plan.rawValue, dueDetail(made.nextDue))
      }
      let id = ProductID(product)
      if !again {
        _ = try await desk.order(try command(.product(id), desk), as: actor)
      }
      let plans = try await desk.ask { (desk) throws(StoreFailure) in
        try desk.inspectionPlans(of: .product(id)).filter { $0.ended == nil }
      }
      guard let newest = plans.last else { throw CommandEnd(.notFound("plan")) }
      var adopted = 0
      for plan in plans { adopted += try await adopt(plan.id, as: actor, at: desk) }
      return RecordAnswer("plan", newest.id.rawValue, ["devices": String(adopted)])
    }
    session.show(answer, change.answer)
  }

  private func command(_ subject: InspectionPlan.Subject, _ desk: Desk) throws(CommandEnd) -> PlanInspections
  {
    var terms = InspectionTerms(
      intervalMonths: months, counterLimit: limit.value, earlyDays: early, graceDays: grace)
    var why = InspectionGround(ground?.value ?? .guaranteeStatement, rule: source)
    if let rule {
      let (country, today) = (desk.shop.country, desk.clock.today)
      guard let law = InspectionRule.ofInspections(rule, in: country, on: today) else {
        throw CommandEnd(
          CommandEnd.Code.notFound, "There is no such law on inspections for this shop's country.",
          hint: "ghiseu inspection rules lists them.")
      }
      terms = law.terms(over: terms)
      why = InspectionGround(.law, rule: law.id)
    }
    return PlanInspections(
      subject: subject, terms: terms, ground: why, anchor: anchor?.day, anchorReading: anchorReading)
  }

  private func adopt(
    _ plan: InspectionPlanID, as actor: Actor, at desk: Desk
  ) async throws(CommandEnd) -> Int {
    var adopted = 0
    var after: UnitID?
    repeat {
      let run = try await desk.order(AdoptInspectionPlan(plan: plan, after: after), as: actor)
      adopted += run.adopted
      after = run.last
    } while after != nil
    return adopted
  }
}
