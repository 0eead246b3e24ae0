#include "CPictureWriting.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>
#include <webp/encode.h>
#include <zint.h>

size_t CPictureWriting_webP(const uint8_t *pixels, int width, int height, uint8_t **webP) {
  *webP = NULL;
  return WebPEncodeRGB(pixels, width, height, width * 3, 90, webP);
}

void CPictureWriting_jpeg(const uint8_t *pixels, int width, int height, int components, int quality,
                          uint8_t **jpeg, unsigned long *size) {
  struct jpeg_compress_struct writer;
  struct jpeg_error_mgr errors;
  writer.err = jpeg_std_error(&errors);
  jpeg_create_compress(&writer);
  *jpeg = NULL;
  *size = 0;
  jpeg_mem_dest(&writer, jpeg, size);
  writer.image_width = (JDIMENSION)width;
  writer.image_height = (JDIMENSION)height;
  writer.input_components = components;
  writer.in_color_space = components == 1 ? JCS_GRAYSCALE : components == 3 ? JCS_RGB : JCS_CMYK;
  jpeg_set_defaults(&writer);
  jpeg_set_quality(&writer, quality, TRUE);
  jpeg_start_compress(&writer, TRUE);
  while (writer.next_scanline < writer.image_height) {
    JSAMPROW row = (JSAMPROW)(pixels + (size_t)writer.next_scanline * width * components);
    jpeg_write_scanlines(&writer, &row, 1);
  }
  jpeg_finish_compress(&writer);
  jpeg_destroy_compress(&writer);
}

int CPictureWriting_barcode(int kind, const char *data, int length, enum CPictureWriting_Text text, float height,
                            const char *paper, const char *ink, const char *path, char *words) {
  static const int modes[] = {UNICODE_MODE, DATA_MODE, GS1_MODE};
  struct zint_symbol *symbol = ZBarcode_Create();
  if (!symbol) return ZINT_ERROR_MEMORY;
  symbol->symbology = kind;
  symbol->input_mode = modes[text];
  symbol->scale = 1.5F;
  symbol->height = height;
  symbol->whitespace_width = 12;
  symbol->whitespace_height = 12;
  strncpy(symbol->bgcolour, paper, sizeof symbol->bgcolour - 1);
  strncpy(symbol->fgcolour, ink, sizeof symbol->fgcolour - 1);
  strncpy(symbol->outfile, path, sizeof symbol->outfile - 1);
  int status = ZBarcode_Encode_and_Print(symbol, (const unsigned char *)data, length, 0);
  strncpy(words, symbol->errtxt, 99);
  words[99] = 0;
  ZBarcode_Delete(symbol);
  return status < ZINT_ERROR ? 0 : status;
}
