#include "CLinuxInput.h"

#include <string.h>
#include <sys/ioctl.h>
#include <time.h>

int CLinuxInput_grab(int device) { return ioctl(device, EVIOCGRAB, 1); }

int CLinuxInput_useMonotonicTimes(int device) {
  int clock = CLOCK_MONOTONIC;
  return ioctl(device, EVIOCSCLOCKID, &clock);
}

int CLinuxInput_keysDown(int device, unsigned char *bits, size_t size) {
  return ioctl(device, EVIOCGKEY(size), bits);
}

int CLinuxInput_lampsLit(int device, unsigned char *bits, size_t size) {
  return ioctl(device, EVIOCGLED(size), bits);
}

int CLinuxInput_reportDescriptorSize(int device) {
  int size = 0;
  int status = ioctl(device, HIDIOCGRDESCSIZE, &size);
  return status < 0 ? status : size;
}

int CLinuxInput_reportDescriptor(int device, unsigned char *bytes, size_t size) {
  struct hidraw_report_descriptor descriptor = {0};
  descriptor.size = size < sizeof descriptor.value ? size : sizeof descriptor.value;
  int status = ioctl(device, HIDIOCGRDESC, &descriptor);
  if (status < 0) return status;
  memcpy(bytes, descriptor.value, descriptor.size);
  return descriptor.size;
}

int CLinuxInput_takeSerialLine(int line) { return ioctl(line, TIOCEXCL); }
