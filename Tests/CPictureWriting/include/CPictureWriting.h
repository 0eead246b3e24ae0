#pragma once
#include <stddef.h>
#include <stdint.h>

/// Writes a JPEG of 1 (grey), 3 (red, green, blue) or 4 (inverted inks, as Adobe does) components a pixel.
/// `*jpeg` is freed with free().
void CPictureWriting_jpeg(const uint8_t *pixels, int width, int height, int components, int quality,
                          uint8_t **jpeg, unsigned long *size);
