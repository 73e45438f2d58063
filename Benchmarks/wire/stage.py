"""What the measurements over the wire need: certificates, servers as processes, what they cost, and the load on them."""

import contextlib
import http.client
import json
import os
import pathlib
import shutil
import socket
import ssl
import statistics
import subprocess
import sys
import threading
import time

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
from machine import machine

ROOT = pathlib.Path(__file__).resolve().parents[2]
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")

EXCHANGE_OIN = "00000001810207357000"
MEDIATOR_OIN = "00000003100000000001"
SEGMENT = "werkzoekendeProfielen"
PATH = f"/vum/v3/{SEGMENT}/matches"
NGINX_MODULES = pathlib.Path("/usr/lib/nginx/modules")


def say(text):
    print(text, file=sys.stderr, flush=True)


def need(*commands):
    """Ends with what to install where a program is absent."""
    absent = [command for command in commands if not shutil.which(command, path=os.environ["PATH"] + ":/usr/sbin")]
    if absent:
        sys.exit(f"absent: {', '.join(absent)}. On Debian: apt-get install {' '.join(absent)}")
    # Without it the workers of a server would be left out of what it uses, and nobody would see it.
    children = pathlib.Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    if not children.exists():
        sys.exit(f"absent: {children}. The kernel must be one with CONFIG_PROC_CHILDREN")


def source_oin(number):
    return f"0000000420000000{number:04}"


def free_ports(count):
    """Ports of the loopback address that nobody listens on now; held open together, so that all differ."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


def wait_until(what, holds, seconds=120):
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            sys.exit(f"waited {seconds} s for: {what}")
        time.sleep(0.05)


def accepts(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def pinned(cores, command):
    """The command on these cores only; on all of them where none are named."""
    return [str(part) for part in (["taskset", "-c", cores, *command] if cores else command)]


class Stage:
    """A folder with a test authority and the parties' certificates, and the program under measurement."""

    def __init__(self, folder, program):
        # A configuration takes its paths from the folder that it is in.
        self.folder, self.program = pathlib.Path(folder).resolve(), program
        self.folder.mkdir(parents=True, exist_ok=True)

    @classmethod
    def build(cls, folder, program):
        if program is None:
            say("swift build -c release (the first time takes a quarter of an hour)")
            subprocess.run(["swift", "build", "-j", "1", "-c", "release", "--product", "schakel", "--package-path", ROOT], check=True,
                           stdout=sys.stderr)
            program = ROOT / ".build/release/schakel"
        return cls(folder, pathlib.Path(program).resolve())

    def run(self, *arguments, **options):
        return subprocess.run([str(self.program), *map(str, arguments)], check=True, stdout=subprocess.PIPE, **options).stdout

    def identity(self, name, oin):
        """The files of a party; made when they are not there."""
        pki = self.folder / "pki"
        if not (pki / f"{name}.pem").exists():
            self.run("pki", "issue", name, "--directory", pki, "--organisation", name, "--oin", oin)
        return {"certificate": str(pki / f"{name}.pem"), "privateKey": str(pki / f"{name}.key"),
                "certificateAuthority": str(pki / "ca.pem")}

    def store(self, profiles, seed=1):
        """A store with invented job seekers; made when it is not there. Also gives the first of them."""
        store, records = self.folder / f"profiles-{profiles}-{seed}.sqlite", self.folder / f"profiles-{profiles}-{seed}.jsonl"
        if not (store.exists() and records.exists()):
            say(f"inventing and importing {profiles} job seekers")
            # The records get their name when all is done: what was broken off is made anew.
            part = records.with_suffix(".part")
            part.write_bytes(self.run("generate", "job-seekers", "--count", profiles, "--seed", seed))
            for left in self.folder.glob(f"{store.name}*"):
                left.unlink()
            self.run("import", "job-seekers", part, "--store", store, stderr=subprocess.DEVNULL)
            part.rename(records)
        with records.open(encoding="utf-8") as lines:
            return store, [json.loads(line) for _, line in zip(range(2000), lines, strict=False)]

    def serve(self, name, configuration, port, cores=""):
        """Starts `schakel serve` and waits until it is ready."""
        management = free_ports(1)[0]
        file = self.folder / f"{name}.json"
        file.write_text(json.dumps({**configuration, "management": {"listen": {"port": management}}}, indent=1))
        server = Server(pinned(cores, [self.program, "serve", "--config", file]), self.folder / f"{name}.log")
        wait_until(f"{name} to be ready", lambda: server.is_running() and accepts(port) and is_ready(management))
        return server

    def serve_source(self, store, port, cores="", log_level="warning", **settings):
        source = {"oin": source_oin(1), "exchangeOIN": EXCHANGE_OIN, "store": str(store), "listen": {"port": port},
                  **self.identity("source-0001", source_oin(1)), **settings}
        return self.serve("source", {"logLevel": log_level, "sources": [source]}, port, cores)

    def serve_exchange(self, ports, cores="", log_level="warning", limits=None):
        """Starts an exchange over a source at each of these ports, with a new ledger; gives it and its port."""
        port, numbers = free_ports(1)[0], range(1, len(ports) + 1)
        for kind in ("sqlite", "sqlite-wal", "sqlite-shm"):
            (self.folder / f"ledger.{kind}").unlink(missing_ok=True)
        configuration = {
            "logLevel": log_level,
            "exchange": {
                "listen": {"port": port}, "oin": EXCHANGE_OIN, **self.identity("exchange", EXCHANGE_OIN),
                "participants": [
                    {"oin": MEDIATOR_OIN, "name": "Mediator", "suwi": True, "roles": ["mediator", "processor"]},
                    *({"oin": source_oin(number), "name": f"Source {number}", "roles": ["source", "processor"]} for number in numbers)],
                "mandates": [{"controller": MEDIATOR_OIN, "processor": MEDIATOR_OIN, "purpose": "public-mediation"}],
                "sources": [
                    {"oin": source_oin(number), "sourceID": f"source-{number}", "name": f"Source {number}",
                     "url": f"https://localhost:{ports[number - 1]}/vum/v3", "subjects": ["job-seekers"]} for number in numbers],
                "ledger": str(self.folder / "ledger.sqlite"), "keys": str(self.folder / "exchange.keys"),
                **({"limits": limits} if limits else {}),
            },
        }
        return self.serve("exchange", configuration, port, cores), port

    def nginx(self, servers, body, cores="", workers=1, settings=""):
        """Starts nginx with one server of each (port, identity name, OIN), all with the same `location` blocks."""
        blocks = "\n".join(self._nginx_server(port, self.identity(name, oin), body) for port, name, oin in servers)
        (self.folder / "nginx").mkdir(exist_ok=True)
        temporary = "\n".join(f"  {kind}_temp_path {self.folder}/nginx/{kind};" for kind in
                              ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        file = self.folder / "nginx.conf"
        user = "user root;\n" if os.geteuid() == 0 else ""
        file.write_text(f"""{settings}
{user}worker_processes {workers};
worker_rlimit_nofile 200000;
daemon off;
pid {self.folder}/nginx/pid;
error_log {self.folder}/nginx/error.log warn;
events {{ worker_connections 100000; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 300;
  keepalive_requests 1000000000;
  default_type application/json;
{temporary}
{blocks}
}}
""")
        server = Server(pinned(cores, ["nginx", "-c", file, "-e", self.folder / "nginx/error.log"]), self.folder / "nginx.log")
        wait_until("nginx to listen", lambda: server.is_running() and accepts(servers[0][0]))
        return server

    @staticmethod
    def _nginx_server(port, identity, body):
        return f"""  server {{
    listen 127.0.0.1:{port} ssl backlog=4096;
    ssl_certificate {identity["certificate"]};
    ssl_certificate_key {identity["privateKey"]};
    ssl_client_certificate {identity["certificateAuthority"]};
    ssl_verify_client on;
    ssl_protocols TLSv1.3;
    ssl_conf_command Ciphersuites TLS_AES_128_GCM_SHA256;
    {body}
  }}"""

    def load(self, where, question, *arguments, cores=""):
        """Runs `schakel load` against an exchange (as the mediator) or a source (as the exchange): where is (option, port, OIN). Without a
        question the arguments have to name a file of them."""
        option, port, oin = where
        name = "exchange" if option == "--source" else "mediator"
        identity = self.identity(name, EXCHANGE_OIN if name == "exchange" else MEDIATOR_OIN)
        if question is not None:
            file = self.folder / "question.json"
            file.write_text(json.dumps(question))
            arguments = ("--question", file, *arguments)
        command = [self.program, "load", "job-seekers", option, f"https://localhost:{port}/vum/v3", "--to", oin, "--from", MEDIATOR_OIN,
                   "--certificate", identity["certificate"], "--private-key", identity["privateKey"],
                   "--certificate-authority", identity["certificateAuthority"], "--json", "--allow-errors", *arguments]
        done = subprocess.run(pinned(cores, command), capture_output=True, check=False)
        if done.returncode != 0:
            sys.exit(f"schakel load failed: {done.stderr.decode()[-2000:]}")
        found = json.loads(done.stdout)
        del found["histogram"]
        return found

    def ask(self, port, oin, question):
        """One question to a source as the exchange asks it: the bytes of its answer."""
        identity = self.identity("exchange", EXCHANGE_OIN)
        context = ssl.create_default_context(cafile=identity["certificateAuthority"])
        context.load_cert_chain(identity["certificate"], identity["privateKey"])
        with contextlib.closing(http.client.HTTPSConnection("localhost", port, context=context, timeout=60)) as connection:
            connection.request("POST", PATH, json.dumps({"vraagObject": question}), {
                "Content-Type": "application/json", "API-Version": "3.0.0", "X-VUM-berichtVersie": "3.0.0",
                "X-VUM-fromParty": MEDIATOR_OIN, "X-VUM-toParty": oin, "X-VUM-viaParty": oin, "X-VUM-SUWIparty": "true"})
            answer = connection.getresponse()
            body = answer.read()
        if answer.status != 200:
            sys.exit(f"the source answered {answer.status}: {body[:500]!r}")
        return body


def is_ready(management):
    with contextlib.suppress(OSError, http.client.HTTPException):
        connection = http.client.HTTPConnection("127.0.0.1", management, timeout=5)
        connection.request("GET", "/health/ready")
        return connection.getresponse().status == 200
    return False


class Server:
    """A process with its descendants: what they use of the processors and of memory."""

    def __init__(self, command, log):
        with log.open("ab") as output:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        self.log = log

    def is_running(self):
        if self.process.poll() is not None:
            sys.exit(f"stopped with {self.process.returncode}: {self.log.read_text(errors='replace')[-2000:]}")
        return True

    def _processes(self):
        found, waiting = [], [self.process.pid]
        while waiting:
            number = waiting.pop()
            found.append(number)
            with contextlib.suppress(OSError):
                for task in pathlib.Path(f"/proc/{number}/task").iterdir():
                    waiting += map(int, (task / "children").read_text().split())
        return found

    def cpu_seconds(self):
        """Of all processes that live, and of those that ended before."""
        total = 0
        for number in self._processes():
            fields = pathlib.Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
            total += sum(map(int, fields[11:15]))
        return total / TICKS

    def resident_bytes(self):
        return sum(int(pathlib.Path(f"/proc/{number}/statm").read_text().split()[1]) * PAGE for number in self._processes())

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Repeating:
    """Does something every so many seconds while a block runs, on a thread of its own. An error ends that, and is kept."""

    def __init__(self, seconds, action):
        self.seconds, self.action, self.failure = seconds, action, None
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._repeat, daemon=True)

    def _repeat(self):
        try:
            while not self._stopped.wait(self.seconds):
                self.action()
        except Exception as failure:
            self.failure = failure

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._stopped.set()
        self._thread.join()


@contextlib.contextmanager
def running(*servers):
    try:
        yield
    finally:
        for server in servers:
            server.stop()


def checked(found, what):
    """What a load found, when all of it was answered."""
    if found["failed"]:
        raise SystemExit(f"{what}: requests failed: {found['failures']}")
    return found


def median(values):
    return statistics.median(values) if values else None


def table(headings, rows):
    print("| " + " | ".join(headings) + " |\n|" + "---|" * len(headings))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")


def write(file, result):
    """The figures, with the machine that they are of."""
    file.write_text(json.dumps({"machine": machine(), **result}, indent=1) + "\n", encoding="utf-8")
