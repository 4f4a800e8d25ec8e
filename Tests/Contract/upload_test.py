"""A document that is uploaded while the server is killed is there whole or not at all, and its upload leaves nothing on the disk.

FOOTHOLD_SEED repeats a run's moments.
"""

import http.client
import os
import random
import re
import socket
import time
import uuid
from pathlib import Path

import pytest

from serving import migrated

SEED = int(os.environ.get("FOOTHOLD_SEED", random.SystemRandom().randrange(1_000_000)))
SIZE = 6_000_000


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A server of one's own with the demonstration, a case worker's session, and a plan that is typed on."""
    with migrated(tmp_path_factory.mktemp("upload")) as server:
        server.command("demo", "--file", str(Path(server.environment["FOOTHOLD_DATA"]) / "demo.json"))
        server.session = server.add_session("case_worker")
        server.application = server.sql(
            """
            SELECT id FROM grants.application
            WHERE state = 'draft' AND programme_id = (SELECT id FROM portal.programme ORDER BY created_at LIMIT 1) LIMIT 1
            """
        )[0]
        server.start()
        yield server


def form(document, content):
    """The body of the form, and its head."""
    fields = "".join(
        f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in (("id", document), ("kind", "other"))
    )
    head = '--b\r\nContent-Disposition: form-data; name="file"; filename="scan.pdf"\r\nContent-Type: application/pdf\r\n\r\n'
    return (fields + head).encode() + content + b"\r\n--b--\r\n"


def head(office, method, path, **more):
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", f"Cookie: foothold_session={office.session}", "Sec-Fetch-Site: same-origin"]
    return ("\r\n".join(lines + [f"{name.replace('_', '-')}: {value}" for name, value in more.items()]) + "\r\n\r\n").encode()


def fetch(office, document):
    connection = http.client.HTTPConnection("127.0.0.1", office.port, timeout=30)
    path = f"/grants/v1/applications/{office.application}/documents/{document}"
    connection.request("GET", path, headers={"Cookie": f"foothold_session={office.session}"})
    answer = connection.getresponse()
    return answer.status, answer.read()


def upload(office, path, body):
    """Uploads in peace, and gives how many seconds it took from the end of the body to the answer."""
    with socket.create_connection(("127.0.0.1", office.port)) as line:
        line.sendall(head(office, "POST", path, Content_Type="multipart/form-data; boundary=b", Content_Length=len(body)))
        line.sendall(body)
        start = time.monotonic()
        assert b" 303 " in line.recv(65536).split(b"\r\n")[0]
        return time.monotonic() - start


def take_out(office, document):
    """Takes a document out of the plan, which has room for 50 MB of them."""
    with socket.create_connection(("127.0.0.1", office.port)) as line:
        line.sendall(head(office, "POST", f"/grants/applications/{office.application}/documents/{document}/remove", Content_Length=0))
        answer = line.recv(65536)
    assert b" 303 " in answer.split(b"\r\n")[0], answer


def wait_for_spool(office):
    """Until the server writes the body to a file, which has no name, so that nothing of it outlives the process."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        for link in Path(f"/proc/{office.process.pid}/fd").iterdir():
            try:
                name = os.readlink(link)
            except FileNotFoundError:
                continue
            if "/upload-" in name:
                assert name.endswith(" (deleted)"), name
                return
        time.sleep(0.01)
    raise AssertionError("the body is not spooled")


def test_a_kill_leaves_a_whole_document_or_nothing(office):
    chance = random.Random(SEED)
    print(f"FOOTHOLD_SEED={SEED}")
    content = b"%PDF-1.4 " + chance.randbytes(SIZE)
    outcomes = set()
    path = f"/grants/applications/{office.application}/documents/new"
    usual = upload(office, path, form(uuid.uuid4(), content))
    # In the middle of the body first; then after it, around the time of the answer, which comes later from a server that has just started.
    for part in [0.5, 0.99, 1, 1, 1, 1, 1, 1, 1, 1]:
        document = uuid.uuid4()
        body = form(document, content)
        with socket.create_connection(("127.0.0.1", office.port)) as line:
            line.sendall(head(office, "POST", path, Content_Type="multipart/form-data; boundary=b", Content_Length=len(body)))
            line.sendall(body[: int(len(body) * part)])
            if part < 1:
                wait_for_spool(office)
            time.sleep(chance.uniform(0.3, 3) * usual if part == 1 else 0)
            office.kill()
        rows = office.sql(
            f"""
            SELECT count(DISTINCT f.id), count(p.number), count(DISTINCT d.id) FROM grants.file AS f
            LEFT JOIN grants.file_part AS p ON p.file_id = f.id LEFT JOIN grants.document AS d ON d.id = f.id WHERE f.id = '{document}'
            """
        )
        office.start()
        outcomes.add(rows[0])
        assert rows[0] in ("0|0|0", "1|23|1"), rows
        status, found = fetch(office, document)
        if rows[0] == "0|0|0":
            assert status == 404
        else:
            assert (status, found) == (200, content)
            take_out(office, document)
    orphans = office.sql("SELECT count(*) FROM grants.file AS f WHERE NOT EXISTS (SELECT FROM grants.document AS d WHERE d.id = f.id)")
    assert orphans == ["0"]
    print(f"an upload takes {usual:.2f} s; {outcomes}")


def test_ten_uploads_at_once_take_little_memory(office):
    """Each of 6 MB, and none of them in memory."""

    def peak():
        return int(re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{office.process.pid}/status").read_text())[1])

    fetch(office, uuid.uuid4())
    Path(f"/proc/{office.process.pid}/clear_refs").write_text("5")  # the peak is counted from here
    before = peak()
    document, content = uuid.uuid4(), b"%PDF-1.4 " + os.urandom(SIZE)
    body = form(document, content)
    for _ in range(3):
        lines = [socket.create_connection(("127.0.0.1", office.port)) for _ in range(10)]
        path = f"/grants/applications/{office.application}/documents/new"
        for line in lines:
            line.sendall(head(office, "POST", path, Content_Type="multipart/form-data; boundary=b", Content_Length=len(body)))
        for line in lines:
            line.sendall(body)
        for line in lines:
            answer = line.recv(65536)
            assert b" 303 " in answer.split(b"\r\n")[0], answer
            line.close()
    assert fetch(office, document) == (200, content)
    grown = peak() - before
    print(f"{before} kB at first, {grown} kB more")
    assert grown < 40_000, f"{grown} kB"
