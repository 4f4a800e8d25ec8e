"""What was acknowledged stays, once each, however the server or PostgreSQL ends.

Threads post vacancies without pause, each with an Idempotency-Key, and repeat whatever got no answer; meanwhile a process is killed at a
random moment. FOOTHOLD_SEED repeats a run's moments.
"""

import http.client
import itertools
import json
import os
import random
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

from cluster import Cluster
from serving import migrated, vacancy

SEED = int(os.environ.get("FOOTHOLD_SEED", random.SystemRandom().randrange(1_000_000)))
THREADS = 6
PATIENCE = 30  # seconds until something that must come is given up


class Load:
    """Threads that post; `acknowledged` holds each answered key's vacancy, `wrong` what should not have been answered."""

    rounds = itertools.count(1)

    def __init__(self, server):
        self.server = server
        self.name = f"crash-{next(self.rounds)}"
        self.acknowledged = {}
        self.attempted = set()
        self.statuses = Counter()
        self.wrong = []
        self.lock = threading.Condition()
        self.ending = threading.Event()
        self.threads = [threading.Thread(target=self._run, args=(number,), daemon=True) for number in range(THREADS)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.ending.set()
        for thread in self.threads:
            thread.join(PATIENCE)
        assert not any(thread.is_alive() for thread in self.threads)

    def wait_for(self, condition, what):
        with self.lock:
            assert self.lock.wait_for(condition, PATIENCE), f"{what} did not come within {PATIENCE} s; answers: {dict(self.statuses)}"

    def wait_for_more(self, count):
        goal = len(self.acknowledged) + count
        self.wait_for(lambda: len(self.acknowledged) >= goal or self.wrong, f"{count} more vacancies")

    def _run(self, thread):
        number = 0
        while not self.ending.is_set():
            number += 1
            key = f"{self.name}-{thread}-{number}"
            self.attempted.add(key)
            self._post_until_answered(key)

    def _post_until_answered(self, key):
        body = json.dumps(vacancy(title=key))
        connection = None
        while True:
            try:
                connection = connection or http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=10)
                headers = {"Authorization": f"Bearer {self.server.key}", "Content-Type": "application/json", "Idempotency-Key": key}
                connection.request("POST", "/jobs/v1/vacancies", body, headers)
                answer = connection.getresponse()
                content = answer.read()
            except (OSError, http.client.HTTPException):
                connection = None
                self._note("none")
            else:
                self._note(answer.status, content, key)
                if answer.status == 201:
                    return
            if self.ending.is_set():
                return
            time.sleep(0.02)  # spares the processor while nothing answers

    def _note(self, status, content=b"", key=None):
        with self.lock:
            self.statuses[status] += 1
            if status == 201:
                self.acknowledged[key] = json.loads(content)["id"]
            elif status not in ("none", 503):
                self.wrong.append((status, content[:500]))
            self.lock.notify_all()


def check(server, load):
    """Every acknowledged vacancy is there under its id; none is there twice; each has the one event and the one saved answer."""
    assert not load.wrong, load.wrong[:5]
    rows = [line.split("|") for line in server.sql(f"SELECT title, id FROM jobs.vacancy WHERE title LIKE '{load.name}-%'")]
    twice = [title for title, count in Counter(title for title, _ in rows).items() if count > 1]
    saved = dict(rows)
    lost = [key for key, id in load.acknowledged.items() if saved.get(key) != id]
    assert not twice, f"posted twice: {twice[:5]}"
    assert not lost, f"lost: {lost[:5]} of {len(load.acknowledged)}"
    assert set(saved) <= load.attempted
    events, answers = server.sql(
        f"""
        SELECT count(*) FROM platform.event AS e JOIN jobs.vacancy AS v ON v.id = e.subject_id WHERE v.title LIKE '{load.name}-%'
        UNION ALL
        SELECT count(*) FROM platform.idempotency WHERE key LIKE '{load.name}-%'
        """
    )
    assert int(events) == int(answers) == len(saved)


@pytest.fixture(scope="module")
def durable():
    """A server over a PostgreSQL with its own durability settings; both can be killed."""
    with tempfile.TemporaryDirectory(prefix="foothold-crash.") as scratch:
        directory = Path(scratch)
        directory.chmod(0o711)
        (directory / "postgres").mkdir()
        cluster = Cluster(directory / "postgres")
        cluster.start()
        try:
            with migrated(directory, cluster.url) as server:
                server.key = server.add_employer()
                server.postgres = cluster
                server.start()
                yield server
        finally:
            cluster.stop()


@pytest.fixture
def moments():
    print(f"FOOTHOLD_SEED={SEED}")
    return random.Random(SEED)


def wait_for_a_moment(load, moments):
    """Some posts at least, and then a moment somewhere within the next ones."""
    load.wait_for_more(moments.randrange(20, 60))
    time.sleep(moments.random() / 10)


def test_killing_the_server_loses_and_repeats_nothing(durable, moments):
    for _ in range(4):
        with Load(durable) as load:
            wait_for_a_moment(load, moments)
            durable.kill()
            durable.start()  # as a supervisor does
            load.wait_for_more(2 * THREADS)
        check(durable, load)


def test_killing_postgresql_loses_and_repeats_nothing_and_the_server_finds_back(durable, moments):
    server = durable.process
    for turn in range(3):
        with Load(durable) as load:
            wait_for_a_moment(load, moments)
            durable.postgres.kill()
            load.wait_for(lambda: load.statuses[503], "an answer that says to come again")
            assert turn > 0 or not durable.is_ready()
            durable.postgres.start()
            load.wait_for_more(2 * THREADS)
        check(durable, load)
    assert durable.process is server and server.poll() is None and durable.is_ready()


def test_killing_both_loses_and_repeats_nothing(durable, moments):
    with Load(durable) as load:
        wait_for_a_moment(load, moments)
        durable.postgres.kill()
        durable.kill()
        durable.postgres.start()
        durable.start()
        load.wait_for_more(2 * THREADS)
    check(durable, load)


def test_an_answer_given_before_a_crash_is_given_again_after_it(durable):
    with Load(durable) as load:
        load.wait_for_more(20)
    durable.kill()
    durable.postgres.kill()
    durable.postgres.start()
    durable.start()
    for key, id in load.acknowledged.items():
        connection = http.client.HTTPConnection("127.0.0.1", durable.port, timeout=10)
        headers = {"Authorization": f"Bearer {durable.key}", "Content-Type": "application/json", "Idempotency-Key": key}
        connection.request("POST", "/jobs/v1/vacancies", json.dumps(vacancy(title=key)), headers)
        answer = connection.getresponse()
        assert (answer.status, json.load(answer)["id"], answer.headers["Idempotency-Replayed"]) == (201, id, "true")
        connection.close()
    check(durable, load)
