import ServiceDesk

/// What became of one frame of a page's camera.
struct CameraAnswer: Sendable {
  var sights: [CameraWatch.Sight]
  /// A command, stage or shelf was not carried out because other codes are in view.
  var mustBeAlone = false
}

extension CounterDesk {
  /// Takes what the camera of a page shows as scans: each code once while it stays in view.
  func saw(_ codes: [PictureCode], by visitor: Visitor) async throws -> CameraAnswer {
    let page = page(at: visitor.browser)
    var answer = CameraAnswer(sights: page.camera.see(codes, at: desk.clock.now()))
    guard answer.sights.contains(where: \.isFresh) else { return answer }
    let inView = page.camera.believed
    if let box = box(inView), self.page(of: visitor).scansGoTo == .counter {
      // All are marked, so that a code more is what shows the box anew.
      let new = box.filter { page.camera.take($0) }
      guard !new.isEmpty else { return answer }
      do {
        _ = try await scan(box, by: visitor)
      } catch {
        forget(new, of: page)
        throw error
      }
      return answer
    }
    let scans: [PictureScan]
    do {
      scans = try await pageScans(of: inView)
    } catch {
      forget(answer.sights.filter(\.isFresh).map(\.code), of: page)
      throw error
    }
    for scan in scans {
      if scan.isControl, inView.count > 1 {
        // A sheet of commands is in view. The code counts as soon as it is held alone.
        page.camera.forget(scan.code)
        answer.mustBeAlone = true
        continue
      }
      // While the record was asked another frame may have brought the same.
      guard page.camera.take(scan.code) else { continue }
      // Here, not with every frame: a camera that sees nothing draws no scanner's scans to its page.
      if self.page(of: visitor).scansGoTo != .counter, scan.meaning.isForRegistry {
        hand(scan.meaning, scan.text, box: scan.box, to: page)
      } else {
        do {
          if scan.readsOtherwise {
            _ = try await self.scan([scan.code], by: visitor)
          } else {
            _ = try await self.scan(scan.meaning, by: visitor)
          }
        } catch {
          forget([scan.code], of: page)
          throw error
        }
      }
    }
    return answer
  }

  /// What failed, because the database did not answer, is tried again with the next frames that show it.
  private func forget(_ codes: [PictureCode], of page: CounterPage) {
    for code in codes { page.camera.forget(code) }
  }

  /// The codes that are those of one box: several, and none of ours among them.
  private func box(_ codes: [PictureCode]) -> [PictureCode]? {
    let box = codes.filter { code in
      let meaning = ScanMeaning(code.readable, symbology: code.symbology, desk.secrecy)
      if case .rubbish = meaning { return false }
      return true
    }
    let hasOurs = box.contains {
      ScanMeaning($0.readable, symbology: $0.symbology, desk.secrecy).isSurelyOurs
    }
    return box.count > 1 && !hasOurs ? box : nil
  }
}
