import Foundation
import ServiceDesk
import Testing
import Web

struct StaffTextsTests {
  @Test func `every key that a page uses is in the catalogue`() throws {
    let used = try PageKeys()
    #expect(!used.plain.isEmpty && !used.counted.isEmpty)
    #expect(used.plain.subtracting(StaffTexts.table.keys).sorted() == [])
    #expect(used.counted.subtracting(StaffTexts.counted.keys).sorted() == [])
  }

  @Test func `every key of the catalogue is used by a page`() throws {
    let used = try PageKeys()
    #expect(Set(StaffTexts.table.keys).subtracting(used.plain).sorted() == [])
    #expect(Set(StaffTexts.counted.keys).subtracting(used.counted).sorted() == [])
  }

  @Test func `keys are written out where they are used`() throws {
    // A key put together while the page runs escapes the two tests above; only texts.js itself handles keys.
    for (name, text) in try PageKeys.files() where name != "texts.js" {
      let loose = text.matches(of: #/\b(?:t|counted)\([^")][^)]{0,20}/#).map { String($0.output) }
      #expect(loose == [], "\(name)")
    }
  }

  @Test(arguments: Language.allCases)
  func `a language has every text, and none is empty`(language: Language) {
    let texts = StaffTexts.json(for: language)
    #expect(texts.count == StaffTexts.table.count + 4 * StaffTexts.counted.count)
    #expect(texts.filter { $0.value.trimmingCharacters(in: .whitespaces).isEmpty }.keys.sorted() == [])
  }

  @Test func `a text names the same values in each language, and only values that pages give`() {
    let known: Set<String> = [
      "n", "name", "amount", "number", "serial", "stage", "away", "packed", "document", "until", "day",
      "queue", "reason", "time",
    ]
    for (key, phrase) in StaffTexts.table {
      let names = Language.allCases.map { placeholders(phrase[$0]) }
      #expect(Set(names).count == 1, "\(key): \(names)")
      #expect(names[0].isSubset(of: known), "\(key): \(names[0])")
    }
    for language in Language.allCases {
      for (key, text) in StaffTexts.json(for: language) {
        #expect(placeholders(text).isSubset(of: known), "\(key)")
        #expect(text.count(where: { $0 == "{" }) == placeholders(text).count, "\(key): \(text)")
      }
    }
  }

  @Test func `a text differs from language to language`() {
    // Words that some of the languages share; every other text has four different forms.
    let shared: Set<String> = [
      "customer.email", "customer.phone", "customer.taxNumber", "customer.company", "product.model",
      "people.roles",
      "ticket.customer",
    ]
    for (key, phrase) in StaffTexts.table where !shared.contains(key) {
      #expect(Set(Language.allCases.map { phrase[$0] }).count == 4, "\(key)")
    }
  }

  @Test func `counted texts carry the plural forms of CLDR`() throws {
    let romanian = StaffTexts.json(for: .romanian)
    #expect(romanian["bar.waiting.one"] == "o hârtie așteaptă")
    #expect(romanian["bar.waiting.few"] == "{n} hârtii așteaptă")
    #expect(romanian["bar.waiting.other"] == "{n} de hârtii așteaptă")
    let polish = StaffTexts.json(for: .polish)
    #expect(polish["bar.waiting.few"] == "{n} wydruki czekają")
    #expect(polish["bar.waiting.many"] == "{n} wydruków czeka")
    let hungarian = StaffTexts.json(for: .hungarian)
    #expect(hungarian["bar.waiting.one"] == hungarian["bar.waiting.other"])
  }

  @Test func `Romanian is written with comma below, not cedilla`() {
    for (key, phrase) in StaffTexts.table {
      #expect(!phrase.ro.unicodeScalars.contains { "şţŞŢ".unicodeScalars.contains($0) }, "\(key)")
    }
  }

  private func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: #/\{(\w+)\}/#).map { String($0.output.1) })
  }
}

/// The keys that the files in `Sources/Web/pages` use.
private struct PageKeys {
  var plain: Set<String> = []
  var counted: Set<String> = []

  init() throws {
    for (_, text) in try Self.files() {
      plain.formUnion(text.matches(of: #/\bt\("([^"]+)"/#).map { String($0.output.1) })
      plain.formUnion(text.matches(of: #/data-text="([^"]+)"/#).map { String($0.output.1) })
      counted.formUnion(text.matches(of: #/\bcounted\("([^"]+)"/#).map { String($0.output.1) })
    }
  }

  static func files() throws -> [(name: String, text: String)] {
    let pages = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Web/pages")
    return try FileManager.default.contentsOfDirectory(at: pages, includingPropertiesForKeys: nil)
      .filter { ["html", "js"].contains($0.pathExtension) }
      .map { (name: $0.lastPathComponent, text: try String(contentsOf: $0, encoding: .utf8)) }
  }
}
