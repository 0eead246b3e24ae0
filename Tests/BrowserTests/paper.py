"""Printed papers read back as a scanner reads them: drawn with pdftoppm, decoded with zbar."""

import re
import subprocess
import tempfile
from pathlib import Path


def codes(pdf, dots_per_inch=300):
    """The texts of all barcodes on the first page."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page"
        subprocess.run(["pdftoppm", "-r", str(dots_per_inch), "-gray", "-png", "-f", "1", "-singlefile", "-", str(page)],
                       input=pdf, check=True, capture_output=True)
        read = subprocess.run(["zbarimg", "--quiet", "--raw", str(page) + ".png"], capture_output=True, text=True)
    return read.stdout.split()


def text(pdf):
    return subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, check=True, capture_output=True).stdout.decode()


def claim_code(pdf):
    """`T1` and eleven characters, as the customer types it."""
    return re.search(r"T1[\s-]+(\w{4})-(\w{4})-(\w{3})", text(pdf))


def unit_code(pdf):
    return next(code for code in codes(pdf, 600) if code.startswith("U1"))
