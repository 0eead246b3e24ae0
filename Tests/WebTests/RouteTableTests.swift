import Foundation
import HTTPTypes
import Logging
import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

/// Who may use which route, written down a second time: a route that is not here, or asks for something else, fails.
private let expected: [String: StaffRoute.Access] = [
  "GET /": .anyone, "GET /tickets": .anyone, "GET /papers": .anyone, "GET /people": .anyone,
  "GET /printers": .anyone, "GET /assets/{name}": .anyone, "GET /texts/{name}": .anyone,
  "GET /api/health": .anyone, "GET /metrics": .anyone, "GET /api/setup": .anyone, "POST /api/setup": .anyone,
  "POST /api/session": .anyone, "GET /api/badge": .anyone, "GET /api/words": .anyone,
  "GET /api/code": .anyone, "GET /api/counter/lock": .anyone,
  "GET /api/session": .signedIn, "DELETE /api/session": .signedIn,
  "POST /api/counter/scan": .may([.scan]), "POST /api/counter/picture": .may([.scan]),
  "POST /api/counter/act": .may([.scan]), "GET /api/counter/stream": .may([.scan]),
  "GET /api/scan": .may([.scan]), "POST /api/counter/frame": .may([.scan]),
  "GET /api/scanners": .may([.scan, .managePrinters]),
  "GET /api/customers": .may([.readCustomer]), "GET /api/customers/{id}": .may([.readCustomer]),
  "POST /api/customers": .may([.editCustomer]), "PUT /api/customers/{id}": .may([.editCustomer]),
  "GET /api/products": .may([.scan]), "POST /api/products": .may([.registerUnits]),
  "GET /api/units/{id}": .may([.scan]), "POST /api/units/sales": .may([.registerUnits]),
  "GET /api/tickets": .may([.scan, .readReports]), "GET /api/tickets/{id}": .may([.scan, .readReports]),
  "POST /api/tickets": .may([.takeIn]),
  "POST /api/tickets/{id}/moves": .may([
    .moveStage, .takeIn, .test, .recall, .handOut, .closeCancelled, .closeDisposed,
  ]),
  "POST /api/tickets/{id}/shelf": .may([.placeOnShelf]), "POST /api/tickets/{id}/technician": .may([.assign]),
  "POST /api/tickets/{id}/coverage": .may([.decideCoverage]),
  "POST /api/tickets/{id}/approval": .may([.price]), "POST /api/tickets/{id}/tests": .may([.test]),
  "POST /api/tickets/{id}/amount": .may([.price]), "POST /api/tickets/{id}/notice": .may([.handOut]),
  "POST /api/tickets/{id}/replacement": .may([.moveStage]),
  "GET /api/shelves": .may([.scan, .manageStaff]), "POST /api/shelves": .may([.placeOnShelf]),
  "GET /api/staff": .may([.manageStaff, .assign]), "POST /api/staff": .may([.manageStaff]),
  "PUT /api/staff/{id}": .may([.manageStaff]), "POST /api/staff/{id}/badge": .may([.manageStaff]),
  "DELETE /api/staff/{id}/badge": .may([.manageStaff]),
  "POST /api/photos": .may([.takeIn]), "GET /api/photos/{name}": .may([.scan]),
  "GET /api/papers": .may([.print]), "GET /api/papers/{id}.pdf": .may([.print]),
  "GET /api/papers/{id}.png": .may([.print]), "POST /api/papers/{id}/reprint": .may([.print]),
  "POST /api/papers/{id}/translation": .may([.print]),
  "GET /api/papers/{id}/look": .may([.print]),
  "POST /api/papers/{id}/settle": .may([.print]), "POST /api/papers/{id}/cancel": .may([.print]),
  "POST /api/tickets/{id}/waive-papers": .may([.print]),
  "GET /api/printers": .may([.print, .managePrinters]), "GET /api/tray": .may([.print]),
  "GET /api/tray/{name}": .may([.print]),
  "GET /api/tickets/{id}/quotes": .may([.scan, .readReports]),
  "POST /api/tickets/{id}/quotes": .may([.price]), "POST /api/quotes/{id}/issue": .may([.price]),
  "POST /api/quotes/{id}/answer": .may([.price]),
  "POST /api/papers/sheet": .may([.print]), "POST /api/papers/shelves": .may([.print]),
  "POST /api/papers/day-close": .may([.print]), "POST /api/papers/addresses": .may([.readCustomer]),
  "POST /api/tickets/{id}/refusal": .may([.print]),
  "POST /api/tickets/{id}/complaint-record": .may([.print]),
  "POST /api/tickets/{id}/accessory-labels": .may([.print]),
  "GET /registry": .anyone, "GET /registry/files": .anyone, "GET /verdict": .anyone,
  "GET /api/registry/suppliers": .may([.registerUnits]),
  "GET /api/registry/customers": .may([.registerUnits]),
  "GET /api/registry/batches": .may([.registerUnits]), "POST /api/registry/batches": .may([.registerUnits]),
  "GET /api/registry/batches/{id}": .may([.registerUnits]),
  "GET /api/registry/batches/{id}/serials": .may([.registerUnits]),
  "GET /api/registry/batches/{id}/range": .may([.registerUnits]),
  "POST /api/registry/batches/{id}/product": .may([.registerUnits]),
  "POST /api/registry/batches/{id}/scans": .may([.registerUnits]),
  "POST /api/registry/batches/{id}/undo": .may([.registerUnits]),
  "POST /api/registry/batches/{id}/aside": .may([.registerUnits]),
  "POST /api/registry/batches/{id}/range": .may([.registerUnits]),
  "POST /api/registry/batches/{id}/own": .may([.registerUnits]),
  "POST /api/registry/batches/{id}/close": .may([.registerUnits]),
  "POST /api/registry/batches/{id}/take-back": .may([.registerUnits]),
  "POST /api/registry/asides/{id}/settle": .may([.registerUnits]),
  "POST /api/registry/asides/{id}/discard": .may([.registerUnits]),
  "GET /api/registry/imports": .may([.registerUnits]), "GET /api/registry/export": .may([.registerUnits]),
  "POST /api/registry/imports/files": .may([.registerUnits]),
  "DELETE /api/registry/imports/files/{id}": .may([.registerUnits]),
  "POST /api/registry/imports/files/{id}/reread": .may([.registerUnits]),
  "POST /api/registry/imports/files/{id}/check": .may([.registerUnits]),
  "POST /api/registry/imports/files/{id}/run": .may([.registerUnits]),
  "POST /api/registry/imports/files/{id}/stop": .may([.registerUnits]),
  "GET /api/registry/imports/files/{id}/progress": .may([.registerUnits]),
  "GET /api/registry/imports/files/{id}/report.csv": .may([.registerUnits]),
  "POST /api/registry/returns": .may([.registerUnits]), "POST /api/registry/swaps": .may([.registerUnits]),
  "POST /api/units/{id}/guarantee-events": .may([.recordGuarantee, .decideCoverage]),
  "POST /api/units/{id}/overrides": .may([.overrideVerdict]),
  "POST /api/units/{id}/sale": .may([.recordGuarantee]),
  "POST /api/guarantee-entries/{id}/withdrawal": .may([.decideCoverage, .overrideVerdict]),
  "POST /api/tickets/{id}/fault": .may([.nameFault]),
  "GET /api/reports/deadlines": .may([.scan, .readReports]), "GET /api/reports/repeats": .may([.readReports]),
  "GET /unit": .anyone, "GET /api/units": .may([.scan]), "GET /api/units/{id}/life": .may([.scan]),
  "GET /alarms": .anyone,
  "GET /api/alarms": .may([.readAlarms]), "GET /api/alarms/count": .may([.readAlarms]),
  "POST /api/alarms/snoozes": .may([.snoozeAlarms]), "GET /api/alarms/rules": .may([.readAlarms]),
  "POST /api/alarms/rules": .may([.defineAlarms]), "POST /api/tickets/{id}/payment": .may([.price]),
  "GET /api/inspections": .may([.scan, .readAlarms]), "POST /api/inspections": .may([.inspect]),
  "POST /api/inspections/readings": .may([.inspect]), "POST /api/inspections/plans": .may([.inspect]),
  "POST /api/inspections/plans/{id}/end": .may([.inspect]),
  "POST /api/inspections/plans/{id}/units": .may([.inspect]),
  "GET /api/certificates": .may([.readAlarms]), "POST /api/certificates": .may([.manageCertificates]),
  "POST /api/certificates/{id}/renewals": .may([.manageCertificates]),
  "POST /api/certificates/{id}/end": .may([.manageCertificates]),
  "POST /api/products/{id}/fiscal": .may([.manageCertificates]),
  "GET /api/contracts": .may([.readCustomer, .manageContracts]),
  "POST /api/contracts": .may([.manageContracts]), "POST /api/contracts/{id}/units": .may([.manageContracts]),
  "POST /api/contracts/{id}/end": .may([.manageContracts]),
  "GET /consignments": .anyone,
  "GET /api/consignments": .may([.consign]), "POST /api/consignments": .may([.consign]),
  "GET /api/consignments/suppliers": .may([.consign]), "GET /api/consignments/{id}": .may([.consign]),
  "GET /api/consignments/{id}/find": .may([.consign]), "POST /api/consignments/{id}/lines": .may([.consign]),
  "POST /api/consignments/{id}/take-off": .may([.consign]),
  "POST /api/consignments/{id}/check": .may([.consign]), "POST /api/consignments/{id}/send": .may([.consign]),
  "POST /api/consignments/{id}/answers": .may([.consign]),
  "POST /api/consignments/{id}/strays": .may([.consign]),
  "POST /api/consignments/{id}/details": .may([.consign]),
  "POST /api/consignments/{id}/call-off": .may([.consign]),
  "GET /api/units/{id}/guarantee-document": .may([.print, .registerUnits]),
  "POST /api/units/{id}/guarantee-document": .may([.print]),
  "GET /api/products/{id}/document-facts": .may([.print, .registerUnits]),
  "POST /api/products/{id}/document-facts": .may([.registerUnits]),
  "POST /api/registry/batches/{id}/guarantee-documents": .may([.print]),
  "POST /api/registry/batches/{id}/prices": .may([.registerUnits]),
  "POST /api/units/{id}/life": .may([.print]), "GET /api/units/{id}/life.pdf": .may([.scan]),
  "POST /api/tickets/{id}/repair-entry": .may([.print]),
  "GET /api/customers/{id}/statement": .may([.readCustomer]),
  "GET /api/customers/{id}/statement.pdf": .may([.readCustomer]),
  "GET /api/customers/{id}/statement.csv": .may([.readCustomer]),
  "GET /api/customers/{id}/statement.xlsx": .may([.readCustomer]),
  "POST /api/customers/{id}/statement": .may([.print]),
  "GET /api/papers/queue": .may([.print]), "POST /api/papers/take-over": .may([.print]),
  "POST /api/papers/{id}/move": .may([.print]), "GET /api/reports/papers": .may([.readReports]),
  "GET /api/printers/setup": .may([.managePrinters]), "GET /api/printers/found": .may([.managePrinters]),
  "POST /api/printers": .may([.managePrinters]), "POST /api/printers/roles": .may([.managePrinters]),
  "POST /api/printers/{id}/test": .may([.managePrinters]),
  "POST /api/printers/{id}/retire": .may([.managePrinters]),
  "POST /api/printers/{id}/offset": .may([.managePrinters]),
  "POST /api/printers/test": .may([.managePrinters]),
  "GET /api/label-preview": .may([.print, .managePrinters]),
  "GET /api/label-preview/look": .may([.print, .managePrinters]),
  "GET /api/label-preview/choices": .may([.print, .managePrinters]),
]

/// The headers of every answer, errors too.
private let everywhere = [
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
    + "media-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    + "frame-ancestors 'none'; font-src 'self'; manifest-src 'self'",
  "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(self)",
]

struct RouteTableTests {
  @Test func `the table of routes asks for what is written down here`() {
    var declared: [String: StaffRoute.Access] = [:]
    for route in StaffSite(TestShop().staffNeeds(Logger(label: "test")) { _ in }).table {
      let line = "\(route.method.rawValue) \(route.path)"
      #expect(declared[line] == nil, "\(line) is declared twice")
      declared[line] = route.access
    }
    #expect(declared == expected)
  }

  @Test(arguments: Role.allCases)
  func `each role reaches the routes of its permissions and no other`(role: Role) async throws {
    let permissions = try #require(Role.table[role])
    try await TestShop().open { shop in
      for (line, access) in expected {
        let person = try await shop.signIn(role)
        let reply = try await shop.ask(line, as: person)
        switch access {
        case .may(let any) where any.isDisjoint(with: permissions):
          #expect(reply.status == 403, "\(role) \(line)")
        default:
          #expect(reply.status != 403 && reply.status != 0, "\(role) \(line)")
          if access != .anyone { #expect(reply.status != 401, "\(role) \(line)") }
        }
      }
    }
  }

  @Test func `without a session only the open routes answer, and every answer has every header`() async throws
  {
    try await TestShop().open { shop in
      for (line, access) in expected {
        let reply = try await shop.ask(line, as: nil)
        if access != .anyone { #expect(reply.status == 401, "\(line)") }
        expectSafe(reply, line)
      }
      for line in ["GET /nowhere", "DELETE /api/health", "GET /assets/..%2fetc", "POST /"] {
        let reply = try await shop.ask(line, as: nil)
        #expect(reply.status == 404, "\(line)")
        #expect(reply.json["error"]["code"].text == "notFound", "\(line)")
        expectSafe(reply, line)
      }
    }
  }

  @Test func `the kiosk's port answers nothing but the kiosk`() async throws {
    try await TestShop().open { shop in
      for line in expected.keys {
        let parts = line.split(separator: " ")
        let kiosk = ["GET /", "GET /assets/{name}", "GET /texts/{name}", "GET /api/health"].contains(line)
        let reply = try await shop.ask(
          String(parts[0]), String(parts[1].replacing("{name}", with: "none.js")), atKiosk: true)
        if !kiosk { #expect(reply.status == 404, "\(line)") }
        expectSafe(reply, line)
      }
    }
  }

  private func expectSafe(_ reply: Reply, _ line: String) {
    for (name, value) in everywhere { #expect(reply.header(name) == value, "\(line) \(name)") }
    #expect(["no-store", "no-cache"].contains(reply.header("cache-control")), "\(line)")
    #expect(reply.header("server") == nil)
  }

  @Test func `assets are sent once and then by their tag`() async throws {
    try await TestShop().open { shop in
      let first = try await shop.ask("GET", "/assets/counter.js")
      #expect(first.status == 200)
      #expect(first.header("content-type") == "text/javascript; charset=utf-8")
      let tag = try #require(first.header("etag"))
      let second = try await shop.ask("GET", "/assets/counter.js", headers: ["If-None-Match": tag])
      #expect(second.status == 304)
      #expect(second.body.isEmpty)
    }
  }

  @Test func `every file of the pages folder is served, and every text`() async throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Web/pages").standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(Set(names) == Set(StaffFiles.all.keys))
    try await TestShop().open { shop in
      for name in names {
        let reply = try await shop.ask("GET", "/assets/\(name)")
        #expect(reply.status == 200)
        #expect(reply.body == StaffFiles.all[name])
      }
      for language in Language.allCases {
        let texts = try await shop.ask("GET", "/texts/\(language.rawValue).json").json
        #expect(texts["door.title"].text == StaffTexts.table["door.title"]?[language])
      }
    }
  }
}

extension TestShop {
  /// A request to a line of the table, with a body that says nothing.
  fileprivate func ask(_ line: String, as person: SignedIn?) async throws -> Reply {
    let parts = line.split(separator: " ")
    let path = String(parts[1].replacing("{id}", with: "999999").replacing("{name}", with: "none"))
    let isPicture = ["/api/counter/picture", "/api/counter/frame", "/api/photos"].contains(path)
    return try await ask(
      String(parts[0]), path, as: person, body: Array("{}".utf8),
      type: isPicture
        ? "image/png"
        : path == "/api/registry/imports/files" ? "application/octet-stream" : "application/json",
      onlyHead: path == "/api/counter/stream" || path == "/api/counter/lock")
  }
}
