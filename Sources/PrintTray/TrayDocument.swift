/// One paper that lies in the tray.
public struct TrayDocument: Sendable, Hashable {
  /// The name of the file in the tray, by which `PaperTray.document(named:)` finds it.
  public var name: String
  /// When it was put there, in milliseconds since 1970 (UTC).
  public var milliseconds: Int64
  /// In bytes.
  public var size: Int

  public init(name: String, milliseconds: Int64, size: Int) {
    self.name = name
    self.milliseconds = milliseconds
    self.size = size
  }
}
