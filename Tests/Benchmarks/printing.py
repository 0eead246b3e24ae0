"""How long a label takes from the event that owes it to the job that its printer has accepted, beside `lp`.

    Tests/Benchmarks/printing.py [COUNT]

The event is a confirmed intake: its request commits the ticket with the label and the receipt that it owes. A label is
accepted when cupsd has answered its Send-Document with success, seen between the program and cupsd; without cupsd, when
the printer's port has the last byte. Three ways out: a driverless queue (PDF), a raw queue (ZPL), and straight to a
port (ZPL); each with nothing else in the ledger and with one paper that nobody has answered for, which makes every
look at the printer look for that paper's job too. The rival, after each label in the same run: a finished file of the
same label, handed over by `lp` from the shell, or written to the port by bash; it neither draws nor keeps a ledger.

The next intake is confirmed when the sheet before has come out and up to half a second has passed, so that it meets the
station's work at any moment of it. cupsd has the settings that `ghiseu doctor --cups-settings` asks for, and remembers
as many jobs as they let it (--history; making them takes two minutes). Needs root, as a private cupsd does.
"""

import argparse
import http.client
import json
import os
import queue
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from counter import PIN, PROGRAM, Station, ghiseu, intake, units_at_home
from paper_rig import CUPS, DriverlessPrinter, Proxy, RawPrinter, wait_for

AIM = 100


class Counter:
    """A person at the station, with one connection that stays, as a browser keeps it."""

    def __init__(self, station, badge, units):
        self.station, self.units = station, units
        status, text, self.cookie = station.request("POST", "/api/session", {"badge": badge, "pin": PIN})
        if status != 201:
            raise SystemExit(f"sign-in: {status} {text}")
        self.connection = http.client.HTTPConnection("127.0.0.1", station.port, timeout=30)
        self.headers = {
            "Cookie": self.cookie, "Content-Type": "application/json", "Origin": f"http://127.0.0.1:{station.port}"}

    def take_in(self):
        """Confirms an intake: the moments of request and answer, and the label's paper."""
        body = json.dumps(intake(*self.units.pop()))
        asked = time.perf_counter()
        self.connection.request("POST", "/api/tickets", body, self.headers)
        answer = self.connection.getresponse()
        text = answer.read()
        answered = time.perf_counter()
        if answer.status != 201:
            raise SystemExit(f"intake: {answer.status} {text}")
        return asked, answered, json.loads(text)["ticket"]

    def papers(self, ticket=None):
        question = "/api/papers" + (f"?ticket={ticket}" if ticket else "")
        return json.loads(self.station.request("GET", question, cookie=self.cookie)[1])["papers"]

    def sees_no_trouble(self):
        roles = json.loads(self.station.request("GET", "/api/printers", cookie=self.cookie)[1])["roles"]
        return all(role["text"] is None for role in roles)

    def label(self, ticket):
        return next(paper for paper in self.papers(ticket) if paper["kind"] == "unitLabel")


class Way:
    """A way out: its printer, where acceptance is seen, the station's setting, and the rival's command."""

    def __init__(self, name, printer, taken, setting, rival, cancel):
        self.name, self.printer, self.taken = name, printer, taken
        self.setting, self.rival, self.cancel = setting, rival, cancel

    def accepted(self):
        """The moment at which the next document was accepted."""
        try:
            return self.taken.get(timeout=30)
        except queue.Empty:
            raise SystemExit(f"{self.name}: no document within 30 s") from None

    def hand_over(self):
        """The rival's milliseconds from the shell's command to the accepted document."""
        began = time.perf_counter()
        done = subprocess.run(self.rival, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{' '.join(self.rival)}: {done.stderr}")
        return (self.accepted() - began) * 1000

    def measure(self, person, count, moments):
        """Milliseconds of each label from its request and from its answer, and those of the rival."""
        from_request, from_answer, rival, tickets = [], [], [], []
        for _ in range(count):
            sheets = self.printer.sheets
            asked, answered, ticket = person.take_in()
            accepted = self.accepted()
            from_request.append((accepted - asked) * 1000)
            from_answer.append((accepted - answered) * 1000)
            tickets.append(ticket)
            wait_for(f"{self.name}: the label", lambda: self.printer.sheets > sheets)
            rival.append(self.hand_over())
            wait_for(f"{self.name}: the rival's label", lambda: self.printer.sheets > sheets + 1)
            time.sleep(moments.uniform(0, 0.5))
        for ticket in tickets:
            wait_for(f"the label of ticket {ticket} is done", lambda: person.label(ticket)["state"] == "done")
        if not self.taken.empty():
            raise SystemExit(f"{self.name}: more documents than labels")
        return from_request, from_answer, rival

    def leave_one_unknown(self, person):
        """A label that began and was stopped: nobody knows whether it came out. Returns its ticket."""
        sheets = self.printer.sheets
        if self.cancel:
            self.printer.hold()
            ticket = person.take_in()[2]
            self.accepted()
            wait_for("the label prints", lambda: person.label(ticket)["state"] in ("printing", "attention"))
            self.cancel()
        else:
            self.printer.breaks = True
            ticket = person.take_in()[2]
        wait_for("the label is unknown", lambda: person.label(ticket)["state"] == "unknown")
        if self.cancel:
            self.printer.release()
        else:
            self.printer.breaks = False
        self.hand_over()
        wait_for(f"{self.name}: a label behind it", lambda: self.printer.sheets > sheets)
        wait_for("the printer is well again", person.sees_no_trouble)
        return ticket


def at(values, part):
    """The value that so great a part does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * part // 100) - 1)]


def tell(name, from_request, from_answer, rival):
    def three(values):
        return f"{statistics.median(values):8.1f} {at(values, 95):7.1f} {max(values):7.1f}"

    ratio = statistics.median(from_request) / statistics.median(rival)
    late = sum(value > AIM for value in from_request)
    print(f"{name:32} {three(from_request)}  {three(from_answer)}  {three(rival)} {ratio:7.2f} {late:6d}", flush=True)


def ways(folder, cups, proxy):
    """The three ways out, the same label for the rival of each."""
    files = {"pdf": "pdf", "zpl": "label203-zpl"}
    for ending, profile in files.items():
        path = f"{folder}/label.{ending}"
        made = subprocess.run(
            [PROGRAM, "label", "preview", "unitLabel-label50x30", "--sample", "--printer", profile, "--output", path],
            capture_output=True, text=True)
        if made.returncode:
            raise SystemExit(made.stderr)
    driverless, raw, direct = DriverlessPrinter(cups), RawPrinter(), RawPrinter()
    cups.add_queue("driverless", f"ipp://localhost:{driverless.port}/ipp/print", "everywhere")
    # Without SNMP, which would ask this machine for ink.
    cups.add_queue("raw", f"socket://127.0.0.1:{raw.port}/?snmp=false", "raw")

    def lp(name, *more):
        return ["lp", "-h", f"127.0.0.1:{proxy.port}", "-d", name, *more]

    def cancel(name):
        return lambda: [cups.run("cancel", job) for job in cups.waiting(name)]

    media = ["-o", "media=custom_50x30mm_50x30mm", "-o", "print-scaling=none"]
    yield Way("CUPS driverless", driverless, proxy.taken, {"queue": "driverless"},
              lp("driverless", *media, f"{folder}/label.pdf"), cancel("driverless"))
    yield Way("CUPS raw", raw, proxy.taken, {"queue": "raw", "profile": files["zpl"]},
              lp("raw", "-o", "raw", f"{folder}/label.zpl"), cancel("raw"))
    yield Way("direct", direct, direct.taken, {"queue": f"direct:127.0.0.1:{direct.port}", "profile": files["zpl"]},
              ["bash", "-c", f"cat '{folder}/label.zpl' >/dev/tcp/127.0.0.1/{direct.port}"], None)


def measure(folder, options):
    filled = f"{folder}/filled"
    ghiseu(filled, "demo", "fill", "--units", str(options.units), "--tickets", str(options.tickets))
    added = ghiseu(filled, "staff", "add", "Bench", "--role", "counter", "--json", typed=f"{PIN}\n")
    badge = json.loads(added)["badge"]
    cups = CUPS(f"{folder}/cups", ghiseu(filled, "doctor", "--cups-settings"))
    try:
        cups.fill_history(options.history)
        proxy = Proxy(cups.port)
        moments = random.Random(options.seed)
        print(f"{options.count} labels each; {options.units} units, {options.tickets} tickets;"
              f" {options.history} earlier jobs in cupsd; seed {options.seed}\n"
              f"aim {AIM} ms; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n\n"
              "milliseconds to acceptance          from the request        from its answer"
              "          rival: lp, or bash      of the   over\n"
              + " " * 32 + "   median     p95   worst" * 3 + "   rival    aim", flush=True)
        for way in ways(folder, cups, proxy):
            data = f"{folder}/{way.name.replace(' ', '-')}"
            shutil.copytree(filled, data)
            configuration = f"{data}.json5"
            with open(configuration, "w") as file:
                json.dump({"cups": f"127.0.0.1:{proxy.port}", "printers": {"label": way.setting}}, file)
            station = Station(data, "--config", configuration)
            try:
                person = Counter(station, badge, units_at_home(data, 2 * options.count + 10))
                # The demo shop owes papers of its own, and the first label warms what the next ones use.
                first = person.take_in()[2]
                wait_for("the first labels", lambda: person.label(first)["state"] == "done" and not person.papers())
                while not way.taken.empty():
                    way.taken.get()
                tell(way.name, *way.measure(person, options.count, moments))
                unknown = way.leave_one_unknown(person)
                tell(f"{way.name}, one unanswered", *way.measure(person, options.count, moments))
                if person.label(unknown)["state"] != "unknown":
                    raise SystemExit(f"{way.name}: somebody answered")
            finally:
                station.stop()
    finally:
        cups.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=50, help="labels in each row (50)")
    for name, number in [("units", 20_000), ("tickets", 5000), ("history", 5000), ("seed", 1)]:
        parser.add_argument(f"--{name}", type=int, default=number, help=str(number))
    parser.add_argument("--folder", help="where databases and spool lie; the disk of the measurement")
    options = parser.parse_args()
    if os.geteuid() != 0:
        sys.exit("A private cupsd needs root.")
    # As an interruption: what was started ends, and the folder goes.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    folder = tempfile.mkdtemp(prefix="ghiseu-bench-", dir=options.folder)
    # cupsd works as a user of its own.
    os.chmod(folder, 0o755)
    try:
        measure(folder, options)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
