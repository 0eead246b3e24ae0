"""Small pictures made in the test: a plain photo, and a barcode as a phone would send it."""

import struct
import subprocess
import tempfile
import zlib
from pathlib import Path

import webcam


def photo(width=64, height=48):
    """A PNG that a decoder accepts and that no barcode is in."""
    rows = b"".join(b"\0" + bytes((x * 4 % 256, y * 5 % 256, 96) [i] for x in range(width) for i in range(3)) for y in range(height))
    return png(width, height, 2, rows)


def label(*codes):
    """A PNG of the label of a box: its codes (text and zint's kind) below each other."""
    width, rows = 640, bytearray()
    for text, kind in codes:
        symbol = webcam.modules(text, kind)
        dot = 3 if len(symbol) == 1 else 5
        symbol = symbol * 24 if len(symbol) == 1 else symbol
        rows += (b"\0" + bytes([255]) * width) * 30
        for row in symbol:
            line = b"".join(bytes([0 if is_dark else 255]) * dot for is_dark in row)
            rows += (b"\0" + bytes([255]) * 40 + line + bytes([255]) * (width - 40 - len(line))) * dot
    rows += (b"\0" + bytes([255]) * width) * 30
    return png(width, len(rows) // (width + 1), 0, bytes(rows))


def png(width, height, colours, rows):
    """A PNG file of 8 bits a sample; `colours` is its number of a colour type, each row begins with a zero."""
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def barcode(text, kind="CODE128"):
    """A PNG of `text`, drawn by zint, which the program draws its own codes with, and read by another library."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "code.png"
        subprocess.run(["zint", "--barcode", kind, "--data", text, "--scale", "2", "--quietzones", "--output", str(path)],
                       check=True, capture_output=True)
        return path.read_bytes()
