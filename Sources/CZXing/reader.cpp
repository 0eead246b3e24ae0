#include "CZXing.h"

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

#include <string>

using namespace ZXing;

static BarcodeFormats formats(unsigned kinds) {
  BarcodeFormats wanted;
  if (kinds & CZXing_dataMatrix) wanted |= BarcodeFormat::DataMatrix;
  if (kinds & CZXing_qr) wanted |= BarcodeFormat::QRCode;
  if (kinds & CZXing_pdf417) wanted |= BarcodeFormat::PDF417;
  if (kinds & CZXing_aztec) wanted |= BarcodeFormat::Aztec;
  if (kinds & CZXing_bars) {
    wanted |= BarcodeFormat::EAN13;
    wanted |= BarcodeFormat::EAN8;
    wanted |= BarcodeFormat::UPCE;
    wanted |= BarcodeFormat::Code128;
    wanted |= BarcodeFormat::Code39;
    wanted |= BarcodeFormat::Code93;
    wanted |= BarcodeFormat::ITF;
    wanted |= BarcodeFormat::Codabar;
  }
  if (kinds & CZXing_dataBar) {
    wanted |= BarcodeFormat::DataBar;
    wanted |= BarcodeFormat::DataBarExpanded;
  }
  return wanted;
}

static bool isGS1(const std::string &identifier) {
  return identifier == "]C1" || identifier == "]d2" || identifier == "]Q3";
}

int CZXing_read(const uint8_t *grey, int width, int height, unsigned kinds, int anyDirection,
                void (*found)(void *context, const CZXing_Code *code), void *context) {
  try {
    // Without a format the library would look for all of them.
    const BarcodeFormats wanted = formats(kinds);
    if (wanted.empty()) return 0;
    DecodeHints hints;
    hints.setFormats(wanted);
    hints.setTryHarder(true);
    hints.setTryRotate(anyDirection != 0);
    // Found in two sizes, one line in one of them, bars fail an assertion of 1.4.
    const bool isLinear = kinds & (CZXing_bars | CZXing_dataBar);
    hints.setTryDownscale(anyDirection != 0 && !isLinear);
    // One bar code at a time: comparing two that were found on several lines each fails an assertion of 1.4.
    hints.setMaxNumberOfSymbols(isLinear ? 1 : 64);
    // DataBar tells several lines at once, so two of them must never meet.
    if (kinds & CZXing_dataBar) hints.setMinLineCount(1);
    // Full ASCII is a guess that changes serials such as 2222/F1 (barcodes.md 4).
    hints.setTryCode39ExtendedMode(false);
    hints.setReturnCodabarStartEnd(true);
    for (const Result &result : ReadBarcodes(ImageView(grey, width, height, ImageFormat::Lum), hints)) {
      if (!result.isValid()) continue;
      const std::string kind = ToString(result.format());
      const std::string text = result.hasECI() ? result.text() : std::string();
      CZXing_Code code = {};
      code.kind = kind.c_str();
      code.bytes = result.hasECI() ? reinterpret_cast<const uint8_t *>(text.data()) : result.bytes().data();
      code.count = result.hasECI() ? text.size() : result.bytes().size();
      for (int i = 0; i < 4; i++) {
        code.x[i] = result.position()[i].x;
        code.y[i] = result.position()[i].y;
      }
      code.lines = result.lineCount();
      code.isGS1 = isGS1(result.symbologyIdentifier());
      found(context, &code);
    }
    return 0;
  } catch (...) {
    return -1;
  }
}
