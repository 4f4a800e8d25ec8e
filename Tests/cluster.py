"""A private PostgreSQL that keeps what it promised: PostgreSQL's own durability settings. Standard library only."""

import os
import pwd
import signal
import subprocess
import time
from pathlib import Path
from urllib.parse import quote


def binaries():
    """Where the newest PostgreSQL's programs are."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if not found:
        raise FileNotFoundError("PostgreSQL 15 or later is needed.")
    return found[-1]


class Cluster:
    """A cluster in `directory`, which is of the operating system's user `postgres` where root asks."""

    def __init__(self, directory, *settings):
        self.directory = Path(directory)
        self.data = self.directory / "data"
        self.process = None
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            os.chown(self.directory, user.pw_uid, user.pw_gid)
        self._run("initdb", "--pgdata", self.data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8")
        lines = ["listen_addresses = ''", f"unix_socket_directories = '{self.directory}'", "max_connections = 50", *settings]
        with (self.data / "postgresql.conf").open("a") as file:
            file.write("\n".join(lines) + "\n")

    @property
    def url(self):
        return f"postgresql://postgres@/postgres?host={quote(str(self.directory))}"

    def start(self):
        with (self.directory / "log").open("ab") as log:
            # Told to end when this program dies, whatever way it dies.
            command = self._as_worker("--pdeathsig", "INT", "--", binaries() / "postgres", "-D", self.data)
            self.process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        deadline = time.monotonic() + 60
        while not self.is_ready():
            assert self.process.poll() is None and time.monotonic() < deadline, (self.directory / "log").read_text()[-2000:]
            time.sleep(0.02)

    def is_ready(self):
        command = [binaries() / "pg_isready", "--quiet", "--host", self.directory, "--username", "postgres"]
        return subprocess.run(command, check=False).returncode == 0

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(timeout=60)

    def kill(self):
        """Ends all of its processes at once, as a power cut would."""
        # The postmaster first, so that it starts nothing new.
        self.process.kill()
        self.process.wait()
        deadline = time.monotonic() + 10
        while left := self._processes():
            assert time.monotonic() < deadline, f"processes of the cluster outlive it: {left}"
            for pid in left:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass

    def _processes(self):
        """Those that work in the cluster's directory; a dead one works nowhere."""
        found = []
        for place in Path("/proc").glob("[0-9]*/cwd"):
            try:
                if os.readlink(place) == str(self.data.resolve()):
                    found.append(int(place.parent.name))
            except OSError:
                continue
        return found

    def _run(self, name, *words):
        subprocess.run(self._as_worker("--", binaries() / name, *words), check=True, capture_output=True, cwd="/")

    @staticmethod
    def _as_worker(*words):
        who = ["--reuid=postgres", "--regid=postgres", "--init-groups"] if os.geteuid() == 0 else []
        return ["setpriv", *who, *map(str, words)]
