#include "CPictures.h"

#include <stdlib.h>
#include <string.h>

#include <png.h>

// libpng's simplified interface holds its own setjmp; every palette, depth, interlace and alpha ends as grey.
int CPictures_readPNG(const uint8_t *bytes, size_t count, size_t pixelLimit, CPictures_Picture *picture) {
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
