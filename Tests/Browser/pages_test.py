"""Every page that is there for every role: accessible, light, and fit for a phone."""

import re

import pytest

# The pages that each role's work begins on; what lies behind them is walked by the journeys.
PAGES = {
    "placement_officer": [
        "/", "/jobs/vacancies", "/jobs/vacancies/new", "/jobs/employers", "/jobs/employers/new", "/matching/profiles",
        "/matching/how-it-works", "/matching/taxonomy", "/account", "/account/second-factor", "/account/second-factor/off", "/jobs/referrals",
        "/jobs/interviews", "/jobs/interviews?span=month", "/jobs/interviews/feed", "/jobs/placements", "/jobs/placements/new", "/jobs/tasks",
        "/matching/plan", "/matching/plans", "/matching/demand",
    ],
    "employer": ["/", "/jobs/vacancies", "/jobs/vacancies/new", "/jobs/referrals", "/jobs/interviews"],
    "case_worker": [
        "/", "/casework/returnees", "/casework/returnees/new", "/matching/profiles", "/matching/demand",
        "/grants/applications", "/grants/applications/new", "/grants/rounds",
    ],
    "programme_manager": [
        "/", "/jobs/vacancies", "/jobs/employers", "/casework/returnees", "/matching/fairness", "/matching/models", "/matching/models/learn",
        "/matching/models/0/promote", "/matching/demand", "/grants/funds", "/grants/funds/new", "/grants/rates/new", "/grants/rounds",
        "/grants/rounds/new", "/grants/rubrics", "/grants/rubrics/new", "/grants/templates", "/grants/templates/hen_rearing/edit",
        "/grants/applications",
    ],
    "donor": ["/", "/grants/funds", "/grants/rounds"],
    "administrator": [
        "/", "/administration", "/administration/accounts", "/administration/accounts/new", "/administration/programmes",
        "/administration/events", "/administration/outbox", "/administration/jobs", "/styleguide", "/docs",
    ],
}
ROWS = [(role, path) for role, paths in PAGES.items() for path in paths]


@pytest.fixture(scope="module")
def signed_in(browser, foothold):
    """Pages signed in by role, one context each."""
    contexts = {}

    def page(role):
        if role not in contexts:
            context = browser.new_context(base_url=foothold.url)
            context.set_default_timeout(15_000)
            account = foothold.account(role, "guyana")
            visitor = context.new_page()
            visitor.goto("/sign-in")
            visitor.locator("input[name=email]").fill(account["email"])
            visitor.locator("input[name=password]").fill(account["password"])
            visitor.locator("main button[type=submit]").click()
            visitor.wait_for_url("**/")
            contexts[role] = visitor
        return contexts[role]

    yield page
    for visitor in contexts.values():
        visitor.context.close()


@pytest.mark.parametrize(("role", "path"), ROWS)
def test_a_page_is_accessible_light_and_fits_a_phone(signed_in, axe, role, path):
    page = signed_in(role)
    page.set_viewport_size({"width": 1280, "height": 900})
    answer = page.goto(path)
    assert answer.status == 200, f"{path}: {answer.status}"
    axe(page)
    page.set_viewport_size({"width": 360, "height": 740})
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow <= 0, f"{path} scrolls {overflow} px sideways on a phone"
    axe(page)
    weight = page.evaluate("performance.getEntriesByType('navigation')[0].transferSize")
    assert weight < 40_000, f"{path} weighs {weight} bytes"


def test_the_public_board_is_accessible_fits_a_phone_and_prints_on_one_sheet(page, axe):
    page.goto("/jobs/board/guyana")
    vacancies = [link.get_attribute("href") for link in page.locator("tbody a").all()]
    for path in ["/jobs/board/guyana", *vacancies]:
        page.set_viewport_size({"width": 1280, "height": 900})
        assert page.goto(path).status == 200
        if path in ("/jobs/board/guyana", vacancies[0]):
            axe(page)
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, path
        if path in vacancies:
            assert re.findall(rb"/Count (\d+)", page.pdf(format="A4")) == [b"1"], path
    axe(page)


def test_pages_of_webhooks_are_accessible_and_fit_a_phone(page, foothold, axe):
    account = foothold.account("employer", "guyana")
    page.goto("/sign-in")
    page.locator("input[name=email]").fill(account["email"])
    page.locator("input[name=password]").fill(account["password"])
    page.locator("main button[type=submit]").click()

    def check():
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, page.url
            axe(page)

    page.goto("/jobs/vacancies")
    page.get_by_role("link", name="Your business and its API keys").click()
    page.get_by_role("link", name="Webhooks").click()
    check()
    page.get_by_role("link", name="Add a webhook").click()
    check()
    # An address of IANA's own, to which nothing is posted before the test ends.
    page.get_by_label("Address").fill("https://192.0.43.8/hooks")
    page.get_by_role("button", name="Add a webhook").click()
    assert page.get_by_label("Secret for signatures").input_value().startswith("whsec_")
    check()
    page.get_by_role("link", name="To the webhook").click()
    page.get_by_role("button", name="Pause").click()
    page.locator("main").get_by_text("Events wait until you resume.").first.wait_for()
    check()
    for name in ("New secret", "Remove"):
        page.get_by_role("link", name=name).click()
        check()
        page.get_by_role("link", name="Cancel").click()


def test_pages_of_one_vacancy_and_one_person_are_accessible_and_fit_a_phone(signed_in, axe):
    page = signed_in("placement_officer")
    page.goto("/jobs/vacancies")
    vacancy = page.locator("tbody a").first.get_attribute("href").rpartition("/")[2]
    page.goto("/matching/profiles")
    person = page.locator("tbody a").first.get_attribute("href").rpartition("/")[2]
    matches = f"/matching/vacancies/{vacancy}"
    for path in (f"{matches}/matches", f"{matches}/shortlist", f"/matching/profiles/{person}/gaps", f"{matches}/matches/{person}"):
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.goto(path).status == 200, path
            assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, path
            axe(page)


def test_a_page_works_without_script(browser, foothold):
    account = foothold.account("placement_officer", "haiti")
    context = browser.new_context(base_url=foothold.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/sign-in")
    page.locator("input[name=email]").fill(account["email"])
    page.locator("input[name=password]").fill(account["password"])
    page.locator("main button[type=submit]").click()
    page.goto("/jobs/vacancies")
    assert "Maçon" in page.locator("main").inner_text()
    assert page.locator("html").get_attribute("lang") == "fr", "the account's language"
    context.close()
