/// A job that a station asked a printing system for, and whose end nobody has seen.
///
/// It is written down with the paper before the job is made and stays until the job is seen at its end, also when the
/// paper is settled, taken back or given to another station: what lives of it would still come out.
public struct OpenJob: Sendable, Hashable {
  public var name: PrintJobName
  public var paper: PaperID
  /// Whose printing system it is: the same name may mean another one elsewhere.
  public var station: StationName
  public var place: PrinterPlace

  public init(name: PrintJobName, paper: PaperID, station: StationName, place: PrinterPlace) {
    self.name = name
    self.paper = paper
    self.station = station
    self.place = place
  }
}

extension PaperEntry {
  /// The job of its last try; nil before the first.
  var openJob: OpenJob? {
    guard let name = progress.jobName, let queue = progress.queue, let system = progress.system else {
      return nil
    }
    return OpenJob(name: name, paper: id, station: station, place: PrinterPlace(system, queue))
  }
}
