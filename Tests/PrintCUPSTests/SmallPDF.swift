/// A minimal PDF: `pages` pages of the given size, each with one black square.
func smallPDF(
  pages: Int = 1, widthInMillimetres: Double = 210, heightInMillimetres: Double = 297, padding: Int = 0
) -> [UInt8] {
  let box = "[0 0 \(widthInMillimetres * 72 / 25.4) \(heightInMillimetres * 72 / 25.4)]"
  let ink =
    "10 10 20 20 re f\n" + String(repeating: "% padding padding padding padding\n", count: padding / 34)
  let kids = (0..<pages).map { "\(4 + $0) 0 R" }.joined(separator: " ")
  var objects = [
    "<</Type /Catalog /Pages 2 0 R>>",
    "<</Type /Pages /Kids [\(kids)] /Count \(pages) /MediaBox \(box)>>",
    "<</Length \(ink.utf8.count)>>\nstream\n\(ink)endstream",
  ]
  objects += Array(
    repeating: "<</Type /Page /Parent 2 0 R /Resources <<>> /Contents 3 0 R>>", count: pages)

  var file = "%PDF-1.4\n"
  var offsets: [Int] = []
  for (index, object) in objects.enumerated() {
    offsets.append(file.utf8.count)
    file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
  }
  let table = file.utf8.count
  file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
  for offset in offsets {
    let digits = String(offset)
    file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
  }
  file += "trailer\n<</Size \(objects.count + 1) /Root 1 0 R>>\nstartxref\n\(table)\n%%EOF\n"
  return Array(file.utf8)
}
