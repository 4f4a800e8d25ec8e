"""Webhooks from outside: verified by the standard's own library and by the guide's receiver, and none lost when the server is killed."""

import json
import os
import re
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from standardwebhooks.webhooks import Webhook

from serving import ROOT, free_port, migrated, vacancy

GUIDE = ROOT / "docs/api/events-and-webhooks.md"
PATIENCE = 90  # seconds until something that must come is given up


class Receiver(ThreadingHTTPServer):
    """Keeps what arrives; `status` is what it answers."""

    daemon_threads = True

    def __init__(self):
        self.messages, self.status, self.changed = [], 204, threading.Condition()
        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/hook"

    def wait_for(self, condition):
        with self.changed:
            assert self.changed.wait_for(lambda: condition(self.messages), PATIENCE), [body["type"] for _, body, _ in self.messages]


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        raw = self.rfile.read(int(self.headers["Content-Length"]))
        with self.server.changed:
            status = self.server.status
            self.server.messages.append((dict(self.headers), json.loads(raw), raw))
            self.server.changed.notify_all()
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def hooked(tmp_path_factory):
    """A server that may post to this machine."""
    with migrated(tmp_path_factory.mktemp("hooked"), FOOTHOLD_PRIVATE_WEBHOOKS="yes") as running:
        running.key = running.add_employer()
        running.start()
        yield running


@pytest.fixture
def receiver():
    running = Receiver()
    yield running
    running.shutdown()


def ask(server, method, path, body=None):
    headers = {"Authorization": f"Bearer {server.key}", "Content-Type": "application/json"}
    request = urllib.request.Request(server.url + path, json.dumps(body).encode() if body is not None else None, headers, method=method)
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)


def events(server):
    """Every event that the list tells, by its cursor."""
    found, after = [], ""
    while True:
        page = ask(server, "GET", f"/jobs/v1/events?limit=50{after}")
        found += page["items"]
        after = f"&after={page['next']}"
        if not page["hasMore"]:
            return found


def test_standards_own_library_verifies_what_arrives(hooked, receiver):
    made = ask(hooked, "POST", "/jobs/v1/webhooks", {"url": receiver.url})
    ask(hooked, "POST", "/jobs/v1/vacancies", vacancy())
    ask(hooked, "POST", f"/jobs/v1/webhooks/{made['webhook']['id']}/test")
    receiver.wait_for(lambda messages: {body["type"] for _, body, _ in messages} >= {"vacancy.posted", "webhook.test"})
    for headers, body, raw in receiver.messages:
        assert Webhook(made["secret"]).verify(raw, headers) == body
        with pytest.raises(Exception):
            Webhook(made["secret"]).verify(raw + b" ", headers)


def test_receiver_of_the_guide_takes_what_is_ours_and_nothing_else(hooked, tmp_path):
    code = next(block for block in re.findall(r"```python\n(.*?)```", GUIDE.read_text(), re.DOTALL) if "BaseHTTPRequestHandler" in block)
    (tmp_path / "receiver.py").write_text(code)
    port = free_port()
    made = ask(hooked, "POST", "/jobs/v1/webhooks", {"url": f"http://127.0.0.1:{port}/", "types": ["vacancy.posted"]})
    environment = os.environ | {"WEBHOOK_SECRET": made["secret"], "PORT": str(port)}
    with subprocess.Popen([sys.executable, tmp_path / "receiver.py"], env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
        try:
            ask(hooked, "POST", "/jobs/v1/vacancies", vacancy())
            assert running.stdout.readline().startswith("vacancy.posted ")
            forged = {"webhook-id": "evt_1", "webhook-timestamp": str(int(time.time())), "webhook-signature": "v1,AAAA"}
            with pytest.raises(urllib.error.HTTPError, match="401"):
                urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{port}/", b"{}", forged), timeout=20)
        finally:
            running.terminate()


def test_nothing_is_lost_when_the_server_is_killed(hooked, receiver):
    receiver.status = 503
    made = ask(hooked, "POST", "/jobs/v1/webhooks", {"url": receiver.url, "types": ["vacancy.posted"]})
    known = {event["id"] for event in events(hooked)}
    for round in range(3):
        for _ in range(10):
            ask(hooked, "POST", "/jobs/v1/vacancies", vacancy())
        if round == 1:
            receiver.status = 204
            receiver.wait_for(lambda messages: len(messages) > 5)
        hooked.kill()
        hooked.start()
    wanted = {event["id"] for event in events(hooked) if event["type"] == "vacancy.posted"} - known
    assert len(wanted) == 30
    receiver.wait_for(lambda messages: {headers["webhook-id"] for headers, _, _ in messages} >= wanted)
    for headers, body, raw in receiver.messages:
        assert Webhook(made["secret"]).verify(raw, headers) == body
