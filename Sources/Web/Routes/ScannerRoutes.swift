import Foundation
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// The scanners of this station: how they stand, and how each is set.
  var scannerRoutes: [StaffRoute] {
    [
      .may(.scan, .managePrinters, method: .get, "/api/scanners") { call in
        let access = needs.scannerAccess
        let (station, settings) = (desk.station, access.settings)
        let (learned, people) = try await desk.store.read { (desk) throws(StoreFailure) in
          var learned: [ScannerName: LearnedScanner] = [:]
          for setting in settings { learned[setting.name] = try desk.learned(setting.identity, at: station) }
          return (learned, try desk.staff())
        }
        // Nil where the system does not tell; then only what was heard of a scanner is known.
        let found = try? access.finder?.devices()
        return Answer.json { json in
          json.member("scanners", listOf: access.settings) { json, setting in
            let profile = learned[setting.name]
            json.element {
              setting.write(into: &$0, access.board[setting.name], found, call.language)
              guard let profile else { return $0.member("learned", String?.none) }
              let person = people.first { $0.id == profile.learnedBy }?.name
              $0.member("learned") { profile.write(into: &$0, by: person) }
            }
          }
          json.member("canSee", found != nil)
          let offered = (found ?? []).filter { device in
            device.looksLikeScanner && !access.settings.contains { $0.names(device) }
          }
          json.member("found", listOf: offered) { json, device in
            json.element {
              $0.member("kind", device.kind.rawValue)
              $0.member("title", device.title)
              $0.member("address", device.addresses.first ?? device.node)
            }
          }
        }
      }
    ]
  }
}

extension StationScanner {
  /// Where no udev daemon runs, nobody but the link itself knows where it leads.
  fileprivate func names(_ device: FoundScanner) -> Bool {
    device.isNamed(by: path) || device.node == URL(filePath: path).resolvingSymlinksInPath().path
  }

  fileprivate func write(
    into json: inout JSONText, _ entry: ScannerBoard.Entry, _ found: [FoundScanner]?, _ language: Language
  ) {
    json.member("name", name.rawValue)
    json.member("kind", kind.rawValue)
    json.member("kiosk", isForKiosk)
    json.member("state", entry.state?.word)
    json.member("text", entry.state?.text[language])
    json.member("lastScan", entry.lastScan?.milliseconds)
    let device = found?.first { $0.kind == kind && names($0) }
    json.member("device", device?.title)
    json.member("away", found != nil && device == nil)
  }
}

extension LearnedScanner {
  fileprivate func write(into json: inout JSONText, by person: String?) {
    json.member("layout", profile.layout?.rawValue)
    json.member("letters", profile.letters.rawValue)
    json.member("prefix", profile.prefix.withVisibleControls)
    json.member("suffix", profile.suffix.withVisibleControls)
    json.member("identifier", profile.identifier.rawValue)
    json.member("separator", profile.separator?.withVisibleControls)
    json.member("at", learnedAt.milliseconds)
    json.member("by", person)
  }
}

extension String {
  /// Control characters as their numbers: a prefix may be anything.
  fileprivate var withVisibleControls: String {
    unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control
        ? "<" + String(scalar.value, radix: 16, uppercase: true) + ">" : String(Character(scalar))
    }.joined()
  }
}
