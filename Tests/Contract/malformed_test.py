"""Ten thousand requests that no client should send: the server lives, refuses each with a 4xx, and grows no fatter by them."""

import json
import os
import random
import socket
import string
import threading
from collections import Counter
from pathlib import Path

from serving import migrated, vacancy

SEED = int(os.environ.get("FOOTHOLD_SEED", 20261124))
COUNT, WARM_UP = 10_000, 2_000
THREADS = 4
ROUTE = "/jobs/v1/vacancies"
NOISE = bytes(range(256))


def noise(chance, length):
    return bytes(chance.choice(NOISE) for _ in range(chance.randrange(1, length)))


def words(chance, length):
    return "".join(chance.choices(string.ascii_letters, k=chance.randrange(1, length))).encode()


def head(key, method="POST", target=ROUTE, *fields, version="HTTP/1.1"):
    """The head of a request as bytes, the fields as they are given."""
    lines = [f"{method} {target} {version}".encode(), b"Host: localhost", f"Authorization: Bearer {key}".encode(), b"Connection: close", *fields]
    return b"\r\n".join(lines) + b"\r\n\r\n"


def with_body(key, body, media=b"application/json", method="POST", target=ROUTE):
    return head(key, method, target, b"Content-Type: " + media, b"Content-Length: %d" % len(body)) + body


# Each maker gives the bytes of one bad request; what they send is never a request that is right by chance.
# Unfinished ones are a kind of their own: nobody waits for their answer.


def request_lines(chance, key):
    return chance.choice([
        lambda: noise(chance, 200).replace(b"\n", b"?") + b"\r\n\r\n",
        lambda: b"GET\r\n\r\n",
        lambda: b"GET " + ROUTE.encode() + b"\r\n\r\n",
        lambda: b"GET  HTTP/1.1\r\nHost: localhost\r\n\r\n",
        lambda: f"GET {ROUTE} HTTP/{chance.choice(['9.9', '1', 'x', '1.1.1', '-1.1'])}\r\nHost: localhost\r\n\r\n".encode(),
        lambda: head(key, words(chance, 30).decode() + "!", ROUTE),
        lambda: head(key, chance.choice(["TRACE", "CONNECT", "BREW", "get"]), ROUTE),
        lambda: head(key, "GET", chance.choice(["jobs", "\\jobs", "ftp://x/", "http:/x", "?", "//", "/../../etc/passwd"])),
        lambda: head(key, "GET", "/" + "a" * chance.randrange(8_200, 30_000)),
    ])()


def header_fields(chance, key):
    return chance.choice([
        lambda: head(key, "GET", ROUTE, *[b"X-%d: %s" % (number, b"y" * 40) for number in range(chance.randrange(500, 2000))]),
        lambda: head(key, "GET", ROUTE, b"X: " + b"y" * chance.randrange(17_000, 60_000)),
        lambda: head(key, "GET", ROUTE, b"Cookie: " + b"a=b; " * chance.randrange(4_000, 9_000)),
        lambda: head(key, "GET", ROUTE, b"!" + noise(chance, 30).replace(b"\n", b"?").replace(b":", b"?")),
        lambda: head(key, "GET", ROUTE, b"X\0Y: z"),
        lambda: head(key, "GET", ROUTE + "/" + words(chance, 20).decode(), b"If-None-Match: " + noise(chance, 60).replace(b"\n", b"?").replace(b"\r", b"?")),
        lambda: head("x" * chance.randrange(1, 5000), "GET", ROUTE),
        lambda: head(key, "PUT", f"{ROUTE}/0190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a10", b"If-Match: " + words(chance, 9), b"Content-Length: 0"),
        lambda: head(key, "POST", ROUTE, b"Idempotency-Key: " + b"k" * chance.randrange(256, 900), b"Content-Length: 0"),
    ])()


def framing(chance, key):
    text = json.dumps(vacancy()).encode()
    return chance.choice([
        lambda: head(key, "POST", ROUTE, b"Content-Length: " + chance.choice([b"-1", b"x", b"1e3", b"0x10", b"99999999999999999999999", b"1, 2", b""])) + text,
        lambda: head(key, "POST", ROUTE, b"Content-Length: 10", b"Content-Length: 20") + text,
        lambda: head(key, "POST", ROUTE, b"Content-Length: %d" % (33 * 2**20)),
        lambda: head(key, "POST", ROUTE, b"Transfer-Encoding: " + chance.choice([b"gzip", b"chunked, gzip", b"identity, chunked", words(chance, 9)])) + text,
        lambda: head(key, "POST", ROUTE, b"Content-Type: application/json", b"Transfer-Encoding: chunked") + b"zz" + noise(chance, 300) + b"\r\n",
        lambda: head(key, "POST", ROUTE, b"Content-Length: %d" % len(text), b"Transfer-Encoding: chunked") + text,
        lambda: head(key, "POST", ROUTE, b"Transfer-Encoding: chunked") + b"1" + b"f" * chance.randrange(16, 400) + b"\r\n" + text,
        lambda: head(key, "POST", ROUTE, b"Transfer-Encoding: chunked") + b"5\r\nhello" + words(chance, 40) + b"\r\n0\r\n\r\n",
    ])()


def unfinished(chance, key):
    text = json.dumps(vacancy()).encode()
    return chance.choice([
        lambda: with_body(key, text)[: -chance.randrange(1, len(text))],
        lambda: with_body(key, text)[: chance.randrange(1, 120)],
        lambda: noise(chance, 200),
        lambda: b"\r\n" * chance.randrange(1, 2000),
        lambda: head(key, "POST", ROUTE, b"Transfer-Encoding: chunked") + b"ffffff\r\n" + text,
    ])()


def json_texts(chance, key):
    good = json.dumps(vacancy(), ensure_ascii=False).encode()
    place = chance.randrange(1, len(good) - 1)
    deep = chance.randrange(200, 60_000)
    return with_body(key, chance.choice([
        lambda: good[:place],
        lambda: good[:place] + b"\0" + good[place:],
        lambda: good[:-1] + b"," + noise(chance, 20),
        lambda: good.replace(b"Baker", b"Ba\xff\xfe" + noise(chance, 4).replace(b'"', b"?") + b"\xc3", 1),
        lambda: good.replace(b"Baker", b"Ba\\u0000ker", 1),
        lambda: good.replace(b"Baker", b"\\ud800", 1),
        lambda: b"[" * deep + b"]" * chance.choice([0, deep]),
        lambda: b'{"a":' * deep + b"1" + b"}" * deep,
        lambda: good.replace(b'"openings": 2', b'"openings": ' + chance.choice([b"1e999", b"-1e999", b"9" * 400, b"1" + b"0" * 5000, b"NaN", b"2.5", b"-0", b"00", b"1e-400"]), 1),
        lambda: good.replace(b"25000", chance.choice([b"1e400", b"9" * 200, b'"25000"', b"[]", b"-1", b"1e127", b"0." + b"1" * 300]) , 1),
        lambda: chance.choice([b"null", b"[]", b"0", b'""', b"true", b"{}", b" ", b"{}{}", b"\xef\xbb\xbf{}"]),
        lambda: good[:-1] + b', "' + words(chance, 20) + b'_": 1}',
        lambda: good[:-1] + b', "title": "' + b"x" * chance.randrange(201, 100_000) + b'"}',
        lambda: json.dumps(vacancy(skills=[{}] * chance.randrange(61, 5000))).encode(),
        lambda: json.dumps(vacancy(closesOn=chance.choice(["2026-02-30", "0000-00-00", "tomorrow", 7, "9" * 999]))).encode(),
    ])())


def addresses(chance, key):
    broken = chance.choice(["%", "%2", "%zz", "%ff", "%00", "%c3%28", "%e0%80%af", "%ed%a0%80"])
    return head(key, "GET", chance.choice([
        f"{ROUTE}/{broken}",
        f"/jobs/{broken}/vacancies",
        f"{ROUTE}?cursor={broken}",
        f"{ROUTE}?{broken}=1",
        f"{ROUTE}?limit={chance.choice(['0', '-1', '201', 'x', '9' * 50, '1.5', '1&limit=2'])}",
        f"{ROUTE}?state={words(chance, 30).decode()}",
        f"{ROUTE}?cursor={words(chance, 200).decode()}",
        f"{ROUTE}?{words(chance, 30).decode()}_=1",
        f"{ROUTE}?" + "&".join(f"a{number}=1" for number in range(chance.randrange(1001, 1400))),
        f"{ROUTE}/{words(chance, 60).decode()}",
        f"{ROUTE}/{'a/' * chance.randrange(2, 900)}b",
    ]))


def media_types(chance, key):
    text = json.dumps(vacancy()).encode()
    other = chance.choice([b"text/plain", b"application/xml", b"application/x-www-form-urlencoded", b"", b";;;", b"*/*", noise(chance, 40).replace(b"\n", b"?").replace(b"\r", b"?").replace(b"\0", b"?")])
    return with_body(key, text, other)


def multipart(chance, key):
    good = b'--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nx\r\n--b--\r\n'
    form = b"multipart/form-data; boundary=b"
    body, media = chance.choice([
        lambda: (good[: chance.randrange(len(good))], form),
        lambda: (good, b"multipart/form-data"),
        lambda: (good, b"multipart/form-data; boundary=" + b"b" * 80),
        lambda: (good.replace(b'name="title"', noise(chance, 20)), form),
        lambda: (good.replace(b"\r\n", b"\n"), form),
        lambda: (b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n' * 1100 + b"--b--\r\n", form),
        lambda: (b"--b\r\n" + b"X: " + b"y" * 100_000 + b"\r\n\r\n--b--", form),
        lambda: (noise(chance, 2000), form),
    ])()
    return with_body(key, body, media, target=chance.choice([ROUTE, "/sign-in"]))


def forms(chance, key):
    body = chance.choice([
        lambda: b"email=" + chance.choice([b"%", b"%2", b"%zz", b"%ff", b"%00", b"%c3%28", b"%ed%a0%80", b"\xff", b"a\0b"]),
        lambda: b"&".join(b"a%d=1" % number for number in range(chance.randrange(1001, 3000))),
        lambda: b"=&" * chance.randrange(1001, 3000),
        lambda: b".".join([b"a"] * chance.randrange(9, 5000)) + b"=1",
        lambda: b"email=a&email=b&password=",
        lambda: noise(chance, 500) + b"%",
    ])()
    return with_body(key, body, b"application/x-www-form-urlencoded", target="/sign-in")


MAKERS = [request_lines, header_fields, framing, unfinished, json_texts, json_texts, addresses, media_types, multipart, forms]


def exchange(port, request, hears_out=True):
    """Sends bytes and returns every byte that comes back until the server closes; without hearing it out, leaves at once."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as client:
        received = b""
        try:
            client.sendall(request)
            while hears_out and (piece := client.recv(65_536)):
                received += piece
        except ConnectionError:
            pass  # the server may refuse and leave before it has heard all
        return received


def status(answer):
    """The status of an answer, None where none came. What the C server refuses by itself has its head twice (libmicrohttpd 0.9.75)."""
    found = {int(line.split(b" ")[1]) for line in answer.split(b"\r\n") if line.startswith(b"HTTP/1.1 ")}
    assert len(found) == (1 if answer else 0), answer[:500]
    return found.pop() if found else None


def is_refusal(maker, found):
    """Whether a status tells the client that it is at fault; so do 501 of an unknown method and 505 of an unknown version (RFC 9110)."""
    return found is None or 400 <= found <= 499 or maker is request_lines and found in (501, 505)


def resident(pid):
    """The memory of a process in MB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


class Barrage:
    def __init__(self, server):
        self.server = server
        self.statuses = Counter()
        self.wrong = []

    def send(self, numbers):
        threads = [threading.Thread(target=self._send, args=(numbers[start::THREADS],)) for start in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _send(self, numbers):
        for number in numbers:
            chance = random.Random(f"{SEED}/{number}")
            maker = MAKERS[number % len(MAKERS)]
            request = maker(chance, self.server.key)
            try:
                found = status(exchange(self.server.port, request, maker is not unfinished))
            except Exception as error:  # a thread's error would pass unseen
                self.wrong.append((number, maker.__name__, repr(error), request[:300]))
                continue
            self.statuses[found] += 1
            if not is_refusal(maker, found):
                self.wrong.append((number, maker.__name__, found, request[:300]))
            if number % 500 == 0 and (good := status(exchange(self.server.port, head(self.server.key, "GET", ROUTE)))) != 200:
                self.wrong.append((number, "a good request in between", good, b""))


def test_ten_thousand_malformed_requests_are_refused_and_cost_no_memory(tmp_path):
    with migrated(tmp_path) as server:
        server.key = server.add_employer()
        server.start()
        barrage = Barrage(server)
        barrage.send(range(WARM_UP))
        before = resident(server.process.pid)
        barrage.send(range(WARM_UP, COUNT))
        after = resident(server.process.pid)
        print(f"seed {SEED}; statuses {dict(barrage.statuses)}; memory {before:.1f} MB, then {after:.1f} MB")
        assert not barrage.wrong, f"{len(barrage.wrong)} of {COUNT}: {barrage.wrong[:5]}"
        assert server.process.poll() is None and server.is_ready()
        assert server.sql("SELECT count(*) FROM jobs.vacancy") == ["0"]
        assert sum(barrage.statuses[code] for code in (400, 413, 415, 422)) > COUNT / 2
        assert after < before * 1.25 + 8
        server.kill()  # rather than wait for those who left in the middle of a request
