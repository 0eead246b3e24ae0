import Commands
import Foundation
import Logging
import ScanDevices
import ScanPictures
import ServiceDesk
import ServiceLifecycle
import Store
import StorePhotos
import Synchronization
import UnixSignals
import Web

/// The counter station while it runs.
struct Serving {
  let station: Station
  /// The practice shop that is served; nil for a real one.
  let practice: DemoOpening?
  let logger: Logger

  /// Serves until SIGTERM or SIGINT; open streams and accepted work are finished first.
  func run() async throws(ProgramFailure) {
    let configuration = station.configuration
    let papers = try PaperParts(configuration, station.desk)
    let counterScanners = try scanners(for: .counter)
    let kioskScanners = try scanners(for: .kiosk)
    let pictures = GhiseuProgram.sandboxedReader(configuration)
    // Workers of its own: what a customer holds before the kiosk keeps no picture of the counter waiting.
    let kioskPictures = configuration.kioskCamera ? GhiseuProgram.sandboxedReader(configuration) : nil
    let board = ScannerBoard()
    let setUpCode = try await setUpCode()
    let notice = StartNotice(expected: 2) { ports in announce(ports, setUpCode) }
    let staff = StaffPages(
      StaffPagesNeeds(
        desk: station.desk, door: StaffDoor(station.desk),
        pictures: pictures,
        photos: try photos(), paper: papers.access, tables: try TableParts.files(configuration),
        scanners: UnderstoodScans(counterScanners, station.desk),
        scannerAccess: ScannerAccess(
          settings: GhiseuProgram.stationScanners(configuration.scanners), finder: DeviceCatalogue(),
          board: board),
        inbox: try pictureFolder(),
        address: ListenAddress(host: configuration.staff.address, port: configuration.staff.port),
        setUpCode: setUpCode, isDemo: practice != nil, logger: logger,
        onListening: { notice.listening("staff", $0) }))
    let kiosk = KioskDoor(
      KioskDoorNeeds(
        kiosk: Kiosk(station.desk, name: configuration.station.rawValue), shop: configuration.shop,
        scanners: UnderstoodScans(kioskScanners, station.desk), board: board,
        pictures: kioskPictures, clock: station.desk.clock,
        address: ListenAddress(host: configuration.kiosk.address, port: configuration.kiosk.port),
        secrecy: station.desk.secrecy, logger: logger, onListening: { notice.listening("kiosk", $0) }))
    let (room, here) = (papers.room, configuration.station)
    station.store.onPapers { stations in
      if stations.contains(here) { Task { await room.wake() } }
    }
    let backRoom = BackRoom(
      prints: papers.room, claims: ClaimHardening(station.desk),
      retention: PaperRetention(station.desk, folder: papers.tray, days: configuration.keepPapers),
      logger: logger)
    let group = ServiceGroup(
      configuration: .init(
        services: [.init(service: backRoom), .init(service: kiosk), .init(service: staff)],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    do {
      try await group.run()
    } catch {
      throw ProgramFailure(
        .unavailable, "The station stopped: \(error)",
        hint: "Another program may use the same port; see --staff-port.")
    }
    await counterScanners.stop()
    await kioskScanners.stop()
  }

  private func scanners(for place: Configuration.Scanner.Place) throws(ProgramFailure) -> AttachedScanners {
    try GhiseuProgram.scanners(station.configuration.scanners.filter { $0.place == place })
  }

  /// A folder that is not there yet is waited for.
  private func pictureFolder() throws(ProgramFailure) -> PictureFolder? {
    guard let path = station.configuration.pictureFolder else { return nil }
    do throws(InboxFailure) {
      return try PictureFolder(path)
    } catch {
      throw ProgramFailure(.unavailable, "The folder of pictures \(path) cannot be watched: \(error)")
    }
  }

  private func photos() throws(ProgramFailure) -> PhotoFolder {
    do throws(PhotoFailure) {
      return try PhotoFolder(at: station.configuration.photosFolder, secrecy: station.desk.secrecy)
    } catch {
      throw ProgramFailure(
        .unavailable, "The photo folder \(station.configuration.photosFolder) cannot be used: \(error)")
    }
  }

  /// A one-time code while the shop has nobody; whoever reads this console may make the first administrator.
  private func setUpCode() async throws(ProgramFailure) -> String? {
    do throws(StoreFailure) {
      let people = try await station.store.read { (desk) throws(StoreFailure) in try desk.count(.staff) }
      return people == 0 ? A29.random(8, from: station.desk.secrecy) : nil
    } catch {
      throw ProgramFailure(error)
    }
  }

  private func announce(_ ports: [String: Int], _ setUpCode: String?) {
    let configuration = station.configuration
    let notice =
      """

      Ghișeu is open: \(configuration.shop.name), station \(configuration.station)

        Staff pages   http://\(configuration.staff.address):\(ports["staff"] ?? 0)/
        Kiosk pages   http://\(configuration.kiosk.address):\(ports["kiosk"] ?? 0)/
        Paper tray    \(configuration.trayFolder)
        Data          \(configuration.dataFolder)
      \(setUpCode.map { "\n  Set-up code   \($0)   makes the first administrator on the staff pages, once\n" } ?? "")
      Stop with Ctrl+C.

      """
    // Unbuffered: whoever waits for the addresses, a person or a program, has them at once.
    FileHandle.standardOutput.write(Data((notice + practiceNotice).utf8))
  }

  /// How to come into the practice shop without a scanner.
  private var practiceNotice: String {
    guard let practice else { return "" }
    let lines = practice.badges.map { person in
      "  \(person.badge)  \(person.name), \(person.role)"
    }
    return """
      This is a practice shop. Its sheet of barcodes is in the paper tray (practice sheet).
      Badges to scan, or to copy into the page; everybody's PIN is \(DemoShop.pin):

      \(lines.joined(separator: "\n"))


      """
  }
}

/// Calls back once when all listeners are there.
final class StartNotice: Sendable {
  private let expected: Int
  private let ports = Mutex<[String: Int]>([:])
  private let whole: @Sendable ([String: Int]) -> Void

  init(expected: Int, _ whole: @escaping @Sendable ([String: Int]) -> Void) {
    self.expected = expected
    self.whole = whole
  }

  func listening(_ name: String, _ port: Int) {
    let all = ports.withLock { ports in
      ports[name] = port
      return ports
    }
    if all.count == expected { whole(all) }
  }
}
