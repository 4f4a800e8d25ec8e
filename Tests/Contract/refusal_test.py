"""What goes over the wire besides the answers themselves: problem documents for each kind of refusal, and what HTTP promises."""

import gzip
import http.client
import json
from dataclasses import dataclass

import pytest

from serving import migrated, vacancy

ROUTE = "/jobs/v1/vacancies"
NOBODYS = f"{ROUTE}/0190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a10"
JSON = {"Content-Type": "application/json"}


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)


def ask(server, method, path, body=None, key=True, **headers):
    """One exchange; an underscore in a header's name stands for a hyphen."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    if key:
        sent["Authorization"] = f"Bearer {server.key if key is True else key}"
    if isinstance(body, (dict, list)):
        body = json.dumps(body).encode()
        sent.setdefault("Content-Type", "application/json")
    connection.request(method, path, body, sent)
    answer = connection.getresponse()
    found = Answer(answer.status, answer.headers, answer.read())
    connection.close()
    return found


def check_problem(answer, status, code):
    """The shape of RFC 9457, with what we add to it."""
    assert answer.status == status, answer
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = answer.json
    assert problem["status"] == status and problem["code"] == code and problem["type"] == f"urn:foothold:problem:{code}", problem
    assert problem["title"] and problem["detail"] and problem["instance"].startswith("/")
    assert problem["requestId"] == answer.headers["X-Request-Id"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    for error in problem.get("errors", []):
        assert error["pointer"].startswith("/") and error["code"] and error["detail"].endswith((".", "?")), error
    return problem


@pytest.fixture(scope="module")
def posted(bare):
    """The path and the version of a vacancy that is there."""
    answer = ask(bare, "POST", ROUTE, vacancy())
    assert answer.status == 201
    return answer.headers["Location"], answer.headers["ETag"]


# Each kind of refusal


def test_no_credential_is_401_and_says_which_is_wanted(bare):
    answer = ask(bare, "GET", ROUTE, key=None, Accept="application/json")
    check_problem(answer, 401, "request.not-signed-in")
    assert answer.headers["WWW-Authenticate"].startswith("Bearer ")


def test_a_wrong_key_is_401(bare):
    check_problem(ask(bare, "GET", ROUTE, key="fh_nobodys"), 401, "credential.invalid")


def test_a_role_that_may_not_is_403(bare):
    cookie = f"foothold_session={bare.add_session('placement_officer')}"
    answer = ask(bare, "POST", ROUTE, vacancy(), key=None, Cookie=cookie, Sec_Fetch_Site="same-origin")
    check_problem(answer, 403, "request.not-your-role")


def test_a_change_that_another_site_sent_is_403(bare):
    cookie = f"foothold_session={bare.add_session('placement_officer')}"
    for headers in ({"Sec_Fetch_Site": "cross-site"}, {"Origin": "https://elsewhere.example"}, {}):
        answer = ask(bare, "PUT", NOBODYS, vacancy(), key=None, Cookie=cookie, If_Match='"1"', **headers)
        check_problem(answer, 403, "request.other-origin")


@pytest.mark.parametrize("path", [NOBODYS, "/jobs/v1/nothing", "/nothing"])
def test_what_is_not_there_is_404(bare, path):
    code = "vacancy.not-found" if path == NOBODYS else "request.no-such-address"
    check_problem(ask(bare, "GET", path, Accept="application/json"), 404, code)


def test_another_method_is_405_and_says_which_are_taken(bare):
    answer = ask(bare, "DELETE", ROUTE)
    check_problem(answer, 405, "request.method")
    assert answer.headers["Allow"].split(", ") == ["GET", "HEAD", "OPTIONS", "POST"]


def test_a_step_that_the_state_does_not_allow_is_409(bare, posted):
    problem = check_problem(ask(bare, "POST", f"{posted[0]}/resume", {}), 409, "vacancy.not-allowed-from-state")
    assert "pause" in problem["detail"]


def test_a_version_of_yesterday_is_412(bare, posted):
    check_problem(ask(bare, "PUT", posted[0], vacancy(), If_Match='"999"'), 412, "version.stale")


def test_no_version_is_428(bare, posted):
    check_problem(ask(bare, "PUT", posted[0], vacancy()), 428, "version.required")


def test_a_body_that_is_announced_too_large_is_413_before_it_is_sent(bare):
    connection = http.client.HTTPConnection("127.0.0.1", bare.port, timeout=20)
    connection.putrequest("POST", ROUTE)
    for name, value in {"Content-Length": str(33 * 2**20), "Expect": "100-continue", **JSON}.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    assert answer.status == 413 and answer.headers["Content-Type"] == "application/problem+json"
    assert json.load(answer)["status"] == 413


def test_a_body_that_is_too_large_is_413(bare):
    try:
        assert ask(bare, "POST", ROUTE, b" " * (33 * 2**20), **{"Content-Type": "application/json"}).status == 413
    except ConnectionError:
        pass  # it may hang up on who does not stop sending


def test_another_media_type_is_415(bare):
    check_problem(ask(bare, "POST", ROUTE, b"<vacancy/>", Content_Type="application/xml"), 415, "request.media-type")


@pytest.mark.parametrize("body", [b"{", b'{"title": "\xff"}', b"{} {}"])
def test_a_body_that_is_no_json_is_400(bare, body):
    answer = ask(bare, "POST", ROUTE, body, **JSON)
    check_problem(answer, 400, answer.json["code"])
    assert answer.json["code"].startswith("request.malformed")


def test_the_secret_in_a_calendar_s_address_stays_out_of_the_log(tmp_path):
    with migrated(tmp_path, FOOTHOLD_LOG="all") as server:
        server.start()
        answer = ask(server, "GET", "/jobs/v1/calendars/fh_calendar_secret", key=False)
        check_problem(answer, 404, "feed.not-found")
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        server.stop()
        log = server.log.read_text()
        assert "/jobs/v1/calendars/{token}" in log and "fh_calendar_secret" not in log


def test_too_many_requests_are_429_and_tell_when_to_come_again(tmp_path):
    with migrated(tmp_path, FOOTHOLD_REQUESTS_PER_SECOND="1") as server:
        server.key = server.add_employer()
        server.start()
        answers = [ask(server, "GET", ROUTE) for _ in range(12)]
        assert answers[0].status == 200 and int(answers[0].headers["RateLimit-Limit"]) == 10
        check_problem(answers[-1], 429, "request.too-many")
        assert 1 <= int(answers[-1].headers["Retry-After"]) <= 10
        assert ask(server, "GET", "/healthz", key=None).status == 200


# Each wrong field


def wrong(answer, code="request.invalid"):
    """The errors of a refused input by their pointers."""
    errors = check_problem(answer, 422, code)["errors"]
    assert len({error["pointer"] for error in errors}) == len(errors), errors
    return {error["pointer"]: (error["code"], error["detail"]) for error in errors}


def test_every_wrong_field_of_a_body_is_named_at_once_with_its_remedy(bare):
    errors = wrong(ask(bare, "POST", ROUTE, {
        "title": 7, "contract": "for ever", "schedule": "nights", "wage": {"minimum": "a lot", "period": "month", "currency": "EUR"},
        "languages": [{"language": "ht", "level": "C1"}, {"language": "Kreyòl", "level": "C3"}], "skills": [{"skil": "baking"}],
        "startsOn": "soon", "a/b~c": 1,
    }))
    assert errors.keys() == {
        "/title", "/description", "/contract", "/wage/minimum", "/wage/currency", "/languages/1/language", "/languages/1/level",
        "/skills/0/skill", "/skills/0/skil", "/startsOn", "/a~1b~0c",
    }
    assert errors["/description"][0] == "required"
    assert errors["/title"][0] == "wrong-type"
    assert "permanent" in errors["/contract"][1] and "HTG" in errors["/wage/currency"][1]
    assert "did you mean `skill`" in errors["/skills/0/skil"][1]


def test_every_broken_rule_of_a_vacancy_is_named_at_once(bare):
    errors = wrong(
        ask(bare, "POST", ROUTE, vacancy(
            title="x", openings=0, experienceMonths=601, wage={"minimum": 9, "maximum": 1, "period": "day", "currency": "HTG"},
            startsOn="2030-01-01", closesOn="2030-02-01",
        )),
        "vacancy.invalid",
    )
    assert errors.keys() == {"/title", "/openings", "/experienceMonths", "/wage/maximum", "/closesOn"}


def test_wrong_parameters_are_named(bare):
    assert wrong(ask(bare, "GET", f"{ROUTE}?limit=0&state=gone&x=1")).keys() == {"/limit", "/state", "/x"}
    assert wrong(ask(bare, "GET", f"{ROUTE}/7")).keys() == {"/id"}


def test_a_key_that_came_with_another_request_is_422(bare):
    assert ask(bare, "POST", ROUTE, vacancy(), Idempotency_Key="again").status == 201
    assert wrong(ask(bare, "POST", ROUTE, vacancy(openings=3), Idempotency_Key="again"), "idempotency.key-reused").keys() == {"/Idempotency-Key"}


# What HTTP promises


def test_head_is_get_without_the_body(bare, posted):
    get, head = (ask(bare, method, posted[0], Accept_Encoding="identity") for method in ("GET", "HEAD"))
    assert head.status == 200 and head.body == b""
    for name in ("Content-Type", "Content-Length", "ETag", "Cache-Control"):
        assert head.headers[name] == get.headers[name]


def test_options_tells_the_methods(bare):
    answer = ask(bare, "OPTIONS", ROUTE)
    assert answer.status == 204 and answer.headers["Allow"] == "GET, HEAD, OPTIONS, POST"


def test_long_answers_are_compressed_for_who_takes_that(bare, posted):
    plain = ask(bare, "GET", posted[0], Accept_Encoding="identity")
    packed = ask(bare, "GET", posted[0], Accept_Encoding="br, gzip;q=0.5")
    assert plain.headers["Content-Encoding"] is None and packed.headers["Content-Encoding"] == "gzip"
    assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(packed.body) == plain.body and len(packed.body) < len(plain.body)
    assert ask(bare, "GET", posted[0], Accept_Encoding="gzip;q=0").headers["Content-Encoding"] is None


def test_the_current_version_is_not_sent_again(bare, posted):
    path, tag = posted
    for tags in (tag, f'"x", {tag}', f"W/{tag}", "*"):
        answer = ask(bare, "GET", path, If_None_Match=tags)
        assert answer.status == 304 and answer.body == b"" and answer.headers["ETag"] == tag
    assert ask(bare, "GET", path, If_None_Match='"999"').status == 200


def test_a_change_gives_the_next_version(bare):
    made = ask(bare, "POST", ROUTE, vacancy())
    changed = ask(bare, "PUT", made.headers["Location"], vacancy(openings=3), If_Match=made.headers["ETag"])
    assert changed.status == 200 and changed.headers["ETag"] == '"2"' and changed.json["openings"] == 3
    assert ask(bare, "GET", made.headers["Location"]).json == changed.json


def test_a_repeated_post_gets_the_first_answer(bare):
    first, second = (ask(bare, "POST", ROUTE, vacancy(), Idempotency_Key="once") for _ in range(2))
    assert (second.status, second.body, second.headers["Location"]) == (201, first.body, first.headers["Location"])
    assert first.headers["Idempotency-Replayed"] is None and second.headers["Idempotency-Replayed"] == "true"


def test_every_answer_has_its_request_s_id(bare):
    ids = [ask(bare, "GET", path, key=None).headers["X-Request-Id"] for path in ("/healthz", "/sign-in", "/nothing", ROUTE)]
    assert all(ids) and len(set(ids)) == len(ids)
    assert ask(bare, "GET", "/healthz", X_Request_Id="mine-12345678").headers["X-Request-Id"] != "mine-12345678"


def test_a_trusted_proxy_s_id_and_trace_go_on(tmp_path):
    with migrated(tmp_path, FOOTHOLD_TRUST_PROXY="yes", FOOTHOLD_LOG="all") as server:
        server.key = server.add_employer()
        server.start()
        trace = "4bf92f3577b34da6a3ce929d0e0e4736"
        answer = ask(server, "GET", ROUTE, X_Request_Id="mine-12345678", traceparent=f"00-{trace}-00f067aa0ba902b7-01")
        assert answer.headers["X-Request-Id"] == "mine-12345678"
        server.stop()
        lines = [json.loads(line) for line in server.log.read_text().splitlines() if line.startswith("{")]
        assert any(line.get("request") == "mine-12345678" and trace in line.get("trace", "") for line in lines), lines


def test_pages_bind_browsers(bare):
    headers = ask(bare, "GET", "/sign-in", key=None, Accept="text/html").headers
    policy = headers["Content-Security-Policy"]
    for rule in ("default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"):
        assert rule in policy.split("; ")
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff" and headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin" and headers["Permissions-Policy"]


def test_answers_for_a_person_or_program_are_not_kept_by_others(bare, posted):
    assert "no-store" in ask(bare, "GET", ROUTE).headers["Cache-Control"]
    assert "private" in ask(bare, "GET", posted[0]).headers["Cache-Control"]


def test_a_person_without_a_session_is_led_to_the_sign_in_and_back(bare):
    answer = ask(bare, "GET", "/casework/returnees", key=None, Accept="text/html")
    assert answer.status == 303 and answer.headers["Location"] == "/sign-in?next=%2Fcasework%2Freturnees"
