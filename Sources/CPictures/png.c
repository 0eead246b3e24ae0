#include "CPictures.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

static const size_t signatureLength = 8;

// Texts and colour profiles say nothing of bars, may unpack to a thousand times their size, and libpng makes room for
// whatever length one claims.
static bool isNeeded(const uint8_t *name) {
  bool isCritical = (name[0] & 0x20) == 0;
  return isCritical || memcmp(name, "tRNS", 4) == 0 || memcmp(name, "gAMA", 4) == 0 || memcmp(name, "sRGB", 4) == 0;
}

// Copies the chunks that make the picture; 0 when one of them claims to be longer than the file.
static size_t copyNeeded(const uint8_t *bytes, size_t count, uint8_t *copy) {
  if (count < signatureLength) return 0;
  memcpy(copy, bytes, signatureLength);
  size_t filled = signatureLength;
  for (size_t at = signatureLength; at < count;) {
    const uint8_t *chunk = bytes + at;
    // Length, name and check sum are 12 bytes.
    if (count - at < 12) return 0;
    size_t length = (size_t)chunk[0] << 24 | (size_t)chunk[1] << 16 | (size_t)chunk[2] << 8 | chunk[3];
    if (length > count - at - 12) return 0;
    if (isNeeded(chunk + 4)) {
      memcpy(copy + filled, chunk, length + 12);
      filled += length + 12;
    }
    // What stands behind the end is no part of the picture.
    if (memcmp(chunk + 4, "IEND", 4) == 0) break;
    at += length + 12;
  }
  return filled;
}

// libpng's simplified interface holds its own setjmp; every palette, depth, interlace and alpha ends as grey.
static int readNeeded(const uint8_t *bytes, size_t count, size_t pixelLimit, CPictures_Picture *picture) {
  png_image image;
  memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_memory(&image, bytes, count)) return CPictures_damaged;
  // Divided, because both sides may be near 2^31.
  if (image.width == 0 || image.height > pixelLimit / image.width) {
    png_image_free(&image);
    return CPictures_tooManyPixels;
  }
  image.format = PNG_FORMAT_GRAY;
  // With the profile left out, 16 bits would be taken for light that nobody has encoded for the eye.
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
  uint8_t *grey = malloc(PNG_IMAGE_SIZE(image));
  if (!grey) {
    png_image_free(&image);
    return CPictures_outOfMemory;
  }
  // Codes from the web are often black on nothing: paper is white.
  png_color paper = {255, 255, 255};
  if (!png_image_finish_read(&image, &paper, grey, 0, NULL)) {
    free(grey);
    png_image_free(&image);
    return CPictures_damaged;
  }
  picture->width = (int)image.width;
  picture->height = (int)image.height;
  picture->grey = grey;
  return CPictures_ok;
}

int CPictures_readPNG(const uint8_t *bytes, size_t count, size_t pixelLimit, CPictures_Picture *picture) {
  uint8_t *needed = malloc(count);
  if (!needed) return CPictures_outOfMemory;
  size_t length = copyNeeded(bytes, count, needed);
  int status = length > 0 ? readNeeded(needed, length, pixelLimit, picture) : CPictures_damaged;
  free(needed);
  return status;
}
