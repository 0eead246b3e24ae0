import Testing

struct ReadmeTests {
  let readme: Markdown
  let text: String

  init() throws {
    text = try Repository.text("README.md")
    readme = Markdown(text)
  }

  @Test func `every target of the house has its paragraph`() throws {
    let page = try Repository.text("Sources/README.md")
    let named = Set(page.matches(of: /\n\*\*`(\w+)`\*\*/).map { String($0.output.1) })
    #expect(named.symmetricDifference(try Manifest.ofThisPackage().parts.map(\.name)) == [])
  }

  @Test func `every target of the tests has its line`() throws {
    let page = try Repository.text("Tests/README.md")
    let targets = try Manifest.ofThisPackage().targets.filter { $0.path.hasPrefix("Tests/") }
    #expect(Set(targets.map(\.name)).subtracting(Markdown.quoted(page)) == [])
  }

  @Test func `each of the ten promises is kept by tests that exist, or is said not to be kept yet`() throws {
    let rows = readme.table("promise", "what it says", "kept by the test", "in")
    #expect(Set(rows.map { $0[0] }) == Set((1...10).map { "R-\($0)" }))
    for row in rows {
      if row[2].hasPrefix("not kept yet") {
        #expect(row[3].isEmpty, "\(row[0])")
        continue
      }
      let name = try #require(Markdown.quoted(row[2]).first, "\(row[0])")
      let file = try #require(Markdown.quoted(row[3]).first, "\(row[0])")
      let code = try Repository.text(file)
      let forms = ["func `\(name)`", "Check(\"\(name)\")", "def \(name)("]
      #expect(forms.contains { code.contains($0) }, "\(row[0]): \(name) in \(file)")
    }
  }

  @Test func `every command of the README exists`() throws {
    var names: Set<String> = []
    for file in try Repository.swiftFiles(in: "Sources/Commands") {
      let code = try Repository.text(file)
      names.formUnion(code.matches(of: /commandName:\s*"([^"]+)"/).map { String($0.output.1) })
      // Without a name of its own a command is called like its type, which is called like its file.
      if code.contains("CommandConfiguration("),
        let stem = file.split(separator: "/").last?.split(separator: ".").first
      {
        names.insert(stem.lowercased())
      }
    }
    let programs: Set = ["ghiseu", ".build/release/ghiseu"]
    let typed = readme.commands.filter { words in programs.contains(words[0]) }
    #expect(!typed.isEmpty)
    for words in typed where words.count > 1 && !words[1].hasPrefix("-") {
      #expect(names.contains(words[1]), "\(words)")
    }
  }

  @Test func `the table of settings is the program's own`() throws {
    let code = try Repository.text("Sources/Commands/Configuration/ConfigurationKeys.swift")
    let key = /key\(\s*"([^"]+)",\s*\.[^"]*?,\s*default: "([^"]*)",\s*"([^"]*)"/
    let settings = code.matches(of: key).map {
      ["`\($0.output.1)`", String($0.output.2), String($0.output.3)]
    }
    #expect(settings.count > 30)
    #expect(readme.table("setting", "without it", "meaning") == settings)
  }

  @Test(arguments: [
    "README.md", "Sources/README.md", "Tests/README.md", "Labels/README.md", "kiosk/README.md",
  ])
  func `every file that a page names is there`(_ page: String) throws {
    let text = try Repository.text(page)
    let tops = Repository.folders + [".ci"]
    let quoted = Markdown.quoted(text).filter { name in tops.contains { name.hasPrefix("\($0)/") } }
    let linked = text.matches(of: /\]\(([^)#:]+)\)/).map { String($0.output.1) }
    let folder = page.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    for path in quoted.compactMap({ $0.split(separator: " ").first.map(String.init) }) where !isPattern(path)
    {
      #expect(Repository.exists(path), "\(path)")
    }
    for path in linked { #expect(Repository.exists(folder + path), "\(path)") }
  }

  /// `Tests/…Tests` stands for many.
  private func isPattern(_ path: String) -> Bool { path.contains { "…*<".contains($0) } }
}
