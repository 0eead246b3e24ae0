/// TSC's language: each page a picture (`BITMAP`), in which a clear bit burns.
enum TSPL {
  struct Page {
    let picture: DotPicture
    let widthInMillimetres: Double
    let heightInMillimetres: Double
  }

  /// - Parameter gap: millimetres between two labels; 0 on paper without gaps.
  static func bytes(of pages: [Page], gap: Double) -> [UInt8] {
    var bytes: [UInt8] = []
    for page in pages {
      let picture = page.picture
      let size = "\(number(page.widthInMillimetres)) mm,\(number(page.heightInMillimetres)) mm"
      bytes += Array("\r\nSIZE \(size)\r\nGAP \(number(gap)) mm,0 mm\r\n".utf8)
      // The printer keeps these from label to label, also those of other programs. Not turned.
      bytes += Array("DIRECTION 0\r\nREFERENCE 0,0\r\nSHIFT 0\r\nCLS\r\n".utf8)
      bytes += Array("BITMAP 0,0,\(picture.bytesPerRow),\(picture.height),0,".utf8)
      bytes += picture.inverted
      bytes += Array("\r\nPRINT 1,1\r\n".utf8)
    }
    return bytes
  }

  /// A whole number without a point, others with one place: firmware differs in what more it reads.
  private static func number(_ millimetres: Double) -> String {
    let tenths = Int((millimetres * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}
