import HTTPTypes
import Hummingbird
import ServiceDesk

/// One line of the table of staff routes: what may be asked, by whom, and who answers.
///
/// A route cannot be written down without saying who may use it (`reliability.md` 2.2, 8.2: deny by default).
struct StaffRoute: Sendable {
  enum Access: Sendable, Equatable {
    /// Without a session: the pages themselves, signing in, setting up.
    case anyone
    case signedIn
    /// Whoever has one of these.
    case may(Set<Permission>)
  }

  enum Handler: Sendable {
    case open(@Sendable (Call) async throws -> Response)
    case staff(@Sendable (StaffCall) async throws -> Response)
  }

  let method: HTTPRequest.Method
  let path: String
  let access: Access
  /// Nil for what has none: reading, and taking away.
  let body: BodyKind?
  let handler: Handler

  static func open(
    _ method: HTTPRequest.Method, _ path: String,
    _ handler: @escaping @Sendable (Call) async throws -> Response
  ) -> StaffRoute {
    StaffRoute(
      method: method, path: path, access: .anyone, body: method.body(.json), handler: .open(handler)
    )
  }

  static func signedIn(
    _ method: HTTPRequest.Method, _ path: String,
    _ handler: @escaping @Sendable (StaffCall) async throws -> Response
  ) -> StaffRoute {
    StaffRoute(
      method: method, path: path, access: .signedIn, body: method.body(.json),
      handler: .staff(handler))
  }

  static func may(
    _ permissions: Permission..., method: HTTPRequest.Method, _ path: String, body: BodyKind = .json,
    _ handler: @escaping @Sendable (StaffCall) async throws -> Response
  ) -> StaffRoute {
    StaffRoute(
      method: method, path: path, access: .may(Set(permissions)), body: method.body(body),
      handler: .staff(handler))
  }

  func admits(_ member: StaffMember) -> Bool {
    switch access {
    case .anyone, .signedIn: true
    case .may(let permissions): permissions.contains(where: member.may)
    }
  }
}

extension HTTPRequest.Method {
  fileprivate func body(_ kind: BodyKind) -> BodyKind? { self == .get || self == .delete ? nil : kind }
}
