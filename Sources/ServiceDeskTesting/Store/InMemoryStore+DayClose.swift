import ServiceDesk

extension InMemoryTransaction {
  func civil(of moment: Moment) -> CivilTime { clock.civil(moment) }

  func ticketEvents(from: Moment, until: Moment) -> [TicketEvent] {
    tables.events.filter { from <= $0.at && $0.at < until }
  }

  func paperMarks(from: Moment, until: Moment) -> [PaperMark] {
    tables.papers.values.filter { from <= $0.queuedAt && $0.queuedAt < until }.sorted { $0.id < $1.id }
      .compactMap { paper in
        PaperState(rawValue: paper.progress.state).map {
          PaperMark(
            kind: paper.kind, station: paper.station, queuedAt: paper.queuedAt, state: $0,
            isUnproven: paper.isUnproven)
        }
      }
  }
}
