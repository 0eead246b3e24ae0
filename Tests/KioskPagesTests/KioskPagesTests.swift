import Foundation
import KioskPages
import ServiceDesk
import Testing

@Suite struct KioskPagesTests {
  @Test func `every file of the folder is served, byte for byte`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
      $0.first != "."
    }
    #expect(Set(names) == Set(KioskPages.files.keys))
    for name in names {
      #expect(try Array(Data(contentsOf: Self.folder.appending(path: name))) == KioskPages.files[name])
    }
  }

  @Test func `every text the pages name exists, and every text that exists is named`() {
    var named: Set<String> = []
    for (name, text) in Self.sources {
      if name.hasSuffix(".html") {
        named.formUnion(text.matches(of: /data-(?:text|label)="([^"]*)"/).map { String($0.1) })
      } else if name.hasSuffix(".js") {
        named.formUnion(text.matches(of: /"([a-z][A-Za-z]*\.[a-z][A-Za-z]*)"/).map { String($0.1) })
      }
    }
    #expect(named == Set(KioskPages.texts(.romanian).keys))
  }

  @Test func `the texts are complete in each language, and no language borrows another's`() {
    let catalogues = Language.allCases.map { KioskPages.texts($0) }
    for catalogue in catalogues {
      #expect(Set(catalogue.keys) == Set(catalogues[0].keys))
      #expect(catalogue.values.allSatisfy { !$0.isEmpty && $0 == $0.trimmingCharacters(in: .whitespaces) })
    }
    for (key, _) in catalogues[0] {
      let words = catalogues.compactMap { $0[key] }
      #expect(Set(words).count == words.count, "\(key) is the same in two languages: \(words)")
    }
  }

  @Test func `a text names the same values in each language, and each value is one the pages give`() {
    let given: Set<String> = ["character", "count", "all", "day"]
    for key in KioskPages.texts(.romanian).keys {
      let values = Language.allCases.map { language in
        Set((KioskPages.texts(language)[key] ?? "").matches(of: /\{(\w+)\}/).map { String($0.1) })
      }
      #expect(Set(values).count == 1, "\(key)")
      #expect(values[0].isSubset(of: given), "\(key)")
    }
  }

  @Test func `the keyboard has exactly the alphabet of the shop's codes`() throws {
    let script = try #require(Self.sources["claim-code.js"])
    let alphabet = try #require(script.firstMatch(of: /alphabet = "([^"]*)"/))
    #expect(Array(alphabet.1) == A29.alphabet)
    let prefix = try #require(script.firstMatch(of: /prefix = "([^"]*)"/)).1
    let length = try #require(Int(script.firstMatch(of: /bodyLength = (\d+)/)?.1 ?? ""))
    let payload = String(repeating: "K7M2", count: length).prefix(length - 1)
    #expect(ClaimCode(prefix + payload + String(A29.check(of: String(payload)))) != nil)
    let keyLength = try #require(Int(script.firstMatch(of: /keyLength = (\d+)/)?.1 ?? ""))
    #expect(ReceiptKey(String(repeating: "K", count: keyLength)) != nil)
  }

  @Test func `every public stage has its picture`() throws {
    let script = try #require(Self.sources["status-screen.js"])
    let page = try #require(Self.sources["kiosk.html"])
    for stage in PublicStage.allCases {
      let picture = script.firstMatch(
        of: try Regex("\(stage.rawValue): \\{ icon: \"([a-z-]+)\"", as: (Substring, Substring).self))
      #expect(page.contains("<symbol id=\"\(try #require(picture, "\(stage)").1)\""))
    }
  }

  @Test func `each language of the shop has its button under its own name`() throws {
    let page = try #require(Self.sources["kiosk.html"])
    for language in Language.allCases {
      let button = "<button lang=\"\(language.rawValue)\" data-action=\"language\"><b>\(language.ownName)</b>"
      #expect(page.contains(button))
    }
  }

  @Test func `the page obeys its content security policy and keeps nothing in the browser`() {
    for (name, text) in Self.sources {
      for forbidden in [
        "localStorage", "sessionStorage", "indexedDB", "document.cookie", "innerHTML", "outerHTML",
        "insertAdjacentHTML", "eval(", "style=\"", "onclick=", "javascript:",
      ] {
        #expect(!text.contains(forbidden), "\(name) uses \(forbidden)")
      }
    }
    let page = Self.sources["kiosk.html"] ?? ""
    #expect(page.matches(of: /<script(?![^>]* src=)/).isEmpty)
    #expect(page.firstMatch(of: /<style/) == nil)
  }

  @Test func `what the page loads is what it has`() throws {
    for (name, text) in Self.sources {
      for file in text.matches(of: /(?:"\/assets\/|from "\.\/)([^"]+)"/) {
        #expect(KioskPages.files[String(file.1)] != nil, "\(name) loads \(file.1)")
      }
    }
    let page = try #require(Self.sources["kiosk.html"])
    for icon in page.matches(of: /<use href="#([^"]+)"/) {
      #expect(page.contains("<symbol id=\"\(icon.1)\""))
    }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../kiosk/pages"
  ).standardized

  static let sources = KioskPages.files.mapValues { String(decoding: $0, as: UTF8.self) }
}
