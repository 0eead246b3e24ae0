import ArgumentParser
import ServiceDesk

struct UnitShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Say what a device is, whose, and what guarantee it has.")

  @Argument(help: "Its serial, label, ticket number, or our own number as #17.")
  var code: String
  @OptionGroup var place: PlaceOptions
  @OptionGroup var answer: AnswerOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let sheets = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let scanned: ScanAnswer.Found
      do throws(StoreFailure) {
        scanned = try await desk.scan(code).found
      } catch {
        throw CommandEnd(error)
      }
      switch scanned {
      case .unit(let sheet): return [UnitView(sheet)]
      case .units(let sheets): return sheets.map(UnitView.init)
      default: return try await named(at: desk)
      }
    }
    guard let first = sheets.first else { throw CommandEnd(.notFound("unit")) }
    guard sheets.count > 1 else {
      session.show(first, answer)
      return
    }
    session.print(Output.render(sheets, as: answer.form))
  }

  private func named(at desk: Desk) async throws(CommandEnd) -> [UnitView] {
    var views: [UnitView] = []
    for candidate in try await desk.units(named: code) {
      do throws(StoreFailure) {
        if let sheet = try await desk.sheet(of: candidate.line.unit) { views.append(UnitView(sheet)) }
      } catch {
        throw CommandEnd(error)
      }
    }
    return views
  }
}
