"""What the Python suites share: a running Foothold with demonstration data, a browser, and the accessibility check.

Start them with Tests/run, which sets FOOTHOLD_TEST_DATABASE and builds the program.
"""

import json
import os
import secrets
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).resolve().parent.parent


def database_url(name, user="postgres"):
    """The URL of a database on the test cluster."""
    given = urlsplit(os.environ["FOOTHOLD_TEST_DATABASE"])
    host = given.netloc.rpartition("@")[2]
    return f"postgresql://{user}@{host}/{name}?{given.query}"


def sql(statement, database="postgres"):
    """Runs a statement as the superuser and returns its lines."""
    command = ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1", "--command", statement, database_url(database)]
    return subprocess.run(command, check=True, text=True, capture_output=True).stdout.splitlines()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def program():
    """The executable to test: FOOTHOLD_PROGRAM, or the debug build."""
    path = Path(os.environ.get("FOOTHOLD_PROGRAM", ROOT / ".build/debug/foothold"))
    if not path.exists():
        pytest.exit(f"{path} is not built: run the tests by Tests/run", 3)
    return path


@dataclass
class Foothold:
    """A running server: its address, the contents of demo.json, and ways to stop and start it."""

    url: str
    database: str
    environment: dict
    log: Path
    demo: dict = field(default_factory=dict)
    process: subprocess.Popen | None = None

    def command(self, *words):
        done = subprocess.run([program(), *words], env=self.environment, text=True, capture_output=True, timeout=300)
        assert done.returncode == 0, f"foothold {' '.join(words)}: {done.stdout}{done.stderr}"
        return done.stdout

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


@pytest.fixture(scope="session")
def foothold(tmp_path_factory):
    """A server of one's own with demonstration data, for the whole session."""
    directory = tmp_path_factory.mktemp("foothold")
    name = f"foothold_python_{secrets.token_hex(4)}"
    sql(f"CREATE DATABASE {name}")
    key = directory / "master.key"
    key.write_text(secrets.token_hex(32))
    key.chmod(0o600)
    port = free_port()
    environment = {word: value for word, value in os.environ.items() if not word.startswith("FOOTHOLD_")} | {
        "FOOTHOLD_ADMIN_DATABASE_URL": database_url(name),
        "FOOTHOLD_DATABASE_URL": database_url(name, "foothold_login"),
        "FOOTHOLD_DATA": str(directory),
        "FOOTHOLD_KEY_FILE": str(key),
        "FOOTHOLD_PORT": str(port),
        "FOOTHOLD_PUBLIC_URL": f"http://127.0.0.1:{port}",
        "FOOTHOLD_REQUESTS_PER_SECOND": "1000000",
    }
    running = Foothold(f"http://127.0.0.1:{port}", name, environment, directory / "foothold.log")
    running.command("migrate", "--database-url", database_url(name))
    running.command("demo", "--file", str(directory / "demo.json"))
    running.demo = json.loads((directory / "demo.json").read_text())
    running.start()
    yield running
    running.stop()
    sql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, without a window."""
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("FOOTHOLD_CHROMIUM") or shutil.which("chromium")
    if not chromium:
        pytest.fail("chromium is not installed: run the tests by Tests/run")
    # Chromium's own sandbox refuses to run as root, as in a container.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield running
        running.close()


@pytest.fixture
def page(browser, foothold):
    """A fresh visitor; addresses are relative to the server. Fails the test on an error in the page's script or a broken policy."""
    context = browser.new_context(base_url=foothold.url)
    context.set_default_timeout(15_000)
    visitor = context.new_page()
    errors = []
    visitor.on("pageerror", lambda error: errors.append(str(error)))
    visitor.on("console", lambda message: errors.append(message.text) if "Content Security Policy" in message.text else None)
    yield visitor
    context.close()
    assert not errors, errors


@pytest.fixture
def axe():
    """Asserts that a page has no violation of WCAG 2.2 AA or of axe's good practices."""
    from axe_playwright_python.sync_playwright import Axe

    checker = Axe()

    def check(page):
        results = checker.run(page)
        assert results.violations_count == 0, f"{page.url}\n{results.generate_report()}"

    return check
