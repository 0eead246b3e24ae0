internal import Glibc
internal import ServiceDesk

/// Where a pixel of a made picture lies in the picture it was made from.
struct Placement: Equatable {
  var xx = 1.0
  var xy = 0.0
  var x = 0.0
  var yx = 0.0
  var yy = 1.0
  var y = 0.0

  static let same = Placement()

  func point(_ point: PicturePoint) -> PicturePoint {
    let (px, py) = (Double(point.x), Double(point.y))
    return PicturePoint(
      x: Int((xx * px + xy * py + x).rounded()), y: Int((yx * px + yy * py + y).rounded()))
  }

  /// How many pixels of the original one pixel of the made picture covers, along a side.
  var size: Double { (xx * xx + yx * yx).squareRoot() }

  static func scale(_ factor: Double) -> Placement { Placement(xx: factor, yy: factor) }

  /// First `self`, then `next`.
  func then(_ next: Placement) -> Placement {
    Placement(
      xx: next.xx * xx + next.xy * yx, xy: next.xx * xy + next.xy * yy, x: next.xx * x + next.xy * y + next.x,
      yx: next.yx * xx + next.yy * yx, yy: next.yx * xy + next.yy * yy, y: next.yx * x + next.yy * y + next.y)
  }
}

/// A picture made from the original so that codes show better, and the way back for the corners.
struct PictureView {
  var picture: GreyPicture
  var placement = Placement.same

  func changed(_ change: (GreyPicture) -> GreyPicture) -> PictureView {
    PictureView(picture: change(picture), placement: placement)
  }

  func reduced(by factor: Int) -> PictureView {
    PictureView(
      picture: picture.reduced(by: factor), placement: Placement.scale(Double(factor)).then(placement))
  }

  func enlarged(by factor: Int) -> PictureView {
    let back = Placement.scale(1 / Double(factor))
    return PictureView(
      picture: picture.drawn(width: picture.width * factor, height: picture.height * factor, back),
      placement: back.then(placement))
  }

  /// The picture turned by `degrees` on a sheet that holds all of it.
  func turned(by degrees: Double) -> PictureView {
    let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
    let (width, height) = (Double(picture.width), Double(picture.height))
    let newWidth = (width * abs(cosine) + height * abs(sine)).rounded(.up)
    let newHeight = (width * abs(sine) + height * abs(cosine)).rounded(.up)
    let back = Placement(
      xx: cosine, xy: sine, x: (width - cosine * newWidth - sine * newHeight) / 2,
      yx: -sine, yy: cosine, y: (height + sine * newWidth - cosine * newHeight) / 2)
    return PictureView(
      picture: picture.drawn(width: Int(newWidth), height: Int(newHeight), back),
      placement: back.then(placement))
  }
}
