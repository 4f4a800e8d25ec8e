"""From a round to an agreement, all of it through pages: a plan is submitted twice, reviewed blind by five, decided with a dissent while one
declares a conflict of interest in mid-meeting, approved with conditions that are met, signed, and paid in tranches with their reports."""

import re
from datetime import date, timedelta

from agreements import pay_in_tranches
from grants_test import signed_in, visitor, wait_until_saved

CHAIR, DISSENTER, TIED = "Yvonne Harris", "Sandra Benn", "Colin Fraser"
MARKER, OTHER_MARKER = "Fresh eggs at Soesdyke", "trays a week"
SECTIONS = {
    "venture": {"title": MARKER, "venture": "hen_rearing", "what": "Eggs for four shops.", "place": "A yard at Soesdyke"},
    "market": {"customers": "Four shops", "competitors": "Imported eggs"},
    "experience": {"experience": "Two years on a poultry farm.", "risks": "Illness: the hens are vaccinated."},
    "equipment": {"equipment.0.item": "Hen", "equipment.0.quantity": "60", "equipment.0.price": "9"},
    "money": {"grant": "910", "loan": "390", "ownContribution": "100"},
    "forecast": {"sales": "650", "goodsPercent": "45", "household": "100"},
}
PRICE = b"%PDF-1.4 A price for sixty hens"


def fill(page, fields):
    for name, text in fields.items():
        field = page.locator(f"[name='{name}']")
        field.select_option(text) if name == "venture" else field.fill(text)


def declare(page, application, conflict=None):
    page.goto(f"/grants/applications/{application}")
    assert conflict or MARKER not in page.content()
    page.get_by_role("link", name="Declare a conflict of interest").click()
    page.get_by_label("Yes, something does" if conflict else "No, nothing").check()
    if conflict:
        page.get_by_label("What it is").fill(conflict)
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Your declaration is written down.").wait_for()


def open_round(manager, axe, picture, title="Food for Soesdyke"):
    """The manager adds a round of the demonstration's fund and publishes it."""
    manager.goto("/grants/rounds/new")
    fill(manager, {"title": title, "summary": "Small ventures that bring food to the shops of the district."})
    for name in ["fund", "rubric"]:
        manager.locator(f"[name={name}]").select_option(index=1)
    today = date.today()
    fill(manager, {"opensOn": str(today - timedelta(days=1)), "closesOn": str(today + timedelta(days=30))})
    axe(manager)
    manager.get_by_role("button", name="Add a round").click()
    manager.get_by_role("button", name="Publish").click()
    if manager.get_by_role("button", name="Yes").count():
        manager.get_by_role("button", name="Yes").click()
    axe(manager)
    picture(manager, "committee-round", height=1100)
    return re.search(r"[0-9a-f-]{36}", manager.url).group(0)


def appoint(manager, grant_round, names, axe):
    for name in names:
        manager.goto(f"/grants/rounds/{grant_round}/committee/new")
        manager.get_by_label("Person").select_option(label=name)
        manager.get_by_label("Chair" if name == CHAIR else "Member", exact=True).check()
        axe(manager)
        manager.get_by_role("button", name="Save").click()
        manager.wait_for_url("**/committee")
    assert "The committee is complete" in manager.locator("main").inner_text()
    axe(manager)


def write_plan(worker, axe, picture, title="Food for Soesdyke", sections=SECTIONS):
    """The case worker types the plan with a document, and submits it."""
    worker.goto("/grants/applications/new")
    worker.get_by_label(title).check()
    worker.locator("[name=person]").select_option(index=1)
    worker.get_by_role("button", name="Start an application").click()
    application = re.search(r"applications/([0-9a-f-]{36})", worker.url).group(1)
    worker.goto(f"/grants/applications/{application}/plan/venture")
    for section, fields in sections.items():
        worker.wait_for_url(f"**/plan/{section}")
        fill(worker, fields)
        axe(worker)
        worker.get_by_role("button", name="Save and go on").click()
    worker.wait_for_url(re.compile(f"/grants/applications/{application}$"))
    add_document(worker, application, "price of the hens.pdf", axe, picture)
    submit(worker, application)
    return application


def add_document(worker, application, name, axe, picture=lambda *_, **__: None):
    worker.goto(f"/grants/applications/{application}")
    worker.get_by_role("link", name="Add a document").click()
    worker.locator("[name=kind]").select_option("quotation")
    worker.locator("[name=file]").set_input_files({"name": name, "mimeType": "application/pdf", "buffer": PRICE})
    axe(worker)
    picture(worker, "document-add", height=760)
    worker.get_by_role("button", name="Add a document").click()
    worker.get_by_text("The document is added.").wait_for()
    worker.get_by_role("link", name=name, exact=True).wait_for()
    axe(worker)


def submit(worker, application):
    worker.goto(f"/grants/applications/{application}/submit")
    worker.get_by_role("button", name="Submit").click()
    worker.get_by_text("The plan is submitted.").wait_for()


def screen_twice(manager, worker, application, axe, picture):
    """The manager asks for a change; the second revision shows what is new against the first."""
    manager.goto(f"/grants/applications/{application}")
    manager.get_by_role("button", name="Begin to screen").click()
    axe(manager)
    manager.get_by_role("link", name="Ask for changes").click()
    manager.locator("[name=reason]").fill("How many eggs do the shops take?")
    axe(manager)
    manager.get_by_role("button", name="Ask for changes").click()
    worker.goto(f"/grants/applications/{application}/plan/market")
    worker.locator("[name=customers]").fill(f"Four shops, forty {OTHER_MARKER}")
    wait_until_saved(worker)
    add_document(worker, application, "orders of the shops.pdf", axe)
    submit(worker, application)
    worker.get_by_role("link", name="Revision 2").click()
    shown = worker.locator("main").inner_text()
    assert OTHER_MARKER in shown and "orders of the shops.pdf" in shown and "New" in shown
    axe(worker)
    picture(worker, "revision", height=1500)
    manager.goto(f"/grants/applications/{application}/screening")
    assert "Revision 2" in manager.locator("main").inner_text()
    axe(manager)
    picture(manager, "screening", height=1000)


def review_blind(manager, pages, application, axe, picture):
    """All five are asked; each declares, reads, and files before seeing what others filed."""
    manager.get_by_role("link", name="Ask for reviews").click()
    for box in manager.locator("[name=reviewers]").all():
        box.check()
    axe(manager)
    manager.get_by_role("button", name="Ask for reviews").click()
    manager.wait_for_url("**/reviews")
    for place, (name, page) in enumerate(pages.items()):
        declare(page, application)
        page.goto("/grants/reviews")
        axe(page)
        page.locator("tr", has_text=MARKER).get_by_role("link").last.click()
        axe(page)
        if place:
            before = page.goto(f"/grants/applications/{application}/reviews").text()
            assert "The first opinion" not in before
            page.goto("/grants/reviews")
            page.locator("tr", has_text=MARKER).get_by_role("link").last.click()
        scores = page.locator("[name^='scores.']")
        for criterion in range(scores.count()):
            scores.nth(criterion).select_option("2" if name == DISSENTER else "4")
        page.locator("[name=comment]").fill("The first opinion" if place == 0 else "Sixty are too many" if name == DISSENTER else "Sound")
        wait_until_saved(page)
        if place == 0:
            picture(page, "review", height=1300)
        page.get_by_role("button", name="File the review").click()
        page.get_by_text("Your review is filed.").wait_for()
    page.goto(f"/grants/applications/{application}/reviews")
    assert "The first opinion" in page.locator("main").inner_text()
    axe(page)
    picture(page, "reviews-of-five", height=1500)
    manager.goto(f"/grants/applications/{application}/reviews")
    if manager.get_by_role("button", name="Ready for the committee").count():
        manager.get_by_role("button", name="Ready for the committee").click()
    assert "Ready for the committee" in manager.locator("main").inner_text()


def plan_meeting(manager, grant_round, axe):
    manager.goto(f"/grants/rounds/{grant_round}")
    manager.get_by_role("link", name="Plan a meeting").click()
    axe(manager)
    fill(manager, {"day": str(date.today()), "clock": "14:30", "place": "https://meet.example.org/committee"})
    manager.get_by_role("button", name="Plan a meeting").click()
    manager.wait_for_url("**/agenda")
    axe(manager)
    fill(manager, {"items.0.place": "1", "items.0.minutes": "15"})
    manager.get_by_role("button", name="Save").click()
    manager.wait_for_url(re.compile(r"/grants/meetings/[0-9a-f-]{36}$"))
    return manager.url.rsplit("/", 1)[1]


def meet(chair, pages, here, axe, picture):
    """The members read what they need, and come; the chair tries out what would be left."""
    chair.goto(f"{here}/pack")
    assert MARKER in chair.locator("main").inner_text()
    axe(chair)
    chair.goto(here)
    chair.get_by_role("button", name="Open the meeting").click()
    for name, page in pages.items():
        page.goto(here)
        page.locator("tr", has_text=name).get_by_role("button", name="Is there").click()
        page.locator("tr", has_text=name).get_by_role("button", name="Is there").wait_for(state="detached")
    chair.goto(here)
    axe(chair)
    picture(chair, "committee-meeting", height=1250)
    chair.goto(f"{here}/ranking")
    chair.locator("[name=take]").first.check()
    chair.get_by_role("button", name="See what is left").click()
    assert "Left after what is ticked" in chair.locator("main").inner_text()
    axe(chair)
    picture(chair, "committee-ranking", height=800)


def propose(chair, item, axe, picture):
    """With an amount for each line and a condition."""
    chair.goto(item)
    assert "price of the hens.pdf" in chair.locator("main").inner_text()
    axe(chair)
    chair.get_by_role("link", name="Propose a decision").click()
    chair.locator("[name=outcome][value=approved_with_conditions]").check()
    fill(
        chair,
        {
            "granted": "910", "loan": "390", "lines.0.approved": "500", "conditions.0.text": "The licence of the district for keeping hens",
            "conditions.0.dueOn": str(date.today() + timedelta(days=30)), "reason": "Eggs are short in the district, and the figures add up.",
        },
    )
    axe(chair)
    picture(chair, "proposal", height=1900)
    chair.get_by_role("button", name="Propose a decision").click()
    chair.get_by_role("button", name="Take the vote").click()


def close_to(tied, application, here, item, axe, picture):
    """A member finds out that the applicant is a cousin: the plan closes, by every way to it."""
    declare(tied, application, "The applicant is my cousin.")
    for path in [item, f"{item}/vote", f"{here}/pack", f"{here}/minutes", f"/grants/applications/{application}", here, "/grants/reviews"]:
        tied.goto(path)
        assert MARKER not in tied.content() and OTHER_MARKER not in tied.content() and "price of the hens" not in tied.content(), path
    axe(tied)
    tied.goto(here)
    axe(tied)
    picture(tied, "meeting-closed-to-me", height=900)


def vote(pages, item, axe, picture):
    """Four vote, one of them against, with the reason. Another page of the meeting hears of it by itself."""
    watcher = pages["Desmond Adams"]
    watcher.goto(item)
    for name in [CHAIR, DISSENTER, "Ramesh Gobin", "Desmond Adams"]:
        page = pages[name]
        if page is watcher:
            watcher.locator("tr", has_text=DISSENTER).get_by_text("Has voted").wait_for()
        page.goto(f"{item}/vote")
        against = name == DISSENTER
        page.locator(f"[name=choice][value={'against' if against else 'for'}]").check()
        if against:
            page.locator("[name=reason]").fill("Sixty hens are too many for a first year.")
            axe(page)
            picture(page, "vote", height=1300)
        page.get_by_role("button", name="Cast my vote").click()
        page.wait_for_url(re.compile(f"{item}$"))


def decide(chair, here, item, axe, picture):
    """The chair counts and records; the money is taken from the fund. The minutes are signed."""
    chair.goto(item)
    chair.get_by_role("button", name="Count the votes").click()
    chair.get_by_text("Carried").wait_for()
    assert "3 For, 1 Against. With a conflict: 1." in chair.locator("main").inner_text()
    axe(chair)
    picture(chair, "committee-count", height=1250)
    chair.get_by_role("link", name="Record the decision").click()
    axe(chair)
    chair.get_by_role("button", name="Record the decision").click()
    chair.get_by_text("It is recorded.").wait_for()
    chair.goto(here)
    assert "1\u202f300.00" in chair.locator("main").inner_text()
    chair.get_by_role("button", name="Close the meeting").click()
    chair.get_by_role("button", name="Yes").click()
    chair.goto(f"{here}/minutes")
    axe(chair)
    chair.get_by_role("link", name="Sign the minutes").click()
    chair.get_by_role("button", name="Sign the minutes").click()
    chair.get_by_text("What stands here is what was signed.").wait_for()
    shown = chair.locator("main").inner_text()
    assert "Sixty hens are too many" in shown and "The licence of the district" in shown
    axe(chair)
    picture(chair, "committee-minutes", height=1700)


def meet_condition(worker, manager, decision, axe, picture):
    """The letter in the applicant's language, and the condition in two steps."""
    worker.goto(decision)
    axe(worker)
    worker.get_by_role("link", name="Letter").click()
    assert "Your application is approved, with conditions." in worker.locator("main").inner_text()
    worker.get_by_role("link", name="Kreyòl").first.click()
    assert "Demann ou an apwouve, ak kondisyon." in worker.locator("main").inner_text()
    axe(worker)
    picture(worker, "letter", height=1000)
    worker.goto(decision)
    worker.get_by_role("link", name="Tell what was shown").click()
    worker.locator("[name=reason]").fill("Licence 17 of this month, a copy in the file.")
    axe(worker)
    worker.get_by_role("button", name="Tell what was shown").click()
    manager.goto(decision)
    manager.get_by_role("link", name="It is met").click()
    axe(manager)
    manager.get_by_role("button", name="It is met").click()
    assert manager.locator("tr", has_text="The licence").get_by_text("Met").count() == 1
    axe(manager)
    picture(manager, "decision", height=1200)


def sign(worker, manager, application, axe, picture):
    """The manager offers, the applicant signs on the case worker's screen, and the manager countersigns."""
    manager.goto(f"/grants/applications/{application}/agreement/new")
    axe(manager)
    manager.get_by_role("button", name="Offer the agreement").click()
    manager.wait_for_url(re.compile(r"/grants/agreements/[0-9a-f-]{36}$"))
    axe(manager)
    agreement = manager.url
    worker.goto(f"{agreement}/sign")
    pad = worker.locator("canvas").bounding_box()
    worker.mouse.move(pad["x"] + 40, pad["y"] + 40)
    worker.mouse.down()
    worker.mouse.move(pad["x"] + 160, pad["y"] + 70, steps=8)
    worker.mouse.up()
    worker.locator("[name=agrees]").check()
    axe(worker)
    worker.locator("main form button[type=submit]").last.click()
    worker.wait_for_url(agreement)
    manager.goto(agreement)
    manager.locator("main form[action$='/start'] button").click()
    if manager.get_by_role("button", name="Yes").count():
        manager.get_by_role("button", name="Yes").click()
    manager.goto(agreement)
    assert "Running" in manager.locator("main").inner_text()
    axe(manager)
    picture(manager, "agreement", height=1400)
    return agreement


def tell(manager, application, axe, picture):
    manager.goto(f"/grants/applications/{application}/story")
    axe(manager)
    told = manager.locator("main").inner_text()
    wanted = [
        "Submitted", "Submitted again", "A document was added", "A document was read", "A decision was proposed",
        "A member declared a conflict of interest", "A condition is met",
        "A tranche was paid", "A report was returned", "A report was accepted",
    ]
    for word in wanted:
        assert word in told, word
    picture(manager, "story", height=1600)


def test_a_plan_goes_from_a_round_to_a_signed_agreement_through_pages_alone(foothold, browser, axe, picture):
    manager, worker = visitor(browser, foothold, "programme_manager"), visitor(browser, foothold, "case_worker")
    seats = [account for account in foothold.demo["accounts"] if account["programme"] == "guyana" and account["role"].startswith("committee_")]
    pages = {foothold.sql(f"SELECT name FROM portal.account WHERE email = '{seat['email']}'")[0]: signed_in(browser, foothold, seat) for seat in seats}
    assert len(pages) == 5 and {CHAIR, DISSENTER, TIED} <= set(pages)

    grant_round = open_round(manager, axe, picture)
    appoint(manager, grant_round, pages, axe)
    application = write_plan(worker, axe, picture)
    screen_twice(manager, worker, application, axe, picture)
    review_blind(manager, pages, application, axe, picture)
    chair = pages[CHAIR]
    with chair.expect_download() as download:
        chair.goto(f"/grants/applications/{application}")
        chair.get_by_role("link", name="price of the hens.pdf", exact=True).click()
    assert download.value.path().read_bytes() == PRICE

    meeting = plan_meeting(manager, grant_round, axe)
    here, item = f"/grants/meetings/{meeting}", f"/grants/meetings/{meeting}/items/{application}"
    meet(chair, pages, here, axe, picture)
    propose(chair, item, axe, picture)
    close_to(pages[TIED], application, here, item, axe, picture)
    vote(pages, item, axe, picture)
    decide(chair, here, item, axe, picture)
    meet_condition(worker, manager, f"/grants/applications/{application}/decision", axe, picture)
    agreement = sign(worker, manager, application, axe, picture)
    pay_in_tranches(worker, manager, visitor(browser, foothold, "finance_officer"), agreement, axe, picture)
    tell(manager, application, axe, picture)
