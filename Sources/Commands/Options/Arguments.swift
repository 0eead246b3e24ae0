import ArgumentParser
import ServiceDesk

/// One of the desk's words, by its code in the database and the API, in any case.
struct Choice<Value: CaseIterable & RawRepresentable<String> & Sendable>: ExpressibleByArgument, Sendable {
  let value: Value

  init?(argument: String) {
    let wanted = argument.lowercased()
    guard let value = Value.allCases.first(where: { $0.rawValue.lowercased() == wanted }) else { return nil }
    self.value = value
  }

  static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }
}

/// `2026-11-21`.
struct DayArgument: ExpressibleByArgument, Sendable {
  let day: Day

  init?(argument: String) {
    guard let day = Day(iso: argument) else { return nil }
    self.day = day
  }
}

struct SerialArgument: ExpressibleByArgument, Sendable {
  let serial: SerialNumber

  init?(argument: String) {
    guard let serial = SerialNumber(argument) else { return nil }
    self.serial = serial
  }
}

/// An amount before its currency is known: `120`, `120.50`, `120,50`.
struct Amount: ExpressibleByArgument, Sendable {
  private let whole: Int64
  private let fraction: String

  init?(argument: String) {
    let parts = argument.split(whereSeparator: { $0 == "." || $0 == "," }).map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
      parts[0].count <= 9, let whole = Int64(parts[0])
    else { return nil }
    self.whole = whole
    fraction = parts.count == 2 ? parts[1] : ""
  }

  /// Refused when it has more digits than the currency.
  func money(_ currency: Currency) throws(CommandEnd) -> Money {
    guard fraction.count <= currency.decimals else {
      throw CommandEnd(
        CommandEnd.Code.invalid, "Amounts in \(currency.rawValue) have \(currency.decimals) decimals.")
    }
    let minor = fraction + String(repeating: "0", count: currency.decimals - fraction.count)
    let scale: Int64 = currency.decimals == 2 ? 100 : 1
    return Money(minorUnits: whole * scale + (Int64(minor) ?? 0), currency: currency)
  }
}

/// `charger` or `2 x battery`.
struct AccessoryArgument: ExpressibleByArgument, Sendable {
  let accessory: Accessory

  init?(argument: String) {
    let words = argument.split(separator: " ", maxSplits: 2).map(String.init)
    if words.count == 3, ["x", "×"].contains(words[1]), let count = Int(words[0]) {
      accessory = Accessory(name: words[2], count: count)
    } else {
      accessory = Accessory(name: argument)
    }
  }
}

/// `imei:356938035643809`.
struct AliasArgument: ExpressibleByArgument, Sendable {
  let alias: UnitAlias

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = UnitAlias.Kind(rawValue: parts[0]),
      let number = SerialNumber(parts[1])
    else { return nil }
    alias = UnitAlias(kind: kind, number: number)
  }
}
