/// Templates that cannot be used. All that was found, so that one edit mends it.
public struct TemplateFailure: Error, Sendable, Equatable, CustomStringConvertible {
  public let problems: [TemplateProblem]

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// What is wrong with one template file or folder.
public struct TemplateProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// Path of the shop's file, or name of a template that the program carries with it.
  public let file: String
  public let reason: String

  public var description: String { "\(file): \(reason)" }
}
