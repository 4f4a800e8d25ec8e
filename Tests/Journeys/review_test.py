"""A committee of three, one of whom is tied to the applicant: declared before anything is read, reviewed blind, and ready for the meeting."""

import re

from grants_test import visitor, wait_until_saved

MARKER = "Sixty hens"
# The committee of another journey decides in the first office.
OFFICE = "bahamas"


def appoint(manager, committee, name, seat):
    manager.goto(f"{committee}/new")
    manager.get_by_label("Person").select_option(label=name)
    manager.get_by_label(seat, exact=True).check()
    manager.get_by_label("Hen rearing").check()
    manager.get_by_role("button", name="Save").click()
    manager.wait_for_url(f"**{committee}")


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
    # The finance officer sits on the committee, too.
    foothold.sql(
        """
        INSERT INTO portal.role_assignment (programme_id, account_id, role, granted_at)
        SELECT programme_id, account_id, 'committee_member', now() FROM portal.role_assignment WHERE role = 'finance_officer'
        ON CONFLICT DO NOTHING
        """
    )
    manager = visitor(browser, foothold, "programme_manager", OFFICE)
    chair, member, tied = (visitor(browser, foothold, role, OFFICE) for role in ["committee_chair", "committee_member", "finance_officer"])
    found = foothold.sql(
        f"""
        SELECT a.id || ' ' || a.round_id FROM grants.application AS a
        WHERE a.title = '{MARKER}' AND a.programme_id = (SELECT id FROM portal.programme WHERE slug = '{OFFICE}')
        """
    )
    application, round_id = found[0].split(" ")
    committee = f"/grants/rounds/{round_id}/committee"
    names = {role: foothold.sql(f"SELECT name FROM portal.account WHERE email = '{foothold.account(role, OFFICE)['email']}'")[0]
             for role in ["committee_chair", "committee_member", "finance_officer"]}

    # A committee says what it lacks until it is one.
    appoint(manager, committee, names["committee_member"], "Member")
    assert "It has no chair" in manager.locator("main").inner_text()
    appoint(manager, committee, names["committee_chair"], "Chair")
    appoint(manager, committee, names["finance_officer"], "Member")
    assert "The committee is complete" in manager.locator("main").inner_text()
    axe(manager)
    picture(manager, "committee")

    # Screening leads to review by those who are suggested.
    manager.goto(f"/grants/applications/{application}")
    manager.get_by_role("button", name="Begin to screen").click()
    manager.get_by_role("link", name="Ask for reviews").click()
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
