import Hummingbird
import ServiceDesk

extension StaffSite {
  /// The webcam of a page: its frames come one by one and are kept nowhere.
  var cameraRoutes: [StaffRoute] {
    [
      .may(.scan, method: .post, "/api/counter/frame", body: .picture) { call in
        let codes = try await needs.pictures.read(call.call.body, effort: .frame)
        let answer = try await counter.saw(codes, by: call.visitor)
        return Answer.json { json in
          json.member("codes", listOf: answer.sights) { json, sight in
            json.element { sight.write(into: &$0, desk.secrecy) }
          }
          json.member("mustBeAlone", answer.mustBeAlone)
        }
      }
    ]
  }
}

extension CameraWatch.Sight {
  func write(into json: inout JSONText, _ secrecy: any Secrecy) {
    let meaning = ScanMeaning(code.readable, symbology: code.symbology, secrecy)
    json.member("symbology", code.symbology.rawValue)
    json.member("meaning", meaning.name)
    json.member("text", meaning.isSecret ? nil : code.text ?? String(decoding: code.bytes, as: UTF8.self))
    json.member("believed", isBelieved)
    json.member("corners", numbers: code.corners.flatMap { [Int64($0.x), Int64($0.y)] })
  }
}

extension ScanMeaning {
  /// Whoever reads it off a screen could use it.
  fileprivate var isSecret: Bool {
    switch self {
    case .badge, .claim, .receipt, .command, .stage: true
    default: false
    }
  }
}
