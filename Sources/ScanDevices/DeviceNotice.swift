internal import CUdev
internal import Glibc

/// Tells when devices come and go, so that a scanner is taken up at once and not at the next look.
protocol DeviceNotice: AnyObject {
  /// Readable when something came or went.
  var descriptor: CInt { get }

  /// Takes away what was told; to be called before looking, so that nothing comes unheard in between.
  func clear()
}

/// What the udev daemon tells: a device is there when its links and rights are.
final class UdevNotice: DeviceNotice {
  /// Those in which scanners are found.
  static let subsystems = ["input", "tty", "hidraw"]

  private let udev: OpaquePointer
  private let monitor: OpaquePointer
  let descriptor: CInt

  /// - Returns: nil where no daemon runs, as in most containers: then nobody would ever tell anything.
  init?() {
    guard access("/run/udev/control", F_OK) == 0, let udev = udev_new() else { return nil }
    guard let monitor = udev_monitor_new_from_netlink(udev, "udev") else {
      udev_unref(udev)
      return nil
    }
    for subsystem in Self.subsystems {
      // Without the filter more is told than needed, and nothing is missed.
      _ = udev_monitor_filter_add_match_subsystem_devtype(monitor, subsystem, nil)
    }
    guard udev_monitor_enable_receiving(monitor) >= 0 else {
      udev_monitor_unref(monitor)
      udev_unref(udev)
      return nil
    }
    self.udev = udev
    self.monitor = monitor
    descriptor = udev_monitor_get_fd(monitor)
  }

  deinit {
    udev_monitor_unref(monitor)
    udev_unref(udev)
  }

  func clear() {
    while let device = udev_monitor_receive_device(monitor) { udev_device_unref(device) }
  }
}

/// What happens in the folders of device files, where no udev daemon runs.
final class FolderNotice: DeviceNotice {
  /// Folders may come with the first device that belongs into them, so those above are watched too.
  static let deviceFolders = [
    "/dev", "/dev/input", "/dev/input/by-id", "/dev/input/by-path", "/dev/serial", "/dev/serial/by-id",
    "/dev/serial/by-path",
  ]

  let descriptor: CInt
  private let folders: [String]

  init(_ folders: [String] = FolderNotice.deviceFolders) throws(LineFailure) {
    descriptor = try check("inotify_init1", inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC)))
    self.folders = folders
    watch()
  }

  deinit { close(descriptor) }

  func clear() {
    // An event is 16 bytes and a name of 255 at most.
    var bytes = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &bytes, 4096) > 0 {}
    watch()
  }

  /// A folder that is watched already stays so; one that is not there yet is taken up when it is.
  private func watch() {
    let mask = UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_ATTRIB) | UInt32(IN_DELETE)
    for folder in folders { _ = inotify_add_watch(descriptor, folder, mask) }
  }
}
