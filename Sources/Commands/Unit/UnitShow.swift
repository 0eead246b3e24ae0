import ArgumentParser
import ServiceDesk

struct UnitShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Say what a device is, whose, and what guarantee it has.")

  @Argument(help: "Its serial, label or number, as scanned.")
  var code: String
  @OptionGroup var place: PlaceOptions
  @OptionGroup var answer: AnswerOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let sheets = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      do throws(StoreFailure) {
        switch try await desk.scan(code).found {
        case .unit(let sheet): return [UnitView(sheet)]
        case .units(let sheets): return sheets.map(UnitView.init)
        default:
          guard let id = Int64(code), let sheet = try await desk.sheet(of: UnitID(id)) else { return [] }
          return [UnitView(sheet)]
        }
      } catch {
        throw CommandEnd(error)
      }
    }
    guard let first = sheets.first else { throw CommandEnd(.notFound("unit")) }
    guard sheets.count > 1 else {
      session.show(first, answer)
      return
    }
    session.print(Output.render(sheets, as: answer.form))
  }
}
