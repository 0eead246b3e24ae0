/// A barcode that tells the counter what to do: a command or a stage, from the sheet at the wall.
///
/// `K1` + 2 characters for the meaning + 8 that mark it as this shop's (HMAC): a "handed over" that a customer printed
/// at home does nothing (`reliability.md` 2.9).
public enum ControlCode: Sendable, Hashable {
  case command(CounterCommand)
  case stage(Stage)

  /// What a scanned text means as a control code; nil when it does not look like one.
  public static func read(_ text: String, _ secrecy: some Secrecy) -> Reading? {
    let compact = text.uppercased()
    guard compact.count == 12, compact.hasPrefix("K1"), compact.allSatisfy({ A29.value($0) != nil }) else {
      return nil
    }
    // A maker's serial may begin like our codes; only one with a meaning of ours asks for our mark.
    guard let code = byOpcode[String(compact.dropFirst(2).prefix(2))] else { return nil }
    return code.text(secrecy) == compact ? .genuine(code) : .forged
  }

  public enum Reading: Sendable, Equatable {
    case genuine(ControlCode)
    /// Looks like a control code and is not of this shop.
    case forged
  }

  /// What the barcode encodes.
  public func text(_ secrecy: some Secrecy) -> String {
    let body = "K1" + opcode
    return body + A29.digest(secrecy.seal(Array(body.utf8), for: .commandCode))
  }

  public static let all: [ControlCode] = CounterCommand.allCases.map(command) + Stage.allCases.map(stage)

  private static let byOpcode = Dictionary(uniqueKeysWithValues: all.map { ($0.opcode, $0) })

  /// Two characters of the A29 alphabet: a letter for the sort, then the place in its fixed list.
  var opcode: String {
    switch self {
    case .command(let command): "C\(A29.alphabet[command.position])"
    case .stage(let stage): "S\(A29.alphabet[stage.position])"
    }
  }
}

/// Commands of the counter that can be scanned.
public enum CounterCommand: String, Sendable, Hashable, Codable, CaseIterable {
  case takeIn, handOut, confirm, cancel, undo, lock

  /// Printed sheets carry it: positions are never reused.
  var position: Int {
    switch self {
    case .takeIn: 0
    case .handOut: 1
    case .confirm: 2
    case .cancel: 3
    case .undo: 4
    case .lock: 5
    }
  }
}

extension Stage {
  /// Printed sheets carry it: positions are never reused.
  fileprivate var position: Int {
    switch self {
    case .preregistered: 0
    case .received: 1
    case .diagnosing: 2
    case .awaitingApproval: 3
    case .awaitingParts: 4
    case .inRepair: 5
    case .external: 6
    case .replacement: 7
    case .testing: 8
    case .ready: 9
    case .readyUnrepaired: 10
    case .shipped: 11
    case .delivered: 12
    case .onHold: 13
    case .unclaimed: 14
    case .disposed: 15
    case .cancelled: 16
    }
  }
}
