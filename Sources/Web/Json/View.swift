import ServiceDesk

/// A record as a page gets it: what its reader may see, in the reader's language.
protocol View {
  /// Writes the members of this record; the braces are around it already.
  func write(into json: inout JSONText, for reader: Reader)
}

/// Who reads an answer. Fields that this person may not see are left out here, not on the page.
struct Reader: Sendable {
  let member: StaffMember
  let today: Day
  /// The member's own, unless the answer is for the eyes of somebody else.
  let language: Language

  init(member: StaffMember, today: Day, language: Language? = nil) {
    self.member = member
    self.today = today
    self.language = language ?? member.language
  }

  func may(_ permission: Permission) -> Bool { member.may(permission) }
}

extension Money: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("minorUnits", minorUnits)
    json.member("currency", currency.rawValue)
    json.member("text", LocalFormat.money(self, reader.language))
  }
}

extension Product: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("id", id)
    json.member("maker", details.maker)
    json.member("model", details.model)
    json.member("type", details.type)
    json.member("title", details.title)
    json.optional("gtin", details.gtin?.digits)
    json.optional("guaranteeMonths", details.guaranteeMonths.map(Int64.init))
  }
}

extension Customer: View {
  /// Without the right to read customers only the first name is told (`reliability.md` 2.4).
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("id", id)
    guard reader.may(.readCustomer) else {
      json.member("name", details.name.split(separator: " ").first.map(String.init) ?? "")
      return
    }
    details.write(into: &json, for: reader)
  }
}

extension CustomerDetails: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("name", name)
    json.member("kind", kind.rawValue)
    json.member("kindTitle", kind.title[reader.language])
    json.optional("company", company)
    json.optional("taxNumber", taxNumber)
    json.optional("address", address)
    json.optional("phone", phone)
    json.optional("email", email)
    json.member("language", language.rawValue)
  }
}

extension Accessory: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("name", name)
    json.member("count", count)
  }
}

extension Shelf: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("id", id)
    json.member("name", name)
    json.member("code", code.text)
  }
}
