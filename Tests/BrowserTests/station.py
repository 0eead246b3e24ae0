"""The real program, run for a test: on a data folder of its own, on free ports, with scanners on pseudo-terminals."""

import hashlib
import hmac
import json
import os
import pty
import re
import signal
import socket
import subprocess
import time
import tty
import urllib.error
import urllib.request
import uuid
from pathlib import Path

root = Path(__file__).resolve().parents[2]
program = os.environ.get("GHISEU_PROGRAM", str(root / ".build/debug/ghiseu"))

# In the order of the subject's enumeration, which printed sheets rely on.
stages = [
    "PREREG", "RECEIVED", "DIAGNOSING", "AWAIT_APPROVAL", "AWAIT_PARTS", "IN_REPAIR", "EXTERNAL", "REPLACEMENT", "TESTING",
    "READY_OK", "READY_NOT", "SHIPPED", "DELIVERED", "ON_HOLD", "UNCLAIMED", "DISPOSED", "CANCELLED",
]
alphabet = "123456789ABCDEFGHJKMNPQRSTVWX"


def with_check(code):
    """`code` (two letters of its sort, then the body) with the check character of `domain.md` 5.8."""
    body = code[2:]
    total = sum((len(body) + 1 - index) * alphabet.index(character) for index, character in enumerate(body))
    return code + alphabet[-total % 29]


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Scanner:
    """A scanner on a serial line: the master of a pseudo-terminal whose slave the station reads."""

    def __init__(self):
        self.master, self.slave = pty.openpty()
        tty.setraw(self.slave)
        self.path = os.ttyname(self.slave)

    def scan(self, text):
        os.write(self.master, text.encode() + b"\r")

    def unplug(self):
        os.close(self.master)
        os.close(self.slave)


class Station:
    def __init__(self, folder, language="en", country="RO", **settings):
        self.folder = Path(folder)
        self.data = self.folder / "data"
        self.scanner, self.kiosk_scanner = Scanner(), Scanner()
        # The receipt's code names the kiosk's port, so it is known before the start.
        self.staff_port, self.kiosk_port = 0, free_port()
        self.configuration = self.folder / "ghiseu.json5"
        self.pictures = self.folder / "pictures"
        self.pictures.mkdir(exist_ok=True)
        serial = {"mode": "serial", "baud": 9600}
        self.configuration.write_text(json.dumps({
            "shop": {"name": "Atelier Măgura", "country": country, "language": language, "address": "Str. Lungă 12, Brașov"},
            "scanners": [
                {"name": "counter scanner", "path": self.scanner.path, "for": "counter", **serial},
                {"name": "kiosk scanner", "path": self.kiosk_scanner.path, "for": "kiosk", **serial},
            ],
            "pictures": {"folder": str(self.pictures)},
            **settings,
        }))
        self.process = None
        self.start()

    def start(self):
        """Starts the program; a second start takes the ports of the first."""
        self.log = open(self.folder / "station.log", "ab")
        self.process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", program, "serve", "--config", str(self.configuration), "--data", str(self.data),
             "--staff-port", str(self.staff_port), "--kiosk-port", str(self.kiosk_port)],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        told = ""
        for line in self.process.stdout:
            told += line
            if line.startswith("Stop with"):
                break
        else:
            raise AssertionError(f"the station did not start:\n{told}{(self.folder / 'station.log').read_text()}")
        self.staff = re.search(r"Staff pages\s+(http://\S+?)/\s", told)[1]
        self.kiosk = re.search(r"Kiosk pages\s+(http://\S+?)/\s", told)[1]
        self.staff_port, self.kiosk_port = (int(address.rsplit(":", 1)[1]) for address in (self.staff, self.kiosk))
        self.tray = Path(re.search(r"Paper tray\s+(\S+)", told)[1])
        code = re.search(r"Set-up code\s+(\S+)", told)
        self.set_up_code = code[1] if code else None

    def stop(self, how=signal.SIGTERM):
        if self.process is None:
            return
        self.process.send_signal(how)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self.log.close()
        self.process = None

    def end(self):
        self.stop()
        self.scanner.unplug()
        self.kiosk_scanner.unplug()

    def stage_code(self, stage):
        """What the sheet at the wall encodes for `stage`: marked with the shop's key, as `ControlCode` does."""
        return self._control_code("S", stages.index(stage))

    def command_code(self, position):
        return self._control_code("C", position)

    def _control_code(self, sort, position):
        master = (self.data / "ghiseu.key").read_bytes()
        key = hmac.digest(master, b"ghiseu 1 commandCode\x01", hashlib.sha256)
        body = "K1" + sort + alphabet[position]
        number = int.from_bytes(hmac.digest(key, body.encode(), hashlib.sha256)[:8], "big")
        mark = ""
        for _ in range(8):
            number, digit = divmod(number, 29)
            mark += alphabet[digit]
        return body + mark


def new_id():
    """A UUID of version 7 (RFC 9562), the name of a command."""
    raw = bytearray(int(time.time() * 1000).to_bytes(6, "big") + os.urandom(10))
    raw[6], raw[8] = 0x70 | raw[6] & 0x0F, 0x80 | raw[8] & 0x3F
    return str(uuid.UUID(bytes=bytes(raw)))


class Refused(Exception):
    def __init__(self, status, error):
        super().__init__(f"{status} {error}")
        self.status, self.error = status, error


class Hand:
    """A person at the HTTP routes: prepares quickly what a test does not look at in the browser."""

    def __init__(self, station):
        self.station = station
        self.cookie = None

    def ask(self, method, path, body=None, kind="application/json", at=None):
        at = at or self.station.staff
        data = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(at + path, data=data, method=method, headers={
            "Origin": at, **({"Content-Type": kind} if data is not None else {}),
            **({"Cookie": self.cookie} if self.cookie else {})})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                for cookie in answer.headers.get_all("Set-Cookie") or []:
                    self.cookie = "; ".join(filter(None, [self.cookie, cookie.split(";")[0]]))
                content = answer.read()
        except urllib.error.HTTPError as refusal:
            raise Refused(refusal.code, json.loads(refusal.read() or b"{}")) from None
        return json.loads(content) if content and "json" in answer.headers["Content-Type"] else content

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, **body):
        return self.ask("POST", path, body)

    def ask_kiosk(self, code, language="en"):
        return self.ask("POST", "/api/status", {"code": code, "language": language}, at=self.station.kiosk)

    def set_up(self, name="Ana Pop", pin="482915", language="en"):
        self.badge = self.post("/api/setup", code=self.station.set_up_code, name=name, pin=pin, language=language)["badge"]
        self.pin = pin
        return self.sign_in(self.badge, pin)

    def sign_in(self, badge, pin):
        self.session = self.post("/api/session", badge=badge, pin=pin)
        return self

    def add_person(self, name, roles, pin, language="en"):
        return self.post("/api/staff", id=new_id(), name=name, roles=roles, language=language, pin=pin)

    def act(self, kind, **event):
        return self.post("/api/counter/act", event={"kind": kind, **event})

    def scan(self, text):
        return self.post("/api/counter/scan", text=text)

    def take_in(self, serial, product=None, customer=None, **record):
        """Takes one device in; a product or customer that is a dictionary is new. Gives the finished view."""
        self.act("cancel")
        self.scan(serial)
        view = self.act("takeIn")
        if view["intake"]["question"] == "product":
            view = self.act("chooseProduct", **({"new": product} if isinstance(product, dict) else {"product": product}))
        if customer is not None:
            self.act("chooseCustomer", **({"new": customer} if isinstance(customer, dict) else {"customer": customer}))
        self.act("fill", priceLimitSigned=False, intake={
            "basis": "paid", "fault": "does not start", "condition": "", "accessories": [], "photos": [],
            "remedyInformationGiven": False, "mayErase": False, **record})
        view = self.act("confirmIntake", id=new_id())
        assert view["finished"], view["message"]
        return view["finished"]

    def ticket(self, number):
        return self.get(f"/api/tickets/{number}")["ticket"]

    def move(self, ticket, *way, **more):
        """Moves a ticket through stages as a person with every right would."""
        for to in way:
            at = self.ticket(ticket)["stage"]
            self.post(f"/api/tickets/{ticket}/moves", id=new_id(), **{"from": at}, to=to, **more)

    def make_ready(self, ticket):
        post = lambda name, **body: self.post(f"/api/tickets/{ticket}/{name}", id=new_id(), **body)
        self.move(ticket, "DIAGNOSING")
        post("coverage", basis="goodwill")
        self.move(ticket, "IN_REPAIR", "TESTING")
        post("tests", checklist="prints")
        self.move(ticket, "READY_OK", outcome="REPAIRED_WARRANTY")
