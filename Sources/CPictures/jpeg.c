#include "CPictures.h"

#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>
#include <jerror.h>

typedef struct {
  struct jpeg_error_mgr manager;
  jmp_buf escape;
  bool endsEarly;
} Errors;

// libjpeg's own handler calls exit(); a damaged picture must cost an answer, not the worker.
static void escape(j_common_ptr info) {
  Errors *errors = (Errors *)info->err;
  longjmp(errors->escape, 1);
}

// libjpeg paints a truncated picture grey to its end and only warns.
static void note(j_common_ptr info, int level) {
  Errors *errors = (Errors *)info->err;
  if (level < 0 && (info->err->msg_code == JWRN_JPEG_EOF || info->err->msg_code == JWRN_HIT_MARKER)) {
    errors->endsEarly = true;
  }
}

static void saySilently(j_common_ptr info) { (void)info; }

// libjpeg has no way from four inks to grey. Adobe stores inks inverted (255 is bare paper).
static void inksToGrey(const uint8_t *inks, uint8_t *grey, int width, bool inverted) {
  for (int x = 0; x < width; x++, inks += 4) {
    int light[4];
    for (int ink = 0; ink < 4; ink++) light[ink] = inverted ? inks[ink] : 255 - inks[ink];
    int colours = (299 * light[0] + 587 * light[1] + 114 * light[2]) / 1000;
    grey[x] = (uint8_t)(colours * light[3] / 255);
  }
}

int CPictures_readJPEG(const uint8_t *bytes, size_t count, size_t pixelLimit, CPictures_Picture *picture) {
  struct jpeg_decompress_struct jpeg;
  Errors errors = {.endsEarly = false};
  // volatile: the value must survive longjmp.
  uint8_t *volatile grey = NULL;
  uint8_t *volatile inks = NULL;

  jpeg.err = jpeg_std_error(&errors.manager);
  errors.manager.error_exit = escape;
  errors.manager.emit_message = note;
  errors.manager.output_message = saySilently;
  if (setjmp(errors.escape)) {
    jpeg_destroy_decompress(&jpeg);
    free(grey);
    free(inks);
    return errors.manager.msg_code == JERR_OUT_OF_MEMORY ? CPictures_outOfMemory : CPictures_damaged;
  }
  jpeg_create_decompress(&jpeg);
  jpeg_mem_src(&jpeg, bytes, count);
  jpeg_read_header(&jpeg, TRUE);
  // Both sides are at most 65,535, so the product fits.
  if ((size_t)jpeg.image_width * jpeg.image_height > pixelLimit) {
    jpeg_destroy_decompress(&jpeg);
    return CPictures_tooManyPixels;
  }
  bool isInks = jpeg.jpeg_color_space == JCS_CMYK || jpeg.jpeg_color_space == JCS_YCCK;
  // Asked for grey, libjpeg never decodes the chroma: 12 megapixels in about 30 ms (barcodes.md 6).
  jpeg.out_color_space = isInks ? JCS_CMYK : JCS_GRAYSCALE;
  jpeg_start_decompress(&jpeg);

  size_t width = jpeg.output_width;
  grey = malloc(width * jpeg.output_height);
  inks = isInks ? malloc(width * 4) : NULL;
  if (!grey || (isInks && !inks)) {
    jpeg_destroy_decompress(&jpeg);
    free(grey);
    free(inks);
    return CPictures_outOfMemory;
  }
  while (jpeg.output_scanline < jpeg.output_height) {
    uint8_t *row = grey + width * jpeg.output_scanline;
    JSAMPROW target = isInks ? inks : row;
    jpeg_read_scanlines(&jpeg, &target, 1);
    if (isInks) inksToGrey(inks, row, (int)width, jpeg.saw_Adobe_marker);
  }
  picture->width = (int)width;
  picture->height = (int)jpeg.output_height;
  jpeg_finish_decompress(&jpeg);
  jpeg_destroy_decompress(&jpeg);
  free(inks);
  if (errors.endsEarly) {
    free(grey);
    return CPictures_damaged;
  }
  picture->grey = grey;
  return CPictures_ok;
}
