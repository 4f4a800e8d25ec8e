"""An outsider with nothing but the guide: a client made of the served document does the work of an employer's system, while others write."""

import importlib
import json
import secrets
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

import pytest
from standardwebhooks.webhooks import Webhook

from serving import migrated, vacancy
from webhook_test import Receiver

LINES = 10_000
SESSIONS = 4
PATIENCE = 60  # seconds until something that must come is given up


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A server that may post to this machine; no limit on requests stands in the way of many at once."""
    with migrated(tmp_path_factory.mktemp("outsider"), FOOTHOLD_PRIVATE_WEBHOOKS="yes") as running:
        running.key = running.add_employer()
        running.start()
        yield running


@pytest.fixture(scope="module")
def made(office, tmp_path_factory):
    """The package that openapi-python-client makes of the document as it is served, without a word of configuration."""
    folder = tmp_path_factory.mktemp("client")
    command = [
        Path(sys.executable).with_name("openapi-python-client"), "generate", "--url", f"{office.url}/jobs/openapi.json", "--meta", "none",
        "--output-path", folder / "foothold_client",
    ]
    # The tool looks for its formatter beside itself.
    environment = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "HOME": str(folder)}
    done = subprocess.run(command, text=True, capture_output=True, timeout=120, env=environment)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert "Endpoint will not be generated" not in said, said
    sys.path.insert(0, str(folder))
    yield lambda name: importlib.import_module(f"foothold_client.{name}")
    sys.path.remove(str(folder))


@pytest.fixture
def client(office, made):
    return made("client").AuthenticatedClient(base_url=office.url, token=office.key, timeout=60)


def call(made, name, *values, **named):
    """The status, the headers and the value of a call of the client."""
    answer = made(f"api.{name}").sync_detailed(*values, **named)
    return int(answer.status_code), answer.headers, answer.parsed


def post(made, client, **terms):
    body = made("models.post_vacancy_input").PostVacancyInput.from_dict(vacancy(**terms))
    status, headers, posted = call(made, "vacancies.post_vacancy", client=client, body=body, idempotency_key=secrets.token_hex(8))
    assert status == 201, posted
    return headers["ETag"], posted


def patch(made, client, id, tag, **terms):
    body = made("models.patch_vacancy_input").PatchVacancyInput.from_dict(terms)
    return call(made, "vacancies.patch_vacancy", id, client=client, body=body, if_match=tag)


def test_an_outsider_posts_changes_and_searches(made, client):
    tag, posted = post(made, client, title="Cartographer of reefs", externalId="HR-1")
    status, headers, changed = patch(made, client, posted.id, tag, openings=3, closesOn=None)
    assert (status, changed.openings) == (200, 3) and headers["ETag"] != tag
    status, _, refusal = patch(made, client, posted.id, tag, openings=4)
    assert status == 412 and refusal.code == "version.stale", "the first change is not lost to the second"
    status, _, found = call(made, "vacancies.list_vacancies", client=client, q="cartographer")
    assert status == 200 and [one.id for one in found.items] == [posted.id]
    status, _, refusal = patch(made, client, posted.id, headers["ETag"], openings=0)
    assert status == 422 and refusal.errors[0].pointer == "/openings"


def lines(first, count, prefix):
    """Vacancies on lines, as an employer's system would write them down."""
    return b"".join(
        json.dumps(vacancy(title=f"Baker {prefix}", externalId=f"{prefix}-{number}"), separators=(",", ":")).encode() + b"\n"
        for number in range(first, first + count)
    )


def load(made, client, body):
    """Sends lines by the client and gives the summary."""
    file = made("types").File(payload=body)
    answer = made("api.vacancies.post_vacancies").sync_detailed(client=client, body=file)
    assert answer.status_code == 200, answer.content[:500]
    return json.loads(answer.content.splitlines()[-1])["summary"]


class Others(threading.Thread):
    """Another of the employer's systems: it posts and changes vacancies, one after another, until it is told to end."""

    def __init__(self, made, office, number):
        super().__init__(daemon=True)
        self.made, self.number, self.ending = made, number, threading.Event()
        self.client = made("client").AuthenticatedClient(base_url=office.url, token=office.key, timeout=60)
        self.posted, self.changed, self.problem = 0, 0, None

    def run(self):
        try:
            while not self.ending.is_set():
                tag, posted = post(self.made, self.client, title=f"Cook {self.number}")
                self.posted += 1
                status, _, changed = patch(self.made, self.client, posted.id, tag, openings=7)
                assert status == 200, changed
                # One that is there from the beginning is changed under the reader's eyes.
                kept = f"bulk-{(self.number * 2500 + self.changed) % LINES}"
                _, _, found = call(self.made, "vacancies.list_vacancies", client=self.client, external_id=kept)
                one = found.items[0]
                status, _, _ = patch(self.made, self.client, one.id, f'"{one.version}"', openings=one.openings % 9 + 1)
                assert status in (200, 412)
                self.changed += 1
        except Exception as problem:  # told by the test, which waits for the thread
            self.problem = problem


def pages(made, client, **named):
    """The identity of every vacancy of the list, by its cursor."""
    after = {}
    while True:
        status, _, page = call(made, "vacancies.list_vacancies", client=client, limit=100, **after, **named)
        assert status == 200, page
        yield from (str(one.id) for one in page.items)
        if not page.next_:
            return
        after = {"cursor": page.next_}


def test_ten_thousand_are_loaded_and_read_while_four_others_write(made, client, office, record_property):
    receiver = Receiver()
    hook = made("models.create_webhook_input").CreateWebhookInput(url=receiver.url, types=["vacancy.revised"])
    status, _, webhook = call(made, "webhooks.create_webhook", client=client, body=hook)
    assert status == 201
    begun = time.monotonic()
    summary = load(made, client, lines(0, LINES, "bulk"))
    rate = LINES / (time.monotonic() - begun)
    record_property("lines a second", round(rate))
    print(f"{rate:,.0f} lines a second")
    assert (summary["created"], summary["refused"]) == (LINES, 0)
    assert load(made, client, lines(0, 500, "bulk"))["unchanged"] == 500, "sent again it changes nothing"
    there = set(office.sql("SELECT id FROM jobs.vacancy"))

    others = [Others(made, office, number) for number in range(SESSIONS)]
    for other in others:
        other.start()
    seen = list(pages(made, client))
    events = Following(made, office)
    events.start()
    found = list(pages(made, client, q="baker"))
    for other in others:
        other.ending.set()
        other.join(PATIENCE)
        assert other.problem is None and not other.is_alive(), other.problem
        assert other.posted > 0 and other.changed > 0
    assert len(seen) == len(set(seen)), "a vacancy came twice"
    assert there <= set(seen), f"{len(there - set(seen))} of {len(there)} were missed"
    bulk = set(office.sql("SELECT id FROM jobs.vacancy WHERE external_id LIKE 'bulk-%'"))
    assert len(found) == len(set(found)) and set(found) >= bulk, "a search is paged as safely"

    wanted = office.sql("SELECT 'evt_' || id FROM platform.event WHERE employer_id IS NOT NULL AND subject_kind = 'vacancy' ORDER BY xid, id")
    events.read_until(len(wanted))
    assert events.ids == wanted, "the list of events skips and doubles nothing, and keeps their order"

    since = webhook.webhook.created_at
    revised = {event.id for event in events.items if event.type_ == "vacancy.revised" and event.timestamp >= since}
    assert len(revised) >= 2 * SESSIONS
    receiver.wait_for(lambda messages: {headers["webhook-id"] for headers, _, _ in messages} >= revised)
    for headers, body, raw in receiver.messages:
        assert Webhook(webhook.secret).verify(raw, headers) == body
    receiver.shutdown()


class Following(threading.Thread):
    """Follows the list of events from the first on while they are written."""

    def __init__(self, made, office):
        super().__init__(daemon=True)
        self.made = made
        self.client = made("client").AuthenticatedClient(base_url=office.url, token=office.key, timeout=60)
        self.items, self.after = [], None

    @property
    def ids(self):
        return [event.id for event in self.items]

    def run(self):
        for _ in range(40):
            self.read()

    def read(self):
        named = {"after": self.after} if self.after else {}
        status, _, page = call(self.made, "events.list_events", client=self.client, limit=100, **named)
        assert status == 200, page
        self.items += page.items
        self.after = page.next_

    def read_until(self, count):
        self.join(PATIENCE)
        end = time.monotonic() + PATIENCE
        while len(self.items) < count and time.monotonic() < end:
            self.read()
