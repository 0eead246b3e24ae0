"""From a scan to its sound, on the loaded demo shop, through a serial scanner on a pseudo-terminal.

    Tests/Benchmarks/run scanning [SCANS] [--units 200000] [--customers 20000] [--tickets 50000] [--folder FOLDER]

station   inside the station, as its `/metrics` tells: from the last byte read from the scanner to the event with the sound
          on its way to the page
page      as a page measures it: from the byte written to the scanner's line to the event with the sound read
rows      the floor: the rows of the same unit looked up by C SQLite over the same indexes (Python's sqlite3), same moments
fixed     the other floor: this server's fixed JSON over a connection that stays open, same moments

Each load has a station of its own: nobody else; four counters that scan four times a second and take a device in with every
fifth scan; fifteen clients that scan as fast as they are answered; and those with four that take in as fast, a flood for which
there is no aim. At the end somebody else holds the database for 10 s while 200 scans come in 20 s.
"""

import argparse
import http.client
import json
import math
import os
import queue
import random
import re
import shutil
import sqlite3
import subprocess
import tempfile
import threading
import time
import urllib.parse

from counter import PIN, Station, child, ghiseu, intake, intakes, scan_script, units_at_home

# Name, counters at work, clients that scan and that take in without a pause, and whether the aim holds for it.
LOADS = [
    ("nobody else", 0, 0, 0, True), ("4 counters at work", 4, 0, 0, True), ("15 scan", 0, 15, 0, True),
    ("15 scan, 4 take in", 0, 15, 4, False)]
LIMIT = 0.100
STALL = 10


class SerialScanner:
    """A scanner on a line of its own; what it sends ends with a carriage return."""

    def __init__(self):
        self.end, station = os.openpty()
        self.path = os.ttyname(station)
        # A line that somebody holds open would not be the station's alone.
        os.close(station)

    def scan(self, code):
        os.write(self.end, code.encode() + b"\r")

    def close(self):
        os.close(self.end)


class Page:
    """The counter's page: reads its stream, and notes when each event was there."""

    def __init__(self, station, cookie):
        self.connection = http.client.HTTPConnection("127.0.0.1", station.port)
        self.connection.request("GET", "/api/counter/stream", headers={"Cookie": cookie})
        self.answer = self.connection.getresponse()
        if self.answer.status != 200:
            raise SystemExit(f"the page's stream: {self.answer.status}")
        self.events = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        name = None
        try:
            for line in self.answer:
                if line.startswith(b"event: "):
                    name = line[7:].strip().decode()
                elif line.startswith(b"data: "):
                    self.events.put((time.perf_counter(), name, line[6:]))
        except (OSError, ValueError, http.client.HTTPException):
            pass  # the station has stopped

    def wait_for(self, wanted, seconds):
        """The first event that is wanted, with its moment; None when it does not come."""
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            try:
                moment, name, data = self.events.get(timeout=left)
            except queue.Empty:
                return None
            if wanted(name, data):
                return moment, json.loads(data)
        return None


class Counter:
    """A station with a scanner, somebody signed in, and the page open."""

    def __init__(self, folder, data, badge):
        self.scanner = SerialScanner()
        config = os.path.join(folder, "scanner.json5")
        with open(config, "w", encoding="utf-8") as file:
            json.dump({"scanners": [{"name": "bench", "path": self.scanner.path, "mode": "serial"}]}, file)
        self.station = Station(data, "--config", config)
        status, text, self.cookie = self.station.request("POST", "/api/session", {"badge": badge, "pin": PIN})
        if status != 201:
            raise SystemExit(f"sign-in: {status} {text}")
        self.page = Page(self.station, self.cookie)
        # Several may stand in front of it: the stream begins with the present view.
        if not self.page.wait_for(lambda name, data: name == "scanner" and b'"connected"' in data, 10):
            raise SystemExit("the station did not take up the scanner")

    def metrics(self):
        """The quantiles of this station's scans in seconds, by their names; None from a program that has none."""
        status, text, _ = self.station.request("GET", "/metrics")
        if status != 200:
            return None
        found = re.findall(r'ghiseu_scan_to_sound_seconds\{quantile="([\d.]+)"\} (\S+)', text.decode())
        return {name: float(seconds) for name, seconds in found}

    def stop(self):
        self.station.stop()
        self.scanner.close()


def quantile(share, times):
    return sorted(times)[max(0, math.ceil(share * len(times)) - 1)]


def shown_serial(view):
    """The serial of the one unit that a view shows."""
    shown = view.get("shown") or {}
    return (shown.get("unit") or {}).get("serial") or shown.get("serial")


def serials(database, count):
    """Some serials that belong to one unit each and are nobody's other number, with the keys by which they are found."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        found = dict(connection.execute(
            "SELECT serial, serial_key FROM unit WHERE serial_key NOT IN (SELECT number_key FROM unit_alias)"
            " GROUP BY serial_key HAVING count(*) = 1 ORDER BY random() LIMIT ?", [count]).fetchall())
    if len(found) < count:
        raise SystemExit(f"the shop has {len(found)} units to scan, not {count}")
    return found


class Rows:
    """What an answer needs at least: the unit with product and owner, its numbers, its sale, its stays."""

    def __init__(self, database):
        self.connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=30)

    def look_up(self, key):
        unit = self.connection.execute(
            "SELECT unit.*, product.*, customer.* FROM unit JOIN product ON product.id = unit.product"
            " LEFT JOIN customer ON customer.id = unit.owner"
            " WHERE unit.serial_key = ?", [key]).fetchone()
        for table in ("unit_alias", "sale", "ticket"):
            self.connection.execute(f"SELECT * FROM {table} WHERE unit = ?", [unit[0]]).fetchall()


class Load:
    """Other counters at the same station, until it is stopped."""

    def __init__(self, counter, script, units, codes, counters, scanning, taking_in):
        self.is_over = False
        self.wrk, self.threads = None, []
        if scanning:
            url = f"http://127.0.0.1:{counter.station.port}/api/scan"
            self.wrk = child(
                ["wrk", "-t", "1", "-c", str(scanning), "-d", "3600s", "-s", script, url],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if taking_in:
            self.threads.append(threading.Thread(target=self.take_in, args=(counter, units, taking_in)))
        for number in range(counters):
            self.threads.append(threading.Thread(target=self.work, args=(counter, units, codes[number::counters])))
        for thread in self.threads:
            thread.start()
        time.sleep(1)

    def work(self, counter, units, codes):
        """A counter with people at it."""
        port = counter.station.port
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        headers = {
            "Cookie": counter.cookie, "Content-Type": "application/json", "Origin": f"http://127.0.0.1:{port}"}
        turn = 0
        while not self.is_over:
            connection.request("GET", "/api/scan?text=" + urllib.parse.quote(codes[turn % len(codes)]), headers=headers)
            connection.getresponse().read()
            if turn % 5 == 4:
                connection.request("POST", "/api/tickets", json.dumps(intake(*units.pop())), headers)
                connection.getresponse().read()
            turn += 1
            time.sleep(random.uniform(0.2, 0.3))
        connection.close()

    def take_in(self, counter, units, clients):
        while not self.is_over:
            intakes(counter.station, counter.cookie, units, clients, 1)

    def stop(self):
        self.is_over = True
        if self.wrk:
            self.wrk.terminate()
            self.wrk.wait()
        for thread in self.threads:
            thread.join()


def timed(work):
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def latencies(counter, codes, database):
    """Seconds of each scan at the page, of each look-up of rows, of each fixed answer; and how many scans had no answer."""
    rows = Rows(database)
    fixed = http.client.HTTPConnection("127.0.0.1", counter.station.port)

    def ask():
        fixed.request("GET", "/api/health")
        fixed.getresponse().read()

    at_page, looked_up, answered, silent = [], [], [], 0
    for code, key in codes.items():
        wanted = code.encode()
        begin = time.perf_counter()
        counter.scanner.scan(code)
        heard = counter.page.wait_for(lambda name, data: name == "counter" and wanted in data, 10)
        if heard is None:
            silent += 1
        else:
            at_page.append(heard[0] - begin)
        looked_up.append(timed(lambda: rows.look_up(key)))
        answered.append(timed(ask))
        # Not in step with whatever the station does at regular times.
        time.sleep(random.uniform(0.005, 0.03))
    fixed.close()
    return at_page, looked_up, answered, silent


def scan_to_sound(folder, data, badge, scans):
    database = os.path.join(data, "ghiseu.sqlite")
    print(f"\n{'scan to sound':22}{'measured':10}{'scans':>7}{'p50 ms':>9}{'p95 ms':>9}{'worst ms':>10}{'p95 of rows':>13}"
          f"{'p95 of fixed':>14}{'unanswered':>12}")
    units = units_at_home(data, 100_000)
    others = list(serials(database, 1000))
    for name, counters, scanning, taking_in, has_aim in LOADS:
        counter = Counter(folder, data, badge)
        script = scan_script(folder, database, counter.cookie)
        load = Load(counter, script, units, others, counters, scanning, taking_in)
        at_page, looked_up, answered, silent = latencies(counter, serials(database, scans), database)
        inside = counter.metrics()
        load.stop()
        counter.stop()
        floors = quantile(0.95, looked_up), quantile(0.95, answered)

        def line(what, p50, p95, worst, silent=""):
            print(f"{name:22}{what:10}{scans:7}{p50 * 1000:9.2f}{p95 * 1000:9.2f}{worst * 1000:10.2f}"
                  f"{p95 / floors[0]:13.1f}{p95 / floors[1]:14.1f}{silent!s:>12}")

        if inside:
            line("station", inside["0.5"], inside["0.95"], inside["1"])
        else:
            print(f"{name:22}station   not there: this program tells no times")
        if at_page:
            line("page", quantile(0.5, at_page), quantile(0.95, at_page), max(at_page), silent)
        for what, times in (("rows", looked_up), ("fixed", answered)):
            line(what, quantile(0.5, times), quantile(0.95, times), max(times))
        if inside and has_aim:
            verdict = "held" if inside["0.95"] < LIMIT and not silent else "MISSED"
            print(f"{'':22}aim: p95 inside the station below {LIMIT * 1000:.0f} ms: {verdict}")


def hold(database, begin, seconds):
    """Holds the database against readers and writers, as another program may."""
    time.sleep(max(0, begin - time.perf_counter()))
    connection = sqlite3.connect(database, timeout=30, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    time.sleep(seconds)
    connection.execute("ROLLBACK")
    connection.close()


def stall(folder, data, badge):
    database = os.path.join(data, "ghiseu.sqlite")
    count, span = 200, 20
    codes = list(serials(database, count))
    counter = Counter(folder, data, badge)
    begin = time.perf_counter() + 0.5
    holder = threading.Thread(target=hold, args=(database, begin + 5, STALL))
    holder.start()
    sent, heard = {}, []

    def send():
        for number, code in enumerate(codes):
            time.sleep(max(0, begin + number * span / count - time.perf_counter()))
            sent[code] = time.perf_counter()
            counter.scanner.scan(code)

    sender = threading.Thread(target=send)
    sender.start()
    end = begin + span + 60
    wanted, first_revision, last_revision = set(codes), None, None
    while wanted and time.perf_counter() < end:
        event = counter.page.wait_for(lambda name, data: name == "counter", 5)
        if event is None:
            # Everything was sent and released, and nothing more comes.
            if not sender.is_alive() and not holder.is_alive():
                break
            continue
        moment, view = event
        last_revision = view["revision"]
        first_revision = first_revision or last_revision
        serial = shown_serial(view)
        if serial in sent:
            heard.append((serial, moment))
            wanted.discard(serial)
    sender.join()
    holder.join()
    counter.stop()
    place = {code: number for number, code in enumerate(codes)}
    first = {}
    for serial, moment in heard:
        first.setdefault(serial, moment)
    order = [place[serial] for serial in first]
    waits = [moment - sent[serial] for serial, moment in first.items()]
    views = 0 if last_revision is None else last_revision - first_revision + 1
    print(f"\n200 scans in {span} s while the store stalls for {STALL} s:")
    print(f"   acted on {len(first)} of {count}, answered on the page; views made {views}"
          f"   in order: {'yes' if order == sorted(order) else 'NO'}")
    if waits:
        print(f"   wait p50 {quantile(0.5, waits):.3f} s, p95 {quantile(0.95, waits):.3f} s, longest {max(waits):.3f} s:"
              f" {max(waits) / STALL:.2f} of the stall")
    print(f"   aim: all acted on, in order: {'held' if len(first) == count and order == sorted(order) else 'MISSED'}")


def main():
    parser = argparse.ArgumentParser(
        prog="Tests/Benchmarks/run scanning", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scans", nargs="?", type=int, default=500, help="scans for each load, at most 1000")
    for name, number in [("units", 200_000), ("customers", 20_000), ("tickets", 50_000)]:
        parser.add_argument(f"--{name}", type=int, default=number)
    parser.add_argument("--folder", help="where the database lies; the disk of the measurement")
    options = parser.parse_args()
    # The station's quantiles are those of its last 1,000 scans.
    scans = min(options.scans, 1000)
    folder = tempfile.mkdtemp(prefix="ghiseu-bench-", dir=options.folder)
    data = os.path.join(folder, "data")
    try:
        ghiseu(
            data, "demo", "fill", "--units", str(options.units), "--customers", str(options.customers),
            "--tickets", str(options.tickets))
        print(f"{options.units} units, {options.customers} customers, {options.tickets} tickets", flush=True)
        added = json.loads(ghiseu(data, "staff", "add", "Bench", "--role", "counter", "--json", typed=f"{PIN}\n"))
        scan_to_sound(folder, data, added["badge"], scans)
        stall(folder, data, added["badge"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
