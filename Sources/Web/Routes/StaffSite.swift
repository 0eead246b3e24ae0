import HTTPTypes
import Hummingbird
import KioskPages
import ServiceDesk

/// The staff listener's side of a conversation: who asks, whether they may, and what the desk answers.
struct StaffSite: Sendable {
  let needs: StaffPagesNeeds
  let counter: CounterDesk
  let assets: Assets
  let failures: Failures
  let imports: ImportDesk
  let running: RunningImports

  var desk: Desk { needs.desk }

  init(_ needs: StaffPagesNeeds) {
    self.needs = needs
    counter = CounterDesk(
      desk: needs.desk, door: needs.door, printers: needs.paper.printers, paperChanges: needs.paper.changes,
      board: needs.scannerAccess.board)
    assets = Assets(
      StaffFiles.all.merging(KioskPages.shared) { own, _ in own }, texts: StaffTexts.json,
      needs.desk.secrecy)
    imports = ImportDesk(desk: needs.desk, tables: needs.tables)
    running = RunningImports(clock: needs.desk.clock)
    failures = Failures(secrecy: needs.desk.secrecy, logger: needs.logger)
  }

  /// All that the staff listener answers. The only place where a route is declared.
  var table: [StaffRoute] {
    pageRoutes + sessionRoutes + counterRoutes + recordRoutes + ticketRoutes + peopleRoutes
      + paperRoutes + guaranteeRoutes + batchRoutes + returnRoutes + importRoutes + lookUpRoutes
      + inspectionRoutes + certificateRoutes + alarmRoutes + consignmentRoutes
      + guaranteeDocumentRoutes + servicingRoutes + shopPaperRoutes + quoteRoutes + printerRoutes
      + queueRoutes + labelRoutes + cameraRoutes + scannerRoutes
  }

  func router() -> Router<VisitContext> {
    let router = Router(context: VisitContext.self)
    router.add(middleware: LastResort(failures: failures, language: desk.shop.language))
    for route in table {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        await answer(request, context, by: route)
      }
    }
    return router
  }

  private func answer(_ request: Request, _ context: VisitContext, by route: StaffRoute) async -> Response {
    var language = desk.shop.language
    do {
      if route.method != .get, !request.isSameOrigin { throw RequestLimit.foreignOrigin }
      let cookies = RequestCookies(request.headers)
      switch route.handler {
      case .open(let handler):
        return try await handler(try await call(request, context, cookies, route))
      case .staff(let handler):
        guard let token = cookies.session, let member = try await needs.door.member(holding: token) else {
          throw Refusal(.notSignedIn)
        }
        language = member.language
        guard route.admits(member) else { throw Refusal(.notPermitted) }
        return try await handler(
          StaffCall(
            call: try await call(request, context, cookies, route), member: member, token: token,
            today: desk.clock.today))
      }
    } catch {
      return failures.answer(to: error, in: language)
    }
  }

  /// Reads the body only after everything else allowed the request.
  private func call(
    _ request: Request, _ context: VisitContext, _ cookies: RequestCookies, _ route: StaffRoute
  ) async throws -> Call {
    let body: [UInt8] = if let kind = route.body { try await request.whole(kind) } else { [] }
    return Call(
      request: request, parameters: context.parameters, body: body, cookies: cookies,
      isFromThisMachine: context.isFromThisMachine)
  }

  /// Carries out a command for the caller and hands its refusal to the answer.
  func perform<C: DeskCommand>(_ command: C, _ call: StaffCall, id: CommandID) async throws -> C.Answer {
    let decision = try await desk.perform(command, as: .staff(call.member), id: id)
    await counter.announce()
    switch decision {
    case .done(let answer): return answer
    case .refused(let refusal): throw refusal
    }
  }
}
