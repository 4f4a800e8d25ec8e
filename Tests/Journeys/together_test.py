"""Many vacancies at once: an officer ticks them, is asked, sees what became of each, and undoes it; with script and without."""

import pytest
from main_job_test import post_vacancy, sign_in


@pytest.mark.parametrize("script", [True, False])
def test_an_officer_closes_many_vacancies_and_undoes_it(foothold, browser, axe, picture, script):
    word = "Plumber" if script else "Glazier"
    for place in ("one", "two", "three"):
        post_vacancy(foothold, f"{word} {place}")
    context = browser.new_context(base_url=foothold.url, java_script_enabled=script)
    context.set_default_timeout(15_000)
    page = context.new_page()
    sign_in(page, foothold.account("placement_officer", "guyana"))

    page.goto(f"/jobs/vacancies?q={word}")
    page.get_by_role("link", name="Tick all on this page").click()
    boxes = page.locator("main tbody input[type=checkbox]")
    assert boxes.count() == 3 and all(box.is_checked() for box in boxes.all())
    boxes.nth(0).uncheck()
    if script:
        axe(page)
        picture(page, "vacancies-ticked", height=900)
        narrow(page, axe)
    page.get_by_role("button", name="Pause", exact=True).click()
    assert "2 of 2 can be changed." in page.locator("main").inner_text()
    page.get_by_role("button", name="Pause (2)").click()
    page.wait_for_url("**/jobs/changes/*")

    # The filter holds; one cannot be paused twice, and all three can be closed.
    page.goto(f"/jobs/vacancies?q={word}&ticked=all")
    page.get_by_role("button", name="Pause", exact=True).click()
    text = page.locator("main").inner_text()
    assert "1 of 3 can be changed." in text and "Its state does not allow this." in text
    if script:
        axe(page)
        picture(page, "vacancies-together", height=1000)
        narrow(page, axe)
    page.get_by_role("link", name="Cancel").click()
    page.wait_for_url(f"**/jobs/vacancies?q={word}")
    page.goto(f"/jobs/vacancies?q={word}&ticked=all")
    page.get_by_role("button", name="Close", exact=True).click()
    page.locator("[name=reason]").fill("The site is shut.")
    page.get_by_role("button", name="Close (3)").click()
    page.wait_for_url("**/jobs/changes/*")
    assert "3 of 3 were changed." in page.locator("main").inner_text()
    if script:
        axe(page)
        picture(page, "vacancies-changed", height=900)
        narrow(page, axe)
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("3 of 3 were undone.").wait_for()
    if script:
        axe(page)
    page.goto(f"/jobs/vacancies?q={word}&state=paused")
    assert page.locator("main tbody tr").count() == 2
    context.close()


def narrow(page, axe):
    """The page on a phone: nothing runs out of it."""
    page.set_viewport_size({"width": 360, "height": 740})
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow <= 0, f"{page.url} scrolls {overflow} px sideways on a phone"
    axe(page)
    page.set_viewport_size({"width": 1280, "height": 900})
