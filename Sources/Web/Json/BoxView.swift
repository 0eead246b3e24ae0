import ServiceDesk

extension BoxAnswer: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("text", summary(reader.language))
    json.optional("chosen", number?.text)
    json.optional("product", product, for: reader)
    json.optional("verdict", verdict, for: reader)
    json.member("others", secondNumbers.map(\.number.text))
    json.member("isMended", reading.isMended)
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
