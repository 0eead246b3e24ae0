/// The form in which texts are searched and sorted: lower case, without marks, one space between words.
///
/// Made here, on writing and on asking, so that both database engines hold and compare the same bytes
/// (`stack.md` B.3). `Ștefănescu`, `Stefanescu` and `ŞTEFĂNESCU` (legacy cedilla) fold alike; so do `ł` and `l`,
/// which no decomposition would join.
public func folded(_ text: String) -> String {
  var result = ""
  var pendingSpace = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      pendingSpace = !result.isEmpty
      continue
    }
    guard let plain = plainForm(scalar) else { continue }
    if pendingSpace {
      result += " "
      pendingSpace = false
    }
    result += plain
  }
  return result
}

/// Nil for combining marks, which vanish.
private func plainForm(_ scalar: Unicode.Scalar) -> String? {
  if scalar.isASCII { return scalar.properties.lowercaseMapping }
  if (0x300...0x36F).contains(scalar.value) { return nil }
  let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  return foldings[lower] ?? String(lower)
}

private let foldings: [Unicode.Scalar: String] = {
  let groups: [(String, String)] = [
    ("a", "ăâáàäãåą"), ("c", "çćčĉ"), ("d", "ďđ"), ("e", "éèêëęěē"), ("g", "ğģ"), ("i", "îíìïī"),
    ("l", "łĺľļ"),
    ("n", "ńñňņ"), ("o", "óòôöõőøō"), ("r", "ŕř"), ("s", "șşśšŝ"), ("t", "țţť"), ("u", "úùûüűůū"),
    ("y", "ýÿ"),
    ("z", "źżž"), ("ss", "ß"), ("ae", "æ"), ("oe", "œ"),
  ]
  var table: [Unicode.Scalar: String] = [:]
  for (plain, marked) in groups {
    for scalar in marked.unicodeScalars { table[scalar] = plain }
  }
  return table
}()

/// The text with Romanian ş ţ written the right way, comma below (`domain.md` 5.8, thermal printing).
public func withCommaBelow(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{15E}": scalars.append("\u{218}")
    case "\u{15F}": scalars.append("\u{219}")
    case "\u{162}": scalars.append("\u{21A}")
    case "\u{163}": scalars.append("\u{21B}")
    default: scalars.append(scalar)
    }
  }
  return String(scalars)
}
