import HTTPTypes
import Hummingbird
import Logging
import ServiceDesk

/// Turns what went wrong into an answer: the one place where a failure becomes a status and is logged.
struct Failures: Sendable {
  let secrecy: any Secrecy
  let logger: Logger

  /// - Parameter language: the signed-in person's, or the shop's.
  func answer(to error: any Error, in language: Language) -> Response {
    switch error {
    case let refusal as Refusal: return refused(refusal, language)
    case let failure as StoreFailure: return failed(failure, language)
    case let failure as ImportFailure: return failed(failure, language)
    case let failure as PrintFailure:
      return self.error(.serviceUnavailable, "printing", failure.trouble.instruction[language])
    case let failure as PhotoFailure: return failed(failure, language)
    case let failure as PictureFailure: return failed(failure, language)
    case let limit as RequestLimit: return limited(limit, language)
    case let error as DecodingError: return refused(.unacceptable(error.field), language)
    case let error as any HTTPResponseError: return plain(error.status, language)
    case is CancellationError: return unavailable("unavailable", "cancelled", language)
    default: return internalError(String(describing: type(of: error)), language)
    }
  }

  private func refused(_ refusal: Refusal, _ language: Language) -> Response {
    error(
      refusal.kind.status, refusal.code.rawValue, refusal.text(language), field: refusal.values["field"])
  }

  private func failed(_ failure: StoreFailure, _ language: Language) -> Response {
    switch failure {
    case .busy: unavailable("busy", "database busy", language)
    case .unknownOutcome: unavailable("unknownOutcome", "outcome unknown", language)
    case .unavailable: unavailable("unavailable", "database unavailable", language)
    case .diskFull: unavailable("unavailable", "disk full", language)
    case .constraint: internalError("constraint", language)
    case .damagedRow(let what): internalError("damaged row: \(what)", language)
    }
  }

  private func failed(_ failure: ImportFailure, _ language: Language) -> Response {
    switch failure {
    case .refused(let refusal): refused(refusal, language)
    case .store(let failure): failed(failure, language)
    case .file(.tooManyBytes): limited(.tooLarge, language)
    case .file(.unavailable(let reason)): unavailable("unavailable", "files: \(reason)", language)
    case .file(let failure): error(.badRequest, failure.code, failure.text(language), field: "file")
    }
  }

  private func failed(_ failure: PhotoFailure, _ language: Language) -> Response {
    switch failure {
    case .tooManyBytes: limited(.tooLarge, language)
    case .notAPicture: refused(.unacceptable("photo"), language)
    case .noSuchPhoto: refused(.notFound("photo"), language)
    case .diskFull: unavailable("unavailable", "disk full", language)
    case .unavailable: unavailable("unavailable", "photos unavailable", language)
    }
  }

  private func failed(_ failure: PictureFailure, _ language: Language) -> Response {
    switch failure {
    case .tooManyBytes: return limited(.tooLarge, language)
    case .unknownFormat, .tooManyPixels, .damaged, .readerLost:
      return error(.badRequest, failure.code, failure.text[language])
    case .unavailable:
      let number = quote("picture reader unavailable")
      return error(
        .serviceUnavailable, failure.code, failure.text(language, ["number": number]), number: number)
    }
  }

  private func limited(_ limit: RequestLimit, _ language: Language) -> Response {
    switch limit {
    case .tooLarge:
      return closing(.contentTooLarge, WebWords.tooLarge[language])
    case .tooSlow:
      return closing(.requestTimeout, WebWords.tooSlow[language])
    case .foreignOrigin:
      return error(.forbidden, "notPermitted", Refusal(.notPermitted).text(language))
    case .wrongType:
      return error(.unsupportedMediaType, "invalid", WebWords.wrongType[language])
    }
  }

  /// What the server itself found wrong before a route was reached.
  private func plain(_ status: HTTPResponse.Status, _ language: Language) -> Response {
    status == .notFound
      ? refused(.notFound("page"), language)
      : error(status, "invalid", WebWords.notUnderstood[language])
  }

  private func unavailable(_ code: String, _ cause: String, _ language: Language) -> Response {
    let number = quote(cause)
    return error(
      .serviceUnavailable, code, WebWords.unavailable(language, ["number": number]), number: number)
  }

  private func internalError(_ cause: String, _ language: Language) -> Response {
    let number = quote(cause)
    return error(
      .internalServerError, "internal", WebWords.wrong(language, ["number": number]), number: number)
  }

  /// Logs the cause once, under a number that a person can quote. Causes name kinds and fields, never values.
  private func quote(_ cause: String) -> String {
    let number = hexadecimal(secrecy.randomBytes(4))
    logger.error("request failed", metadata: ["number": "\(number)", "cause": "\(cause)"])
    return number
  }

  private func error(
    _ status: HTTPResponse.Status, _ code: String, _ text: String, field: String? = nil, number: String? = nil
  ) -> Response {
    Answer.json(status, bytes: body(code, text, field: field, number: number))
  }

  private func body(_ code: String, _ text: String, field: String? = nil, number: String? = nil) -> [UInt8] {
    JSONText.object {
      $0.member("error") {
        $0.member("code", code)
        $0.member("text", text)
        $0.optional("field", field)
        $0.optional("number", number)
      }
    }
  }

  /// Answers and ends the connection: the server would otherwise read the rest of the body, however long it takes.
  private func closing(_ status: HTTPResponse.Status, _ text: String) -> Response {
    let bytes = body("invalid", text)
    var response = Answer.json(status, bytes: bytes)
    response.headers[.connection] = "close"
    response.body = ResponseBody(contentLength: bytes.count) { writer in
      try await writer.write(ByteBuffer(bytes: bytes))
      try await writer.finish(nil)
      throw ConnectionEnds()
    }
    return response
  }
}

private struct ConnectionEnds: Error {}

/// A request that is not even looked at.
enum RequestLimit: Error, Equatable {
  case tooLarge, tooSlow, foreignOrigin, wrongType
}

extension Refusal.Kind {
  /// `style.md` 5.
  var status: HTTPResponse.Status {
    switch self {
    case .invalid: .badRequest
    case .unauthenticated: .unauthorized
    case .forbidden: .forbidden
    case .notFound: .notFound
    case .conflict: .conflict
    case .tooMany: .tooManyRequests
    }
  }
}

extension DecodingError {
  /// The path of the member that was not understood; names of ours, or a client's unknown key cut short.
  fileprivate var field: String {
    let path: [any CodingKey] =
      switch self {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      case .keyNotFound(let key, let context): context.codingPath + [key]
      @unknown default: []
      }
    return path.isEmpty ? "body" : String(path.map(\.stringValue).joined(separator: ".").prefix(80))
  }
}
