"""What the Python suites share: a running Foothold with demonstration data, a browser, and the accessibility check.

Start them with Tests/run, which sets FOOTHOLD_TEST_DATABASE and builds the program.
"""

import json
import os
import shutil
import signal
from pathlib import Path

import pytest

from serving import migrated


def pytest_configure():
    """Has a suite that is told to end stop its servers and browsers first, as Ctrl-C does."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)


@pytest.fixture(scope="session")
def foothold(tmp_path_factory):
    """A server of one's own with demonstration data, for the whole session; its webhooks may reach this machine."""
    with migrated(tmp_path_factory.mktemp("foothold"), FOOTHOLD_PRIVATE_WEBHOOKS="yes") as running:
        file = Path(running.environment["FOOTHOLD_DATA"]) / "demo.json"
        running.command("demo", "--file", str(file))
        running.demo = json.loads(file.read_text())
        running.start()
        yield running


@pytest.fixture(scope="session")
def bare(tmp_path_factory):
    """A server of one's own with nothing but an employer, whose API key is `bare.key`, for the whole session."""
    with migrated(tmp_path_factory.mktemp("bare")) as running:
        running.key = running.add_employer()
        running.start()
        yield running


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
def picture():
    """Keeps a picture of the page in the folder that FOOTHOLD_PICTURES names, for the README; nothing without it."""
    folder = os.environ.get("FOOTHOLD_PICTURES")

    def take(page, name, height=720):
        if folder:
            page.set_viewport_size({"width": 1280, "height": height})
            page.screenshot(path=str(Path(folder) / f"{name}.png"))

    return take


@pytest.fixture
def axe():
    """Asserts that a page has no violation of WCAG 2.2 AA or of axe's good practices."""
    from axe_playwright_python.sync_playwright import Axe

    checker = Axe()

    def check(page):
        results = checker.run(page)
        assert results.violations_count == 0, f"{page.url}\n{results.generate_report()}"

    return check
