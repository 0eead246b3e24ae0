"""Our reader of pictures and its rivals, each as it comes; all give the texts of a picture and the milliseconds.

ghiseu    `ghiseu scan --json`, many pictures in one process; its own milliseconds, from the file's bytes to the codes
zbarimg   the program of Debian, a process a picture, wall clock
zbar      libzbar with its own settings, and loading the picture
zxing     zxing-cpp as it comes from PyPI, all formats, and loading the picture
"""

import base64
import ctypes
import json
import os
import re
import subprocess
import tempfile
import time
import xml.etree.ElementTree

import numpy
import zxingcpp
from PIL import Image

PROGRAM = os.environ.get("GHISEU_PROGRAM", os.path.abspath(".build/release/ghiseu"))
DECODERS = ["ghiseu", "zbarimg", "zbar", "zxing"]


class ZBar:
    """libzbar as it comes."""

    def __init__(self):
        self.zbar = ctypes.CDLL("libzbar.so.0")
        for name in ("image_scanner_create", "image_create", "image_first_symbol", "symbol_next"):
            getattr(self.zbar, f"zbar_{name}").restype = ctypes.c_void_p
        self.zbar.zbar_symbol_get_data.restype = ctypes.c_void_p
        self.zbar.zbar_symbol_get_data_length.restype = ctypes.c_uint
        self.scanner = ctypes.c_void_p(self.zbar.zbar_image_scanner_create())

    def read(self, picture):
        zbar, image = self.zbar, ctypes.c_void_p(self.zbar.zbar_image_create())
        height, width = picture.shape
        pixels = picture.tobytes()
        zbar.zbar_image_set_format(image, 0x30303859)
        zbar.zbar_image_set_size(image, width, height)
        zbar.zbar_image_set_data(image, pixels, ctypes.c_ulong(len(pixels)), None)
        zbar.zbar_scan_image(self.scanner, image)
        symbol, texts = ctypes.c_void_p(zbar.zbar_image_first_symbol(image)), []
        while symbol.value:
            data = ctypes.string_at(zbar.zbar_symbol_get_data(symbol), zbar.zbar_symbol_get_data_length(symbol))
            texts.append(data.decode("utf-8", "replace"))
            symbol = ctypes.c_void_p(zbar.zbar_symbol_next(symbol))
        zbar.zbar_image_destroy(image)
        return texts


def on_paper(picture):
    """Brightness; where the picture is transparent, paper shows."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
    return picture.convert("L")


def grey(file):
    with Image.open(file) as picture:
        # A JPEG's colours need not be decoded for it, as ours does not.
        picture.draft("L", picture.size)
        return numpy.asarray(on_paper(picture))


def zxing(picture):
    return [code.text for code in zxingcpp.read_barcodes(picture, text_mode=zxingcpp.TextMode.Plain)]


def zbarimg(file):
    answer = subprocess.run(["zbarimg", "--quiet", "--xml", file], capture_output=True, check=False)
    # XML 1.0 cannot say the separators of GS1 codes; zbarimg writes them all the same.
    try:
        root = xml.etree.ElementTree.fromstring(re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", answer.stdout))
    except xml.etree.ElementTree.ParseError:
        return []
    texts = []
    for data in root.iter():
        if not data.tag.endswith("data"):
            continue
        text = data.text or ""
        if data.get("format") == "base64":
            text = base64.b64decode(text).decode("utf-8", "replace")
        texts.append(text)
    return texts


def our_text(code):
    """A code of `ghiseu scan --json`; bytes that are no text are taken for Latin-1."""
    if code["text"] is not None or "bytes" not in code:
        return code["text"] or ""
    return base64.b64decode(code["bytes"]).decode("latin-1")


def ghiseu(files, settings=None):
    """What our program says to each picture; pictures that it refuses have no codes."""
    found = {}
    with tempfile.TemporaryDirectory() as nowhere:
        more = []
        if settings:
            more = ["--config", os.path.join(nowhere, "settings.json5")]
            with open(more[1], "w", encoding="utf-8") as file:
                json.dump(settings, file)
        for start in range(0, len(files), 500):
            answer = subprocess.run(
                [PROGRAM, "scan", "--json", "--data", nowhere, *more, *files[start:start + 500]],
                capture_output=True, text=True, encoding="utf-8", check=False)
            lines = answer.stdout.split("\n")[:-1]
            if not lines and answer.returncode not in (0, 64, 66):
                raise SystemExit(f"ghiseu scan: {answer.stderr[:400]}")
            for line in lines:
                view = json.loads(line)
                if "error" in view:
                    continue
                found[view["file"]] = ([our_text(code) for code in view["codes"]], view["milliseconds"])
    return found


def timed(work):
    """What `work` gives, and its milliseconds."""
    begin = time.perf_counter()
    result = work()
    return result, (time.perf_counter() - begin) * 1000


def all_decoders(files, settings=None, without=()):
    """For each picture the texts and milliseconds of each decoder; a decoder that gave no answer has no time."""
    ours, zbar, results = ghiseu(files, settings), ZBar(), []
    readers = {
        "zbarimg": zbarimg, "zbar": lambda file: zbar.read(grey(file)), "zxing": lambda file: zxing(grey(file))}
    for file in files:
        result = {"ghiseu": ours.get(file, ([], None))}
        for name, read in readers.items():
            if name not in without:
                result[name] = timed(lambda: read(file))
        results.append(result)
    return results
