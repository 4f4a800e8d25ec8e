"""What happens to an agreement once it runs, through its pages."""

from datetime import date, timedelta


def press(page, label):
    """Presses a button that may ask again."""
    page.get_by_role("button", name=label, exact=True).first.click()
    if page.get_by_role("button", name="Yes").count():
        page.get_by_role("button", name="Yes").click()


def plan_tranche(manager, agreement, amount, condition, axe, picture):
    manager.goto(agreement)
    manager.get_by_role("link", name="Plan a tranche").click()
    manager.locator("[name=amount]").fill(amount)
    manager.locator("[name=reportDueOn]").fill(str(date.today() + timedelta(days=90)))
    manager.locator("[name=condition]").fill(condition)
    axe(manager)
    picture(manager, "tranche-plan", height=900)
    manager.get_by_role("button", name="Plan a tranche").click()
    manager.get_by_text("The tranche is planned.").wait_for()


def settle(worker, manager, agreement, axe, picture):
    """The case worker asks for the first tranche and tells what was shown for its condition; the manager says that it is met, and releases."""
    worker.goto(agreement)
    press(worker, "Ask for it")
    worker.get_by_role("link", name="Tell what was shown").click()
    worker.locator("[name=reason]").fill("The lease of the yard, a copy in the file.")
    axe(worker)
    picture(worker, "tranche-condition", height=900)
    worker.get_by_role("button", name="Tell what was shown").click()
    manager.goto(agreement)
    assert manager.get_by_role("button", name="Release", exact=True).count() == 0
    manager.get_by_role("link", name="It is met").click()
    axe(manager)
    manager.get_by_role("button", name="It is met").click()
    press(manager, "Release")
    manager.get_by_text("Released by").wait_for()
    assert manager.get_by_role("link", name="Record the payment").count() == 0


def pay(finance, agreement, axe, picture):
    finance.goto("/grants/tranches")
    axe(finance)
    picture(finance, "tranches", height=700)
    finance.locator("main td a").first.click()
    finance.get_by_role("link", name="Record the payment").click()
    finance.locator("[name=receipt]").fill("V-17")
    axe(finance)
    picture(finance, "tranche-pay", height=900)
    finance.get_by_role("button", name="Record the payment").click()
    finance.get_by_text("V-17").wait_for()
    axe(finance)
    assert finance.url.startswith(agreement)


def report(worker, manager, agreement, axe, picture):
    """The first report is returned, the second accepted."""
    for text, spent in [("Hens were bought.", "300"), ("Forty hens were bought and vaccinated; the coop stands.", "390")]:
        worker.goto(agreement)
        worker.get_by_role("link", name="Write the report").click()
        worker.locator("[name=text]").fill(text)
        worker.locator("[name=spent]").fill(spent)
        axe(worker)
        picture(worker, "report", height=1000)
        worker.get_by_role("button", name="Write the report").click()
        manager.goto("/grants/tranches?kind=reports")
        axe(manager)
        picture(manager, "reports", height=700)
        manager.locator("main td a").first.click()
        if spent == "300":
            manager.get_by_role("link", name="Return the report").click()
            manager.locator("[name=reason]").fill("How many, and what else was done?")
            axe(manager)
            picture(manager, "report-return", height=900)
            manager.get_by_role("button", name="Return the report").click()
    press(manager, "Accept the report")
    manager.get_by_text("Accepted").first.wait_for()


def pay_in_tranches(worker, manager, finance, agreement, axe, picture):
    """The first tranche is paid and reported on, the second released after that alone."""
    plan_tranche(manager, agreement, "500", "A lease of the yard", axe, picture)
    plan_tranche(manager, agreement, "410", "", axe, picture)
    settle(worker, manager, agreement, axe, picture)
    worker.goto(agreement)
    press(worker, "Ask for it")
    manager.goto(agreement)
    assert manager.get_by_role("button", name="Release", exact=True).count() == 0, "the report comes first"
    pay(finance, agreement, axe, picture)
    report(worker, manager, agreement, axe, picture)
    press(manager, "Release")
    manager.goto(agreement)
    axe(manager)
    picture(manager, "agreement-tranches", height=2400)
    manager.goto(f"{agreement}/paper")
    axe(manager)
    picture(manager, "agreement-paper", height=1500)
