#pragma once
#include <stddef.h>
#include <stdint.h>

// libjpeg and libpng end a failed call by longjmp, which must not cross Swift frames. So one C function per
// format opens, checks, decodes and closes, and gives back plain grey bytes.

enum {
  CPictures_ok = 0,
  CPictures_damaged = 1,
  CPictures_tooManyPixels = 2,
  CPictures_outOfMemory = 3,
};

typedef struct {
  int width;
  int height;
  /// width * height bytes, 0 black to 255 white; free with free().
  uint8_t *grey;
} CPictures_Picture;

/// Decodes a JPEG file. Sizes are compared with `pixelLimit` before anything is allocated for pixels.
int CPictures_readJPEG(const uint8_t *bytes, size_t count, size_t pixelLimit, CPictures_Picture *picture);

/// Decodes a PNG file; what is transparent becomes white.
int CPictures_readPNG(const uint8_t *bytes, size_t count, size_t pixelLimit, CPictures_Picture *picture);

/// Decodes a WebP file of one picture; what is transparent becomes white.
int CPictures_readWebP(const uint8_t *bytes, size_t count, size_t pixelLimit, CPictures_Picture *picture);

// What follows narrows the worker process. prctl(2) is variadic and seccomp rules are variadic macros, which
// Swift does not import. All return 0, or a negative number when the kernel refuses.

/// Kills this process when the thread that started it ends.
int CPictures_dieWithParent(void);

/// No later program gains rights, and no core file holds a customer's picture.
int CPictures_renounceRights(void);

/// Leaves only reading and writing open descriptors, memory that is not run, clocks and the own end; all else gets
/// EPERM.
int CPictures_allowOnlyDecoding(void);

/// Closes every descriptor from `first` on, whoever forgot to.
int CPictures_closeDescriptors(unsigned int first);
