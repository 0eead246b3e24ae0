"""The counter's benchmarks: every figure beside a rival or floor timed in the same run, on the same disk and cores.

scan     GET /api/scan, the whole answer to one scanned serial, beside this server's fixed JSON and nginx's
intake   POST /api/tickets, durable, beside single-row durable inserts through Python's sqlite3 (C SQLite inside)
idle     resident memory of a station that serves a loaded shop, and start to first answer
"""

import argparse
import http.client
import json
import os
import random
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
import uuid

PROGRAM = os.environ.get("GHISEU_PROGRAM", os.path.abspath(".build/release/ghiseu"))
PIN = "482915"


def child(arguments, **options):
    """A process that ends with this one, however this one ends."""
    return subprocess.Popen(["setpriv", "--pdeathsig", "TERM", *arguments], **options)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Station:
    def __init__(self, data, *more):
        self.data = data
        self.started = time.monotonic()
        self.port = free_port()
        self.process = child(
            [PROGRAM, "serve", "--data", data, "--staff-port", str(self.port), "--kiosk-port", str(free_port()),
             *more],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.first_answer = self.wait()

    def wait(self):
        while True:
            try:
                if self.request("GET", "/api/health")[0] == 200:
                    return time.monotonic() - self.started
            except OSError:
                if self.process.poll() is not None:
                    raise SystemExit("the station ended while starting")
                time.sleep(0.005)

    def request(self, method, path, body=None, cookie=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Origin": f"http://127.0.0.1:{self.port}"}
        if cookie:
            headers["Cookie"] = cookie
        if body is not None:
            headers["Content-Type"] = "application/json"
        connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = connection.getresponse()
        text = answer.read()
        cookies = [value.split(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie"]
        connection.close()
        return answer.status, text, "; ".join(cookies)

    def resident_mebibytes(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=30)


class Nginx:
    def __init__(self, folder):
        self.port = free_port()
        config = os.path.join(folder, "nginx.conf")
        with open(config, "w") as file:
            file.write(
                f"""worker_processes 2; daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
events {{ worker_connections 512; }}
http {{ access_log off; client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
uwsgi_temp_path {folder}; scgi_temp_path {folder}; keepalive_requests 1000000;
server {{ listen 127.0.0.1:{self.port}; location / {{ default_type application/json; return 200 '{{"ok":true}}'; }} }} }}
""")
        self.process = child(["nginx", "-c", config, "-p", folder], stderr=subprocess.DEVNULL)
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return
            except OSError:
                time.sleep(0.01)

    def stop(self):
        self.process.terminate()
        self.process.wait()


def wrk(url, connections, seconds, script=None):
    command = ["wrk", "-t", "1", "-c", str(connections), "-d", f"{seconds}s", "--latency", url]
    if script:
        command[1:1] = ["-s", script]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))

    def latency(percent):
        number, unit = re.search(rf"{percent}%\s+([\d.]+)(us|ms|s)", text).groups()
        return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]

    return {"rate": rate, "p50": latency(50), "p99": latency(99), "failed": int(failed.group(1)) if failed else 0}


def scan_script(folder, database, cookie):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        serials = [row[0] for row in connection.execute("SELECT serial FROM unit ORDER BY random() LIMIT 20000")]
    path = os.path.join(folder, "scan.lua")
    with open(path, "w") as file:
        file.write("local serials = {%s}\n" % ",".join(json.dumps(serial) for serial in serials))
        file.write(
            f"""local headers = {{ ["Cookie"] = {json.dumps(cookie)} }}
local next = 0
function request()
  next = next % #serials + 1
  return wrk.format("GET", "/api/scan?text=" .. serials[next]:gsub("[^%w]", function(c)
    return string.format("%%%02X", c:byte()) end), headers)
end
""")
    return path


def intake(unit, owner):
    """What confirms the intake of a known unit."""
    return {
        "id": str(uuid7()), "unit": unit, "customer": owner, "priceLimitSigned": False,
        "intake": {
            "basis": "paid", "fault": "nu pornește", "condition": "", "accessories": [], "photos": [],
            "remedyInformationGiven": False, "mayErase": False}}


def units_at_home(data, count):
    """Sold units that are not in the shop, with their owners."""
    with sqlite3.connect(f"file:{data}/ghiseu.sqlite?mode=ro", uri=True) as connection:
        return connection.execute(
            "SELECT id, owner FROM unit WHERE owner IS NOT NULL AND id NOT IN (SELECT unit FROM ticket"
            " WHERE stage NOT IN ('DELIVERED', 'DISPOSED', 'CANCELLED')) ORDER BY random() LIMIT ?", [count]).fetchall()


def intakes(station, cookie, units, clients, seconds):
    """Durable intakes of known units over HTTP; each answer is checked for its number."""
    lock, numbers, failed = threading.Lock(), [], []
    stop = time.monotonic() + seconds

    def work():
        connection = http.client.HTTPConnection("127.0.0.1", station.port, timeout=30)
        while time.monotonic() < stop:
            with lock:
                unit, owner = units.pop()
            connection.request(
                "POST", "/api/tickets", json.dumps(intake(unit, owner)),
                {"Cookie": cookie, "Content-Type": "application/json", "Origin": f"http://127.0.0.1:{station.port}"})
            answer = connection.getresponse()
            text = answer.read()
            with lock:
                if answer.status == 201:
                    numbers.append(json.loads(text)["number"])
                else:
                    failed.append(text)

    began = time.monotonic()
    threads = [threading.Thread(target=work) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    spent = time.monotonic() - began
    if failed:
        print("   first failure:", failed[0][:200])
    return {"rate": len(numbers) / spent, "failed": len(failed), "twice": len(numbers) - len(set(numbers))}


def uuid7():
    value = int(time.time() * 1000) << 80 | random.getrandbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    return uuid.UUID(int=value & ~(0x3 << 62) | 0x2 << 62)


def plain_inserts(folder, seconds):
    """Single-row durable inserts at the same journal settings, one commit each."""
    connection = sqlite3.connect(os.path.join(folder, "plain.sqlite"), isolation_level=None)
    connection.execute("PRAGMA journal_mode=TRUNCATE")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, number TEXT, fault TEXT)")
    began, count = time.monotonic(), 0
    while time.monotonic() < began + seconds:
        connection.execute("INSERT INTO row (number, fault) VALUES (?, ?)", (f"B26-{count}", "nu pornește"))
        count += 1
    rate = count / (time.monotonic() - began)
    connection.close()
    return rate


def ghiseu(data, *arguments, typed=None):
    answer = subprocess.run([PROGRAM, *arguments, "--data", data], capture_output=True, text=True, input=typed)
    if answer.returncode:
        raise SystemExit(f"ghiseu {' '.join(arguments)}: {answer.stderr}")
    return answer.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, number in [("units", 200_000), ("customers", 20_000), ("tickets", 50_000), ("seconds", 5)]:
        parser.add_argument(f"--{name}", type=int, default=number)
    parser.add_argument("--folder", help="where the databases lie; the disk of the measurement")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="ghiseu-bench-", dir=options.folder)
    data = os.path.join(folder, "data")
    try:
        began = time.monotonic()
        ghiseu(
            data, "demo", "fill", "--units", str(options.units), "--customers", str(options.customers),
            "--tickets", str(options.tickets))
        print(f"loaded {options.units} units, {options.customers} customers, {options.tickets} tickets"
              f" in {time.monotonic() - began:.0f} s")
        added = json.loads(ghiseu(data, "staff", "add", "Bench", "--role", "counter", "--json", typed=f"{PIN}\n"))
        measure(folder, data, added["badge"], options.seconds)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def measure(folder, data, badge, seconds):
    station = Station(data)
    first_answers = [station.first_answer]
    for _ in range(4):
        station.stop()
        station = Station(data)
        first_answers.append(station.first_answer)
    print(f"\nstart to first answer    {sorted(first_answers)[2] * 1000:7.0f} ms   (aim 300)")
    time.sleep(3)
    print(f"idle memory, resident    {station.resident_mebibytes():7.1f} MiB  (aim 64)")
    status, text, cookie = station.request("POST", "/api/session", {"badge": badge, "pin": PIN})
    if status != 201:
        raise SystemExit(f"sign-in: {status} {text}")
    nginx = Nginx(folder)
    script = scan_script(folder, os.path.join(data, "ghiseu.sqlite"), cookie)
    base, rival = f"http://127.0.0.1:{station.port}", f"http://127.0.0.1:{nginx.port}/"
    print("\n                          requests/s     p50 ms    p99 ms   failed   of own JSON   of nginx")
    for clients in (1, 15):
        floor = wrk(rival, clients, seconds)
        own = wrk(base + "/api/health", clients, seconds)
        scan = wrk(base + "/api/scan", clients, seconds, script)
        for name, row in [("nginx fixed JSON", floor), ("own fixed JSON", own), ("scan answer", scan)]:
            print(f"{name:18} {clients:2} cl {row['rate']:11.0f} {row['p50']:10.2f} {row['p99']:9.2f} {row['failed']:8d}"
                  f" {row['rate'] / own['rate']:12.2f} {row['rate'] / floor['rate']:10.2f}")
    nginx.stop()
    units = units_at_home(data, 100_000)
    print("\n                          intakes/s   failed   numbers twice   of plain single-row inserts")
    for clients in (1, 15):
        plain = plain_inserts(folder, seconds)
        os.remove(os.path.join(folder, "plain.sqlite"))
        row = intakes(station, cookie, units, clients, seconds)
        print(f"plain inserts    1 cl {plain:12.0f}")
        print(f"intake          {clients:2} cl {row['rate']:12.0f} {row['failed']:8d} {row['twice']:15d}"
              f" {row['rate'] / plain:12.2f}")
    print(f"\nmemory after the runs    {station.resident_mebibytes():7.1f} MiB")
    station.stop()


if __name__ == "__main__":
    main()
