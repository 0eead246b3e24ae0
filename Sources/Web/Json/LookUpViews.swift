import ServiceDesk

extension UnitFindings: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.optional("identified", identified?.line.unit.rawValue)
    json.member("candidates", candidates, for: reader)
    json.member("more", listOf: UnitWay.allCases.filter { more[$0] != nil }) { json, way in
      json.element {
        $0.member("way", way.rawValue)
        $0.member("title", way.title[reader.language])
        $0.optional("after", more[way]?.cursor)
      }
    }
  }
}

extension UnitCandidate: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("id", line.unit)
    json.member("serial", line.serial.text)
    json.member("product", line.product.title)
    json.member("owner", line.owner, for: reader)
    json.member("how", how.name)
    json.member("howTitle", how.title[reader.language])
    json.member("matched", matched)
  }
}

extension UnitLife: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("unit", unit.id)
    json.member("serial", unit.serial.text)
    json.member("product", product, for: reader)
    json.member("entries", entries, for: reader)
    json.member("linked", linked, for: reader)
  }
}

extension LifeEntry: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("day", day.description)
    json.member("kind", kind)
    json.member("text", text(reader.language, names: reader.may(.readCustomer)))
    json.optional("by", by)
    json.optional("ticket", ticket, for: reader)
  }
}

extension LifeTicket: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("id", id)
    json.member("number", number)
  }
}

extension LinkedUnit: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("id", unit)
    json.member("serial", serial)
    json.member("product", product)
    json.member("day", day.description)
    json.member("link", link.rawValue)
    json.member("linkTitle", link.title[reader.language])
  }
}
