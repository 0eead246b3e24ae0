import ServiceDesk
import ServiceLifecycle

/// Brings the scans of the kiosk's own scanner to the kiosk's page.
actor KioskFeed: Service {
  private let scanners: any ScanSource
  private var streams: [Int: EventStream] = [:]
  private var last = 0

  init(scanners: any ScanSource) { self.scanners = scanners }

  func open() -> (number: Int, stream: EventStream) {
    last += 1
    let stream = EventStream()
    streams[last] = stream
    stream.continuation.yield(EventStream.heartbeat)
    return (last, stream)
  }

  func close(_ number: Int) { streams.removeValue(forKey: number)?.continuation.finish() }

  nonisolated func run() async throws {
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for await case .scanned(let frame) in self.scanners.happenings().cancelOnGracefulShutdown() {
          await self.tell(frame)
        }
      }
      group.addTask {
        await cancelWhenGracefulShutdown {
          while !Task.isCancelled {
            do {
              try await Task.sleep(for: .seconds(StationFeed.heartbeat))
            } catch {
              return
            }
            await self.tell(EventStream.heartbeat)
          }
        }
      }
      await group.waitForAll()
    }
  }

  /// Bytes that are no text are shown as an unknown code by the page.
  private func tell(_ frame: ScannedFrame) {
    tell(
      EventStream.event(
        "scan", JSONText.object { $0.member("code", String(decoding: frame.bytes, as: UTF8.self)) }))
  }

  private func tell(_ event: EventStream.Event) {
    for stream in streams.values { stream.continuation.yield(event) }
  }
}
