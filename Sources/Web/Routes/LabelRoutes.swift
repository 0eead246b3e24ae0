import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// What papers look like on each model of printer, with values as long as they come: the very dots, and what a reader
  /// would stumble over.
  var labelRoutes: [StaffRoute] {
    [
      .may(.print, .managePrinters, method: .get, "/api/label-preview") { call in
        let label = try label(call)
        do throws(DrawFailure) {
          let bytes = try needs.paper.labels.preview(
            label.paper, for: label.form.medium, on: label.form.profile)
          return Answer.file(bytes, type: "image/png")
        } catch {
          // Why it cannot be drawn stands among its faults.
          throw Refusal.unacceptable("printer.profile")
        }
      },
      .may(.print, .managePrinters, method: .get, "/api/label-preview/look") { call in
        let label = try label(call)
        let faults = needs.paper.labels.faults(of: label.name, on: label.form.profile)
        let look: PaperLook?
        do { look = try await needs.paper.look(label.paper, label.form) } catch is DrawFailure { look = nil }
        return Answer.json { json in
          look?.write(into: &json, label.form)
          json.member("faults", listOf: faults) { json, fault in
            json.element {
              $0.member("language", fault.language.rawValue)
              $0.member("what", fault.what)
            }
          }
        }
      },
      .may(.print, .managePrinters, method: .get, "/api/label-preview/choices") { call in
        let labels = needs.paper.labels
        return Answer.json { json in
          json.member("templates", listOf: labels.templates) { json, name in
            json.element {
              $0.member("name", name.description)
              $0.member("title", name.kind.title[call.language])
              $0.member("medium", name.medium.rawValue)
              $0.member("printers", labels.usualPrinters(of: name).map(\.name))
            }
          }
          json.member("printers", labels.printers.map(\.name))
          json.member("language", desk.shop.language.rawValue)
        }
      },
    ]
  }

  private struct AskedLabel {
    let name: LabelName
    let form: PaperForm
    let paper: Paper
  }

  /// `template`, `language` (the shop's when there is none) and `profile`.
  private func label(_ call: StaffCall) throws -> AskedLabel {
    let labels = needs.paper.labels
    guard let name = try call.call.query("template").flatMap(LabelName.init), labels.templates.contains(name)
    else { throw Refusal.unacceptable("paper.template") }
    let named = try call.call.query("profile") ?? PrinterProfile.pdf.name
    guard let printer = labels.printers.first(where: { $0.name == named }) else {
      throw Refusal.unacceptable("printer.profile")
    }
    var language = desk.shop.language
    if let code = try call.call.query("language") {
      guard let asked = Language(rawValue: code) else { throw Refusal.unacceptable("language") }
      language = asked
    }
    return AskedLabel(
      name: name, form: PaperForm(medium: name.medium, profile: printer),
      paper: labels.sample(of: name.kind, in: language))
  }
}

extension PaperLook {
  /// What the picture of a paper shows: whose dots they are, and where its codes need light about them.
  func write(into json: inout JSONText, _ form: PaperForm) {
    json.member("width", width)
    json.member("height", height)
    json.member("medium", form.medium.rawValue)
    json.member("profile", form.profile.name)
    json.member("dotsPerMeter", Int((dotsPerMillimetre * 1000).rounded()))
    json.member("zones", listOf: zones) { json, zone in
      json.element {
        $0.member("x", zone.x)
        $0.member("y", zone.y)
        $0.member("width", zone.width)
        $0.member("height", zone.height)
      }
    }
  }
}
