import Foundation
import HTTPTypes
import Hummingbird

/// What a route takes as its body, and how much of it.
enum BodyKind: Sendable, Equatable {
  case json
  case picture
  /// A CSV or XLSX file, told by its bytes.
  case table

  /// 64 KiB of JSON; 8 MiB of a picture (`reliability.md` 2.2, 5.2); 64 MiB of a table.
  var limit: Int {
    switch self {
    case .json: 64 << 10
    case .picture: 8 << 20
    case .table: 64 << 20
    }
  }

  /// How long the sender may take.
  var patience: Duration { self == .table ? .seconds(300) : .seconds(30) }

  func accepts(_ contentType: String) -> Bool {
    let type = (contentType.split(separator: ";").first ?? "").lowercased()
    switch self {
    case .json: return type == "application/json"
    case .picture: return ["image/jpeg", "image/png", "image/webp"].contains(type)
    case .table: return type == "application/octet-stream"
    }
  }
}

extension Request {
  /// The whole body, within its limit and its time.
  ///
  /// The idle time-out of the server ends a silent sender; one that drips is ended here, at the first piece that comes
  /// after the deadline (`reliability.md` H7).
  func whole(_ kind: BodyKind) async throws -> [UInt8] {
    guard kind.accepts(headers[.contentType] ?? "") else { throw RequestLimit.wrongType }
    if let length = headers[.contentLength].flatMap(Int.init), length > kind.limit {
      throw RequestLimit.tooLarge
    }
    let deadline = ContinuousClock.now.advanced(by: kind.patience)
    var bytes: [UInt8] = []
    for try await piece in body {
      guard bytes.count + piece.readableBytes <= kind.limit else { throw RequestLimit.tooLarge }
      bytes.append(contentsOf: piece.readableBytesView)
      guard ContinuousClock.now < deadline else { throw RequestLimit.tooSlow }
    }
    return bytes
  }

  /// Whether a page of ours sent this. A request that changes something must say so (`reliability.md` 2.2, 3.5).
  var isSameOrigin: Bool {
    if let site = headers[.secFetchSite], site != "same-origin" { return false }
    if let origin = headers[.origin] {
      guard let authority = head.authority, let scheme = origin.range(of: "://") else { return false }
      return origin[scheme.upperBound...].lowercased() == authority.lowercased()
    }
    return headers[.secFetchSite] != nil
  }
}

extension HTTPField.Name {
  static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}
