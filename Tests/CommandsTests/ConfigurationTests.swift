import ServiceDesk
import Testing

@testable import Commands

struct ConfigurationTests {
  private func read(
    _ text: String?, _ overrides: ConfigurationOverrides = ConfigurationOverrides()
  ) throws -> Configuration {
    try Configuration.read(text, name: "/etc/shop/ghiseu.json5", overrides, ["HOME": "/home/ana"])
  }

  @Test func `without a file everything has a default`() throws {
    let configuration = try read(nil)
    #expect(configuration.dataFolder == "/home/ana/.local/share/ghiseu")
    #expect(configuration.database == .sqlite(path: "/home/ana/.local/share/ghiseu/ghiseu.sqlite"))
    #expect(configuration.staff == Configuration.Listener(address: "127.0.0.1", port: 8480))
    #expect(configuration.kiosk == Configuration.Listener(address: "127.0.0.1", port: 8481))
    #expect(configuration.shop.publicAddress == "http://127.0.0.1:8481")
    #expect(configuration.zone == "Europe/Bucharest")
    #expect(configuration.printers.isEmpty && configuration.scanners.isEmpty)
    #expect(configuration.trayFolder == "/home/ana/.local/share/ghiseu/tray")
    #expect(configuration.keepPapers == 30 && !configuration.kioskCamera)
    #expect(configuration.file == nil)
  }

  @Test func `everything can be said in the file`() throws {
    let configuration = try read(
      """
      // The shop at the corner.
      {
        shop: {
          name: "Szerviz", address: "Fő utca 1", taxNumber: "HU1", phone: "+36 20 000 1000", email: "a@example.com",
          openingHours: "9-17", country: "HU", branch: "S", currency: "EUR", language: "en",
          publicAddress: "https://service.example/", zone: "Europe/Vienna",
          storageFee: 2.5, storageFrom: 14,
        },
        station: "counter-2", data: "data", database: { postgresFile: "postgres" },
        keyFile: "/secret/key", photos: "photos", staff: { address: "::1", port: 0 }, kiosk: { port: 81, camera: true },
        secureCookies: true,
        printers: {
          label: { queue: "zebra", medium: "label38x25", profile: "label203-zpl", accessories: true },
          receipt: { queue: "star", medium: "a4" },
        },
        tray: "papers", keepPapers: 7, cups: "printhost:631", templates: "templates", logLevel: "debug",
        scanners: [
          { name: "counter 1", path: "/dev/input/by-id/x" },
          { name: "kiosk", path: "/dev/serial/by-id/y", mode: "serial", baud: 115200, silence: 0, for: "kiosk" },
        ],
        pictures: { pdf417: true, aztec: false },
      }
      """, fileText: "host=db user=shop password=hidden\n")
    #expect(configuration.shop.country == .hungary && configuration.shop.currency == .euro)
    #expect(configuration.shop.publicAddress == "https://service.example")
    #expect(configuration.shop.receiptMedium == .a4)
    #expect(configuration.shop.labelMedium == .label38x25 && configuration.shop.labelsAccessories)
    #expect(configuration.shop.storageFee == Money(minorUnits: 250, currency: .euro))
    #expect(configuration.shop.storageFromDay == 14)
    #expect(configuration.zone == "Europe/Vienna")
    #expect(configuration.dataFolder == "/etc/shop/data")
    #expect(configuration.keyFile == "/secret/key")
    #expect(
      configuration.database
        == .postgres(Configuration.ConnectionString("host=db user=shop password=hidden")))
    #expect(configuration.staff == Configuration.Listener(address: "::1", port: 0))
    #expect(
      configuration.printers == [
        .label: Configuration.Printer(
          queue: QueueName("zebra"), medium: .label38x25, profile: "label203-zpl"),
        .receipt: Configuration.Printer(queue: QueueName("star"), medium: .a4),
      ])
    #expect(configuration.scanners.map(\.mode) == [.keyboard, .serial(baud: 115_200)])
    #expect(configuration.scanners.map(\.silence) == [120, 0])
    #expect(configuration.scanners.map(\.place) == [.counter, .kiosk])
    #expect(configuration.logLevel == .debug && configuration.secureCookies && configuration.kioskCamera)
    #expect(configuration.keepPapers == 7)
    #expect(configuration.pictureExtras == [.pdf417])
  }

  private func read(_ text: String, fileText: String) throws -> Configuration {
    try Configuration.read(
      text, name: "/etc/shop/ghiseu.json5", ConfigurationOverrides(), ["HOME": "/home/ana"],
      fileText: { _ in fileText })
  }

  @Test func `the command line has the last word`() throws {
    let overrides = ConfigurationOverrides(data: "/d", tray: "/t", staffPort: 1, kioskPort: 2)
    let configuration = try read("{ data: \"x\", staff: { port: 3 }, tray: \"y\" }", overrides)
    #expect(configuration.dataFolder == "/d" && configuration.trayFolder == "/t")
    #expect(configuration.staff.port == 1 && configuration.kiosk.port == 2)
  }

  @Test func `the demo has a data folder of its own`() throws {
    #expect(
      try read(nil, ConfigurationOverrides(demo: true)).dataFolder == "/home/ana/.local/share/ghiseu-demo")
  }

  @Test func `without a home the data folder must be named`() {
    #expect(throws: ConfigurationFailure.noDataFolder) {
      try Configuration.read(nil, name: "", ConfigurationOverrides(), [:])
    }
  }

  /// What is wrong, on which line, at which key, and a word of what would be right.
  private static let mistakes: [(text: String, line: Int?, key: String, says: String)] = [
    ("{\n  staff: { port: \"8480\" },\n}", 2, "staff.port", "a port from 0 to 65535, not a text"),
    ("{ staff: { port: 65536 } }", 1, "staff.port", "a port from 0 to 65535, not a number"),
    ("{ staff: { port: 80.5 } }", 1, "staff.port", "a port from 0 to 65535"),
    ("{\n\n staff: 8480 }", 3, "staff", "an object"),
    ("{ /* a\n b */ stafff: {} }", 2, "stafff", "is no setting"),
    ("{ shop: {\n // x\n nmae: 'x' } }", 3, "shop.nmae", "is no setting"),
    ("{ shop: { country: 'DE' } }", 1, "shop.country", "“RO”, “HU” or “PL”"),
    ("{ shop: { branch: 'ab' } }", 1, "shop.branch", "one letter"),
    ("{ shop: { name: null } }", 1, "shop.name", "not null"),
    ("{ shop: { publicAddress: 'service.example' } }", 1, "shop.publicAddress", "http://"),
    ("{ keepPapers: 0 }", 1, "keepPapers", "days from 1 to 365"),
    ("{ secureCookies: 1 }", 1, "secureCookies", "true or false"),
    ("{ printers: { label: { queue: 'q', medium: 'a4' } } }", 1, "printers.label.medium", "“label50x30”"),
    ("{ printers: { poster: { queue: 'q' } } }", 1, "printers.poster", "is no setting"),
    ("{ scanners: { name: 'x' } }", 1, "scanners", "a list"),
    ("{ scanners: [\n {}, ] }", 1, "scanners[0].name", "left out"),
    (
      "{ scanners: [\n { name: 'a', path: '/b' },\n { name: 'c', path: '/d', for: 'door' } ] }", 3,
      "scanners[1].for", "“counter” or “kiosk”"
    ),
    ("{ scanners: [ { name: 'a', path: '/b', colour: 1 } ] }", 1, "scanners[0].colour", "is no setting"),
    (
      "{ database: { sqlite: 'a',\n postgres: 'host=b' } }", 2, "database.postgres",
      "set instead of “database.sqlite”"
    ),
    ("[]", nil, "the whole file", "an object"),
  ]

  @Test(arguments: mistakes)
  func `a mistake is told with its place and what would be right`(
    _ mistake: (text: String, line: Int?, key: String, says: String)
  ) throws {
    let failure = try #require(throws: ConfigurationFailure.self) { try read(mistake.text) }
    let place = "/etc/shop/ghiseu.json5" + (mistake.line.map { ":\($0)" } ?? "")
    #expect(failure.sentence.hasPrefix(place + ": "), "\(failure.sentence)")
    #expect(failure.sentence.contains("“\(mistake.key)”"), "\(failure.sentence)")
    #expect(failure.sentence.contains(mistake.says), "\(failure.sentence)")
    #expect(!failure.hint.isEmpty)
  }

  @Test func `an unknown key is answered with the known ones`() throws {
    let failure = try #require(throws: ConfigurationFailure.self) { try read("{ staff: { prot: 1 } }") }
    #expect(failure.hint == "Known here: address, port.")
  }

  @Test(arguments: [
    ("{", 1), ("ghiseu", 1), ("", 1), ("{\n  station: ,\n}", 2), ("{ shop: {\n name: 'x' }\n", 3),
    ("{\n shop: { name: 'x', },\n // next\n staff { port: 1 },\n}", 4), ("{\n a: 'b\n}", 2),
  ])
  func `a half written file is refused with its line`(_ text: String, _ line: Int) throws {
    let failure = try #require(throws: ConfigurationFailure.self) { try read(text) }
    guard case .notJSON5(_, let told, _) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(told == line, "\(failure.sentence)")
  }

  @Test func `no failure repeats a secret`() throws {
    let failure = try #require(throws: ConfigurationFailure.self) {
      try read("{ database: { postgres: { password: 'hidden' } } }")
    }
    #expect(!"\(failure) \(failure.sentence) \(failure.hint)".contains("hidden"))
    let configuration = try read("{ database: { postgres: 'password=hidden' } }")
    #expect(!"\(configuration)".contains("hidden"))
    #expect(ConfigurationKeys.secret == ["database.postgres"])
  }

  @Test func `every setting is in the table once, with its meaning`() {
    let paths = ConfigurationKeys.all.map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(ConfigurationKeys.all.allSatisfy { !$0.meaning.isEmpty && !$0.fallback.isEmpty })
  }

  @Test func `a named file that is not there is no default`() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path + "/none.json5"
    #expect(throws: ConfigurationFailure.missingFile(missing)) {
      try Configuration.load(at: missing, ConfigurationOverrides(), environment: ["HOME": "/h"])
    }
    let file = try folder.file("ghiseu.json5", "{ tray: 'papers' }")
    let configuration = try Configuration.load(
      at: file, ConfigurationOverrides(), environment: ["HOME": "/h"])
    #expect(configuration.trayFolder == folder.path + "/papers")
    #expect(configuration.file == file)
  }
}
