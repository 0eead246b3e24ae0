import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  private static let listed = 50

  /// Files of serials: sent, looked at, tried, taken in with progress, stopped; the registry as a file.
  var importRoutes: [StaffRoute] {
    [
      .may(.registerUnits, method: .post, "/api/registry/imports/files", body: .table) { call in
        try await openFile(call)
      },
      .may(.registerUnits, method: .post, "/api/registry/imports/files/{id}/reread") { call in
        let fields = try call.call.read(RereadFields.self)
        let wish = TableWish(encoding: fields.encoding, sheet: fields.sheet)
        let preview = try await imports.reread(try call.call.id(), wish, as: .staff(call.member))
        return Answer.json { preview.write(into: &$0, for: call.reader) }
      },
      .may(.registerUnits, method: .post, "/api/registry/imports/files/{id}/check") { call in
        let id = try call.call.id(OpenFileID.self)
        let fields = try call.call.read(ImportPlanFields.self)
        let plan = try fields.plan(try await imports.direction(id, as: .staff(call.member)))
        let report = try await imports.check(id, plan, as: .staff(call.member))
        return Answer.json { ImportReportView(report: report).write(into: &$0, for: call.reader) }
      },
      .may(.registerUnits, method: .get, "/api/registry/imports/files/{id}/report.csv") { call in
        try await reportFile(call)
      },
      .may(.registerUnits, method: .post, "/api/registry/imports/files/{id}/run") { call in
        try await run(call)
      },
      .may(.registerUnits, method: .get, "/api/registry/imports/files/{id}/progress") { call in
        let id = try call.call.id(OpenFileID.self)
        _ = try await imports.direction(id, as: .staff(call.member))
        guard let pace = running.pace(id) else { throw Refusal.notFound("import") }
        return Answer.json {
          $0.member("done", pace.done)
          $0.member("rows", pace.total)
          $0.member("rowsPerSecond", pace.rowsPerSecond)
          $0.member("secondsLeft", pace.secondsLeft)
        }
      },
      .may(.registerUnits, method: .post, "/api/registry/imports/files/{id}/stop") { call in
        let id = try call.call.id(OpenFileID.self)
        _ = try call.call.read(StopFields.self)
        _ = try await imports.direction(id, as: .staff(call.member))
        running.stop(id)
        return Answer.empty()
      },
      .may(.registerUnits, method: .delete, "/api/registry/imports/files/{id}") { call in
        try await imports.putAway(try call.call.id(), as: .staff(call.member))
        return Answer.empty()
      },
      .may(.registerUnits, method: .get, "/api/registry/imports") { call in try await importList(call) },
      .may(.registerUnits, method: .get, "/api/registry/export") { call in try await export(call) },
    ]
  }

  // MARK: One file

  private func openFile(_ call: StaffCall) async throws -> Response {
    func choice<T: RawRepresentable<String>>(_ name: String, _ type: T.Type) throws -> T? {
      guard let text = try call.call.query(name) else { return nil }
      guard let value = T(rawValue: text) else { throw Refusal.unacceptable(name) }
      return value
    }
    guard let direction = try choice("direction", SerialHeading.Direction.self) else {
      throw Refusal.missing("direction")
    }
    let wish = TableWish(
      encoding: try choice("encoding", TextEncoding.self), sheet: try call.call.query("sheet"))
    let preview = try await imports.open(
      try call.call.query("name") ?? "", call.call.body, direction, wish, as: .staff(call.member))
    return Answer.json(.created) { preview.write(into: &$0, for: call.reader) }
  }

  private func run(_ call: StaffCall) async throws -> Response {
    let id = try call.call.id(OpenFileID.self)
    let fields = try call.call.read(ImportRunFields.self)
    let (imports, running, actor) = (imports, running, Actor.staff(call.member))
    if let decided = try await imports.decided(fields.id) { return try counts(decided, call) }
    let plan = try fields.decided.plan(try await imports.direction(id, as: actor))
    let total = try await imports.rows(id, plan, as: actor)
    guard let watch = running.watch(id, total: total) else { throw Refusal(.importRunning) }
    // A task of its own: a browser that gives up waiting must not break off what it confirmed.
    let decision = try await Task {
      defer { running.end(id) }
      return try await imports.run(
        id, plan, fields.acceptance, as: actor, id: fields.id, watch: watch)
    }.value
    await counter.announce()
    return try counts(decision, call)
  }

  private func counts(_ decision: Decision<TakeInFile.Answer>, _ call: StaffCall) throws -> Response {
    switch decision {
    case .refused(let refusal): throw refusal
    case .done(let answer):
      return Answer.json {
        $0.member("import", answer.fileImport)
        $0.member("batch", answer.batch)
        $0.member("counts", answer.counts, for: call.reader)
      }
    }
  }

  /// The whole report as CSV, to mend the file with.
  private func reportFile(_ call: StaffCall) async throws -> Response {
    let report = try await imports.report(try call.call.id(), as: .staff(call.member))
    let table = report.table(call.language)
    return Answer.download(
      "report.csv", type: TableForm.csv.mediaType,
      needs.tables.pieces(of: .csv, heading: table.heading, whole: table.rows))
  }

  // MARK: Lists

  private func importList(_ call: StaffCall) async throws -> Response {
    let views = try await desk.store.read { (desk) throws(StoreFailure) -> [FileImportView] in
      var views: [FileImportView] = []
      for found in try desk.fileImports(limit: StaffSite.listed) {
        guard let batch = try desk.batch(found.batch) else { continue }
        let by = try batch.opening.by.flatMap { (by) throws(StoreFailure) in try desk.staff(by)?.name }
        views.append(FileImportView(fileImport: found, batch: batch, by: by))
      }
      return views
    }
    return Answer.json { $0.member("imports", views, for: call.reader) }
  }

  private func export(_ call: StaffCall) async throws -> Response {
    let query = call.call
    func id<ID: RecordID>(_ name: String) throws -> ID? {
      guard let text = try query.query(name) else { return nil }
      guard let number = Int64(text), number > 0 else { throw Refusal.unacceptable(name) }
      return ID(number)
    }
    func day(_ name: String) throws -> Day? {
      guard let text = try query.query(name) else { return nil }
      guard let day = Day(iso: text) else { throw Refusal.unacceptable(name) }
      return day
    }
    guard let form = TableForm(rawValue: try query.query("form") ?? TableForm.csv.rawValue) else {
      throw Refusal.unacceptable("form")
    }
    guard let direction = SerialHeading.Direction(rawValue: try query.query("direction") ?? "") else {
      throw Refusal.unacceptable("direction")
    }
    let filter = SerialLineFilter(
      direction: direction, from: try day("from"), to: try day("to"), customer: try id("customer"),
      supplier: try id("supplier"), product: try id("product"), document: try query.query("document"))
    let export = SerialExport(desk: desk, tables: needs.tables)
    return Answer.download(
      "\(direction.rawValue)-\(call.today).\(form.rawValue)", type: form.mediaType,
      export.pieces(
        of: filter, as: form, in: call.language, withCustomers: call.member.may(.readCustomer)))
  }
}
