import Hummingbird
import ServiceDesk

/// Catches what no route answered, an unknown path above all, so that every answer is of one shape and has every header.
struct LastResort: MiddlewareProtocol {
  let failures: Failures
  let language: Language

  func handle(
    _ request: Request, context: VisitContext,
    next: (Request, VisitContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      return failures.answer(to: error, in: language)
    }
  }
}
