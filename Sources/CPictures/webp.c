#include "CPictures.h"

#include <stdlib.h>

#include <webp/decode.h>

// Transparent pixels over white paper.
static uint8_t *greyOnPaper(const uint8_t *bytes, size_t count, size_t pixels) {
  int width, height;
  uint8_t *colours = WebPDecodeRGBA(bytes, count, &width, &height);
  if (!colours) return NULL;
  if ((size_t)width * (size_t)height != pixels) {
    WebPFree(colours);
    return NULL;
  }
  // In place: the grey byte is never behind the four it comes from.
  for (size_t i = 0; i < pixels; i++) {
    const uint8_t *p = colours + 4 * i;
    unsigned light = (p[0] * 77u + p[1] * 150u + p[2] * 29u) >> 8;
    colours[i] = (uint8_t)((light * p[3] + 255u * (255u - p[3])) / 255u);
  }
  return colours;
}

// The light of a picture without transparency; the format keeps it as 16 to 235.
static uint8_t *greyOfLight(const uint8_t *bytes, size_t count, size_t pixels) {
  int width, height, stride, colourStride;
  uint8_t *blue, *red;
  uint8_t *light = WebPDecodeYUV(bytes, count, &width, &height, &blue, &red, &stride, &colourStride);
  if (!light) return NULL;
  if ((size_t)stride * (size_t)height != pixels) {
    WebPFree(light);
    return NULL;
  }
  uint8_t table[256];
  for (int value = 0; value < 256; value++) {
    int stretched = (value - 16) * 255 / 219;
    table[value] = (uint8_t)(stretched < 0 ? 0 : stretched > 255 ? 255 : stretched);
  }
  for (size_t i = 0; i < pixels; i++) light[i] = table[light[i]];
  return light;
}

int CPictures_readWebP(const uint8_t *bytes, size_t count, size_t pixelLimit, CPictures_Picture *picture) {
  WebPBitstreamFeatures features;
  if (WebPGetFeatures(bytes, count, &features) != VP8_STATUS_OK) return CPictures_damaged;
  // A film is no picture.
  if (features.has_animation || features.width <= 0 || features.height <= 0) return CPictures_damaged;
  // 16383 pixels a side at most, so the product fits.
  size_t pixels = (size_t)features.width * (size_t)features.height;
  if (pixels > pixelLimit) return CPictures_tooManyPixels;
  uint8_t *decoded =
      features.has_alpha ? greyOnPaper(bytes, count, pixels) : greyOfLight(bytes, count, pixels);
  if (!decoded) return CPictures_damaged;
  // Copied, because the library's memory is only sure to be given back by its own function.
  uint8_t *grey = malloc(pixels);
  if (!grey) {
    WebPFree(decoded);
    return CPictures_outOfMemory;
  }
  for (size_t i = 0; i < pixels; i++) grey[i] = decoded[i];
  WebPFree(decoded);
  picture->width = features.width;
  picture->height = features.height;
  picture->grey = grey;
  return CPictures_ok;
}
