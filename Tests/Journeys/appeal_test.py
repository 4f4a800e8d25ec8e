"""From a rejection back to the committee, all of it through pages: a plan is rejected by three, the applicant appeals with the case worker, and
three who had no part in it uphold the appeal."""

import re
from datetime import date, timedelta

from agreements import press
from committee_test import CHAIR, appoint, declare, fill, open_round, plan_meeting, write_plan
from grants_test import signed_in, visitor, wait_until_saved

ROUND, MARKER = "Lunch for Linden", "Lunch at the bus park"
COMMITTEE, OTHERS = [CHAIR, "Sandra Benn", "Ramesh Gobin"], ["Colin Fraser", "Desmond Adams"]
SECTIONS = {
    "venture": {"title": MARKER, "venture": "food_and_drink", "what": "Hot lunch for drivers.", "place": "The bus park of Linden"},
    "market": {"customers": "Drivers and travellers", "competitors": "Two stalls"},
    "experience": {"experience": "Ten years as a cook.", "risks": "Rain: the stall has a roof."},
    "equipment": {"equipment.0.item": "Gas stove", "equipment.0.quantity": "1", "equipment.0.price": "300"},
    "money": {"grant": "350", "loan": "150", "ownContribution": "50"},
    "forecast": {"sales": "700", "goodsPercent": "50", "household": "100"},
}
GROUNDS = "The committee overlooked the permit of the town council, which was in the file."


def review(manager, pages, application):
    manager.goto(f"/grants/applications/{application}")
    manager.get_by_role("button", name="Begin to screen").click()
    manager.goto(f"/grants/applications/{application}/reviewers")
    for box in manager.locator("[name=reviewers]").all():
        box.check()
    manager.get_by_role("button", name="Ask for reviews").click()
    manager.wait_for_url("**/reviews")
    for name in COMMITTEE:
        page = pages[name]
        declare(page, application)
        page.goto("/grants/reviews")
        page.locator("tr", has_text=MARKER).get_by_role("link").last.click()
        for score in page.locator("[name^='scores.']").all():
            score.select_option("2")
        page.locator("[name=comment]").fill("No permit")
        wait_until_saved(page)
        page.get_by_role("button", name="File the review").click()
        page.get_by_text("Your review is filed.").wait_for()
    manager.goto(f"/grants/applications/{application}/reviews")
    if manager.get_by_role("button", name="Ready for the committee").count():
        manager.get_by_role("button", name="Ready for the committee").click()


def reject(manager, pages, grant_round, application, axe):
    chair = pages[CHAIR]
    meeting = plan_meeting(manager, grant_round, axe)
    here, item = f"/grants/meetings/{meeting}", f"/grants/meetings/{meeting}/items/{application}"
    chair.goto(here)
    chair.get_by_role("button", name="Open the meeting").click()
    for name in COMMITTEE:
        pages[name].goto(here)
        pages[name].locator("tr", has_text=name).get_by_role("button", name="Is there").click()
        pages[name].locator("tr", has_text=name).get_by_role("button", name="Is there").wait_for(state="detached")
    chair.goto(f"{item}/propose")
    chair.locator("[name=outcome][value=rejected]").check()
    chair.locator("[name=followUp][value=training]").check()
    chair.locator("[name=reason]").fill("There is no permit for the place.")
    chair.get_by_role("button", name="Propose a decision").click()
    chair.get_by_role("button", name="Take the vote").click()
    for name in COMMITTEE:
        pages[name].goto(f"{item}/vote")
        pages[name].locator("[name=choice][value=for]").check()
        pages[name].get_by_role("button", name="Cast my vote").click()
        pages[name].wait_for_url(re.compile(f"{item}$"))
    chair.goto(item)
    chair.get_by_role("button", name="Count the votes").click()
    chair.get_by_role("link", name="Record the decision").click()
    chair.get_by_role("button", name="Record the decision").click()
    chair.get_by_text("It is recorded.").wait_for()


def appeal(worker, manager, application, axe, picture):
    """The case worker files it with the applicant; the manager admits it."""
    worker.goto(f"/grants/applications/{application}/decision")
    axe(worker)
    worker.get_by_role("link", name="File an appeal").click()
    worker.locator("[name=grounds]").fill(GROUNDS)
    axe(worker)
    picture(worker, "appeal-file", height=1000)
    worker.get_by_role("button", name="File an appeal").click()
    worker.get_by_text("The appeal is filed.").wait_for()
    axe(worker)
    manager.goto("/grants/appeals")
    axe(manager)
    picture(manager, "appeals", height=700)
    manager.locator("tr", has_text=ROUND).get_by_role("link").last.click()
    manager.get_by_role("link", name="Do not admit").click()
    axe(manager)
    picture(manager, "appeal-refuse", height=900)
    manager.go_back()
    press(manager, "Admit")
    manager.wait_for_url("**/panel")


def empanel(manager, names, axe, picture):
    offered = manager.locator("main").inner_text()
    assert all(name in offered for name in names) and not any(name in offered for name in COMMITTEE)
    axe(manager)
    for name in names:
        manager.get_by_label(name).check()
    picture(manager, "appeal-panel", height=900)
    manager.get_by_role("button", name="Save").click()
    manager.wait_for_url(re.compile(r"/grants/appeals/[0-9a-f-]{36}$"))
    axe(manager)
    return manager.url


def decide(panel, here, application, axe, picture):
    """Each declares, reads and votes; what the others voted is told when it is decided."""
    for place, page in enumerate(panel):
        page.goto(here)
        assert GROUNDS not in page.content() and MARKER not in page.content()
        declare(page, application)
        page.goto(f"{here}/vote")
        page.locator(f"[name=choice][value={'dismiss' if place == 2 else 'uphold'}]").check()
        page.locator("[name=reason]").fill(f"Opinion {place}")
        axe(page)
        picture(page, "appeal-vote", height=1000)
        page.get_by_role("button", name="Cast my vote").click()
        page.wait_for_url(here)
        assert "Opinion 0" not in page.locator("main").inner_text()
    page.get_by_role("link", name="Write the decision down").click()
    page.locator("[name=reason]").fill("The permit was in the file from the first day.")
    axe(page)
    picture(page, "appeal-decide", height=1000)
    page.get_by_role("button", name="Write the decision down").click()
    page.get_by_text("The decision is written down.").wait_for()
    assert "Opinion 0" in page.locator("main").inner_text()
    axe(page)
    picture(page, "appeal", height=1300)


def rules(manager, axe, picture):
    """The manager sets the days of appeal, from tomorrow on."""
    manager.goto("/policies/appeals")
    axe(manager)
    manager.get_by_role("link", name="Set new days").click()
    fill(
        manager,
        {"days": "45", "votingDays": "10", "effectiveFrom": str(date.today() + timedelta(days=1)), "words": "Agreed on with the partner."})
    axe(manager)
    picture(manager, "appeal-rules-new", height=1000)
    manager.get_by_role("button", name="Set new days").click()
    manager.wait_for_url("**/policies/appeals")
    assert "Agreed on with the partner." in manager.locator("main").inner_text()
    axe(manager)
    picture(manager, "appeal-rules", height=700)


def test_a_rejected_plan_goes_back_to_the_committee_by_an_appeal(foothold, browser, axe, picture):
    manager, worker = visitor(browser, foothold, "programme_manager"), visitor(browser, foothold, "case_worker")
    seats = [account for account in foothold.demo["accounts"] if account["programme"] == "guyana" and account["role"].startswith("committee_")]
    pages = {foothold.sql(f"SELECT name FROM portal.account WHERE email = '{seat['email']}'")[0]: signed_in(browser, foothold, seat) for seat in seats}
    officer = foothold.account("placement_officer")
    third = foothold.sql(f"SELECT name FROM portal.account WHERE email = '{officer['email']}'")[0]
    administrator = visitor(browser, foothold, "administrator")
    administrator.goto("/administration/accounts")
    administrator.get_by_role("link", name=third).first.click()
    administrator.locator("[name=role]").select_option("committee_member")
    administrator.get_by_role("button", name="Give a role").click()
    administrator.get_by_text("The role is given.").wait_for()

    rules(manager, axe, picture)
    grant_round = open_round(manager, axe, lambda *_, **__: None, ROUND)
    appoint(manager, grant_round, COMMITTEE, axe)
    application = write_plan(worker, axe, lambda *_, **__: None, ROUND, SECTIONS)
    review(manager, pages, application)
    reject(manager, pages, grant_round, application, axe)
    appeal(worker, manager, application, axe, picture)
    here = empanel(manager, [*OTHERS, third], axe, picture)
    decide([pages[OTHERS[0]], pages[OTHERS[1]], signed_in(browser, foothold, officer)], here, application, axe, picture)

    worker.goto(f"{here}/letter")
    axe(worker)
    assert "The permit was in the file from the first day." in worker.locator("main").inner_text()
    picture(worker, "appeal-letter", height=1000)
    manager.goto(f"/grants/applications/{application}")
    assert "Ready for the committee" in manager.locator("main").inner_text()
