public import ServiceDesk

/// Finds what the test says: the codes given for exactly these bytes, or the same answer for every picture.
public struct FixedPictureReader: PictureReader {
  public typealias Answer = Result<[PictureCode], PictureFailure>

  private let answers: [[UInt8]: Answer]
  private let otherwise: Answer

  /// - Parameter otherwise: the answer for pictures that are not in `answers`.
  public init(_ answers: [[UInt8]: Answer] = [:], otherwise: Answer = .failure(.unknownFormat)) {
    self.answers = answers
    self.otherwise = otherwise
  }

  public func read(
    _ picture: [UInt8], effort: PictureEffort
  ) async throws(PictureFailure) -> [PictureCode] {
    try (answers[picture] ?? otherwise).get()
  }
}
