"""From a match to work: an officer puts somebody forward with their consent, the employer answers, and the office asks after them."""

import re
from datetime import date, timedelta

from main_job_test import post_vacancy, sign_in


def visitor(browser, foothold, role):
    """A page of somebody who is signed in, in a browser of their own."""
    context = browser.new_context(base_url=foothold.url)
    context.set_default_timeout(15_000)
    page = context.new_page()
    sign_in(page, foothold.account(role, "guyana"))
    return page


def test_a_candidate_goes_from_a_match_to_work(foothold, browser, axe, picture):
    vacancy = post_vacancy(foothold, "Mason for the market hall")["id"]
    officer = visitor(browser, foothold, "placement_officer")
    employer = visitor(browser, foothold, "employer")

    # The officer ticks two people of the list and puts them forward.
    officer.goto(f"/matching/vacancies/{vacancy}/matches")
    matches = officer.locator("li.match")
    name = matches.first.get_by_role("heading").get_by_role("link").inner_text()
    matches.first.locator("[name=people]").check()
    matches.nth(1).locator("[name=people]").check()
    officer.get_by_role("button", name="Put forward those ticked").click()
    officer.wait_for_url(f"**/jobs/vacancies/{vacancy}/pipeline")
    assert "2 put forward." in officer.locator("main").inner_text()
    axe(officer)
    officer.goto(f"/matching/vacancies/{vacancy}/matches")
    assert "Put forward: Proposed" in officer.locator("li.match").first.inner_text(), "the list marks who is on the way"

    # The employer sees nobody yet.
    employer.goto("/jobs/referrals")
    axe(employer)
    assert "Mason for the market hall" not in employer.locator("main").inner_text()

    # The candidate agrees, and the referral is sent.
    officer.goto(f"/jobs/vacancies/{vacancy}/pipeline")
    officer.locator(".board").get_by_role("link", name=f"Record the consent {name}").click()
    axe(officer)
    for category in ("contact", "education", "work_history", "languages", "licences"):
        officer.locator(f"[name=categories][value={category}]").uncheck()
    officer.locator("[name=method][value=in_person]").check()
    officer.get_by_role("button", name="Record the consent").click()
    referral = re.search(r"/jobs/referrals/([0-9a-f-]{36})", officer.url).group(1)
    axe(officer)
    officer.get_by_role("button", name="Send to the employer").click()
    officer.wait_for_load_state()
    assert "The referral is sent." in officer.locator("main").inner_text()

    # The employer sees what was agreed to and no more, and proposes a time.
    employer.goto("/jobs/referrals")
    employer.locator(f"main a[href='/jobs/referrals/{referral}']").click()
    shown = employer.locator("main").inner_text()
    assert name.split()[0] in shown and "lay blocks" in shown
    for hidden in ("Telephone", "Schooling", "returned", "Returnee", name):
        assert hidden not in shown, f"{hidden} is not the employer's to see"
    axe(employer)
    picture(employer, "candidate", height=1100)
    employer.locator("[name=text]").fill("When could the candidate begin?")
    employer.get_by_role("button", name="Send the message").click()
    employer.get_by_role("button", name="I have looked at it").click()
    employer.get_by_role("link", name="Propose interview times").first.click()
    axe(employer)
    day = date.today() + timedelta(days=3)
    employer.locator("[name='times.0.day']").fill(str(day))
    employer.locator("[name='times.0.clock']").fill("09:30")
    employer.locator("[name=place]").fill("Site office")
    employer.get_by_role("button", name="Propose interview times").click()
    employer.wait_for_url(f"**/jobs/referrals/{referral}")

    # The office agrees, and the calendar shows it.
    officer.goto(f"/jobs/referrals/{referral}")
    assert "When could the candidate begin?" in officer.locator("main").inner_text()
    officer.get_by_role("button", name="Agree to this time").click()
    officer.wait_for_load_state()
    officer.goto(f"/jobs/interviews?on={day}")
    assert "09:30–10:15" in officer.locator("main").inner_text() and name in officer.locator("main").inner_text()
    axe(officer)
    picture(officer, "interviews", height=800)

    # An offer, and work: the only opening fills the vacancy.
    employer.goto(f"/jobs/referrals/{referral}")
    employer.get_by_role("button", name="Make an offer").click()
    employer.get_by_role("link", name="Hire", exact=True).click()
    axe(employer)
    employer.locator("[name=startsOn]").fill(str(date.today()))
    employer.locator("[name='wage.amount']").fill("120000")
    employer.locator("[name='wage.period']").select_option("month")
    employer.get_by_role("button", name="Hire").click()
    employer.wait_for_url(f"**/jobs/referrals/{referral}")
    assert "Hired" in employer.locator("main").inner_text()
    officer.goto(f"/jobs/vacancies/{vacancy}/pipeline")
    assert "1 of 1 openings filled" in officer.locator("main").inner_text()
    assert "Filled" in officer.locator(".heading").inner_text()
    columns = officer.locator(".board > section").evaluate_all("list => new Set(list.map(s => s.getBoundingClientRect().top)).size")
    assert columns == 1, "the stages stand side by side"
    picture(officer, "pipeline", height=900)

    # The placement with its checks, and the certificate.
    officer.goto(f"/jobs/referrals/{referral}")
    officer.get_by_role("link", name="The placement").click()
    axe(officer)
    assert "After 30 days" in officer.locator("main").inner_text()
    officer.get_by_role("link", name="Certificate to print").click()
    axe(officer)
    assert "works for" in officer.locator("main").inner_text()
    sheet = officer.pdf(format="A4")
    assert sheet.count(b"/Type /Page\n") + sheet.count(b"/Type /Page ") <= 1, "the certificate is one sheet"

    for page in (officer, employer):
        page.context.close()


def test_what_waits_is_answered_from_the_tasks(foothold, browser, axe, picture):
    officer = visitor(browser, foothold, "placement_officer")
    for way in ("Jobs", "Tasks"):
        officer.get_by_role("navigation", name="Main").get_by_role("link", name=way).click()
    axe(officer)
    picture(officer, "tasks", height=1000)
    text = officer.locator("main").inner_text()
    for part in ("Ask whether they are still there", "Ask the candidate", "Send to the employer", "Ask the employer"):
        assert part in text, part
    officer.get_by_role("link", name="Answer").first.click()
    axe(officer)
    officer.locator("[name=answer][value=kept]").check()
    officer.get_by_role("button", name="Save").click()
    officer.wait_for_url(re.compile(r"/jobs/placements/[0-9a-f-]{36}$"))
    assert "Still there after 30 days" in officer.locator("main").inner_text()
    officer.context.close()


def test_the_board_works_without_script(foothold, browser):
    context = browser.new_context(base_url=foothold.url, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, foothold.account("placement_officer", "guyana"))
    page.goto("/jobs/referrals?state=consented")
    page.locator("main table a[href*='/pipeline']").first.click()
    page.get_by_role("button", name=re.compile("^Send to the employer")).first.click()
    assert "The referral is sent." in page.locator("main").inner_text()
    assert page.url.endswith("/pipeline"), "the button leads back to the board"
    context.close()
