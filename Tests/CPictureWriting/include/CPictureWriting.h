#pragma once
#include <stddef.h>
#include <stdint.h>

/// Writes a JPEG of 1 (grey), 3 (red, green, blue) or 4 (inverted inks, as Adobe does) components a pixel.
/// `*jpeg` is freed with free().
void CPictureWriting_jpeg(const uint8_t *pixels, int width, int height, int components, int quality,
                          uint8_t **jpeg, unsigned long *size);

/// Tries, in a process that is confined as the worker is, to reach beyond it.
///
/// @return 0, or added up what was possible: 1 to signal the process that started it, 2 to limit it, 4 to map memory that
/// is run, 8 to make memory run; and what was not: 16 to signal itself, 32 to ask for its own limits, 64 to map memory.
/// -1 where it could not be confined.
int CPictureWriting_tryBounds(void);

/// Writes a WebP of 3 components a pixel and gives its size; 0 when it cannot. `*webP` is freed with free().
size_t CPictureWriting_webP(const uint8_t *pixels, int width, int height, uint8_t **webP);

/// What the text of a barcode means to zint: characters, bytes, or a GS1 element string with its brackets.
enum CPictureWriting_Text { CPictureWriting_characters, CPictureWriting_bytes, CPictureWriting_gs1 };

/// Writes a PNG of a barcode, three pixels a module, and gives 0, or zint's number of what is wrong with its words.
///
/// `kind` is zint's number of the symbology; `height` is that of bars, in modules; `paper` and `ink` are six hexadecimal
/// digits; `path` is shorter than 256 bytes; `words` has room for 100.
int CPictureWriting_barcode(int kind, const char *data, int length, enum CPictureWriting_Text text, float height,
                            const char *paper, const char *ink, const char *path, char *words);
