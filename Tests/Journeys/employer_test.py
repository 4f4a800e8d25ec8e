"""An employer's way in and its own house: registration, people, keys, webhooks; the office's log and filters; two who edit at once."""

import json
import re
import threading
import time
import urllib.error
import urllib.request
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from main_job_test import post_vacancy, sign_in
from referral_test import visitor
from serving import office_day

PATIENCE = 30  # seconds until something that must come is given up


def until(condition, what):
    end = time.monotonic() + PATIENCE
    while not (found := condition()):
        assert time.monotonic() < end, f"{what} does not come"
        time.sleep(0.1)
    return found


def mail_to(foothold, address, words):
    """The newest mail to an address that has these words, which somebody reads in the outbox."""
    statement = f"SELECT replace(body, chr(10), ' ') FROM portal.mail WHERE recipient = '{address}' AND body LIKE '%{words}%' ORDER BY created_at DESC LIMIT 1"
    return until(lambda: foothold.sql(statement), f"a mail to {address}")[0]


def come_in(browser, foothold, address):
    """Chooses a password by the link of the mail, and gives a page that is signed in."""
    context = browser.new_context(base_url=foothold.url)
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto(re.search(r"https?://\S*choose-password\S*", mail_to(foothold, address, "choose-password")).group())
    password = "four quiet words together"
    page.locator("input[name=password]").fill(password)
    page.get_by_role("button", name="Choose a password").click()
    sign_in(page, {"email": address, "password": password})
    return page


def test_an_employer_registers_itself_and_is_let_in_once_an_officer_has_verified_it(foothold, page, browser, axe, picture):
    name, address = "Demerara Bakery", "ada@bakery.example"
    page.goto("/jobs/register?programme=guyana")
    axe(page)
    fields = {"name": name, "district": "Georgetown", "contact.name": "Ada Persaud", "contact.phone": "+592 225 0000", "contact.email": address}
    for field, value in fields.items():
        page.locator(f"[name='{field}']").fill(value)
    page.locator("[name=sector]").select_option("C")
    picture(page, "register", height=1250)
    page.locator("[name='contact.email']").fill("")
    page.get_by_role("button", name="Register").click()
    assert "href=\"#field-contact-email\"" in page.content() and page.locator("[name=name]").input_value() == name, "what was typed stays"
    page.locator("[name='contact.email']").fill(address)
    page.get_by_role("button", name="Register").click()
    page.get_by_role("heading", name="We have your registration").wait_for()
    axe(page)
    assert name in mail_to(foothold, address, name)

    officer = visitor(browser, foothold, "placement_officer")
    officer.goto("/jobs/employers")
    officer.get_by_role("link", name=name).click()
    text = officer.locator("main").inner_text()
    assert "Ada Persaud" in text and "Verify" in text
    assert officer.get_by_role("link", name="Make a key").count() == 0, "nothing is handed out before"
    axe(officer)
    picture(officer, "unverified", height=1100)
    officer.get_by_role("link", name="Verify", exact=True).click()
    axe(officer)
    officer.locator("main form button[type=submit]").last.click()
    officer.wait_for_url(re.compile(r"/jobs/employers/[0-9a-f-]{36}$"))
    officer.context.close()

    ada = come_in(browser, foothold, address)
    ada.goto("/jobs/vacancies")
    ada.get_by_role("link", name="Your business and its API keys").click()
    assert name in ada.locator("main").inner_text()

    # She invites somebody, who sees no keys, and ends the access again.
    bo = "bo@bakery.example"
    ada.get_by_role("link", name="Invite somebody").click()
    axe(ada)
    ada.locator("[name=name]").fill("Bo Singh")
    ada.locator("[name=email]").fill(bo)
    ada.locator("[name=part][value=recruiter]").check()
    picture(ada, "invite", height=900)
    ada.get_by_role("button", name="Send the invitation").click()
    house = ada.url
    recruiter = come_in(browser, foothold, bo)
    recruiter.goto(house)
    text = recruiter.locator("main").inner_text()
    assert name in text and "API keys" not in text, "a recruiter keeps no keys"
    ada.goto(house)
    row = ada.get_by_role("row").filter(has_text=bo)
    assert "Recruiter" in row.inner_text() and "Active" in row.inner_text()
    axe(ada)
    picture(ada, "people", height=1300)
    row.get_by_role("link", name="End the access").click()
    axe(ada)
    ada.get_by_role("button", name="End the access").click()
    ada.wait_for_url(house)
    until(lambda: recruiter.goto(house).status != 200, "the end of the access")
    recruiter.context.close()
    ada.context.close()


def ask(foothold, method, path, key, body=None, **headers):
    """What the API answers: its status and its value."""
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"} | {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(foothold.url + path, None if body is None else json.dumps(body).encode(), headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, json.loads(answer.read() or b"null")
    except urllib.error.HTTPError as refused:
        return refused.code, json.loads(refused.read())


def own_house(page):
    page.goto("/jobs/vacancies")
    page.get_by_role("link", name="Your business and its API keys").click()


def test_a_key_has_scopes_tells_its_last_use_and_is_replaced_with_an_overlap(foothold, browser, axe, picture):
    page = visitor(browser, foothold, "employer")
    own_house(page)
    page.get_by_role("link", name="Make a key").click()
    name = "Reading our vacancies"
    page.locator("[name=name]").fill(name)
    for scope in page.locator("[name=scopes]").all():
        scope.set_checked(scope.get_attribute("value") == "vacancies:read")
    picture(page, "key-scopes", height=1250)
    page.locator("main form button[type=submit]").last.click()
    old = page.get_by_role("textbox", name="API key").input_value()
    assert ask(foothold, "GET", "/jobs/v1/vacancies", old)[0] == 200
    status, refusal = ask(foothold, "GET", "/jobs/v1/events", old)
    assert status == 403 and "events:read" in refusal["detail"], "a key that may not is told what it lacks"

    own_house(page)
    row = page.get_by_role("row").filter(has_text=name)
    until(lambda: page.reload() and str(date.today()) in row.get_by_role("cell").nth(4).inner_text(), "the day of the last use")
    assert "vacancies:read" in row.inner_text()
    row.get_by_role("link", name="Replace").click()
    axe(page)
    page.locator("[name=overlap][value=hour]").check()
    picture(page, "key-replace", height=800)
    page.locator("main form button[type=submit]").last.click()
    new = page.get_by_role("textbox", name="API key").input_value()
    axe(page)
    assert new != old
    assert [ask(foothold, "GET", "/jobs/v1/vacancies", key)[0] for key in (old, new)] == [200, 200], "both work for an hour"
    assert ask(foothold, "GET", "/jobs/v1/events", new)[0] == 403, "the new one may do what the old one may"

    own_house(page)
    for row in page.get_by_role("row").filter(has_text=name).all():
        assert "Works" in row.inner_text()
    picture(page, "keys", height=1300)
    page.get_by_role("row").filter(has_text=name).last.get_by_role("link", name="Revoke").click()
    axe(page)
    page.locator("main form button[type=submit]").last.click()
    until(lambda: sorted(ask(foothold, "GET", "/jobs/v1/vacancies", key)[0] for key in (old, new)) == [200, 401], "the end of one of them")
    page.context.close()


def test_the_office_writes_down_a_call_and_comes_back_to_it(foothold, browser, axe, picture):
    page = visitor(browser, foothold, "placement_officer")
    note = "Wants two masons from March on"
    page.goto("/jobs/employers")
    page.locator("main table a[href^='/jobs/employers/']").first.click()
    page.get_by_role("link", name="Write down a contact").click()
    axe(page)
    page.locator("[name=kind][value=call]").check()
    page.locator("[name=note]").fill(note)
    page.locator("[name=followUpOn]").fill(str(office_day()))
    picture(page, "relation", height=900)
    page.get_by_role("button", name="Save").click()
    page.wait_for_url(re.compile(r"/jobs/employers/[0-9a-f-]{36}$"))
    assert note in page.locator("main").inner_text()
    axe(page)
    page.get_by_role("heading", name="Visits, calls and agreements").scroll_into_view_if_needed()
    picture(page, "relations", height=1500)
    page.goto("/jobs/tasks")
    row = page.get_by_role("row").filter(has_text=note)
    assert "Call" in row.inner_text()
    row.get_by_role("button", name="Done").click()
    page.wait_for_load_state()
    page.goto("/jobs/tasks")
    assert note not in page.locator("main").inner_text()
    page.context.close()


def test_a_filter_is_kept_under_a_name_and_forgotten(foothold, browser, axe, picture):
    page = visitor(browser, foothold, "placement_officer")
    page.goto("/jobs/vacancies")
    page.locator("[name=q]").fill("mason")
    page.locator("[name=state]").select_option("open")
    page.locator("main form button[type=submit]").first.click()
    page.get_by_role("link", name="Keep this filter").click()
    axe(page)
    name = "Open masons"
    page.locator("[name=name]").fill(name)
    page.get_by_role("button", name="Save").click()
    page.goto("/jobs/vacancies")
    axe(page)
    page.get_by_role("link", name=name).click()
    assert "q=mason" in page.url and "state=open" in page.url
    picture(page, "filters", height=1000)
    page.goto("/jobs/vacancies")
    page.get_by_role("button", name=f"Forget {name}").click()
    page.wait_for_load_state()
    assert page.get_by_role("link", name=name).count() == 0
    page.context.close()


class Receiver(ThreadingHTTPServer):
    """An employer's system on this machine; it answers `status`, and knows what came."""

    daemon_threads = True

    def __init__(self):
        self.status, self.came = 204, []
        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.came.append((body["type"], self.headers["webhook-signature"].count("v1,"), self.server.status))
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def receiver():
    running = Receiver()
    yield running
    running.shutdown()


def test_a_webhook_is_tried_fails_comes_again_and_changes_its_secret(foothold, browser, axe, picture, receiver):
    page = visitor(browser, foothold, "employer")
    own_house(page)
    page.get_by_role("link", name="Webhooks").click()
    page.get_by_role("link", name="Add a webhook").click()
    page.get_by_label("Address").fill(f"http://127.0.0.1:{receiver.server_port}/hooks")
    page.locator("[name=types]").fill("vacancy.posted")
    picture(page, "webhook-add", height=720)
    page.get_by_role("button", name="Add a webhook").click()
    page.get_by_role("link", name="To the webhook").click()
    place = page.url

    def shows(words):
        page.goto(place)
        return words in page.locator("main").inner_text()

    page.get_by_role("button", name="Send a test").click()
    until(lambda: receiver.came == [("webhook.test", 1, 204)], "the test")
    until(lambda: shows("webhook.test") and "Delivered" in page.get_by_role("row").filter(has_text="webhook.test").inner_text(), "its end")

    receiver.status = 500
    post_vacancy(foothold, "Webhook mason")
    until(lambda: shows("500"), "the failure")
    axe(page)
    picture(page, "webhook-failing", height=1100)
    receiver.status = 204
    # It comes again by itself; where somebody cannot wait for the next try, they give it up and have it tried again.
    until(lambda: ("vacancy.posted", 1, 204) in receiver.came, "the next try")
    row = page.get_by_role("row").filter(has_text="vacancy.posted")
    until(lambda: shows("vacancy.posted") and "Delivered" in row.inner_text(), "the end of it")
    row.get_by_role("button", name="Try again").click()
    until(lambda: receiver.came.count(("vacancy.posted", 1, 204)) == 2, "the replay")

    page.goto(place)
    page.get_by_role("link", name="New secret").click()
    picture(page, "webhook-secret", height=720)
    page.get_by_role("button", name="New secret").click()
    axe(page)
    page.get_by_role("link", name="To the webhook").click()
    assert "Old secret signs until" in page.locator("main").inner_text()
    page.get_by_role("button", name="Send a test").click()
    until(lambda: ("webhook.test", 2, 204) in receiver.came, "a message that both secrets sign")
    page.goto(place)
    page.get_by_role("link", name="Remove").click()
    page.get_by_role("button", name="Remove").click()
    page.wait_for_url("**/webhooks")
    page.context.close()


def test_two_who_edit_one_vacancy_see_both_versions_and_lose_nothing(foothold, browser, axe, picture):
    vacancy = post_vacancy(foothold, "Mason for two")["id"]
    officer, employer = (visitor(browser, foothold, role) for role in ("placement_officer", "employer"))
    for page in (officer, employer):
        page.goto(f"/jobs/vacancies/{vacancy}/edit")
    officer.locator("[name=openings]").fill("5")
    officer.get_by_role("button", name="Save").first.click()
    officer.wait_for_url(f"**/jobs/vacancies/{vacancy}")

    employer.locator("[name=title]").fill("Master mason")
    employer.locator("[name=openings]").fill("2")
    employer.get_by_role("button", name="Save").first.click()
    table = employer.get_by_role("table", name="What stands there now")
    cells = [[cell.inner_text() for cell in row.get_by_role("cell").all()] for row in table.get_by_role("row").all()[1:]]
    values = {cell[-1]: cell[-2] for cell in cells}
    assert values["Master mason"] == "Mason for two" and values["2"] == "5", "both versions stand side by side"
    assert len(values) == 2, "where they differ, and nowhere else"
    assert employer.locator("[name=title]").input_value() == "Master mason", "what was typed stays"
    axe(employer)
    picture(employer, "two-editors", height=1000)
    _, now = ask(foothold, "GET", f"/jobs/v1/vacancies/{vacancy}", foothold.demo["employerApiKey"])
    assert (now["title"], now["openings"]) == ("Mason for two", 5), "nothing was overwritten"

    # Knowing of it, the employer sends again what is to stand.
    employer.locator("[name=openings]").fill("5")
    employer.get_by_role("button", name="Save").first.click()
    employer.wait_for_url(f"**/jobs/vacancies/{vacancy}")
    status, now = ask(foothold, "GET", f"/jobs/v1/vacancies/{vacancy}", foothold.demo["employerApiKey"])
    assert (now["title"], now["openings"], now["version"]) == ("Master mason", 5, 3)

    # By API: the refusal names the version that was read and the one that stands.
    status, refusal = ask(
        foothold, "PUT", f"/jobs/v1/vacancies/{vacancy}", foothold.demo["employerApiKey"],
        {"title": "Mason", "description": "Lays blocks.", "contract": "casual", "schedule": "nights"}, If_Match='"1"')
    assert (status, refusal["code"]) == (412, "version.stale")
    assert "version 1" in refusal["detail"] and "is 3" in refusal["detail"], refusal["detail"]
    for page in (officer, employer):
        page.context.close()
