import ArgumentParser
import ServiceDesk

struct AlarmShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the alarms, soonest first.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions
  @OptionGroup var by: ActorOptions
  @Option(help: "Only this kind; may be repeated.")
  var watch: [Choice<AlarmKind>] = []
  @Flag(help: "Those that were set aside, too.")
  var all = false

  func carryOut(in session: Session) async throws(CommandEnd) {
    let rows = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      var roles: Set<Role>?
      if case .staff(let member) = try await desk.actor(by) { roles = member.roles }
      let list: AlarmList
      do throws(StoreFailure) {
        list = try await desk.alarms(for: roles, withSetAside: all)
      } catch {
        throw CommandEnd(error)
      }
      let kinds = Set(watch.map(\.value))
      for key in list.cutShort.sorted() {
        session.complain(CommandEnd.notice("\(key) found more than is shown."))
      }
      return list.lines.filter { kinds.isEmpty || kinds.contains($0.watch) }.map(AlarmRow.init)
    }
    session.show(rows, output)
  }
}

extension CommandEnd {
  /// Said beside an answer that is whole otherwise.
  static func notice(_ sentence: String) -> CommandEnd { CommandEnd(0, sentence) }
}
