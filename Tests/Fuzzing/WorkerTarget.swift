import Glibc

@testable import ScanPictures
@testable import ServiceDesk

/// What crosses between station and worker. The first byte says which part of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func run(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var input = FuzzedBytes(start, count)
  switch input.byte() % 4 {
  case 0: checkReply(Array(input.rest))
  case 1: checkCodes(&input)
  case 2: checkStream(&input)
  default: checkMessages(&input)
  }
  return 0
}

// MARK: Replies

/// Bytes of a worker that has been taken over.
private func checkReply(_ bytes: [UInt8]) {
  guard let reply = PictureReply(bytes) else { return }
  demand(reply.encoded == bytes, "one reply in two forms")
  demand(bytes.count <= PictureReply.byteLimit, "a reply beyond its limit")
  guard case .success(let codes) = reply.outcome else { return }
  demand(codes.count <= CodeTally.codeLimit, "\(codes.count) codes")
  for code in codes {
    demand((1...CodeTally.byteLimit).contains(code.bytes.count), "\(code.bytes.count) bytes in a code")
    demand(code.symbology.rawValue.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(code.symbology)")
    demand(code.quality >= 0 && code.corners.count <= 8, "\(code)")
    demand(code.text.map { Array($0.utf8) == code.bytes } ?? true, "another text than was read")
    let meaning = ScanMeaning(code.readable, symbology: code.symbology, FuzzSecrecy(shop: 1))
    demand(
      meaning == ScanMeaning(code.readable, symbology: code.symbology, FuzzSecrecy(shop: 1)), "two meanings")
  }
}

/// Codes of an honest worker arrive as they were, and what is beyond a limit is cut and harms no other code.
private func checkCodes(_ input: inout FuzzedBytes) {
  let names: [Symbology] = [.qr, .dataMatrix, .code128, .ean13, .upcE, .interleaved2of5, .dataBar, .aztec]
  var codes: [PictureCode] = []
  for _ in 0..<input.byte() % 80 {
    let flags = input.byte()
    let repeated = flags & 8 == 0 ? 1 : 500
    let text = Array(repeatElement(input.bytes(atMost: Int(input.byte())), count: repeated).joined())
    let corners = (0..<flags >> 4).map { _ in
      PicturePoint(x: Int(Int8(bitPattern: input.byte())) << 20, y: Int(Int8(bitPattern: input.byte())))
    }
    codes.append(
      PictureCode(
        symbology: input.choice(names), bytes: text.isEmpty ? [0] : text, corners: corners,
        quality: Int(input.byte()) << (flags & 4 == 0 ? 0 : 40), isGS1: flags & 1 == 1))
    if input.isEmpty { break }
  }
  let encoded = PictureReply(.success(codes)).encoded
  demand(encoded.count <= PictureReply.byteLimit, "a reply beyond its limit")
  let expected = codes.prefix(CodeTally.codeLimit).map { code in
    PictureCode(
      symbology: code.symbology, bytes: Array(code.bytes.prefix(CodeTally.byteLimit)),
      corners: Array(code.corners.prefix(8)), quality: min(code.quality, Int(Int32.max)), isGS1: code.isGS1)
  }
  demand(PictureReply(encoded)?.outcome == .success(expected), "codes that arrive otherwise")
  for length in [0, 1, encoded.count / 2, encoded.count - 1] where length < encoded.count {
    demand(PictureReply(Array(encoded.prefix(length))) == nil, "half a reply is one")
  }
}

// MARK: The socket

/// Bytes of anybody at one end; the other end takes whole messages, and never room for more than is allowed.
private func checkStream(_ input: inout FuzzedBytes) {
  let limit = input.choice([0, 1, 64, 4096, PictureReply.byteLimit])
  let sent = Array(input.rest)
  withChannel { (channel: borrowing MessageChannel, far: CInt) in
    demand(sent.isEmpty || write(far, sent, sent.count) == sent.count, "bytes go into the socket")
    demand(shutdown(far, CInt(SHUT_WR)) == 0, "the end of the stream")
    var rest = sent[...]
    while true {
      let length = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      let expected: Result<[UInt8], MessageChannel.Loss> =
        if rest.count < 4 { .failure(.closed) } else if length > limit {
          .failure(.tooLong)
        } else if rest.count
          - 4 < length
        { .failure(.closed) } else { .success(Array(rest.dropFirst(4).prefix(length))) }
      let got: Result<[UInt8], MessageChannel.Loss>
      do throws(MessageChannel.Loss) {
        got = .success(try channel.receive(atMost: limit, by: nil))
      } catch {
        got = .failure(error)
      }
      demand(got == expected, "\(got) instead of \(expected)")
      guard case .success(let message) = got else { return }
      rest = rest.dropFirst(4 + message.count)
    }
  }
}

/// Messages arrive as they were sent; the worker asks each whether it is a picture.
private func checkMessages(_ input: inout FuzzedBytes) {
  withChannel { (channel: borrowing MessageChannel, far: CInt) in
    let other = MessageChannel(owning: dup(far))
    while !input.isEmpty {
      let message = input.bytes(atMost: Int(input.byte()))
      do throws(MessageChannel.Loss) {
        try channel.send(message, by: nil)
        let got = try other.receive(atMost: PictureFile.byteLimit, by: nil)
        demand(got == message, "another message than was sent")
        checkOffered(got)
        let answer = PictureReply(.failure(.damaged)).encoded
        try other.send(answer, by: nil)
        let heard = PictureReply(try channel.receive(atMost: PictureReply.byteLimit, by: nil))
        demand(heard?.outcome == .failure(.damaged), "another answer than was given")
      } catch {
        demand(false, "\(error)")
      }
    }
    demand(channel.isConnected, "an end that is still held")
  }
}

private func checkOffered(_ message: [UInt8]) {
  do throws(PictureFailure) {
    let file = try PictureFile(message)
    demand(file.bytes == message, "another file than was sent")
  } catch {
    demand(error == .unknownFormat, "\(error)")
  }
}

private func withChannel(_ body: (borrowing MessageChannel, CInt) -> Void) {
  do throws(MessageChannel.Loss) {
    let ends = try MessageChannel.pair()
    defer { close(ends.worker) }
    body(MessageChannel(owning: ends.station), ends.worker)
  } catch {
    demand(false, "\(error)")
  }
}
