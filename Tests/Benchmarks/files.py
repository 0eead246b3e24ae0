"""Measures files of serials end to end: a CSV and an XLSX taken in, tried and written by the real program.

    Tests/Benchmarks/files.py [rows] [PROGRAM]

Each line: what, rows, seconds from the start of the program to its end, rows per second. SQLite, a fresh shop each time.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import time

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
PROGRAM = sys.argv[2] if len(sys.argv) > 2 else ".build/release/ghiseu"
HEADING = "Serie;Producător;Model;Client;Fel de client;CUI;Factura;Data vânzării;Luni garanție;Preț;Monedă"


def rows():
    """Invoices of five lines to two thousand firms; serials of fifteen digits, a third with zeros in front."""
    for n in range(ROWS):
        firm = n // 5 % 2000
        yield (f"{n * 7919 % 10**15:015d};Datecs;DP-{n % 40};Firma {firm} SRL;firma;RO{firm + 100000};"
               f"F {n // 5};{n % 28 + 1:02d}.{n % 10 + 1:02d}.2026;24;{n % 900 + 100},50;lei")


def run(what, *arguments):
    begun = time.perf_counter()
    done = subprocess.run([PROGRAM, "serial", *arguments], capture_output=True, text=True)
    seconds = time.perf_counter() - begun
    if done.returncode != 0:
        sys.exit(f"{what}: {done.stdout}{done.stderr}")
    print(f"{what:<28}{ROWS:>9} rows {seconds:>8.2f} s {ROWS / seconds:>10.0f} rows/s", flush=True)
    return done.stdout


with tempfile.TemporaryDirectory() as folder:
    place = pathlib.Path(folder)
    csv = place / "sold.csv"
    csv.write_text("\n".join([HEADING, *rows()]) + "\n", encoding="cp1250")
    first, second = str(place / "first"), str(place / "second")
    run("dry run of a CSV", "import", str(csv), "--sold", "--dry-run", "--data", first)
    answer = json.loads(run("CSV taken in", "import", str(csv), "--sold", "--json", "--data", first))
    assert answer["registered"] == ROWS, answer
    for form in ["csv", "xlsx"]:
        run(f"{form.upper()} written", "export", str(place / f"out.{form}"), "--data", first)
    answer = json.loads(
        run("XLSX taken in", "import", str(place / "out.xlsx"), "--sold", "--json", "--data", second))
    assert answer["registered"] == ROWS, answer
    run("XLSX taken back", "import", "undo", "1", "--data", second)
