#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The one door to zxing-cpp, which is C++. No exception passes it. A failed assertion in the library ends the
// process: to be called in the picture worker only.

/// What to look for, added up.
enum {
  CZXing_dataMatrix = 1,
  CZXing_qr = 2,
  CZXing_pdf417 = 4,
  CZXing_aztec = 8,
  /// EAN, UPC, Code 128, 39 and 93, interleaved 2 of 5, Codabar; not to be mixed with squares, because only one code
  /// is then returned.
  CZXing_bars = 16,
  /// DataBar and DataBar Expanded, level or stacked; alone, and only one is returned.
  CZXing_dataBar = 32,
};

typedef struct {
  /// As zxing-cpp names it: "DataMatrix", "QRCode", "Code128", …
  const char *kind;
  /// Not of any character set; UTF-8 where the symbol names its character sets.
  const uint8_t *bytes;
  size_t count;
  /// Top left, top right, bottom right, bottom left, as the code is read.
  int x[4];
  int y[4];
  /// How many scan lines agreed; 0 for two-dimensional codes.
  int lines;
  int isGS1;
} CZXing_Code;

/// Calls `found` for each code; what it is given lives only during the call.
///
/// @param anyDirection also looks for bars that stand upright, and in the halved picture.
/// @return 0, or -1 when the library threw.
int CZXing_read(const uint8_t *grey, int width, int height, unsigned kinds, int anyDirection,
                void (*found)(void *context, const CZXing_Code *code), void *context);

#ifdef __cplusplus
}
#endif
