import ServiceDesk
import ServiceDeskTesting
import Testing

struct PaperPagesTests {
  @Test func `a paper is shown as it was sent, and drawn anew when its pages are kept no longer`()
    async throws
  {
    try await TestShop().open { shop in
      let paper = try await shop.store.record { (desk) throws(StoreFailure) in
        let id = try desk.add(
          PaperEntry.example(progress: PaperProgress(state: "done", finishedAt: .example)))
        let pages = DrawnPaper(
          format: .pdf, bytes: Array("as it was sent".utf8), pages: 1, template: "t", widthInMillimetres: 50,
          heightInMillimetres: 30)
        try desk.keep(pages, of: id)
        return id
      }
      let clerk = try await shop.signIn(.counter)
      let path = "/api/papers/\(paper).pdf"
      #expect(try await shop.ask("GET", path, as: clerk).text == "as it was sent")
      let dropped = try await shop.store.record { (desk) throws(StoreFailure) in
        try desk.dropPages(finishedBefore: Moment.example.adding(seconds: 1), limit: 10)
      }
      #expect(dropped == 1)
      let anew = try await shop.ask("GET", path, as: clerk)
      #expect(anew.status == 200 && anew.header("content-type") == "application/pdf")
      #expect(anew.text.hasPrefix("unitLabel "))
    }
  }
}
