public import ServiceDesk

internal import Foundation
internal import Synchronization

/// Reads the barcodes of pictures in worker processes with limits; a bomb or a crash costs one worker.
///
/// Workers start with the first picture and are replaced after 200 pictures, after a crash, and when a picture
/// takes longer than three seconds (`reliability.md` 2.8). Pictures wait in line for a free worker. A worker that died
/// may have died before it saw its picture: another one reads it within what is left of the three seconds. A camera's
/// frame that waited long shows nothing: the next one is newer, and while workers hang no line of frames may grow.
public final class SandboxedPictureReader: PictureReader {
  private let line: PictureLine

  /// - Parameters:
  ///   - executable: the path of the program that becomes the worker.
  ///   - arguments: what makes it call `runPictureWorker(extras:)`.
  ///   - workers: how many pictures are read at the same time, at least 1.
  public convenience init(
    executable: String, arguments: [String] = ["picture-worker"], workers: Int = 1
  ) {
    self.init(executable: executable, arguments: arguments, workers: workers, limits: Limits())
  }

  struct Limits: Sendable {
    /// From handing over the picture to the whole answer, of the second worker too.
    var patience: Duration = .seconds(3)
    /// How long a camera's frame may wait for a worker; the page waits five seconds in all.
    var frameWait: Duration = .seconds(1)
    /// What a C library leaks or spoils without crashing ends here.
    var picturesPerWorker = 200
  }

  init(executable: String, arguments: [String], workers: Int, limits: Limits) {
    let line = PictureLine(frameWait: limits.frameWait)
    self.line = line
    for _ in 0..<max(1, workers) {
      let desk = WorkerDesk(executable: executable, arguments: arguments, limits: limits)
      // A thread of its own: the calls block, and a worker dies with the thread that started it.
      let thread = Thread { desk.serve(line) }
      thread.name = "picture worker"
      thread.start()
    }
  }

  deinit { line.close() }

  public func read(
    _ picture: [UInt8], effort: PictureEffort
  ) async throws(PictureFailure) -> [PictureCode] {
    // Refused here, where it costs nothing, and by the worker once more.
    let file = try PictureFile(picture)
    return try await line.outcome(of: PictureRequest(file.bytes, effort)).get().map { code in
      guard code.text == nil else { return code }
      var code = code
      // Not in the worker: it may open no table of characters.
      code.text = CharacterSets.text(code.bytes, in: code.symbology)
      return code
    }
  }

  /// The process that read the last picture; for tests that kill it.
  var workerID: Int32? { line.lastWorkerID }
}

/// The pictures that wait for a worker.
private final class PictureLine: Sendable {
  struct Job: Sendable {
    var request: PictureRequest
    var answer: @Sendable (Result<[PictureCode], PictureFailure>) -> Void
    let arrival = ContinuousClock.now
    /// Set when a worker died under it: until when the next one may read it.
    var deadline: ContinuousClock.Instant?
  }

  private struct State {
    var jobs: [Job] = []
    var lastWorkerID: Int32?
  }

  private let frameWait: Duration
  private let state = Mutex(State())
  private let arrivals = DispatchSemaphore(value: 0)

  init(frameWait: Duration) { self.frameWait = frameWait }

  func outcome(of request: PictureRequest) async -> Result<[PictureCode], PictureFailure> {
    await withCheckedContinuation { continuation in
      state.withLock { $0.jobs.append(Job(request: request) { continuation.resume(returning: $0) }) }
      arrivals.signal()
    }
  }

  /// Blocks until there is a picture; nil when the reader is gone.
  func next() -> Job? {
    while true {
      arrivals.wait()
      guard let job = state.withLock({ $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }) else {
        // Every other thread must wake to see that the line is closed.
        arrivals.signal()
        return nil
      }
      guard job.request.effort == .frame, job.arrival.duration(to: .now) >= frameWait else { return job }
      job.answer(.success([]))
    }
  }

  /// Wakes the threads to find the line empty; pictures that wait are still read.
  func close() { arrivals.signal() }

  func note(_ workerID: Int32) { state.withLock { $0.lastWorkerID = workerID } }

  var lastWorkerID: Int32? { state.withLock(\.lastWorkerID) }
}

/// Where one worker process sits: starts it, gives it pictures, and replaces it.
private struct WorkerDesk: Sendable {
  var executable: String
  var arguments: [String]
  var limits: SandboxedPictureReader.Limits

  func serve(_ line: PictureLine) {
    var next = line.next()
    while next != nil {
      do throws(PictureFailure) {
        try serve(line, &next)
      } catch {
        next?.answer(.failure(error))
        next = line.next()
      }
    }
  }

  /// Reads pictures with one worker until it is used up or lost.
  private func serve(_ line: PictureLine, _ next: inout PictureLine.Job?) throws(PictureFailure) {
    var worker = try WorkerProcess.started(executable, arguments, patience: limits.patience)
    line.note(worker.id)
    while let job = next {
      let deadline = job.deadline ?? .now + limits.patience
      do throws(PictureFailure) {
        job.answer(.success(try worker.read(job.request, by: deadline)))
      } catch .readerLost {
        guard !worker.isAlive, job.deadline == nil else { throw .readerLost }
        next?.deadline = deadline
        return
      } catch {
        job.answer(.failure(error))
      }
      next = line.next()
      // Asked when the next picture is there: meanwhile the worker may have died.
      guard worker.isAlive, worker.picturesRead < limits.picturesPerWorker else { return }
    }
  }
}
