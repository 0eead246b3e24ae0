import CCUPS
public import ServiceDesk

/// Printers on the cables and the network of the server, and queues for them.
extension CUPSPrintQueues: PrinterFinder {
  /// Seconds that the server's backends may look; DNS-SD answers within two.
  private static let searchTime = 8

  public func printers() throws(PrintFailure) -> [FoundPrinter] {
    let served = try queues()
    let records = try talk { connection throws(CUPSError) in
      let request = IPPRequest(IPP_OP_CUPS_GET_DEVICES, queue: nil, user: user)
      request.add("timeout", Self.searchTime)
      request.ask(for: ["device-uri", "device-info", "device-make-and-model"])
      do throws(CUPSError) {
        return try connection.ask("CUPS-Get-Devices", request).records(IPP_TAG_PRINTER)
      } catch  where error.answered && error.status == .notFound {
        return []
      }
    }
    var found: [FoundPrinter] = []
    for record in records {
      // A backend also names itself, without an address: "socket".
      guard let address = record.text("device-uri").flatMap(DeviceAddress.init(_:)),
        !found.contains(where: { $0.address == address })
      else { continue }
      let model = record.text("device-make-and-model").flatMap { $0 == "Unknown" ? nil : $0 }
      found.append(
        FoundPrinter(
          address: address, title: model ?? record.text("device-info") ?? address.rawValue,
          queue: served.first { $0.deviceURI == address.rawValue }?.name))
    }
    return found
  }

  public func addQueue(_ queue: QueueName, at address: DeviceAddress) async throws(PrintFailure) {
    guard try !queues().contains(where: { $0.name == queue }) else {
      throw .refused(
        status: Int(IPP_STATUS_ERROR_NOT_POSSIBLE.rawValue), message: "there is a queue \(queue) already")
    }
    try talk(queue: queue) { connection throws(CUPSError) in
      let request = IPPRequest(IPP_OP_CUPS_ADD_MODIFY_PRINTER, queue: queue, user: user)
      request.add(IPP_TAG_URI, "device-uri", address.rawValue, group: IPP_TAG_PRINTER)
      request.add(
        IPP_TAG_NAME, "ppd-name", address.isDriverless ? "everywhere" : "raw", group: IPP_TAG_PRINTER)
      // A printer that fails keeps its job and is asked again, instead of stopping the queue or dropping the job.
      request.add(IPP_TAG_NAME, "printer-error-policy", "retry-current-job", group: IPP_TAG_PRINTER)
      request.addToPrinter("printer-is-shared", false)
      request.addToPrinter("printer-is-accepting-jobs", true)
      request.addToPrinter("printer-state", state: IPP_PSTATE_IDLE)
      _ = try connection.ask("CUPS-Add-Modify-Printer", request, at: "/admin/")
    }
    guard address.isDriverless else { return }
    do throws(PrintFailure) { try await waitForDriver(of: queue) } catch {
      try remove(queue)
      throw error
    }
  }

  /// cupsd answers before the driver is there, also when the printer is off and none will ever come (`printing.md` A.4).
  private func waitForDriver(of queue: QueueName) async throws(PrintFailure) {
    for _ in 0..<80 {
      let record = try attributes(of: queue, ["printer-make-and-model", "document-format-supported"])
      if record.text("printer-make-and-model")?.hasSuffix("IPP Everywhere") == true,
        record.texts("document-format-supported").contains("application/pdf")
      {
        return
      }
      do { try await Task.sleep(for: .milliseconds(250)) } catch { break }
    }
    throw .unreachable(reason: "the printer of \(queue) does not answer")
  }

  private func remove(_ queue: QueueName) throws(PrintFailure) {
    try talk(queue: queue) { connection throws(CUPSError) in
      let request = IPPRequest(IPP_OP_CUPS_DELETE_PRINTER, queue: queue, user: user)
      _ = try connection.ask("CUPS-Delete-Printer", request, at: "/admin/")
    }
  }

  func attributes(of queue: QueueName, _ names: [String]) throws(PrintFailure) -> IPPRecord {
    try talk(queue: queue) { connection throws(CUPSError) in
      let request = IPPRequest(IPP_OP_GET_PRINTER_ATTRIBUTES, queue: queue, user: user)
      request.ask(for: names)
      let answer = try connection.ask("Get-Printer-Attributes", request)
      return answer.records(IPP_TAG_PRINTER).first ?? IPPRecord()
    }
  }
}
