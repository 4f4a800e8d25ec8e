"""A running Foothold for tests and benchmarks: databases, the program, and an employer with an API key. Standard library only."""

import hashlib
import os
import random
import secrets
import socket
import subprocess
import time
import urllib.error
import urllib.request
import uuid
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

ROOT = Path(__file__).resolve().parent.parent


def database_url(name, user="postgres", cluster=None):
    """The URL of a database on a cluster, the test cluster where none is given."""
    given = urlsplit(cluster or os.environ["FOOTHOLD_TEST_DATABASE"])
    host = given.netloc.rpartition("@")[2]
    return f"postgresql://{user}@{host}/{name}?{given.query}"


def sql(statement, database="postgres", cluster=None):
    """Runs a statement as the superuser and returns its lines."""
    url = database_url(database, cluster=cluster)
    command = ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1", "--command", statement, url]
    return subprocess.run(command, check=True, text=True, capture_output=True).stdout.splitlines()


def free_port():
    """A port that nothing listens on, below those that outgoing connections get: none of them takes it before the server does."""
    while True:
        port = random.randrange(10_000, 32_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def office_day():
    """Today on the clocks of the demonstration's first office, where it is yesterday for some hours of the night in UTC."""
    return datetime.now(ZoneInfo("America/Guyana")).date()


def program():
    """The executable to test: FOOTHOLD_PROGRAM, or the debug build."""
    path = Path(os.environ.get("FOOTHOLD_PROGRAM", ROOT / ".build/debug/foothold"))
    if not path.exists():
        raise FileNotFoundError(f"{path} is not built: run the tests by Tests/run")
    return path


@dataclass
class Foothold:
    """A running server: its address, the contents of demo.json, and ways to stop and start it."""

    url: str
    database: str
    environment: dict
    log: Path
    cluster: str | None = None
    demo: dict = field(default_factory=dict)
    process: subprocess.Popen | None = None

    @property
    def port(self):
        return urlsplit(self.url).port

    def command(self, *words, timeout=300):
        done = subprocess.run([program(), *words], env=self.environment, text=True, capture_output=True, timeout=timeout)
        assert done.returncode == 0, f"foothold {' '.join(words)}: {done.stdout}{done.stderr}"
        return done.stdout

    def sql(self, statement):
        return sql(statement, self.database, self.cluster)

    def start(self):
        with self.log.open("ab") as log:
            self.process = subprocess.Popen([program(), "serve"], env=self.environment, stdout=log, stderr=log)
        deadline = time.monotonic() + 60
        while not self.is_ready():
            assert self.process.poll() is None and time.monotonic() < deadline, f"not ready:\n{self.log.read_text()[-4000:]}"
            time.sleep(0.05)

    def is_ready(self):
        try:
            with urllib.request.urlopen(f"{self.url}/readyz", timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def stop(self):
        """Asks the server to end and returns its exit status."""
        self.process.terminate()
        try:
            return self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise

    def kill(self):
        """Ends the server without a word, as a power cut would."""
        self.process.kill()
        self.process.wait()

    def account(self, role, programme=None):
        """The demonstration account of a role, in the first or the named programme."""
        for account in self.demo["accounts"]:
            if account["role"] == role and programme in (None, account.get("programme")):
                return account
        raise LookupError(f"demo.json has no {role} in {programme or 'any programme'}")

    def add_employer(self, name="Bakery"):
        """Adds an employer to the oldest programme, or to one of its own, and returns its API key."""
        token = f"fh_{secrets.token_hex(16)}"
        employer, key, programme = (uuid.uuid4() for _ in range(3))
        self.sql(
            f"""
            INSERT INTO portal.programme (id, slug, name, country, currency, time_zone, languages, yearly_target, created_at)
            SELECT '{programme}', 'office', 'Office', 'HT', 'HTG', 'UTC', '{{ht}}', 1, now()
            WHERE NOT EXISTS (SELECT FROM portal.programme);
            INSERT INTO jobs.employer (programme_id, id, name, state, created_at)
            SELECT id, '{employer}', '{name}', 'verified', now() FROM portal.programme ORDER BY created_at LIMIT 1;
            INSERT INTO jobs.api_key (programme_id, id, employer_id, name, hint, digest, created_at, expires_at)
            SELECT programme_id, '{key}', id, 'key', 'fh', '\\x{digest(token)}', now(), now() + interval '1 day'
            FROM jobs.employer WHERE id = '{employer}'
            """
        )
        return token

    def add_session(self, *roles):
        """Adds an account with these roles in the oldest programme, and returns the token of a session of it."""
        token = secrets.token_hex(16)
        account, session = uuid.uuid4(), uuid.uuid4()
        self.sql(
            f"""
            INSERT INTO portal.account (id, email, name, language, created_at)
            VALUES ('{account}', '{account}@example.org', 'Somebody', 'en', now());
            INSERT INTO portal.role_assignment (programme_id, account_id, role, granted_at)
            SELECT p.id, '{account}', role, now()
            FROM unnest('{{{",".join(roles)}}}'::text[]) AS role, (SELECT id FROM portal.programme ORDER BY created_at LIMIT 1) AS p;
            INSERT INTO portal.session (id, token_digest, account_id, programme_id, device, created_at, last_seen_at, expires_at)
            SELECT '{session}', '\\x{digest(token)}', '{account}', id, 'test', now(), now(), now() + interval '1 day'
            FROM portal.programme ORDER BY created_at LIMIT 1
            """
        )
        return token


def digest(token):
    """What the database keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


@contextmanager
def migrated(directory, cluster=None, **settings):
    """A server that can be started, over a new migrated database, which goes afterwards; `settings` are those of the environment."""
    name = f"foothold_python_{secrets.token_hex(4)}"
    sql(f"CREATE DATABASE {name}", cluster=cluster)
    key = directory / "master.key"
    key.write_text(secrets.token_hex(32))
    key.chmod(0o600)
    port = free_port()
    environment = {word: value for word, value in os.environ.items() if not word.startswith("FOOTHOLD_")} | {
        "FOOTHOLD_ADMIN_DATABASE_URL": database_url(name, cluster=cluster),
        "FOOTHOLD_DATABASE_URL": database_url(name, "foothold_login", cluster),
        "FOOTHOLD_DATA": str(directory),
        "FOOTHOLD_KEY_FILE": str(key),
        "FOOTHOLD_PORT": str(port),
        "FOOTHOLD_PUBLIC_URL": f"http://127.0.0.1:{port}",
        "FOOTHOLD_REQUESTS_PER_SECOND": "1000000",
    }
    running = Foothold(f"http://127.0.0.1:{port}", name, environment | settings, directory / "foothold.log", cluster)
    running.command("migrate", "--database-url", database_url(name, cluster=cluster))
    try:
        yield running
    finally:
        if running.process and running.process.poll() is None:
            running.stop()
        sql(f"DROP DATABASE {name} WITH (FORCE)", cluster=cluster)


def vacancy(**changes):
    """A vacancy that the API takes, about 1.2 kB of JSON when it comes back."""
    return {
        "title": "Baker for the morning shift",
        "description": "You bake bread and pastry from three in the morning, keep the ovens clean and train two apprentices. " * 3,
        "occupation": "7512",
        "skills": [{"skill": skill, "essential": True, "level": 3} for skill in ("bake bread", "prepare dough", "train staff")],
        "languages": [{"language": "ht", "level": "C1"}, {"language": "fr", "level": "B1"}],
        "education": 2,
        "experienceMonths": 24,
        "district": "Cap-Haïtien",
        "contract": "permanent",
        "schedule": "full_time",
        "wage": {"minimum": 25000, "maximum": 32000, "period": "month", "currency": "HTG"},
        "openings": 2,
    } | changes
