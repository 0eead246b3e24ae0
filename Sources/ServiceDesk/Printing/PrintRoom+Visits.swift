/// Printers are visited side by side.
extension PrintRoom {
  /// One look at one printer, and then its papers one after the other.
  struct Visit {
    let number: Int
    /// No other visit touches them meanwhile.
    let papers: Set<PaperID>
    let began = ContinuousClock.now
    var hasLooked = false
    /// The printer took nothing: the papers behind wait for the next visit.
    var isSilent = false
  }

  /// A round that waits until these visits have ended.
  struct Wait {
    var visits: Set<Int>
    let continuation: CheckedContinuation<Void, Never>
  }

  struct Seen {
    var jobs: [PrintJob] = []
    var queue: QueueState?
    var failure: PrintFailure?
    var restarts: Int?
  }

  /// Begins a visit; nil while the printer still keeps an earlier one.
  func begin(at place: PrinterPlace, _ papers: [PaperEntry], _ left: [OpenJob]) -> Int? {
    guard visits[place] == nil else { return nil }
    visitNumber += 1
    let number = visitNumber
    visits[place] = Visit(number: number, papers: Set(papers.map(\.id)))
    Task {
      let outcome = await visit(place, papers, left)
      end(number, at: place, outcome)
    }
    return number
  }

  private func visit(
    _ place: PrinterPlace, _ papers: [PaperEntry], _ left: [OpenJob]
  ) async -> Result<Round, StoreFailure> {
    let here = plan.printer(at: place)
    let seen = await look(at: here, for: papers)
    visits[place]?.hasLooked = true
    note(seen, at: place)
    var result = Round.idle
    do throws(StoreFailure) {
      var (papers, left) = (papers, left)
      if hasBegunAnew(seen, at: place) {
        papers = try await flagged(papers) { _ in true }
        left += try await lookAgain(at: place)
      } else if seen.failure == nil, seen.restarts != nil, restarts[place] == nil {
        // The first look. A power cut takes this program and the printing system at once.
        papers = try await flagged(papers) { [openedAt] in $0.queuedAt < openedAt }
      }
      if seen.failure == nil {
        // Behind the marks: what the database did not take is marked at the next look.
        restarts[place] = seen.restarts
        result = try await takeBack(left, from: here)
      } else if !left.isEmpty {
        result = .waiting
      }
      for paper in papers {
        let printer = plan.printer(of: paper)
        var after = Round.busy
        // Otherwise the role was given to another printer while this one kept silent.
        if printer.place == place { after = try await work(paper, on: printer, seen) }
        if after.rawValue > result.rawValue { result = after }
      }
    } catch {
      return .failure(error)
    }
    return .success(result)
  }

  private func end(_ number: Int, at place: PrinterPlace, _ outcome: Result<Round, StoreFailure>) {
    visits[place] = nil
    var isAwaited = false
    for (key, wait) in waits where wait.visits.contains(number) {
      isAwaited = true
      waits[key]?.visits.remove(number)
      if waits[key]?.visits.isEmpty == true { waits.removeValue(forKey: key)?.continuation.resume() }
    }
    if isAwaited {
      outcomes[number] = outcome
      return
    }
    if case .failure(let failure) = outcome { lateFailure = failure }
    wake()
  }

  /// Waits until the visits have ended, but not longer than a round may take, nor when somebody wakes the room.
  func wait(for numbers: Set<Int>) async {
    let running = numbers.intersection(visits.values.map(\.number))
    guard !running.isEmpty, !isWoken else { return }
    waitNumber += 1
    let key = waitNumber
    let patience = roundPatience
    let timer = Task {
      do { try await Task.sleep(for: patience) } catch { return }
      endWait(key)
    }
    await withCheckedContinuation { waits[key] = Wait(visits: running, continuation: $0) }
    timer.cancel()
  }

  private func endWait(_ key: Int) { waits.removeValue(forKey: key)?.continuation.resume() }

  // MARK: Looks

  func look(at printer: RolePrinter, for papers: [PaperEntry]) async -> Seen {
    do throws(PrintFailure) {
      var seen = Seen()
      // Asked first: a system that begins anew behind this look is noticed at the next one.
      seen.restarts = await printer.system.restarts()
      seen.queue = try await printer.system.queues().first { $0.name == printer.queue }
      let own = papers.filter { plan.printer(of: $0).place == printer.place }
      let names = Set(own.compactMap(\.progress.jobName))
      if !names.isEmpty { seen.jobs = try await printer.system.jobs(named: names) }
      return seen
    } catch {
      return Seen(failure: error)
    }
  }

  /// Whether the printing system has begun anew since the last look.
  private func hasBegunAnew(_ seen: Seen, at place: PrinterPlace) -> Bool {
    guard seen.failure == nil, let now = seen.restarts, let before = restarts[place] else { return false }
    return before < now
  }

  /// The papers, those in hand marked as perhaps twice.
  private func flagged(
    _ papers: [PaperEntry], where isMeant: @Sendable (PaperEntry) -> Bool
  ) async throws(StoreFailure) -> [PaperEntry] {
    var marked: [PaperEntry] = []
    for var paper in papers {
      if paper.progress.jobName != nil, !paper.progress.possibleDuplicate, isMeant(paper) {
        try await write(&paper, nil, trouble: paper.progress.trouble) { $0.possibleDuplicate = true }
      }
      marked.append(paper)
    }
    return marked
  }

  private func note(_ seen: Seen, at place: PrinterPlace) {
    var trouble: PrinterTrouble?
    if seen.failure != nil {
      trouble = .offline
    } else if let job = seen.jobs.first(where: { $0.state == .processing || $0.state == .stopped }) {
      trouble = PrinterTrouble.holdingUp(job, on: seen.queue)
    } else {
      trouble = PrinterTrouble.keepingOut(of: seen.queue)
      if trouble == nil, seen.queue?.activity == .stopped { trouble = .paused }
    }
    if trouble == nil, isSilent(place) { trouble = .offline }
    setTrouble(trouble, at: place)
  }

  private func setTrouble(_ trouble: PrinterTrouble?, at place: PrinterPlace) {
    troubles[place] = trouble
    if trouble == nil {
      troubledSince[place] = nil
    } else if troubledSince[place] == nil {
      troubledSince[place] = desk.clock.now()
    }
  }

  /// A printer whose look takes longer than a round is in trouble, though nobody knows in which.
  func noteSlowVisits() {
    for (place, visit) in visits where !visit.hasLooked && visit.began.duration(to: .now) >= roundPatience {
      setTrouble(.offline, at: place)
    }
  }

  /// Seconds for which a printer that took nothing is held to be away, though its look says nothing of that: a printer
  /// that answers no questions always looks well.
  static let silence: Int64 = 15

  func isSilent(_ place: PrinterPlace) -> Bool {
    guard let since = silences[place] else { return false }
    if since.seconds(until: desk.clock.now()) < PrintRoom.silence { return true }
    silences[place] = nil
    return false
  }

  /// A call that hands something over says more than a look.
  func note(_ failure: PrintFailure, from place: PrinterPlace) {
    guard case .unreachable = failure else { return }
    visits[place]?.isSilent = true
    silences[place] = desk.clock.now()
    setTrouble(.offline, at: place)
  }

  /// The printer took something or is at work.
  func noteTaken(by place: PrinterPlace) {
    guard silences.removeValue(forKey: place) != nil else { return }
    setTrouble(nil, at: place)
  }

  // MARK: Pauses

  /// Ends the pause before the next round: papers were added or changed.
  public func wake() {
    isWoken = true
    sleeper?.resume()
    sleeper = nil
    for key in Array(waits.keys) { endWait(key) }
  }

  /// Waits for so long, or until somebody wakes the room.
  public func rest(_ pause: Duration) async {
    let timer = Task {
      do { try await Task.sleep(for: pause) } catch { return }
      endRest()
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
        if isWoken || Task.isCancelled {
          continuation.resume()
        } else {
          sleeper?.resume()
          sleeper = continuation
        }
      }
    } onCancel: {
      Task { await self.endRest() }
    }
    timer.cancel()
  }

  private func endRest() {
    sleeper?.resume()
    sleeper = nil
  }
}
