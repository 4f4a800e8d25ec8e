"""Three of a committee, one of whom is tied to the applicant: declared before anything is read, reviewed blind, and ready for the meeting."""

import re

from grants_test import signed_in, visitor, wait_until_saved

MARKER = "Sixty hens"
# The committee of another journey decides in the first office.
OFFICE = "bahamas"


def declare(member, application, *, tied=None):
    member.goto(f"/grants/applications/{application}")
    assert MARKER not in member.content()
    member.get_by_role("link", name="Declare a conflict of interest").click()
    member.get_by_label("Yes, something does" if tied else "No, nothing").check()
    if tied:
        member.get_by_label("What it is").fill(tied)
    member.get_by_role("button", name="Save").click()
    member.get_by_text("Your declaration is written down.").wait_for()


def write(member, score, words, axe):
    """Types a review, leaves it, comes back to it and files it."""
    member.goto("/grants/reviews")
    member.get_by_role("link", name="Write the review").first.click()
    member.locator("[name^='scores.']").first.select_option(score)
    wait_until_saved(member)
    member.reload()
    scores = member.locator("[name^='scores.']")
    assert scores.first.input_value() == score
    for place in range(1, scores.count()):
        scores.nth(place).select_option("na" if place == 3 else "4")
    member.locator("[name=comment]").fill(words)
    wait_until_saved(member)
    axe(member)
    member.get_by_role("button", name="File the review").click()
    member.get_by_text("Your review is filed.").wait_for()


def test_a_plan_is_declared_reviewed_blind_and_ready_for_the_committee(foothold, browser, axe, picture):
    manager = visitor(browser, foothold, "programme_manager", OFFICE)
    seats = [seat for seat in foothold.demo["accounts"] if seat["programme"] == OFFICE and seat["role"].startswith("committee_")]
    seats.sort(key=lambda seat: seat["role"])
    chair, member, tied = (visitor(browser, foothold, "committee_chair", OFFICE), *(signed_in(browser, foothold, seat) for seat in seats[1:3]))
    found = foothold.sql(
        f"""
        SELECT a.id || ' ' || a.round_id FROM grants.application AS a
        WHERE a.title = '{MARKER}' AND a.programme_id = (SELECT id FROM portal.programme WHERE slug = '{OFFICE}')
        """
    )
    application, round_id = found[0].split(" ")
    committee = f"/grants/rounds/{round_id}/committee"

    # The demonstration's committee is complete.
    manager.goto(committee)
    assert "The committee is complete" in manager.locator("main").inner_text()
    axe(manager)
    picture(manager, "committee")

    # Screening leads to review by those who are asked.
    manager.goto(f"/grants/applications/{application}")
    manager.get_by_role("button", name="Begin to screen").click()
    manager.get_by_role("link", name="Ask for reviews").click()
    for box in manager.locator("[name=reviewers]").all():
        box.uncheck()
    for seat in seats[:3]:
        account = foothold.sql(f"SELECT id FROM portal.account WHERE email = '{seat['email']}'")[0]
        manager.locator(f"[name=reviewers][value='{account}']").check()
    axe(manager)
    manager.get_by_role("button", name="Ask for reviews").click()
    manager.wait_for_url("**/reviews")

    # Who is tied sees what is public before and after; the others read once they declared.
    declare(tied, application, tied="The applicant is my cousin")
    tied.goto(f"/grants/applications/{application}")
    assert MARKER not in tied.content() and "You have a conflict of interest" in tied.content()
    for path in ["paper", "revisions/1", "reviews"]:
        assert tied.goto(f"/grants/applications/{application}/{path}").status == 403
    for who in [member, chair]:
        declare(who, application)
        assert MARKER in who.content()

    # Reviews are blind until one's own is filed; the last one leads to the committee.
    write(member, "5", "Shops wait for eggs", axe)
    chair.goto(f"/grants/applications/{application}/reviews")
    assert "Shops wait for eggs" not in chair.content() and "is hidden until" in chair.content()
    write(chair, "2", "The coop is small", axe)
    shown = chair.locator("main").inner_text()
    assert re.search("Shops wait for eggs", shown) and "2–5" in shown and "Ready for the committee" in shown
    axe(chair)
    picture(chair, "reviews", height=1400)
