import ArgumentParser
import ServiceDesk

struct PaperCertificates: Verb {
  static let configuration = CommandConfiguration(
    commandName: "certificates",
    abstract: "Print the guarantee documents of what a batch sold, \(GiveBatchDocuments.most) at a time.",
    discussion:
      "Sales that have their document already are passed over. What lacks a fact is told by product.")

  @Argument(help: "The batch's number.")
  var batch: Int64
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      GiveBatchDocuments(batch: SerialBatchID(batch))
    } show: { answer, _ in
      BatchDocumentsAnswer(answer)
    }
  }
}

private struct BatchDocumentsAnswer: Shown {
  let papers: [Int64]
  let already: Int
  let left: Int
  let obstacles: [Obstacle]

  struct Obstacle: Encodable {
    let product: Int64
    let sales: Int
    let why: String
  }

  init(_ answer: GiveBatchDocuments.Answer) {
    papers = answer.papers.map(\.rawValue)
    already = answer.already
    left = answer.left
    obstacles = answer.obstacles.map {
      Obstacle(product: $0.product.rawValue, sales: $0.sales, why: $0.refusal.text(.english))
    }
  }

  var lines: [(caption: String, value: String)] {
    [("printed", String(papers.count)), ("had one", String(already)), ("left", String(left))]
      + obstacles.map { (caption: "product \($0.product)", value: "\($0.sales) without: \($0.why)") }
  }
}
