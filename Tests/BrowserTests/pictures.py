"""Small pictures made in the test: a plain photo, and a barcode as a phone would send it."""

import struct
import subprocess
import tempfile
import zlib
from pathlib import Path

import webcam


def png(width, height, kind, rows):
    """A PNG of these rows of bytes; `kind` 0 is grey, 2 is colour."""
    chunk = lambda name, data: struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    header = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    packed = zlib.compress(b"".join(b"\0" + row for row in rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def photo(width=64, height=48):
    """A PNG that a decoder accepts and that no barcode is in."""
    return png(width, height, 2, (
        bytes((x * 4 % 256, y * 5 % 256, 96)[i] for x in range(width) for i in range(3)) for y in range(height)))


def side_by_side(*texts):
    """A PNG of one sheet with a Code 128 for each text."""
    grey = webcam.picture(*((text, "CODE128") for text in texts))
    return png(webcam.width, webcam.height, 0, (grey[start:start + webcam.width] for start in range(0, len(grey), webcam.width)))


def label(*codes):
    """A PNG of the label of a box: its codes (text and zint's kind) below each other."""
    width, white = 640, bytes([255])
    rows = [white * width] * 30
    for text, kind in codes:
        symbol = webcam.modules(text, kind)
        dot = 3 if len(symbol) == 1 else 5
        for row in symbol * 24 if len(symbol) == 1 else symbol:
            line = white * 40 + b"".join(bytes([0 if is_dark else 255]) * dot for is_dark in row)
            rows += [line + white * (width - len(line))] * dot
        rows += [white * width] * 30
    return png(width, len(rows), 0, rows)


def barcode(text, kind="CODE128"):
    """A PNG of `text`, drawn by zint, which the program draws its own codes with, and read by another library."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "code.png"
        subprocess.run(["zint", "--barcode", kind, "--data", text, "--scale", "2", "--quietzones", "--output", str(path)],
                       check=True, capture_output=True)
        return path.read_bytes()
