#pragma once
#include <linux/hidraw.h>
#include <linux/input.h>
#include <stddef.h>
// Glibc's own module for Swift leaves eventfd(2) out.
#include <sys/eventfd.h>

// Swift imports neither variadic functions nor macros with arguments: every ioctl that a scanner needs is
// such a pair. All return 0 or a positive count, or -1 with errno set.

/// Takes the device for this process alone (EVIOCGRAB); EBUSY when another process has it.
int CLinuxInput_grab(int device);

/// Asks for event times of the monotonic clock (EVIOCSCLOCKID): a corrected wall clock must cut no frame.
int CLinuxInput_useMonotonicTimes(int device);

/// One bit for each key that is down (EVIOCGKEY).
int CLinuxInput_keysDown(int device, unsigned char *bits, size_t size);

/// One bit for each lit lamp (EVIOCGLED).
int CLinuxInput_lampsLit(int device, unsigned char *bits, size_t size);

/// The length of a HID device's report descriptor (HIDIOCGRDESCSIZE), at most HID_MAX_DESCRIPTOR_SIZE.
int CLinuxInput_reportDescriptorSize(int device);

/// The report descriptor itself (HIDIOCGRDESC); returns how many bytes of `bytes` it filled.
int CLinuxInput_reportDescriptor(int device, unsigned char *bytes, size_t size);

/// Refuses every later opener of a serial line (TIOCEXCL).
int CLinuxInput_takeSerialLine(int line);
