"""From a business idea to a submitted plan: typed over a line that drops, changed on request, and submitted again."""

import json
import re
import time

from main_job_test import sign_in

LINES = 40
MEMBERS = {"item": "Thing {n}", "specification": "Used, {n}", "quantity": "2", "price": "3.50", "source": "Shop {n}"}


def visitor(browser, foothold, role, office="guyana"):
    """A page of somebody who is signed in, in a browser of their own."""
    return signed_in(browser, foothold, foothold.account(role, office))


def signed_in(browser, foothold, account):
    context = browser.new_context(base_url=foothold.url)
    context.set_default_timeout(15_000)
    page = context.new_page()
    sign_in(page, account)
    return page


def start(worker):
    """Starts an application for the first person who agreed, and returns its identity."""
    worker.goto("/grants/applications/new")
    worker.locator("[name=round]").first.check()
    worker.locator("[name=person]").select_option(index=1)
    worker.get_by_role("button", name="Start an application").click()
    worker.wait_for_url(re.compile(r"/grants/applications/[0-9a-f-]{36}"))
    return re.search(r"[0-9a-f-]{36}", worker.url).group(0)


def saved(foothold, application):
    """The plan as the database has it."""
    return json.loads(foothold.sql(f"SELECT plan FROM grants.application WHERE id = '{application}'")[0])


def wait_until_saved(page):
    page.locator("[data-save-status]", has_text="Saved").wait_for()


def test_a_plan_is_typed_submitted_changed_on_request_and_submitted_again(foothold, browser, axe, picture):
    worker = visitor(browser, foothold, "case_worker")
    manager = visitor(browser, foothold, "programme_manager")
    application = start(worker)
    axe(worker)

    # Each section is saved while it is typed, and says so.
    worker.goto(f"/grants/applications/{application}/plan/venture")
    worker.get_by_label("Name of the business").fill("Mangoes in jars")
    worker.get_by_label("Kind of business").select_option("agricultural_processing")
    worker.locator("[name=what]").fill("Mango jam for shops and hotels.")
    worker.locator("[name=place]").fill("A kitchen in Linden")
    wait_until_saved(worker)
    axe(worker)
    assert saved(foothold, application)["title"] == "Mangoes in jars"

    # Without the script's saving, the button saves as well and leads on.
    worker.get_by_role("button", name="Save and go on").click()
    worker.wait_for_url("**/plan/market")
    texts = {
        "market": {"customers": "Hotels", "competitors": "Imports"},
        "experience": {"experience": "Ten years of cooking", "risks": "A bad harvest"},
        "equipment": {"equipment.0.item": "Stove", "equipment.0.quantity": "1", "equipment.0.price": "400"},
        "money": {"grant": "700", "loan": "300", "ownContribution": "50"},
        "forecast": {"sales": "900", "goodsPercent": "40", "household": "100"},
    }
    for section, fields in texts.items():
        worker.wait_for_url(f"**/plan/{section}")
        for name, text in fields.items():
            worker.locator(f"[name='{name}']").fill(text)
        axe(worker)
        worker.get_by_role("button", name="Save and go on").click()
    worker.wait_for_url(re.compile(f"/grants/applications/{application}$"))
    shown = worker.locator("main").inner_text()
    assert "All rules are met" in shown and "Break-even" in shown
    axe(worker)
    picture(worker, "plan", height=1400)

    worker.get_by_role("link", name="Submit").click()
    axe(worker)
    worker.get_by_role("button", name="Submit").click()
    worker.get_by_text("The plan is submitted.").wait_for()

    # The manager asks for changes; the next revision shows them.
    manager.goto(f"/grants/applications/{application}")
    manager.get_by_role("button", name="Begin to screen").click()
    manager.get_by_role("link", name="Ask for changes").click()
    axe(manager)
    manager.locator("[name=reason]").fill("Which hotels?")
    manager.get_by_role("button", name="Ask for changes").click()
    worker.goto(f"/grants/applications/{application}/plan/market")
    worker.locator("[name=customers]").fill("Two hotels in Georgetown")
    wait_until_saved(worker)
    worker.goto(f"/grants/applications/{application}/submit")
    worker.get_by_role("button", name="Submit").click()
    worker.get_by_role("link", name="Revision 2").click()
    shown = worker.locator("main").inner_text()
    assert "Two hotels in Georgetown" in shown and "Hotels" in shown
    axe(worker)

    # The applicant sees a plain word, without a name.
    worker.goto(f"/grants/applications/{application}/status-code")
    worker.get_by_role("button", name="Make the address").click()
    address = worker.get_by_label("Address").input_value()
    anybody = browser.new_context(base_url=foothold.url).new_page()
    anybody.goto(address)
    assert "Received" in anybody.locator("main").inner_text()
    axe(anybody)


def test_two_hundred_fields_over_a_line_that_drops_lose_nothing(foothold, browser):
    worker = visitor(browser, foothold, "case_worker")
    application = start(worker)
    dropped = {"count": 0}

    # Two requests of three never arrive, or their answers never do.
    def drop(route):
        if route.request.method != "PATCH":
            return route.continue_()
        dropped["count"] += 1
        if dropped["count"] % 3 == 0:
            return route.continue_()
        if dropped["count"] % 3 == 1:
            route.fetch()
        return route.abort()

    worker.route("**/grants/v1/applications/*/plan", drop)
    worker.goto(f"/grants/applications/{application}/plan/equipment")
    wanted = {}
    for line in range(LINES):
        while worker.locator(f"[name='equipment.{line}.item']").count() == 0:
            worker.get_by_role("button", name="One line more").click()
        for member, text in MEMBERS.items():
            name = f"equipment.{line}.{member}"
            wanted[name] = text.format(n=line)
            worker.locator(f"[name='{name}']").fill(wanted[name])
        # The browser is closed in the middle, with the line down.
        if line == LINES // 2:
            worker.evaluate("window.onbeforeunload = null")
            worker.reload()
    assert len(wanted) == 200
    deadline = time.monotonic() + 120
    while worker.evaluate("Object.keys(localStorage).some((key) => key.startsWith('foothold:draft:/grants'))"):
        assert time.monotonic() < deadline, "what waits on the device never arrives"
        worker.wait_for_timeout(200)
    assert dropped["count"] >= 3
    assert saved(foothold, application) == wanted


def test_two_who_type_the_same_field_are_told(foothold, browser):
    first, second = (visitor(browser, foothold, "case_worker") for _ in range(2))
    application = start(first)
    for page in (first, second):
        page.goto(f"/grants/applications/{application}/plan/venture")
    first.locator("[name=title]").fill("Mine")
    wait_until_saved(first)
    second.locator("[name=place]").fill("Linden")
    second.locator("[name=title]").fill("Theirs")
    second.get_by_text("Somebody else changed this field meanwhile").wait_for()
    assert second.locator("blockquote").inner_text() == "Mine"
    second.get_by_role("button", name="Keep mine").click()
    wait_until_saved(second)
    assert saved(foothold, application) == {"title": "Theirs", "place": "Linden"}
