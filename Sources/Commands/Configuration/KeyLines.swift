/// The line on which each key of a JSON5 text stands, by its path: `staff.port`, `scanners[0].name`.
///
/// Made for the words of an error only. It trusts that the decoder has accepted the text.
struct KeyLines {
  private var lines: [String: Int] = [:]
  private var open: [Frame] = []
  private var line = 1

  private struct Frame {
    var path: String
    var isList: Bool
    var key = ""
    var index = 0
    var expectsKey: Bool

    var valuePath: String {
      if isList { return "\(path)[\(index)]" }
      return path.isEmpty ? key : "\(path).\(key)"
    }
  }

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var position = 0
    while position < scalars.count { position = read(scalars, at: position) }
  }

  /// The line of `path`, or of the nearest thing around it that has a key.
  subscript(path: String) -> Int? {
    var path = path[...]
    while true {
      if let line = lines[String(path)] { return line }
      guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return nil }
      path = path[..<end]
    }
  }

  /// What closes everything that is open at the end of the text.
  var closers: String { open.reversed().map { $0.isList ? "]" : "}" }.joined() }

  /// Reads one token and says where the next begins.
  private mutating func read(_ scalars: [Unicode.Scalar], at start: Int) -> Int {
    switch scalars[start] {
    case "\n":
      line += 1
    case "{", "[":
      let isList = scalars[start] == "["
      open.append(Frame(path: open.last?.valuePath ?? "", isList: isList, expectsKey: !isList))
    case "}", "]":
      _ = open.popLast()
    case ",":
      if let frame = open.indices.last {
        open[frame].index += 1
        open[frame].expectsKey = !open[frame].isList
      }
    case "/" where scalars[start...].dropFirst().first == "/":
      return scalars[start...].firstIndex(of: "\n") ?? scalars.count
    case "/":
      return endOfComment(scalars, from: start + 2)
    case "\"", "'":
      return readText(scalars, from: start)
    case let scalar where scalar.properties.isXIDStart || scalar == "_" || scalar == "$":
      let end =
        scalars[start...].firstIndex { !($0.properties.isXIDContinue || $0 == "_" || $0 == "$") }
        ?? scalars.count
      note(scalars[start..<end])
      return end
    default:
      break
    }
    return start + 1
  }

  private mutating func endOfComment(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var position = start
    while position < scalars.count {
      if scalars[position] == "\n" { line += 1 }
      if scalars[position] == "*", scalars[position...].dropFirst().first == "/" { return position + 2 }
      position += 1
    }
    return position
  }

  private mutating func readText(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var position = start + 1
    while position < scalars.count, scalars[position] != scalars[start] {
      if scalars[position] == "\\" { position += 1 }
      if position < scalars.count, scalars[position] == "\n" { line += 1 }
      position += 1
    }
    note(scalars[(start + 1)..<min(position, scalars.count)])
    return position + 1
  }

  private mutating func note(_ word: ArraySlice<Unicode.Scalar>) {
    guard let frame = open.indices.last, open[frame].expectsKey else { return }
    var key = String.UnicodeScalarView()
    key.append(contentsOf: word)
    open[frame].key = String(key)
    open[frame].expectsKey = false
    let path = open[frame].valuePath
    if lines[path] == nil { lines[path] = line }
  }
}
