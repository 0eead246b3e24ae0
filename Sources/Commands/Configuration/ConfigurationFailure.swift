/// Why a configuration cannot be used: the file, the line when it is known, the key, and what would be right.
///
/// It never repeats a value, which may be a password.
public enum ConfigurationFailure: Error, Sendable, Hashable {
  case missingFile(String)
  case unreadable(file: String, reason: String)
  /// The text is no JSON5: half written, or a comma is missing.
  case notJSON5(file: String, line: Int?, reason: String)
  case unknownKey(file: String, line: Int?, key: String, known: [String])
  case wrongValue(file: String, line: Int?, key: String, found: String, expected: String)
  /// Neither a data folder nor a home folder is known.
  case noDataFolder

  public var sentence: String {
    switch self {
    case .missingFile(let file): "The configuration \(file) is not there."
    case .unreadable(let file, let reason): "The configuration \(file) cannot be read: \(reason)."
    case .notJSON5(let file, let line, let reason): "\(place(file, line)): this is no JSON5: \(reason)"
    case .unknownKey(let file, let line, let key, _): "\(place(file, line)): “\(key)” is no setting."
    case .wrongValue(let file, let line, let key, let found, let expected):
      "\(place(file, line)): “\(key)” must be \(expected), not \(found)."
    case .noDataFolder: "There is no folder for the shop's data: neither HOME nor XDG_DATA_HOME is set."
    }
  }

  public var hint: String {
    switch self {
    case .missingFile: "Check the path behind --config, or leave it out to run on the defaults."
    case .unreadable: "Check that this user may read the file."
    case .notJSON5: "Mend the file; a running station keeps what it started with."
    case .unknownKey(_, _, _, let known):
      known.isEmpty ? "Remove it." : "Known here: \(known.joined(separator: ", "))."
    case .wrongValue: "Mend the value, or remove the key to take the default."
    case .noDataFolder: "Name one with --data FOLDER."
    }
  }

  private func place(_ file: String, _ line: Int?) -> String { line.map { "\(file):\($0)" } ?? file }
}
