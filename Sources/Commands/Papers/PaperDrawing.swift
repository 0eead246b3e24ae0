internal import Foundation
import ServiceDesk

extension Session {
  /// Draws a paper into a PDF file.
  func draw(
    _ paper: Paper, into file: String, _ configuration: Configuration
  ) throws(CommandEnd) {
    let drawn = try drawn(paper, configuration)
    do {
      try Data(drawn.bytes).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw CommandEnd(
        CommandEnd.Code.unavailable, "The file \(file) cannot be written.", hint: "Check its folder.")
    }
  }

  /// The pages as they would be printed.
  func drawn(_ paper: Paper, _ configuration: Configuration) throws(CommandEnd) -> DrawnPaper {
    let drawer: any PageDrawer
    do {
      drawer = try program.drawer(configuration)
    } catch {
      throw CommandEnd(error)
    }
    do {
      return try drawer.draw(paper, for: configuration.shop.medium(for: paper.kind.role))
    } catch {
      throw CommandEnd(error)
    }
  }
}
