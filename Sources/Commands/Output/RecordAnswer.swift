/// The answer of a command that added or changed one record: what it is and its number.
struct RecordAnswer: Shown {
  let record: String
  let id: Int64
  let details: [String: String]

  init(_ record: String, _ id: Int64, _ details: [String: String] = [:]) {
    self.record = record
    self.id = id
    self.details = details
  }

  var lines: [(caption: String, value: String)] {
    [(record, String(id))] + details.sorted { $0.key < $1.key }.map { (caption: $0.key, value: $0.value) }
  }
}
