"""A print server and printers for the printing benchmark: real cupsd and ippeveprinter, in a folder of their own."""

import grp
import http.client
import os
import queue
import re
import socket
import struct
import subprocess
import threading
import time

from counter import child, free_port

HERE = os.path.dirname(os.path.abspath(__file__))
# What the driverless printer is and prints with: the simulated printers of the tests use the same.
PRINT_SHEET = os.path.join(HERE, "../Rigs/print-sheet")
LABEL_PRINTER = os.path.join(HERE, "../Rigs/label-printer.conf")
CREATE_JOB, SEND_DOCUMENT = 5, 6  # RFC 8011, 5.4.15


def wait_for(what, is_so, seconds=30):
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            raise SystemExit(f"not within {seconds} s: {what}")
        time.sleep(0.005)


def is_listening(address):
    kind = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(kind) as probe:
        return probe.connect_ex(address) == 0


class CUPS:
    """A private cupsd with the settings that `ghiseu doctor --cups-settings` asks for. Needs root."""

    def __init__(self, folder, wanted):
        self.folder, self.port = folder, free_port()
        self.socket = f"{folder}/run/cups.sock"
        group = grp.getgrnam("lp").gr_gid
        for name, mode in [("etc", 0o775), ("etc/ssl", 0o775), ("cache", 0o775), ("run", 0o775), ("run/certs", 0o775),
                           ("log", 0o775), ("spool", 0o710), ("spool/tmp", 0o1770)]:
            os.makedirs(f"{folder}/{name}", exist_ok=True)
            os.chown(f"{folder}/{name}", 0, group)
            os.chmod(f"{folder}/{name}", mode)
        top, policy, files = self.sections(wanted)
        inside = "Order allow,deny\n  Allow 127.0.0.1"
        with open(f"{folder}/etc/cupsd.conf", "w") as file:
            file.write(
                f"""Listen 127.0.0.1:{self.port}
Listen {self.socket}
LogLevel warn
Browsing Off
WebInterface No
DefaultAuthType None
IdleExitTimeout 0
{top}
<Location />
  {inside}
</Location>
<Location /admin>
  {inside}
</Location>
<Policy default>
{policy}
<Limit All>
  {inside}
</Limit>
</Policy>
""")
        with open(f"{folder}/etc/cups-files.conf", "w") as file:
            file.write(
                f"""SystemGroup root lpadmin
User lp
Group lp
ServerRoot {folder}/etc
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/run
ServerKeychain {folder}/etc/ssl
AccessLog {folder}/log/access_log
ErrorLog {folder}/log/error_log
PageLog {folder}/log/page_log
Printcap
FileDevice Yes
Sandboxing relaxed
{files}
""")
        # Both ippeveprinter and cupsd look for a message bus; theirs has nobody else on it.
        self.bus = f"unix:path={folder}/bus"
        self.processes = [self.start("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={self.bus}")]
        wait_for("dbus-daemon", lambda: is_listening(f"{folder}/bus"))
        self.processes.append(
            self.start("cupsd", "-f", "-c", f"{folder}/etc/cupsd.conf", "-s", f"{folder}/etc/cups-files.conf"))
        wait_for("cupsd", lambda: is_listening(("127.0.0.1", self.port)) and is_listening(self.socket))

    @staticmethod
    def sections(wanted):
        """The lines for cupsd.conf, for its policy, and for cups-files.conf."""
        parts = re.split(r"^# --- .*\n", wanted, flags=re.MULTILINE)[1:]
        if len(parts) != 3 or "DirtyCleanInterval" not in parts[0] or "SyncOnClose" not in parts[2]:
            raise SystemExit(f"the doctor's settings for CUPS are not understood:\n{wanted}")
        return parts

    def start(self, *command, **environment):
        with open(f"{self.folder}/{os.path.basename(command[0])}.log", "ab") as log:
            return child(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env={**os.environ, **environment})

    def run(self, *command):
        """What a client command at this server says."""
        done = subprocess.run(
            command, capture_output=True, text=True, env={**os.environ, "CUPS_SERVER": self.socket})
        if done.returncode:
            raise SystemExit(f"{' '.join(command)}: {done.stderr}")
        return done.stdout

    def add_queue(self, name, address, model):
        # Raw queues are called deprecated at each making.
        self.run("lpadmin", "-p", name, "-E", "-v", address, "-m", model)
        if model == "everywhere":
            # The driver is made behind the answer.
            uri = f"ipp://127.0.0.1:{self.port}/printers/{name}"
            question = ["ipptool", "-tv", uri, "get-printer-attributes.test"]
            wait_for(f"the driver of {name}", lambda: "application/pdf" in subprocess.run(
                question, capture_output=True, text=True).stdout)

    def fill_history(self, count):
        """Jobs of earlier days: a shop's server remembers them, and lists them when it is asked for jobs.

        Made and cancelled: an empty job starts no process, and stays in the list as a printed one does.
        """
        self.add_queue("earlier", "file:///dev/null", "raw")
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        for number in range(count):
            attributes = [
                (0x47, "attributes-charset", "utf-8"), (0x48, "attributes-natural-language", "en"),
                (0x45, "printer-uri", "ipp://localhost/printers/earlier"), (0x42, "requesting-user-name", "root"),
                (0x42, "job-name", f"g-{number + 1}-1-ABCDEF")]
            # RFC 8010, 3.1: version, operation, request; one group of attributes.
            body = struct.pack(">BBHIB", 2, 0, CREATE_JOB, number + 1, 1)
            for tag, name, value in attributes:
                body += struct.pack(f">BH{len(name)}sH", tag, len(name), name.encode(), len(value)) + value.encode()
            connection.request("POST", "/", body + b"\3", {"Content-Type": "application/ipp"})
            answer = connection.getresponse().read()
            if int.from_bytes(answer[2:4], "big") >= 0x0100:
                raise SystemExit(f"cupsd refuses a job: {answer}")
        connection.close()
        self.run("cancel", "-a", "earlier")
        wait_for("the history", lambda: not self.waiting("earlier"))

    def waiting(self, name):
        return [line.split()[0] for line in self.run("lpstat", "-W", "not-completed", "-o", name).splitlines()]

    def stop(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            process.wait()


class Proxy:
    """Stands between clients and cupsd and notes when cupsd has taken a document: `taken` has those moments."""

    def __init__(self, server):
        self.server, self.taken = server, queue.Queue()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while True:
            client, _ = self.listener.accept()
            threading.Thread(target=self.serve, args=[client], daemon=True).start()

    def serve(self, client):
        try:
            upstream = socket.create_connection(("127.0.0.1", self.server))
        except OSError:
            return client.close()
        for line in (client, upstream):
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        operation = [None]
        threading.Thread(target=self.answer, args=[client, upstream, operation], daemon=True).start()

        def note(body):
            operation[0] = int.from_bytes(body[2:4], "big")

        self.pass_on(client, upstream, note)

    def answer(self, client, upstream, operation):
        def note(body):
            # RFC 8010, 3.1: the status stands where a request has its operation; below 0x0100 is success.
            if operation[0] == SEND_DOCUMENT and int.from_bytes(body[2:4], "big") < 0x0100:
                self.taken.put(time.perf_counter())

        self.pass_on(upstream, client, note)

    @staticmethod
    def pass_on(source, target, note):
        """Passes HTTP messages on, each piece as it comes; shows the first piece of each body first."""
        try:
            with source.makefile("rb") as reader:
                while head := reader.readline():
                    while head[-4:] != b"\r\n\r\n" and (line := reader.readline()):
                        head += line
                    target.sendall(head)
                    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
                    if re.search(rb"(?i)\r\ntransfer-encoding: *chunked", head):
                        is_first = True
                        while size := int(count := reader.readline(), 16):
                            piece = reader.read(size)
                            if is_first:
                                note(piece)
                            is_first = False
                            target.sendall(count + piece + reader.readline())
                        target.sendall(count + reader.readline())
                    elif length and int(length[1]):
                        body = reader.read(int(length[1]))
                        note(body)
                        target.sendall(body)
        except (OSError, ValueError):
            pass  # One side has hung up.
        for line in (source, target):
            try:
                line.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # The other thread was here first.


class RawPrinter:
    """A label printer at a TCP port: takes ZPL, says that it is well (`~HS`), and notes when it has a whole label."""

    WELL = b"\x02030,0,0,1245,000,0,0,0,000,0,0,0\x03\r\n\x02000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n"

    def __init__(self):
        self.taken, self.sheets = queue.Queue(), 0
        self.free, self.breaks = threading.Event(), False
        self.free.set()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while True:
            line, _ = self.listener.accept()
            threading.Thread(target=self.serve, args=[line], daemon=True).start()

    def serve(self, line):
        got = b""
        with line:
            while True:
                try:
                    piece = line.recv(65536)
                except OSError:
                    return
                if not piece:
                    return
                got += piece
                if got.startswith(b"~HS\r\n"):
                    got = got[5:]
                    line.sendall(self.WELL)
                if got and self.breaks:
                    # Closed with the rest unread, the line is reset in the middle of the document.
                    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
                    return
                if got.rstrip().endswith(b"^XZ"):
                    self.taken.put(time.perf_counter())
                    got = b""
                    if not self.free.is_set():
                        # Its sender gives up meanwhile, and it forgets the label.
                        self.free.wait()
                        return
                    self.sheets += 1

    def hold(self):
        self.free.clear()

    def release(self):
        self.free.set()


class DriverlessPrinter:
    """An IPP Everywhere printer for labels of 50 × 30 mm at 203 dpi, in software."""

    def __init__(self, cups):
        self.folder = f"{cups.folder}/driverless"
        os.makedirs(f"{self.folder}/spool")
        self.port = free_port()
        cups.processes.append(cups.start(
            "ippeveprinter", "-r", "off", "-n", "localhost", "-p", str(self.port), "-d", f"{self.folder}/spool", "-k",
            "-c", PRINT_SHEET, "-a", LABEL_PRINTER, "Label 50x30",
            SIM_DIR=self.folder, DBUS_SYSTEM_BUS_ADDRESS=cups.bus))
        wait_for("ippeveprinter", lambda: is_listening(("127.0.0.1", self.port)))

    @property
    def sheets(self):
        try:
            with open(f"{self.folder}/printed", "rb") as printed:
                return printed.read().count(b"\n")
        except FileNotFoundError:
            return 0

    def hold(self):
        with open(f"{self.folder}/halt", "w") as halt:
            halt.write("media-empty,media-needed")

    def release(self):
        os.remove(f"{self.folder}/halt")
