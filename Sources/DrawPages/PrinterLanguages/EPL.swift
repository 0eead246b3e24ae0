/// Zebra's older language: each page a picture (`GW`), in which a clear bit burns.
enum EPL {
  /// - Parameter gap: dots between two labels; 0 on paper without gaps.
  static func bytes(of pages: [DotPicture], gap: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for page in pages {
      // The line feed in front ends whatever an interrupted document left open. N clears the picture.
      bytes += Array("\nN\nq\(page.width)\nQ\(page.height),\(gap)\nR0,0\n".utf8)
      bytes += Array("GW0,0,\(page.bytesPerRow),\(page.height),".utf8)
      bytes += page.inverted
      bytes += Array("\nP1\n".utf8)
    }
    return bytes
  }
}
