#include "CLinuxInput.h"

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

int CLinuxInput_takeSerialLine(int line) { return ioctl(line, TIOCEXCL); }
