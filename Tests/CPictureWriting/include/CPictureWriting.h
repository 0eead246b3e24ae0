#pragma once
#include <stddef.h>
#include <stdint.h>

/// Writes a JPEG of 1 (grey), 3 (red, green, blue) or 4 (inverted inks, as Adobe does) components a pixel.
/// `*jpeg` is freed with free().
void CPictureWriting_jpeg(const uint8_t *pixels, int width, int height, int components, int quality,
                          uint8_t **jpeg, unsigned long *size);

/// Writes a WebP of 3 components a pixel and gives its size; 0 when it cannot. `*webP` is freed with free().
size_t CPictureWriting_webP(const uint8_t *pixels, int width, int height, uint8_t **webP);
