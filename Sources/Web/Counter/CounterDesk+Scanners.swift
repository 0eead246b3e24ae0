import ServiceDesk

extension CounterDesk {
  /// A scan told something about its scanner.
  func noticed(_ name: ScannerName, _ scanner: ScannerIdentity, _ notice: ScannerNotice) async throws {
    switch notice {
    case .calibration(.learned(let profile)): try await learn(scanner, profile, name)
    case .calibration(.ambiguous(_, let code)): say(name, .oneMore(code: code), .needsYou)
    case .calibration(.notRecognised): break
    case .contradiction: sayOtherwise(name, .contradicted)
    case .notLearned: sayOtherwise(name, .neverLearned)
    case .unanswered: lost(name, .unanswered)
    }
  }

  /// Remembered on behalf of the person whose page hears the station's scanners.
  private func learn(
    _ scanner: ScannerIdentity, _ profile: ScannerProfile, _ name: ScannerName
  ) async throws {
    let page = lastActed.flatMap { pages[$0] }
    guard let page, let member = page.member else { return say(name, .notKept, .bad) }
    let decision: Decision<LearnScanner.Answer>
    do {
      decision = try await desk.perform(
        LearnScanner(scanner, profile), as: .staff(member), id: desk.newCommandID())
    } catch {
      say(name, .notKept, .bad)
      throw error
    }
    page.begin(desk.clock.now())
    page.refusal = decision.refusal
    page.sound = decision.refusal == nil ? .good : .bad
    tell(name, decision.refusal == nil ? .learned : .notKept)
    publish(page)
  }

  /// A scan of which no part is used: said with a sound, for nobody looks at the screen while scanning.
  func lost(_ name: ScannerName, _ state: ScannerState) { say(name, state, .bad) }

  /// A whole scan came: what was said of a broken one before it is over.
  func whole(_ name: ScannerName) {
    switch scannerStates[name] {
    case .spoilt, .unanswered: tell(name, .connected)
    default: break
    }
  }

  /// Nothing has been answered for a while, and `count` scans wait.
  func delayed(_ name: ScannerName, _ count: Int) {
    switch scannerStates[name] {
    case .disconnected, .cutOff: return
    default: tell(name, .waiting(count))
    }
  }

  /// The scans that waited are done.
  func caughtUp() {
    for (name, state) in scannerStates {
      if case .waiting = state { tell(name, .connected) }
    }
  }

  /// The device is there and gives no scans; with a sound, for whoever scans with it waits for one.
  func troubled(_ name: ScannerName, _ trouble: ScannerTrouble) { say(name, ScannerState(trouble), .bad) }

  /// With a sound: a scan may have been refused because of it.
  private func sayOtherwise(_ name: ScannerName, _ state: ScannerState) { say(name, state, .needsYou) }

  private func say(_ name: ScannerName, _ state: ScannerState, _ sound: Sound) {
    tell(name, state)
    guard let page = lastActed.flatMap({ pages[$0] }) else { return }
    // No step at the counter: what is asked and shown there stays, and the code that was read stays the last one.
    page.sound = sound
    publish(page)
  }
}
