#include <zint.h>

/// One module of an encoded symbol. Swift sees `encoded_data` as a tuple of 200 tuples, which it cannot index.
static inline int CZint_isDark(const struct zint_symbol *symbol, int row, int column) {
  return (symbol->encoded_data[row][column / 8] >> (column % 8)) & 1;
}

/// Encodes UTF-8 text as it is: no escape sequences, no GS1 brackets.
static inline int CZint_encode(
    struct zint_symbol *symbol, int symbology, int level, const unsigned char *text, int length) {
  symbol->symbology = symbology;
  symbol->input_mode = UNICODE_MODE;
  symbol->option_1 = level;
  return ZBarcode_Encode(symbol, text, length);
}

/// `errtxt` is a char array, which Swift sees as a tuple of 100.
static inline const char *CZint_message(const struct zint_symbol *symbol) { return symbol->errtxt; }
