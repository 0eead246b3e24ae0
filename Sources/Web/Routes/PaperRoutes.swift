import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// Papers of the open list.
  private static let open = 200
  /// Newest papers of the tray that are listed; the folder itself has more.
  private static let inTray = 100
  /// Characters of a barcode that a page may ask for; the receipt's address is the longest of ours.
  private static let longestCode = 256

  var paperRoutes: [StaffRoute] {
    [
      .may(.print, method: .get, "/api/papers") { call in try await papers(call) },
      // The router takes `{id}.pdf` apart itself.
      .may(.print, method: .get, "/api/papers/{id}.pdf") { call in try await pdf(call) },
      .may(.print, method: .get, "/api/papers/{id}.png") { call in
        let entry = try await entry(call)
        let bytes = try await needs.paper.preview(entry.sheet, await needs.paper.form(entry))
        return Answer.file(bytes, type: "image/png")
      },
      .may(.print, method: .get, "/api/papers/{id}/look") { call in try await look(call) },
      .may(.print, method: .post, "/api/papers/{id}/reprint") { call in
        let fields = try call.call.read(ReprintFields.self)
        let command = ReprintPaper(paper: try call.call.id(), reason: fields.reason)
        let copy = try await perform(command, call, id: fields.id)
        return Answer.json { $0.member("paper", copy.paper) }
      },
      .may(.print, method: .post, "/api/papers/{id}/translation") { call in
        let fields = try call.call.read(TranslationFields.self)
        let command = TranslatePaper(paper: try call.call.id(), language: fields.language)
        let sheet = try await perform(command, call, id: fields.id)
        return Answer.json { $0.member("paper", sheet.paper) }
      },
      .may(.print, method: .post, "/api/papers/{id}/settle") { call in
        let fields = try call.call.read(SettleFields.self)
        let command = SettlePaper(paper: try call.call.id(), cameOut: fields.cameOut)
        _ = try await perform(command, call, id: fields.id)
        return Answer.empty()
      },
      .may(.print, method: .post, "/api/papers/{id}/cancel") { call in
        let fields = try call.call.read(CancelFields.self)
        _ = try await perform(CancelPaper(paper: try call.call.id()), call, id: fields.id)
        return Answer.empty()
      },
      .may(.print, method: .post, "/api/tickets/{id}/waive-papers") { call in
        let fields = try call.call.read(WaiveFields.self)
        let command = WaivePapers(ticket: try call.call.id(), reason: fields.reason)
        _ = try await perform(command, call, id: fields.id)
        return Answer.empty()
      },
      .may(.print, .managePrinters, method: .get, "/api/printers") { call in
        let view = PrintersView(await needs.paper.printers())
        return Answer.json { view.write(into: &$0, tray: needs.paper.trayQueue, call.language) }
      },
      .may(.print, method: .get, "/api/tray") { call in
        let documents = try await needs.paper.tray()
        let views = try await desk.store.read { (desk) throws(StoreFailure) -> [TrayView] in
          var views: [TrayView] = []
          for document in documents.prefix(StaffSite.inTray) {
            views.append(TrayView(document: document, paper: try desk.paper(inTray: document)))
          }
          return views
        }
        return Answer.json { $0.member("documents", views, for: call.reader) }
      },
      .may(.print, method: .get, "/api/tray/{name}") { call in
        guard let name = call.call.parameters.get("name"),
          let bytes = try await needs.paper.trayDocument(name)
        else { throw Refusal.notFound("paper") }
        let format = PaperFormat.allCases.first { name.hasSuffix($0.fileEnding) } ?? .pdf
        return Answer.file(bytes, type: format.rawValue)
      },
      .open(.get, "/api/code") { call in try await code(call) },
      .may(.takeIn, method: .post, "/api/photos", body: .picture) { call in
        let photo = try await needs.photos.keep(call.call.body)
        return Answer.json(.created) {
          $0.member("photo", photo.rawValue)
          $0.member("bytes", call.call.body.count)
        }
      },
      .may(.scan, method: .get, "/api/photos/{name}") { call in
        guard let name = call.call.parameters.get("name").flatMap(PhotoName.init(rawValue:)) else {
          throw Refusal.notFound("photo")
        }
        let bytes = try await needs.photos.photo(name)
        return Answer.file(bytes, type: bytes.starts(with: [0x89, 0x50]) ? "image/png" : "image/jpeg")
      },
    ]
  }

  private func papers(_ call: StaffCall) async throws -> Response {
    let station = desk.station
    let ticket = try call.call.query("ticket").map { text in
      guard let id = Int64(text) else { throw Refusal.unacceptable("ticket") }
      return TicketID(id)
    }
    let papers = try await desk.store.read { (desk) throws(StoreFailure) -> [PaperView] in
      let entries =
        if let ticket { try desk.papers(of: ticket) } else {
          try desk.openPapers(of: station, limit: StaffSite.open)
        }
      var views: [PaperView] = []
      for entry in entries { views.append(try desk.view(of: entry)) }
      return views
    }
    return Answer.json { $0.member("papers", papers, for: call.reader) }
  }

  private func entry(_ call: StaffCall) async throws -> PaperEntry {
    let id = try call.call.id(PaperID.self)
    let entry = try await desk.store.read { (desk) throws(StoreFailure) in try desk.paper(id) }
    guard let entry else { throw Refusal.notFound("paper") }
    return entry
  }

  /// The pages that were sent to the printer. Those of a paper that still waits, and those that are kept no longer, are
  /// drawn for the page, in the same dots.
  private func pdf(_ call: StaffCall) async throws -> Response {
    let entry = try await entry(call)
    if entry.drawn?.format == .pdf {
      let id = entry.id
      let pages = try await desk.store.read { (desk) throws(StoreFailure) -> [UInt8]? in
        do throws(StoreFailure) { return try desk.pages(of: id) } catch .damagedRow { return nil }
      }
      if let pages { return Answer.file(pages, type: PaperFormat.pdf.rawValue) }
    }
    let form = await needs.paper.form(entry)
    let drawn = try needs.paper.drawer.draw(entry.sheet, for: form.medium, on: form.page)
    return Answer.file(drawn.bytes, type: drawn.format.rawValue)
  }

  private func look(_ call: StaffCall) async throws -> Response {
    let entry = try await entry(call)
    let form = await needs.paper.form(entry)
    let look = try await needs.paper.look(entry.sheet, form)
    return Answer.json { look.write(into: &$0, form) }
  }

  /// Draws what the asker already knows, so it needs no session: the set-up page shows the first badge with it.
  private func code(_ call: Call) async throws -> Response {
    guard let text = try call.query("text"), text.utf8.count <= StaffSite.longestCode,
      text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value < 0x7F })
    else { throw Refusal.unacceptable("text") }
    guard let kind = CodeKind(rawValue: try call.query("kind") ?? CodeKind.code128.rawValue) else {
      throw Refusal.unacceptable("kind")
    }
    return Answer.file(try await needs.paper.code(text, kind), type: "image/png")
  }
}

private struct ReprintFields: Fields {
  let id: CommandID
  let reason: String
  enum CodingKeys: String, CodingKey { case id, reason }
}

private struct TranslationFields: Fields {
  let id: CommandID
  let language: Language
  enum CodingKeys: String, CodingKey { case id, language }
}

private struct SettleFields: Fields {
  let id: CommandID
  let cameOut: Bool
  enum CodingKeys: String, CodingKey { case id, cameOut }
}

private struct WaiveFields: Fields {
  let id: CommandID
  let reason: String
  enum CodingKeys: String, CodingKey { case id, reason }
}

private struct CancelFields: Fields {
  let id: CommandID
  enum CodingKeys: String, CodingKey { case id }
}
