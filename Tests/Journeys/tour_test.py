"""A tour by role through the screens that README shows; each picture is of what the test has just seen."""

import re

from main_job_test import sign_in


def test_a_case_worker_sees_who_may_be_the_same_person_and_reads_a_case(foothold, page, axe, picture):
    sign_in(page, foothold.account("case_worker", "guyana"))
    page.goto("/casework/returnees/new")
    page.locator("[name=givenName]").fill("Antony")
    page.locator("[name=familyName]").fill("Frazer")
    page.locator("[name=birthDate]").fill("1984-03-12")
    page.get_by_role("button", name="Register").click()
    page.wait_for_load_state()
    assert "Anthony Fraser" in page.locator("main").inner_text(), "another spelling of a name is recognised"
    axe(page)
    picture(page, "registration", height=1000)

    page.goto("/casework/returnees?q=frazer+antony")
    page.get_by_role("link", name="Anthony Fraser").first.click()
    page.wait_for_url(re.compile(r"/casework/returnees/[0-9a-f-]{36}$"))
    text = page.locator("main").inner_text()
    assert "Plan" in text and "Consents" in text
    axe(page)
    picture(page, "person", height=2200)
    page.goto(page.url.replace("/casework/returnees/", "/matching/profiles/"))
    axe(page)
    picture(page, "skills", height=1500)


def test_an_officer_compares_people_and_reads_how_the_score_works(foothold, page, axe, picture):
    sign_in(page, foothold.account("placement_officer", "guyana"))
    page.goto("/jobs/employers")
    axe(page)
    picture(page, "employers")
    page.goto("/matching/how-it-works")
    axe(page)
    picture(page, "how-it-works", height=1000)
    page.goto("/matching/taxonomy")
    axe(page)
    picture(page, "taxonomy")


def test_an_employer_posts_by_form_and_makes_a_key(foothold, page, axe, picture):
    sign_in(page, foothold.account("employer", "guyana"))
    page.goto("/jobs/vacancies/new")
    axe(page)
    picture(page, "vacancy-form", height=1100)
    page.goto("/jobs/vacancies")
    page.locator("main a[href^='/jobs/employers/']").first.click()
    page.get_by_role("link", name="Make a key").click()
    axe(page)
    page.locator("[name=name]").fill("Our own system")
    page.locator("main form button[type=submit]").last.click()
    page.get_by_role("heading", name="The key is made").wait_for()
    token = page.get_by_role("textbox", name="API key").input_value()
    axe(page)
    picture(page, "key")
    page.get_by_role("link", name="Back to the employer").click()
    page.get_by_role("heading", name="API keys").wait_for()
    text = page.locator("main").inner_text()
    assert "Our own system" in text and token not in text, "the key is listed, and its secret was shown once"
    axe(page)
    picture(page, "employer", height=1500)


def test_anybody_reads_the_documents_of_the_api(page, axe, picture):
    page.goto("/jobs/docs")
    assert "/jobs/v1/vacancies" in page.locator("main").inner_text()
    axe(page)
    picture(page, "api", height=900)


def test_an_administrator_sees_accounts_and_what_happened(foothold, page, axe, picture):
    sign_in(page, foothold.account("administrator", "guyana"))
    for path, name in [("", "administration"), ("/accounts", "accounts"), ("/events", "events"), ("/seal", "seal")]:
        page.goto(f"/administration{path}")
        axe(page)
        picture(page, name, height=900)
