public import ServiceDesk

/// "Draws" a paper as lines of text, so that a test reads from the sheet what was to be printed.
public struct PlainPageDrawer: PageDrawer {
  private let failure: DrawFailure?

  /// - Parameter failure: thrown for every paper, when given.
  public init(failure: DrawFailure? = nil) { self.failure = failure }

  public func draw(
    _ paper: Paper, for medium: PaperMedium, on printer: PrinterProfile
  ) throws(DrawFailure) -> DrawnPaper {
    if let failure { throw failure }
    var lines = ["\(paper.kind.rawValue) \(medium.rawValue) \(paper.language.rawValue) \(paper.printNumber)"]
    if paper.isCopy { lines.append("copy") }
    for (name, value) in paper.values.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .text(let text): lines.append("\(name)=\(text)")
      case .rows(let rows):
        for row in rows {
          lines.append(
            "\(name): " + row.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " "))
        }
      }
    }
    let size = PlainPageDrawer.size(of: medium)
    return DrawnPaper(
      format: printer.language.format, bytes: Array(lines.joined(separator: "\n").utf8), pages: 1,
      template: "plain 1", widthInMillimetres: size.width, heightInMillimetres: size.height)
  }

  private static func size(of medium: PaperMedium) -> (width: Double, height: Double) {
    switch medium {
    case .label50x30: (50, 30)
    case .label38x25: (38, 25)
    case .label100x50: (100, 50)
    case .roll58: (58, 200)
    case .roll80: (80, 200)
    case .a5: (148, 210)
    case .a4: (210, 297)
    }
  }
}
