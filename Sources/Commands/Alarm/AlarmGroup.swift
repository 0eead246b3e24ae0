import ArgumentParser
import ServiceDesk

/// `ghiseu alarm`: what somebody should be told of.
struct AlarmGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alarm", abstract: "What is overdue, lapsing or forgotten; and what the shop watches.",
    subcommands: [
      AlarmShow.self, AlarmSnoozeVerb.self, AlarmRules.self, AlarmAdd.self, AlarmEdit.self, AlarmPaid.self,
    ])
}

/// From when on an alarm tells, and whom.
struct AlarmOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Days: within, or since, as ghiseu alarm rules tells.", valueName: "number"))
  var days: Int?
  @Option(help: "Only amounts from this on.")
  var least: Amount?
  @Option(help: "Only tickets in this stage.")
  var stage: Choice<Stage>?
  @Option(help: ArgumentHelp("Only products whose type holds these words.", valueName: "words"))
  var productType: String?
  @Option(help: ArgumentHelp("Months of the guarantee's term; 24 without it.", valueName: "number"))
  var months: Int?
  @Option(help: "Who sees it; may be repeated; all who may read alarms without it.")
  var role: [Choice<Role>] = []

  func bounds(_ known: AlarmBounds, _ currency: Currency) throws(CommandEnd) -> AlarmBounds {
    AlarmBounds(
      days: days ?? known.days, leastAmount: try least?.money(currency).minorUnits ?? known.leastAmount,
      stage: stage?.value ?? known.stage, productType: productType ?? known.productType,
      months: months ?? known.months)
  }
}

struct AlarmRow: Listed {
  let key: String
  let watch: String
  let state: String
  let day: String
  let text: String
  let device: String?
  let serial: String?
  let customer: String?
  let holder: String?
  let ticket: String?
  let law: String?
  let action: String
  let setAsideUntil: String?

  init(_ line: AlarmLine) {
    key = line.key
    watch = line.watch.rawValue
    state = line.state.rawValue
    day = line.day.description
    text = line.text(.english)
    device = line.device
    serial = line.serial
    customer = line.customerName
    holder = line.holder
    if case .ticket(_, let number) = line.subject { ticket = number.description } else { ticket = nil }
    law = line.law
    action = line.watch.nextAction[.english]
    setAsideUntil = line.setAside?.until.description
  }

  static let header = ["DAY", "ALARM", "WHAT", "DEVICE OR HOLDER", "CUSTOMER", "KEY"]
  var row: [String] {
    let about = [ticket, device, serial, holder].compactMap { $0 }.joined(separator: " ")
    return [day, watch, text, about, customer ?? "", key]
  }
  var handle: String { key }
}

struct AlarmRuleRow: Listed {
  let key: String
  let name: String
  let watch: String
  let days: Int
  let leastAmount: Int64?
  let stage: String?
  let productType: String?
  let months: Int?
  let roles: [String]
  let isEnabled: Bool

  init(_ rule: AlarmRule) {
    key = rule.key
    name = rule.name ?? rule.watch.title[.english]
    watch = rule.watch.rawValue
    days = rule.bounds.days
    leastAmount = rule.bounds.leastAmount
    stage = rule.bounds.stage?.rawValue
    productType = rule.bounds.productType
    months = rule.bounds.months
    roles = rule.audience.map(\.rawValue).sorted()
    isEnabled = rule.isEnabled
  }

  static let header = ["KEY", "ON", "NAME", "WATCHES", "DAYS", "SEEN BY"]
  var row: [String] {
    [
      key, isEnabled ? "yes" : "no", name, watch, String(days),
      roles.isEmpty ? "all" : roles.joined(separator: ", "),
    ]
  }
  var handle: String { key }
}
