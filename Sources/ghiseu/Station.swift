import Commands
import Foundation
import Secrets
import ServiceDesk
import Store
import StorePostgres
import StoreSQLite

/// The shop's database opened, with the keys that belong to it and the desk on top.
struct Station {
  let configuration: Configuration
  let engine: any SQLEngine
  let store: SQLDeskStore
  let desk: Desk
  /// Migrations carried out by this opening.
  let migrated: [String]

  static func open(_ configuration: Configuration) async throws(ProgramFailure) -> Station {
    guard let clock = SystemClock(zone: configuration.zone) else {
      throw ProgramFailure(
        .invalid, "There is no time zone \(configuration.zone).",
        hint: "Set shop.zone to a name like Europe/Bucharest.")
    }
    try makePrivateFolder(configuration.dataFolder)
    let engine = try await openEngine(configuration)
    do throws(ProgramFailure) {
      let missing = try await missingMigrations(engine)
      let isNew = missing.count == DeskSchema.migrations.count
      let secrecy = try secrecy(configuration, databaseIsNew: isNew)
      if !missing.isEmpty {
        do throws(StoreOpenFailure) {
          try await Migrator(DeskSchema.migrations).bring(engine, now: clock.now().milliseconds)
        } catch { throw ProgramFailure(error) }
      }
      let store = SQLDeskStore(
        engine: engine, shop: configuration.shop, secrecy: secrecy, clock: clock)
      let desk = Desk(
        shop: configuration.shop, station: configuration.station, store: store, secrecy: secrecy, clock: clock
      )
      return Station(
        configuration: configuration, engine: engine, store: store, desk: desk, migrated: missing.map(\.name))
    } catch {
      await engine.close()
      throw error
    }
  }

  func close() async { await engine.close() }

  static func openEngine(_ configuration: Configuration) async throws(ProgramFailure) -> any SQLEngine {
    do throws(StoreOpenFailure) {
      switch configuration.database {
      case .sqlite(let path): return try await SQLiteEngine.open(SQLiteOptions(path: path))
      case .postgres(let connection):
        return try await PostgresEngine.open(PostgresOptions(connection: connection.text))
      }
    } catch {
      throw ProgramFailure(error)
    }
  }

  static func missingMigrations(_ engine: any SQLEngine) async throws(ProgramFailure) -> [Migration] {
    do throws(StoreOpenFailure) { return try await Migrator(DeskSchema.migrations).missing(in: engine) } catch
    {
      throw ProgramFailure(error)
    }
  }

  /// The shop's keys. Only a new database gets new ones: with a fresh key in place of a lost one every PIN would fail
  /// and no paper could be read, and nobody would know why.
  static func secrecy(
    _ configuration: Configuration, databaseIsNew: Bool
  ) throws(ProgramFailure) -> any Secrecy {
    do {
      let key =
        databaseIsNew
        ? try MasterKey.load(orCreateAt: configuration.keyFile)
        : try MasterKey.load(from: configuration.keyFile)
      return try Sodium(masterKey: key)
    } catch {
      throw ProgramFailure(
        .unavailable, "The shop's key file cannot be used: \(error)",
        hint: "Put back the key that belongs to this database at \(configuration.keyFile).")
    }
  }

  static func makePrivateFolder(_ path: String) throws(ProgramFailure) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ProgramFailure(
        .unavailable, "The data folder \(path) cannot be made.",
        hint: "Check its rights, or choose another with --data.")
    }
  }
}

extension ProgramFailure {
  init(_ failure: StoreOpenFailure) {
    self.init(.unavailable, "\(failure.what) \(failure.why)", hint: failure.mend)
  }

  init(_ failure: StoreFailure) {
    switch failure {
    case .busy:
      self.init(.conflict, "Another program holds the database.", hint: "Try again in a moment.")
    case .diskFull:
      self.init(.unavailable, "The disk is full.", hint: "Free some space and try again.")
    default:
      self.init(.unavailable, "The database could not do it: \(failure)", hint: "Run ghiseu doctor.")
    }
  }
}
