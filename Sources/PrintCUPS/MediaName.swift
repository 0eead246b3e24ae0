/// The PWG 5101.1 self-describing name of a page size given in millimetres.
///
/// Always sent: without it a driverless queue printed a 50 × 30 mm label on a Letter page (`printing.md` A.4).
func mediaName(widthInMillimetres width: Double, heightInMillimetres height: Double) -> String {
  let standard = [("iso_a4", 210, 297), ("iso_a5", 148, 210)]
  for (name, w, h) in standard where abs(width - Double(w)) < 0.5 && abs(height - Double(h)) < 0.5 {
    return "\(name)_\(w)x\(h)mm"
  }
  let size = "\(millimetres(width))x\(millimetres(height))mm"
  return "custom_\(size)_\(size)"
}

/// Up to two decimals, as IPP counts in hundredths of a millimetre.
private func millimetres(_ length: Double) -> String {
  let hundredths = Int((length * 100).rounded())
  let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
  if rest == 0 { return "\(whole)" }
  return rest.isMultiple(of: 10) ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
