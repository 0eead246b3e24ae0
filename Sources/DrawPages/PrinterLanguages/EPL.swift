/// Zebra's older language: each page a picture (`GW`), in which a clear bit burns.
enum EPL {
  /// - Parameter gap: dots between two labels; 0 on paper without gaps.
  static func bytes(of pages: [DotPicture], gap: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for page in pages {
      // The line feed in front ends whatever an interrupted document left open. R and Z are kept from other programs'
      // labels. R stands before q: behind it, it gives back the margin by which q centres a narrow label under the
      // head, and the picture lies beside it (EPL2 manual, q). N clears the picture.
      bytes += Array("\nR0,0\nZT\nq\(page.width)\nQ\(page.height),\(gap)\nN\n".utf8)
      bytes += Array("GW0,0,\(page.bytesPerRow),\(page.height),".utf8)
      bytes += page.inverted
      bytes += Array("\nP1\n".utf8)
    }
    return bytes
  }
}
