internal import ServiceDesk

/// What the station asks of the worker, as the bytes that cross to it: how hard to look, then the picture's file.
///
/// ```
///  effort  picture
///    1      ≤ 8 MiB
/// ```
struct PictureRequest {
  var picture: [UInt8]
  var effort: PictureEffort

  /// The longest request.
  static let byteLimit = 1 + PictureFile.byteLimit

  private static let efforts: [PictureEffort] = [.thorough, .frame]

  init(_ picture: [UInt8], _ effort: PictureEffort) {
    self.picture = picture
    self.effort = effort
  }

  var encoded: [UInt8] { [effort == .frame ? 1 : 0] + picture }

  /// - Returns: nil when the bytes are no request.
  init?(_ bytes: [UInt8]) {
    guard let first = bytes.first, Self.efforts.indices.contains(Int(first)) else { return nil }
    effort = Self.efforts[Int(first)]
    picture = Array(bytes.dropFirst())
  }
}
