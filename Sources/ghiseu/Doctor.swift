import Commands
import DrawPages
import Foundation
import ScanDevices
import ServiceDesk
import Store

/// Looks at everything a station needs, and says what to do about what is wrong. Changes nothing.
struct Doctor {
  let configuration: Configuration

  init(_ configuration: Configuration) { self.configuration = configuration }

  func findings() async -> [Finding] {
    var all = [configurationFinding()]
    all += await database()
    all += [keys()]
    all += await PrinterDoctor(configuration).findings()
    all += scanners()
    all += [fonts()]
    return all
  }

  private func configurationFinding() -> Finding {
    guard SystemClock(zone: configuration.zone) != nil else {
      return Finding(
        area: "configuration", state: .failure, what: "There is no time zone \(configuration.zone).",
        howToMend: "Set shop.zone to a name like Europe/Bucharest.")
    }
    return Finding(
      area: "configuration", state: .ok,
      what: configuration.file.map { "Read from \($0)." } ?? "No file: the defaults hold.")
  }

  private func database() async -> [Finding] {
    if case .sqlite(let path) = configuration.database, !FileManager.default.fileExists(atPath: path) {
      return [
        Finding(
          area: "database", state: .warning, what: "There is no database yet at \(path).",
          howToMend: "ghiseu serve makes it.")
      ]
    }
    let engine: any SQLEngine
    do throws(ProgramFailure) { engine = try await Station.openEngine(configuration) } catch {
      return [Finding(area: "database", state: .failure, what: error.sentence, howToMend: error.hint)]
    }
    var findings: [Finding] = []
    do {
      for setting in try await engine.settings() {
        let what = "\(setting.name) is \(setting.value)"
        switch setting.verdict {
        case .good: findings.append(Finding(area: "database", state: .ok, what: what))
        case .poor(let hint):
          findings.append(Finding(area: "database", state: .warning, what: what, howToMend: hint))
        case .refused(let hint):
          findings.append(Finding(area: "database", state: .failure, what: what, howToMend: hint))
        }
      }
      let missing = try await Station.missingMigrations(engine)
      findings.append(
        missing.isEmpty
          ? Finding(area: "database", state: .ok, what: "The schema is up to date.")
          : Finding(
            area: "database", state: .warning, what: "\(missing.count) steps of the schema are missing.",
            howToMend: "ghiseu database migrate, after a backup."))
    } catch {
      findings.append(
        Finding(area: "database", state: .failure, what: "The database does not answer: \(error)"))
    }
    await engine.close()
    return findings
  }

  private func keys() -> Finding {
    let path = configuration.keyFile
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      // No attributes is the finding itself.
      return Finding(
        area: "keys", state: .warning, what: "There is no key file at \(path).",
        howToMend: "A new shop gets one at its first start; for an old one, put it back from the safe.")
    }
    let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    guard mode & 0o077 == 0 else {
      return Finding(
        area: "keys", state: .failure, what: "Others can read the key file \(path).",
        howToMend: "chmod 600 \(path)")
    }
    return Finding(area: "keys", state: .ok, what: "The key file is private.")
  }

  private func scanners() -> [Finding] {
    if configuration.scanners.isEmpty {
      return [
        Finding(
          area: "scanners", state: .warning,
          what: "No scanner is configured: scans must be typed into the page.",
          howToMend: "Take its address from ghiseu scanner list into the setting scanners.")
      ]
    }
    // else: nothing is known by address, and each such scanner is told to be away
    let attached = (try? DeviceCatalogue().devices()) ?? []
    return configuration.scanners.map { scanner in
      let path = attached.first { $0.isNamed(by: scanner.path) }?.node ?? scanner.path
      guard FileManager.default.fileExists(atPath: path) else {
        return Finding(
          area: "scanners", state: .warning, what: "\(scanner.name) is not plugged in (\(scanner.path)).",
          howToMend: "Plug it in; it is taken up by itself.")
      }
      guard FileManager.default.isReadableFile(atPath: path) else {
        return Finding(
          area: "scanners", state: .failure, what: "\(scanner.name) may not be read (\(scanner.path)).",
          howToMend: "Add the station's user to the group that owns the device.")
      }
      return Finding(area: "scanners", state: .ok, what: "\(scanner.name) is there.")
    }
  }

  private func fonts() -> Finding {
    do {
      let paper = Paper(
        kind: .unitLabel, language: .romanian,
        values: [
          "unit.code": .text("U1K7M2QX9TQ"), "unit.codeDisplay": .text("U1 K7M-2QX-9TQ"),
          "ticket.date": .text("21.11.2026"), "paper.id": .text("B26-000001"),
        ])
      _ = try PaperParts.drawer(configuration).draw(paper, for: .label50x30)
      return Finding(area: "fonts", state: .ok, what: "A label can be drawn.")
    } catch {
      return Finding(
        area: "fonts", state: .failure, what: "A label cannot be drawn: \(error)",
        howToMend: "Install fonts-noto-core and fonts-dejavu-core.")
    }
  }
}
