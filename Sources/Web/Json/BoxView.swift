import ServiceDesk

extension BoxAnswer: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("text", reading.summary(reader.language))
    json.optional("chosen", reading.chosen?.text)
    json.optional("product", product, for: reader)
    json.member("candidates", listOf: reading.candidates) { json, candidate in
      json.element {
        $0.member("text", candidate.text)
        $0.member("role", candidate.role.rawValue)
        $0.member("why", candidate.why.rawValue)
        $0.member("reason", candidate.reason(reader.language))
        $0.member("isOnRecord", candidate.isOnRecord)
      }
    }
  }
}
