import ServiceDesk

extension ImportPreview: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("id", id)
    json.member("name", file.name)
    json.member("direction", direction.rawValue)
    json.member("rows", rows)
    json.optional("encoding", encoding?.rawValue)
    json.member("encodings", encoding == nil ? [] : TextEncoding.allCases.map(\.rawValue))
    json.optional("separator", separator)
    json.optional("sheet", sheet)
    json.member("sheets", sheets)
    json.member("first", listOf: first) { json, row in
      json.element {
        $0.member("row", row.number)
        $0.member("cells", row.cells.map(\.shown))
      }
    }
    json.member("fields", listOf: SerialField.all(direction)) { json, field in
      json.element {
        $0.member("code", field.rawValue)
        $0.member("title", field.title(direction)[reader.language])
      }
    }
    json.member("mapping") { json in
      // Empty for a column that is not taken.
      json.member("fields", mapping.fields.map { $0?.rawValue ?? "" })
      json.member("hasHeading", mapping.hasHeading)
      json.optional("dayOrder", mapping.dayOrder?.rawValue)
    }
    json.member("isRemembered", isRemembered)
    if let before {
      json.member("before") { json in
        json.member("id", before.fileImport)
        json.member("at", before.at?.milliseconds)
        json.member("by", before.by)
      }
    }
  }
}

extension ImportCounts: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("rows", rows)
    json.member("registered", registered)
    json.member("newUnits", newUnits)
    json.member("refused", refused)
    json.member("newProducts", newProducts)
    json.member("newParties", newParties)
  }
}

/// A report as its page shows it: the counts, the first rows, and the first refused ones. The file of the report has all.
struct ImportReportView: View {
  static let shown = 500

  let report: ImportReport

  func write(into json: inout JSONText, for reader: Reader) {
    json.member("counts", report.counts, for: reader)
    var refused = 0
    let lines = report.lines.enumerated().filter { index, line in
      guard case .refused = line.outcome else { return index < Self.shown }
      refused += 1
      return index < Self.shown || refused <= Self.shown
    }
    json.member("lines", listOf: lines) { json, numbered in
      let line = numbered.element
      json.element {
        $0.member("row", line.row)
        $0.member("serial", line.serial)
        $0.member("text", line.outcome.text(reader.language))
        if case .refused(let refusal) = line.outcome { $0.member("refused", refusal.code.rawValue) }
      }
    }
  }
}

/// A file that was taken in, as a line of the list.
struct FileImportView: View, Sendable {
  let fileImport: FileImport
  let batch: SerialBatch
  let by: String?

  func write(into json: inout JSONText, for reader: Reader) {
    json.member("id", fileImport.id)
    json.member("batch", fileImport.batch)
    json.member("name", fileImport.file.name)
    json.member("direction", batch.heading.direction.rawValue)
    json.member("at", batch.opening.at.milliseconds)
    json.member("by", by)
    json.member("counts", fileImport.counts, for: reader)
    json.optional("takenBackAt", batch.takingBack?.at.milliseconds)
  }
}
