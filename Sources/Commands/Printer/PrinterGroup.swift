import ArgumentParser
import ServiceDesk

/// `ghiseu printer`: the printing systems and the papers that are owed.
struct PrinterGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "printer", abstract: "Printers, and the papers that are owed.",
    subcommands: [
      PrinterList.self, PrinterPapers.self, PrinterReprint.self, PrinterSettle.self, PrinterCancel.self,
      PrinterDiscover.self, PrinterAdd.self, PrinterTest.self, PrinterRoleVerb.self, PrinterRoles.self,
      PrinterRemove.self, PrinterMove.self, PrinterTakeOver.self,
    ])
}

struct PrinterList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the queues of this station and how they stand.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let configuration = try session.configuration(place)
    let systems: [NamedQueues]
    do {
      systems = try session.program.queues(configuration)
    } catch {
      throw CommandEnd(error)
    }
    var rows: [QueueRow] = []
    var outage: CommandEnd?
    for system in systems {
      do {
        for queue in try await system.queues.queues() {
          rows.append(QueueRow(queue, of: system.name, configuration))
        }
      } catch {
        // The others are shown all the same; an outage is never an empty answer.
        outage = CommandEnd(error)
      }
    }
    session.show(rows, output)
    if let outage { throw outage }
  }
}

struct QueueRow: Listed {
  let system: String
  let queue: String
  let state: String
  let acceptsJobs: Bool
  let reasons: [String]
  /// Which papers of this shop it plays.
  let roles: [String]

  init(_ state: QueueState, of system: String, _ configuration: Configuration) {
    self.system = system
    queue = state.name.rawValue
    self.state = state.activity.rawValue
    acceptsJobs = state.acceptsJobs
    reasons = state.reasons
    roles = PrinterRole.allCases.filter { configuration.printers[$0]?.queue == state.name }.map(\.rawValue)
  }

  static let header = ["SYSTEM", "QUEUE", "STATE", "ACCEPTS", "PLAYS", "REASONS"]
  var row: [String] {
    [
      system, queue, state, acceptsJobs ? "yes" : "no", roles.joined(separator: ", "),
      reasons.joined(separator: ", "),
    ]
  }
  var handle: String { queue }
}
