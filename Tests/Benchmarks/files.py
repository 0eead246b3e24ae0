"""Measures files of serials end to end: a CSV and an XLSX taken in, tried and written by the real program.

    Tests/Benchmarks/files.py [rows] [PROGRAM]

Each line: what, rows, seconds from the start of the program to its end, rows per second, and for what is taken in the
ratio to the same rows inserted by plain SQLite: prepared statements, one transaction, the same tables and settings of
durability, nothing read and nothing checked. A fresh shop each time.
"""
import json
import pathlib
import sqlite3
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


def tell(what, seconds, floor=None):
    ratio = f"{seconds / floor:>8.2f} x plain" if floor else ""
    print(f"{what:<28}{ROWS:>9} rows {seconds:>8.2f} s {ROWS / seconds:>10.0f} rows/s{ratio}", flush=True)


def run(*arguments):
    begun = time.perf_counter()
    done = subprocess.run([PROGRAM, "serial", *arguments], capture_output=True, text=True)
    seconds = time.perf_counter() - begun
    if done.returncode != 0:
        sys.exit(f"{arguments}: {done.stdout}{done.stderr}")
    return seconds, done.stdout


def take_in(file, data):
    seconds, told = run("import", str(file), "--sold", "--json", "--data", str(data))
    assert json.loads(told)["registered"] == ROWS, told
    return seconds


def plain(taken_in, path):
    """Seconds for the rows of a database in which one file was taken in."""
    source = sqlite3.connect(taken_in)
    target = sqlite3.connect(path, isolation_level=None)
    target.executescript(
        ";".join(sql for sql, in source.execute(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")) + ";"
        "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
        "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;")
    work = []
    for table in ["product", "customer", "customer_key", "serial_batch", "unit", "unit_alias", "sale", "file_import"]:
        found = source.execute(f"SELECT * FROM {table}")
        columns = [column[0] for column in found.description]
        work.append((
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", found.fetchall()))
    begun = time.perf_counter()
    target.execute("BEGIN IMMEDIATE")
    for sql, rows in work:
        target.executemany(sql, rows)
    target.execute("COMMIT")
    return time.perf_counter() - begun


with tempfile.TemporaryDirectory() as folder:
    place = pathlib.Path(folder)
    csv = place / "sold.csv"
    # A file in this encoding writes ţ, as it lacks ț.
    csv.write_text("\n".join([HEADING, *rows()]).replace("ț", "ţ") + "\n", encoding="cp1250")
    first, second = place / "first", place / "second"
    tell("dry run of a CSV", run("import", str(csv), "--sold", "--dry-run", "--data", str(first))[0])
    of_csv = take_in(csv, first)
    floor = plain(first / "ghiseu.sqlite", place / "plain.sqlite")
    tell("plain inserts", floor, floor)
    tell("CSV taken in", of_csv, floor)
    for form in ["csv", "xlsx"]:
        tell(f"{form.upper()} written", run("export", str(place / f"out.{form}"), "--data", str(first))[0])
    tell("XLSX taken in", take_in(place / "out.xlsx", second), floor)
    tell("XLSX taken back", run("import", "undo", "1", "--data", str(second))[0])
