import CLinuxInput
import Glibc

@testable import ScanDevices
@testable import ServiceDesk

/// The frame assembler. The first byte says which kind of scanner the others come from.
@_cdecl("LLVMFuzzerTestOneInput")
public func run(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var input = FuzzedBytes(start, count)
  switch input.byte() % 4 {
  case 0: checkKeyboard(&input)
  case 1: checkSerialLine(&input)
  case 2: checkPointOfSale(&input)
  default: checkLayouts(&input)
  }
  return 0
}

private func demandBounds(_ outcome: ScanOutcome) {
  switch outcome {
  case .frame(let bytes):
    demand((1...FrameAssembler<UInt8>.longestFrame).contains(bytes.count), "\(bytes.count) bytes in a frame")
  case .keys(let keys):
    demand((1...FrameAssembler<UInt8>.longestFrame).contains(keys.count), "\(keys.count) keys in a frame")
    demand(!keys.contains(where: \.endsFrame), "an end within a frame")
  case .tooLong, .eventsDropped: break
  }
}

// MARK: Keyboard mode

/// Two bytes make an event: its kind, its time and its value; the key.
private func event(_ input: inout FuzzedBytes, _ time: inout Int64) -> KeyFrameAssembler.Event {
  let kind = input.byte()
  let pauses: [Int64] = [0, 1, 1_000, 59_999, 60_000, 60_001, 1_000_000, .max]
  time = time &+ pauses[Int(kind >> 5)]
  let values: [Int32] = [1, 0, 2, -1]
  let code = UInt16(input.byte())
  let (type, number): (Int32, UInt16) =
    switch kind & 7 {
    case 0: (EV_SYN, UInt16(SYN_REPORT))
    case 1: (EV_SYN, UInt16(SYN_DROPPED))
    case 2: (EV_LED, code % 3)
    case 3: (Int32(code), code << 8 | code)
    case 4: (EV_KEY, code << 8 | code)
    default: (EV_KEY, code)
    }
  return .init(time: time, type: UInt16(type), code: number, value: values[Int(kind >> 3 & 3)])
}

private func checkKeyboard(_ input: inout FuzzedBytes) {
  let (chunks, silence) = (input.byte(), input.byte() & 1 == 0 ? Int64(60_000) : nil)
  var events: [KeyFrameAssembler.Event] = []
  var time: Int64 = 0
  while !input.isEmpty { events.append(event(&input, &time)) }

  var assembler = KeyFrameAssembler(silence: silence)
  var outcomes: [ScanOutcome] = []
  // What may stand in the next frame: presses, and releases of Alt, since the last cut.
  var pressed = 0
  for event in events {
    let told = assembler.take(event)
    if Int32(event.type) == EV_KEY, event.value == 0 || event.value == 1 { pressed += 1 }
    for outcome in told {
      demandBounds(outcome)
      // A pipe has no keys of which any could be down.
      if outcome == .eventsDropped { assembler.resynchronise(keysDown: [], capsLock: false) }
      if case .keys(let keys) = outcome { demand(keys.count <= pressed, "keys of an earlier frame") }
    }
    // The event that shows a silence belongs to the frame behind it.
    if !told.isEmpty { pressed = assembler.isOpen ? 1 : 0 }
    outcomes += told
  }
  let isOpen = assembler.isOpen
  checkThroughPipe(events, chunks, silence, outcomes, isOpen)
  // Every layout is tried, which takes most of a run.
  if chunks & 7 == 0, case .keys(let keys) = outcomes.first, keys.count < 40 { checkUnderstood(keys) }
  let last = assembler.fallSilent()
  demand(isOpen || last == nil, "a frame that had not begun")
  demand(!assembler.isOpen && assembler.fallSilent() == nil, "a frame that is open after its end")
}

/// The same events through a pipe that cuts them anywhere; then the plug is pulled.
private func checkThroughPipe(
  _ events: [KeyFrameAssembler.Event], _ chunks: UInt8, _ silence: Int64?, _ expected: [ScanOutcome],
  _ isOpen: Bool
) {
  let bytes = events.flatMap { event in
    var raw = input_event()
    raw.time = timeval(tv_sec: Int(event.time / 1_000_000), tv_usec: Int(event.time % 1_000_000))
    raw.type = event.type
    raw.code = event.code
    raw.value = event.value
    return withUnsafeBytes(of: raw) { Array($0) }
  }
  var ends: [CInt] = [-1, -1]
  demand(pipe(&ends) == 0, "a pipe")
  do throws(LineFailure) {
    var scanner = try InputEventScanner(
      path: "/proc/self/fd/\(ends[0])", silence: silence.map { .microseconds($0) }, stop: stop)
    close(ends[0])
    var heard: [ScanOutcome] = []
    var numbers = SeededNumbers([chunks])
    var rest = bytes[...]
    while !rest.isEmpty {
      // A pipe takes 64 KiB.
      let length = chunks == 0 ? 32 << 10 : 1 + Int(numbers.next() % (UInt64(chunks) * 8))
      let chunk = Array(rest.prefix(length))
      rest = rest.dropFirst(chunk.count)
      demand(write(ends[1], chunk, chunk.count) == chunk.count, "a chunk goes into the pipe")
      // One look takes 64 events; more stay for the next.
      for _ in 0...(chunk.count / (64 * MemoryLayout<input_event>.size)) {
        let isThere = try scanner.read { heard.append($0) }
        demand(isThere, "a scanner that is there")
      }
    }
    demand(heard == expected, "cut elsewhere the events say \(heard), not \(expected)")
    demand(scanner.isOpen == isOpen, "the same frame is open")
    close(ends[1])
    let isThere = try scanner.read { heard.append($0) }
    demand(!isThere && heard.count == expected.count, "a part of a code after the plug was pulled")
  } catch {
    demand(false, "\(error)")
  }
}

private let stop: StopSignal = {
  do throws(LineFailure) { return try StopSignal() } catch { fatalError("\(error)") }
}()

// MARK: What keys say

private let secrecy = FuzzSecrecy(shop: 1)

private func checkUnderstood(_ keys: [Keystroke]) {
  let frame = ScannedFrame(scanner: ScannerName("fuzz"), keys: keys)
  let understood = UnderstoodScan(frame, learned: nil, secrecy)
  demand(understood == UnderstoodScan(frame, learned: nil, secrecy), "one scan is understood in one way")
  guard let bytes = understood.bytes else {
    demand(understood.notice != nil, "a scan that is neither used nor told")
    return
  }
  demand(String(validating: bytes, as: UTF8.self) != nil, "keys that say no text")
}

/// A text typed on each layout says the same again, whatever the scanner does to its letters.
private func checkLayouts(_ input: inout FuzzedBytes) {
  let layout = input.choice(KeyboardLayout.all)
  let turning = input.byte() & 1 != 0
  let printed = input.bytes(atMost: 40).filter { (0x20...0x7E).contains($0) || $0 == 0x1D }
  let text = String(decoding: printed, as: UTF8.self)
  let keys = layout.keys(for: text, turningCaps: turning)
  demand(layout.text(of: keys, turningCaps: turning) == text, "\(text.debugDescription) on \(layout.name)")
  var assembler = FrameAssembler<Keystroke>(endingAt: \.endsFrame)
  demand(keys.allSatisfy { assembler.take($0) == nil }, "\(text.debugDescription) ends on \(layout.name)")
  let profile = ScannerProfile(layout: layout.name, letters: turning ? .capsLock : .asPrinted)
  let frame = ScannedFrame(scanner: ScannerName("fuzz"), keys: keys)
  demand(profile.text(of: frame) == .success(text), "\(text.debugDescription) by \(profile)")
}

// MARK: Serial lines

/// Beside the assembler stands the rule in its plainest form: cut at line ends and silences, leave out what is empty.
private func checkSerialLine(_ input: inout FuzzedBytes) {
  // A byte of silence, so that short inputs reach the longest frame: how often each byte is sent.
  let times = input.choice([1, 1, 1, 2, 300, 4_096])
  let quiet: UInt8 = 0xFE
  var assembler = FrameAssembler<UInt8>(endingAt: { $0 == 0x0D || $0 == 0x0A })
  var outcomes: [ScanOutcome] = []
  var (expected, open): ([ScanOutcome], [UInt8]) = ([], [])
  func end() {
    if (1...4096).contains(open.count) { expected.append(.frame(open)) }
    open = []
  }
  for byte in input.rest.prefix(256) {
    if byte == quiet {
      if let cut = assembler.fallSilent() { outcomes.append(ScanOutcome(cut)) }
      end()
      continue
    }
    for _ in 0..<times {
      if let cut = assembler.take(byte) { outcomes.append(ScanOutcome(cut)) }
      if byte == 0x0D || byte == 0x0A {
        end()
      } else {
        if open.count == 4096 { expected.append(.tooLong) }
        open.append(byte)
      }
    }
  }
  demand(outcomes == expected, "the line said \(expected), and heard was \(outcomes)")
  demand(assembler.isOpen == !open.isEmpty, "the same frame is open")
  outcomes.forEach(demandBounds)
  // What was open when the plug was pulled is thrown away, to its end.
  assembler.discard()
  demand(
    assembler.take(0x41) == nil && assembler.take(0x0D) == nil, "a part of a code after its scanner was gone")
  demand(assembler.take(0x42) == nil && assembler.take(0x0D) == .frame([0x42]), "the next code is whole")
}

// MARK: Point of sale

/// A descriptor, its own or a usual one, and then reports, each behind its length.
private func checkPointOfSale(_ input: inout FuzzedBytes) {
  let kind = input.byte()
  var descriptor =
    kind % 3 == 0 ? input.bytes(atMost: Int(input.byte()) * 2) : usualDescriptors[Int(kind % 3) - 1]
  if kind >= 128, !descriptor.isEmpty {
    for _ in 0..<3 { descriptor[Int(input.byte()) % descriptor.count] = input.byte() }
  }
  do throws(HIDReportDescriptor.Fault) {
    let parsed = try HIDReportDescriptor(descriptor)
    demand(
      parsed.runs.allSatisfy { $0.end <= HIDReportDescriptor.longestReport * 8 }, "a place behind the report")
    demand(parsed.runs.allSatisfy { $0.size > 0 && $0.count > 0 }, "a place of no size")
  } catch {
    demand(PointOfSaleScanner.layout(descriptor) == nil, "a layout of what cannot be")
  }
  guard let layout = PointOfSaleScanner.layout(descriptor) else { return }
  var assembler = PointOfSaleAssembler(layout)
  var (again, said) = (PointOfSaleAssembler(layout), 0)
  while !input.isEmpty {
    let length = input.byte()
    if length == 0xFF {
      let (wasOpen, outcome) = (assembler.isOpen, assembler.fallSilent())
      demand(outcome == nil || outcome == .eventsDropped && wasOpen, "half a code became \(outcome as Any)")
      demand(again.fallSilent() == outcome && !assembler.isOpen, "silence ends a code")
      said = 0
      continue
    }
    let report = input.bytes(atMost: Int(length))
    let content = layout.content(of: report)
    if case .portion(let portion) = content {
      demand(portion.text.count <= report.count, "more text than the report has")
      demand([0, 3].contains(portion.identifier.count), "half an identifier")
      said += portion.text.count
    }
    let outcome = assembler.take(report)
    demand(again.take(report) == outcome, "the same reports, another code")
    guard let outcome else {
      if !assembler.isOpen { said = content == .other ? said : 0 }
      continue
    }
    demandBounds(outcome)
    if case .frame(let bytes) = outcome {
      demand(!assembler.isOpen, "a code is told before its end")
      guard case .portion(let portion) = content, !portion.isContinued else {
        demand(false, "a code that its last report does not end")
        return
      }
      demand(bytes.count <= said + 3, "text of an earlier code")
    }
    if !assembler.isOpen { said = 0 }
  }
}

/// With a number, a length and an identifier, as the large makers have it; and without all of them, across bytes.
private let usualDescriptors: [[UInt8]] = [
  [
    0x05, 0x8C, 0x09, 0x02, 0xA1, 0x01, 0x09, 0x12, 0xA1, 0x02, 0x85, 0x02, 0x15, 0x00, 0x26, 0xFF, 0x00,
    0x75,
    0x08, 0x95, 0x01, 0x05, 0x01, 0x09, 0x3B, 0x81, 0x02, 0x05, 0x8C, 0x95, 0x03, 0x09, 0xFB, 0x09, 0xFC,
    0x09,
    0xFD, 0x81, 0x02, 0x95, 0x38, 0x09, 0xFE, 0x82, 0x02, 0x01, 0x95, 0x02, 0x06, 0x66, 0xFF, 0x09, 0x04,
    0x81,
    0x02, 0x05, 0x8C, 0x25, 0x01, 0x75, 0x01, 0x95, 0x01, 0x09, 0xFF, 0x81, 0x02, 0x75, 0x07, 0x95, 0x01,
    0x81,
    0x03, 0xC0, 0xC0,
  ],
  [
    0x05, 0x8C, 0x09, 0x02, 0xA1, 0x01, 0x15, 0x00, 0x26, 0xFF, 0x00, 0x75, 0x04, 0x95, 0x01, 0x81, 0x03,
    0x75,
    0x08, 0x09, 0xFB, 0x09, 0xFC, 0x09, 0xFD, 0x95, 0x03, 0x81, 0x02, 0x09, 0xFE, 0x95, 0x08, 0x81, 0x02,
    0x75,
    0x01, 0x95, 0x01, 0x09, 0xFF, 0x81, 0x02, 0xC0,
  ],
]
