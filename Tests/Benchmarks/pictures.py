"""How many codes of pictures are found, how many texts are wrong, and the milliseconds, beside other decoders.

    Tests/Benchmarks/run pictures [FOLDER] [--every N]

FOLDER holds pictures and a `manifest.jsonl`: a line per picture with `file`, `source`, `symbology` and `texts` (none: there
is nothing to read). --every 4 takes each fourth. Without a folder only the round trip runs: random texts drawn by zint
without a fault, where each wrong text is a silent misread.

ghiseu    `ghiseu scan --json` over all pictures in one process; its own milliseconds, from the file's bytes to the codes
zbarimg   the program, a process a picture, wall clock
zbar      libzbar with its own settings, and loading the picture
zxing     zxing-cpp as it comes from PyPI, all formats, and loading the picture

A text is wrong when it is none of the picture's and zxing did not read it too (for zxing: zbar), because some
pictures show a second code.
"""

import argparse
import ctypes
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

import numpy
import zxingcpp
from PIL import Image

PROGRAM = os.environ.get("GHISEU_PROGRAM", os.path.abspath(".build/release/ghiseu"))
BARS = {"Code128", "Code39", "Code93", "ITF", "Codabar", "Code32"}
DECODERS = ["ghiseu", "zbarimg", "zbar", "zxing"]


def group(symbology):
    if symbology.startswith(("EAN", "UPC")):
        return "EAN/UPC"
    if symbology in BARS:
        return "other bars"
    return symbology


def expanded(short):
    """The EAN-13 of a UPC-E."""
    digits, last = short[1:6], short[6]
    if last in "012":
        body = digits[:2] + last + "0000" + digits[2:]
    elif last == "3":
        body = digits[:3] + "00000" + digits[3:]
    elif last == "4":
        body = digits[:4] + "00000" + digits[4:]
    else:
        body = digits + "0000" + last
    return "0" + short[0] + body + short[7]


def normal(text):
    """A UPC-A is an EAN-13 with a zero in front; line ends and separators are not what is compared."""
    text = text.strip().replace("\r\n", "\n")
    return "0" + text if len(text) == 12 and text.isdigit() else text


def is_right(read, truth, symbology):
    if read == truth:
        return True
    # Start and stop letters are told by some.
    if symbology == "Codabar":
        return read.strip("ABCD") == truth.strip("ABCD")
    # Two or five digits beside an EAN are a code of their own.
    return "addon" in symbology and len(read) in (8, 13) and truth.startswith(read)


class ZBar:
    """libzbar as it comes."""

    def __init__(self):
        self.zbar = ctypes.CDLL("libzbar.so.0")
        for name in ("image_scanner_create", "image_create", "image_first_symbol", "symbol_next"):
            getattr(self.zbar, f"zbar_{name}").restype = ctypes.c_void_p
        self.zbar.zbar_symbol_get_data.restype = ctypes.c_char_p
        self.scanner = ctypes.c_void_p(self.zbar.zbar_image_scanner_create())

    def read(self, grey):
        zbar, image = self.zbar, ctypes.c_void_p(self.zbar.zbar_image_create())
        height, width = grey.shape
        pixels = grey.tobytes()
        zbar.zbar_image_set_format(image, 0x30303859)
        zbar.zbar_image_set_size(image, width, height)
        zbar.zbar_image_set_data(image, pixels, ctypes.c_ulong(len(pixels)), None)
        zbar.zbar_scan_image(self.scanner, image)
        symbol, texts = ctypes.c_void_p(zbar.zbar_image_first_symbol(image)), []
        while symbol.value:
            texts.append(zbar.zbar_symbol_get_data(symbol).decode("utf-8", "replace"))
            symbol = ctypes.c_void_p(zbar.zbar_symbol_next(symbol))
        zbar.zbar_image_destroy(image)
        return texts


def grey(file):
    with Image.open(file) as picture:
        if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
            picture = picture.convert("RGBA")
            paper = Image.new("RGBA", picture.size, "white")
            picture = Image.alpha_composite(paper, picture)
        return numpy.asarray(picture.convert("L"))


def zxing(picture):
    found = zxingcpp.read_barcodes(picture, text_mode=zxingcpp.TextMode.Plain)
    return [
        expanded(code.text) if "UPCE" in str(code.format).replace("-", "").upper() and len(code.text) == 8 else code.text
        for code in found
    ]


def zbarimg(file):
    answer = subprocess.run(["zbarimg", "--quiet", "--xml", file], capture_output=True, check=False)
    try:
        root = xml.etree.ElementTree.fromstring(answer.stdout)
    except xml.etree.ElementTree.ParseError:
        return []
    return [data.text or "" for data in root.iter() if data.tag.endswith("data")]


def ghiseu(files):
    """What our program says to each picture; pictures that it refuses have no codes."""
    found = {}
    with tempfile.TemporaryDirectory() as nowhere:
        for start in range(0, len(files), 500):
            answer = subprocess.run(
                [PROGRAM, "scan", "--json", "--data", nowhere, *files[start:start + 500]],
                capture_output=True, text=True, check=False)
            for line in answer.stdout.split("\n")[:-1]:
                view = json.loads(line)
                found[view["file"]] = ([code["text"] or "" for code in view["codes"]], view["milliseconds"])
    return found


def measure(pictures, folder):
    """For each picture the texts and milliseconds of each decoder."""
    ours = ghiseu([os.path.join(folder, picture["file"]) for picture in pictures])
    zbar, results = ZBar(), []
    for picture in pictures:
        file = os.path.join(folder, picture["file"])
        result = {"ghiseu": ours.get(file, ([], None))}
        begin = time.perf_counter()
        result["zbarimg"] = (zbarimg(file), (time.perf_counter() - begin) * 1000)
        for name, read in (("zbar", zbar.read), ("zxing", zxing)):
            begin = time.perf_counter()
            result[name] = (read(grey(file)), (time.perf_counter() - begin) * 1000)
        results.append({name: ([normal(text) for text in texts], took) for name, (texts, took) in result.items()})
    return results


def judge(picture, result):
    """For each decoder: the share of the picture's texts that it read, and whether it read a wrong one."""
    symbology = picture["symbology"]
    truth = [normal(expanded(text) if symbology == "UPCE" and len(text) == 8 else text) for text in picture["texts"]]
    verdicts = {}
    for name, (texts, _) in result.items():
        right = sum(any(is_right(read, text, symbology) for read in texts) for text in truth)
        others = result["zbar" if name == "zxing" else "zxing"][0]
        wrong = any(
            read not in others and not any(is_right(read, text, symbology) for text in truth) for read in texts)
        verdicts[name] = (right / len(truth) if truth else None, wrong)
    return verdicts


def table(pictures, results):
    sets = {}
    for picture, result in zip(pictures, results):
        kind = group(picture["symbology"]) if picture["texts"] else "nothing to read"
        sets.setdefault((picture["source"], kind), []).append((judge(picture, result), result))
    print(f"{'set':32}{'n':>5}" + "".join(f"{name:>24}" for name in DECODERS))
    print(f"{'':37}" + f"{'found %':>10}{'wrong':>6}{'ms':>8}" * len(DECODERS))
    for key in [*sorted(sets), None]:
        rows = sets[key] if key else [row for rows in sets.values() for row in rows]
        line = f"{' '.join(key) if key else 'all':32}{len(rows):>5}"
        for name in DECODERS:
            shares = [verdicts[name][0] for verdicts, _ in rows if verdicts[name][0] is not None]
            wrong = sum(verdicts[name][1] for verdicts, _ in rows)
            times = [result[name][1] for _, result in rows if result[name][1] is not None]
            share = f"{100 * statistics.mean(shares):.1f}" if shares else "-"
            took = f"{statistics.median(times):.1f}" if times else "-"
            line += f"{share:>10}{wrong:>6}{took:>8}"
        print(line)


ROUND_TRIP = [
    ("Code128", 20, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdef-/.", []),
    ("Code39", 8, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/.$+%", []),
    ("Code93", 25, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-", []),
    ("ITF", 3, "0123456789", []),
    ("EAN13", 13, "0123456789", []),
    ("QR", 58, "ABCabc 0123456789-/ăâîșțőűłżźć", ["--binary"]),
    ("DataMatrix", 71, "ABCabc 0123456789-/", []),
]


def drawn(folder, count, seed):
    """Random texts, each drawn without a fault."""
    numbers, pictures = random.Random(seed), []
    for symbology, kind, letters, options in ROUND_TRIP:
        for number in range(count):
            length = {"EAN13": 12, "ITF": 14}.get(symbology) or numbers.randint(6, 18)
            text = "".join(numbers.choice(letters) for _ in range(length)).strip() or "X1"
            file = f"{symbology}-{number}.png"
            subprocess.run(
                ["zint", "--barcode", str(kind), "--data", text, "--output", os.path.join(folder, file), "--scale", "1.5",
                 "--height", "50", "--whitesp", "12", "--vwhitesp", "12", *options], check=True)
            if symbology == "EAN13":
                total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(text))
                text += str(-total % 10)
            pictures.append({"file": file, "source": "round trip", "symbology": symbology, "texts": [text]})
    return pictures


def main():
    parser = argparse.ArgumentParser(prog="Tests/Benchmarks/run pictures")
    parser.add_argument("folder", nargs="?", help="pictures with a manifest.jsonl")
    parser.add_argument("--every", type=int, default=1, help="take each so-manyth picture")
    parser.add_argument("--perfect", type=int, default=30, help="texts of each kind in the round trip")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.folder:
        with open(os.path.join(options.folder, "manifest.jsonl"), encoding="utf-8") as manifest:
            pictures = [picture for line in manifest if (picture := json.loads(line))["texts"] is not None][::options.every]
        table(pictures, measure(pictures, options.folder))
        print()
    with tempfile.TemporaryDirectory() as folder:
        pictures = drawn(folder, options.perfect, options.seed)
        table(pictures, measure(pictures, folder))


if __name__ == "__main__":
    sys.exit(main())
