"""The main job: an employer posts by API, a placement officer reads who fits and why; before it, a case worker registers somebody."""

import json
import re
import secrets
import urllib.request
from datetime import date, timedelta


def sign_in(page, account):
    page.goto("/sign-in")
    page.get_by_label("E-mail address").fill(account["email"])
    page.locator("input[name=password]").fill(account["password"])
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/")


def post_vacancy(foothold, title, **more):
    """Posts as an employer's own system does, and returns what the API answered."""
    terms = {
        "title": title,
        "description": "You lay blocks and plaster walls on a site at Great Diamond.",
        "skills": [
            {"skill": "urn:foothold:skill:lay-blocks", "essential": True, "level": 3},
            {"skill": "urn:foothold:skill:plaster-walls", "essential": True},
            {"skill": "mix mortar", "essential": False},
        ],
        "contract": "fixed_term",
        "schedule": "full_time",
        "district": "East Bank Demerara",
        "closesOn": str(date.today() + timedelta(days=20)),
    } | more
    request = urllib.request.Request(
        f"{foothold.url}/jobs/v1/vacancies",
        json.dumps(terms).encode(),
        {
            "Authorization": f"Bearer {foothold.demo['employerApiKey']}",
            "Content-Type": "application/json",
            "Idempotency-Key": secrets.token_hex(8),
        },
        method="POST",
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert answer.status == 201
        return json.load(answer)


def test_an_employer_posts_by_api_and_the_officer_reads_who_fits_and_why(foothold, page, axe, picture):
    vacancy = post_vacancy(foothold, "Block mason")

    sign_in(page, foothold.account("placement_officer", "guyana"))
    picture(page, "home")
    axe(page)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Jobs").click()
    axe(page)
    picture(page, "vacancies", height=900)
    page.locator(f"main a[href='/jobs/vacancies/{vacancy['id']}']").first.click()
    axe(page)
    picture(page, "vacancy", height=1200)
    page.get_by_role("link", name="Who fits").click()
    page.wait_for_url("**/matches")

    first = page.locator("li.match").first
    assert first.get_by_role("link", name="Anthony F.").is_visible(), "the mason with the most of what is asked comes first"
    assert "2 of 2 essential skills" in first.inner_text()
    first.get_by_text("Why this score").click()
    explanation = first.inner_text()
    assert "Skills" in explanation and "Occupation and experience" in explanation
    assert "Asked: Full time. Can work: Full time." in explanation
    assert re.search(r"\d+(\.\d)? of \d+", explanation), "each part tells its points of how many"
    assert re.search(r"Fit \d+\.\d · wish \d+ of 100, \d+ % known: takes", explanation), "fit and wish stand apart"
    axe(page)
    picture(page, "matches", height=1250)

    first.get_by_role("link", name="Anthony F.").click()
    axe(page)
    picture(page, "match", height=1400)
    assert "lay blocks" in page.locator("main").inner_text()


def test_a_person_is_registered_agrees_gets_a_profile_and_appears(foothold, page, axe, picture):
    family = f"Quamina-{secrets.token_hex(2)}"
    sign_in(page, foothold.account("case_worker", "guyana"))
    page.goto("/casework/returnees")
    axe(page)
    picture(page, "returnees", height=900)
    page.goto("/casework/returnees/new")
    axe(page)
    page.locator("[name=givenName]").fill("Orlando")
    page.locator("[name=familyName]").fill(family)
    page.get_by_role("button", name="Register").click()
    page.wait_for_url(re.compile(r"/casework/returnees/[0-9a-f-]{36}"))
    person = re.search(r"[0-9a-f-]{36}", page.url).group()
    axe(page)
    picture(page, "returnee")

    page.goto(f"/matching/profiles/{person}")
    assert family not in page.locator("main").inner_text(), "nobody is matched who has not agreed"

    page.goto(f"/casework/returnees/{person}/consents/new")
    axe(page)
    page.locator("[name=purpose][value=job_matching]").check()
    for category in ("name", "skills", "work_history"):
        page.locator(f"[name=dataCategories][value={category}]").check()
    page.locator("[name=recipient]").fill("Employers with vacancies")
    page.locator("[name=method][value=signed]").check()
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_url(re.compile(rf"/casework/returnees/{person}"))

    page.get_by_role("link", name="Skill profile", exact=True).last.click()
    assert page.url.endswith(f"/matching/profiles/{person}")
    axe(page)
    field = page.get_by_role("combobox").first
    field.press_sequentially("brick")
    page.get_by_role("option").first.wait_for()
    page.get_by_role("option").first.click()
    picture(page, "profile", height=900)
    hours = page.get_by_role("group", name="Hours that the person can work")
    hours.get_by_label("Full time").check()
    hours.get_by_label("Nights").check()
    page.get_by_label("What matters most").select_option("Pay")
    page.get_by_label("What matters least").select_option("Nearness")
    page.get_by_role("button", name="Save").first.click()
    page.wait_for_load_state()
    assert "Orlando Q." in page.locator("main").inner_text()
    ticked = [box.get_attribute("value") for box in hours.get_by_role("checkbox").all() if box.is_checked()]
    assert ticked == ["full_time", "nights"]
    assert page.locator("[name=mattersMost]").input_value() == "pay"
    assert page.locator("[name=mattersLeast]").input_value() == "nearness"


def test_what_was_typed_into_a_profile_comes_back_where_the_browser_was_closed(foothold, page, axe):
    page.on("dialog", lambda dialog: dialog.accept())
    sign_in(page, foothold.account("placement_officer", "guyana"))
    page.goto("/matching/profiles")
    page.locator("main a[href^='/matching/profiles/']").first.click()
    lines = page.locator("[name^='skills.'][name$='.skillText']")
    last = lines.count() + 1
    for _ in range(2):
        page.locator("button[name=more][value=skills]").click()
    page.locator(f"[name='skills.{last}.skillText']").fill("Keeps bees")
    page.locator(f"[name='skills.{last}.level']").select_option("3")
    page.locator("summary").first.click()
    page.locator("[name=text]").fill("What a letter tells of the person.")
    page.locator("[data-kept]").wait_for()
    page.reload()
    assert page.locator(f"[name='skills.{last}.skillText']").count() == 0
    axe(page)
    page.get_by_role("button", name="Bring it back").click()
    assert page.locator(f"[name='skills.{last}.skillText']").input_value() == "Keeps bees"
    assert page.locator(f"[name='skills.{last}.level']").input_value() == "3"
    assert page.locator("[name=text]").input_value() == "", "a text that tells of a person stays on no device"

    # A line that says nothing is no skill; once the profile is saved nothing is offered, and after signing out nothing is left.
    page.locator(f"[name='skills.{last}.skillText']").fill("")
    page.locator(f"[name='skills.{last}.level']").select_option("")
    page.get_by_role("button", name="Save").first.click()
    page.wait_for_load_state()
    assert page.get_by_role("button", name="Bring it back").count() == 0
    page.locator("[name='skills.0.months']").fill("7")
    page.locator("[data-kept]").wait_for()
    kept = "Object.keys(localStorage).filter((key) => key.startsWith('foothold:draft:profile')).length"
    assert page.evaluate(kept) == 1
    page.locator("[data-sign-out]").first.click()
    page.wait_for_url(lambda url: "/matching/" not in url)
    assert page.evaluate(kept) == 0


def test_the_demonstration_is_for_its_owner_and_for_an_empty_database_only(foothold, tmp_path):
    demo = tmp_path.parent / "demo.json"
    file = next(p for p in tmp_path.parent.glob("*/demo.json")) if not demo.exists() else demo
    assert file.stat().st_mode & 0o777 == 0o600
    before = file.read_text()
    foothold.command("demo", "--file", str(file))
    assert json.loads(file.read_text()) == json.loads(before), "a second run changes nothing"
    assert {a["role"] for a in foothold.demo["accounts"]} >= {"placement_officer", "case_worker", "employer", "donor", "administrator"}
    assert {a["programme"] for a in foothold.demo["accounts"]} == {"bahamas", "guyana", "haiti"}
