import CCUPS
import Glibc
import ServiceDesk

/// What libcups said when a request did not succeed, before it becomes a `PrintFailure`.
struct CUPSError: Error {
  /// An IPP status as the number it is; a status that is not known here is still an error (RFC 8011, 4.1.6).
  struct Status: RawRepresentable, Hashable {
    let rawValue: Int32
    init(rawValue: Int32) { self.rawValue = rawValue }
    init(_ status: ipp_status_t) { rawValue = status.rawValue }

    static let forbidden = Status(IPP_STATUS_ERROR_FORBIDDEN)
    static let notAuthenticated = Status(IPP_STATUS_ERROR_NOT_AUTHENTICATED)
    static let notAuthorized = Status(IPP_STATUS_ERROR_NOT_AUTHORIZED)
    static let authenticationCanceled = Status(IPP_STATUS_ERROR_CUPS_AUTHENTICATION_CANCELED)
    static let internalError = Status(IPP_STATUS_ERROR_INTERNAL)
    static let notFound = Status(IPP_STATUS_ERROR_NOT_FOUND)
    static let notAcceptingJobs = Status(IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS)

    /// The statuses below 0x0100 that mean the request was carried out.
    static let successes: Set<Status> = [
      Status(IPP_STATUS_OK), Status(IPP_STATUS_OK_IGNORED_OR_SUBSTITUTED), Status(IPP_STATUS_OK_CONFLICTING),
    ]
    /// What libcups reports without an answer when the server did answer: it refused on the HTTP level.
    static let refusals: Set<Status> = [
      .forbidden, .notAuthenticated, .notAuthorized, .authenticationCanceled,
    ]
  }

  var operation: String
  var status: Status
  var message: String
  /// Whether the server answered at all.
  var answered: Bool

  /// The last error of libcups. It is kept per thread, so this is read in the call that failed.
  ///
  /// A server that stays silent leaves only an `errno` in the connection and "Success" as the text.
  static func last(_ operation: String, connection: OpaquePointer? = nil) -> CUPSError {
    let status = Status(cupsLastError())
    let code = connection.map(httpError) ?? 0
    let text = cupsLastErrorString().map { String(cString: $0) } ?? ""
    return CUPSError(
      operation: operation, status: status, message: code == 0 ? text : String(cString: strerror(code)),
      answered: Status.refusals.contains(status))
  }

  func failure(queue: QueueName? = nil, job: PrintJobNumber? = nil) -> PrintFailure {
    guard answered else { return .unreachable(reason: "\(operation): \(message)") }
    if status == .notFound, let job { return .noSuchJob(job) }
    if status == .notFound, let queue { return .noSuchQueue(queue) }
    if status == .notAcceptingJobs, let queue { return .rejecting(queue) }
    return .refused(status: Int(status.rawValue), message: message)
  }
}

/// Turns what libcups gave into an answer, or into the error it stands for.
func check(
  _ answer: OpaquePointer?, _ operation: String, on connection: OpaquePointer
) throws(CUPSError) -> IPPAnswer {
  guard let answer else { throw .last(operation, connection: connection) }
  let status = CUPSError.Status(ippGetStatusCode(answer))
  guard CUPSError.Status.successes.contains(status) else {
    defer { ippDelete(answer) }
    let text = ippFindAttribute(answer, "status-message", IPP_TAG_TEXT).flatMap { ippGetString($0, 0, nil) }
    throw CUPSError(
      operation: operation, status: status,
      message: text.map { String(cString: $0) } ?? String(cString: ippErrorString(ippGetStatusCode(answer))),
      answered: true)
  }
  return IPPAnswer(owning: answer)
}
