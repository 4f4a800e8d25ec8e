"""From an award to a visit after six months, by six people in six duties, all of it through pages; and one person who tries to hold two."""

import re
import subprocess
import uuid
from datetime import date, timedelta
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

from agreements import press
from serving import office_day

# A plan that a committee approved and whose agreement runs: what other journeys walk through.
AWARD = """
    SET session_replication_role = replica;
    CREATE TEMP TABLE award AS
        SELECT a.*, '{application}'::uuid AS new_id, (SELECT id FROM portal.account WHERE email LIKE 'manager%guyana%' LIMIT 1) AS manager
        FROM grants.application AS a JOIN portal.programme AS p ON p.id = a.programme_id AND p.slug = 'guyana'
        WHERE a.revision > 0 ORDER BY a.created_at LIMIT 1;
    INSERT INTO grants.application (
        programme_id, id, round_id, fund_id, state, plan, plan_version, title, venture, revision, granted_amount, loan_amount, version, created_at, moved_at)
    SELECT programme_id, new_id, round_id, fund_id, 'approved', plan, plan_version, 'Cold drinks and hens', 'hen_rearing', 1, 1400, 600, 9, now(), now()
    FROM award;
    INSERT INTO grants.applicant (programme_id, application_id, returnee_id, share, is_lead, added_at)
    SELECT w.programme_id, w.new_id, a.returnee_id, 100, true, now() FROM award AS w JOIN grants.applicant AS a ON a.application_id = w.id;
    INSERT INTO grants.decision (
        programme_id, id, application_id, vote_id, outcome, granted_amount, loan_amount, lines, conditions, reason, revision, ceiling_version,
        decided_by, decided_at)
    SELECT programme_id, new_id, new_id, new_id, 'approved', 1400, 600,
        '[{{"number": 1, "item": "Chest freezer", "asked": "1200", "approved": "1200"}}, {{"number": 2, "item": "Layer chick", "asked": "800", "approved": "800"}}]',
        '[]', 'Sound', 1, 0, coalesce(manager, gen_random_uuid()), now() FROM award;
    INSERT INTO grants.agreement (
        programme_id, id, decision_id, application_id, granted_amount, loan_amount, currency, lines, interest_percent, instalments, grace, first_due_on,
        state, version, offered_by, offered_at, moved_at, started_by, started_at, owed, repaid, next_due_on, document, document_digest)
    SELECT programme_id, new_id, new_id, new_id, 1400, 600, 'USD', '[]', 0, 6, 0, current_date + 30, 'active', 3, gen_random_uuid(), now(), now(),
        gen_random_uuid(), now(), 600, 0, current_date + 30, '{{}}', '\\x00' FROM award;
    SET session_replication_role = DEFAULT;
    SELECT set_config('foothold.programme', programme_id::text, false), grants.open_balances(new_id, programme_id) FROM award;
"""
PEOPLE = {
    "requester": "case_worker", "collector": "procurement_officer", "approver": "programme_manager", "receiver": "receiving_officer",
    "biller": "finance_officer", "payer": "finance_officer",
}
SUPPLIERS = {"Demerara Cold Stores": ("395.50", "3.10"), "Georgetown Appliances": ("410.00", "3.00"), "Rosignol Farm Supply": ("450.00", "3.20")}


class Staff:
    """Six people, each in a browser of their own."""

    def __init__(self, browser, foothold):
        for duty, role in PEOPLE.items():
            setattr(self, duty, open_page(browser, foothold, foothold.add_session(role)))


def open_page(browser, foothold, token):
    context = browser.new_context(base_url=foothold.url)
    context.set_default_timeout(15_000)
    context.add_cookies([{"name": "foothold_session", "value": token, "url": foothold.url}])
    return context.new_page()


def fill(page, fields):
    for name, text in fields.items():
        page.locator(f"[name='{name}']").fill(text)


def approve(foothold):
    """Gives the identity of an award of two lines."""
    application = str(uuid.uuid4())
    foothold.sql(AWARD.format(application=application))
    return application, foothold.sql(f"SELECT fund_id FROM grants.application WHERE id = '{application}'")[0]


def request(requester, fund, axe, picture):
    requester.goto(f"/grants/funds/{fund}/purchases/new")
    fill(requester, {"title": "Freezers and chicks", "deliverTo": "The office, Georgetown"})
    requester.locator("[name=category]").select_option("equipment")
    requester.get_by_label(re.compile("Chest freezer")).last.check()
    requester.get_by_label(re.compile("Layer chick")).last.check()
    requester.get_by_role("button", name="Go on").click()
    fill(requester, {"lines.0.specification": "200 litres, 110 V", "lines.0.quantity": "2", "lines.0.estimate": "400"})
    fill(requester, {"lines.1.quantity": "200", "lines.1.estimate": "3"})
    requester.locator("[name='lines.1.isConsumable']").check()
    axe(requester)
    picture(requester, "requisition", height=1500)
    requester.get_by_role("button", name="Ask for it to be bought").click()
    requester.wait_for_url(re.compile(r"/grants/purchases/[0-9a-f-]{36}$"))
    axe(requester)
    return re.search(r"purchases/([0-9a-f-]{36})", requester.url)[1]


def add_suppliers(collector, biller, axe, picture):
    for name in SUPPLIERS:
        collector.goto("/grants/suppliers/new")
        fill(collector, {"name": name, "phone": "592 600 1234"})
        collector.get_by_label("Equipment").check()
        collector.get_by_role("button", name="Save").click()
    collector.goto("/grants/suppliers")
    collector.get_by_role("link", name="Georgetown Appliances").click()
    supplier = collector.url
    collector.get_by_role("link", name="Write down bank details").click()
    fill(collector, {"holder": "Georgetown Appliances Inc.", "bank": "Harbour Bank, Georgetown", "accountNumber": "1004 5567 8890"})
    collector.locator("[name=currency]").select_option("USD")
    axe(collector)
    collector.get_by_role("button", name="Write down bank details").click()
    biller.goto(supplier)
    biller.get_by_role("link", name="Confirm or refuse").click()
    biller.get_by_label("They are right").check()
    fill(biller, {"reason": "Rang Mr Gopaul, who read them out"})
    axe(biller)
    biller.get_by_role("button", name="Save").click()
    axe(biller)
    picture(biller, "supplier", height=1800)


def collect(collector, visitor, purchase, axe, picture):
    """Three suppliers are asked, and each sends its offer by its link."""
    collector.goto(f"/grants/purchases/{purchase}/ask")
    fill(collector, {"closesOn": str(date.today() + timedelta(days=14)), "terms": "Delivered to the office, paid within ten days."})
    for name in SUPPLIERS:
        collector.get_by_label(name).check()
    axe(collector)
    collector.get_by_role("button", name="Ask suppliers").click()
    links = re.findall(r"/grants/offers/fh_offer_[\w-]+", collector.content())
    assert len(links) == 3
    names = [name for name in re.findall("|".join(SUPPLIERS), collector.locator("main").inner_text())]
    for link, name in zip(dict.fromkeys(links), dict.fromkeys(names)):
        visitor.goto(link)
        assert "Persaud" not in visitor.content()
        freezer, chick = SUPPLIERS[name]
        fill(visitor, {"prices.1": freezer, "prices.2": chick, "deliveryCost": "0", "leadDays": "6", "validUntil": str(date.today() + timedelta(days=60))})
        visitor.locator("[name=currency]").select_option("USD")
        axe(visitor)
        picture(visitor, "offer", height=1300)
        visitor.get_by_role("button", name="Send the offer").click()
        visitor.get_by_text("Your offer has come in").first.wait_for()
    collector.goto(f"/grants/purchases/{purchase}")
    assert "410" not in collector.locator("main").inner_text(), "sealed"


def compare(collector, purchase, axe, picture):
    collector.goto(f"/grants/purchases/{purchase}")
    press(collector, "Open the offers")
    collector.goto(f"/grants/purchases/{purchase}/comparison")
    for place in range(len(SUPPLIERS)):
        collector.get_by_role("link", name="Assess").nth(place).click()
        collector.get_by_label("What was asked for").check()
        axe(collector)
        collector.get_by_role("button", name="Save").click()
        collector.goto(f"/grants/purchases/{purchase}/comparison")
    axe(collector)
    picture(collector, "comparison", height=1400)


def award(collector, approver, purchase, axe, picture):
    """A dearer offer wins, with the reason."""
    collector.goto(f"/grants/purchases/{purchase}/award")
    for line in range(2):
        field = collector.locator(f"[name='lines.{line}.quotation']")
        field.select_option(label=field.locator("option", has_text="Georgetown Appliances").inner_text())
    fill(collector, {"reason": "All from one place, in time"})
    collector.get_by_role("button", name="Propose an award").click()
    collector.get_by_text("Another acceptable offer is lower").first.wait_for()
    fill(collector, {"notLowestReason": "Only this one repairs freezers in the country"})
    axe(collector)
    picture(collector, "award", height=1500)
    collector.get_by_role("button", name="Propose an award").click()
    collector.get_by_text("The award is proposed.").wait_for()
    approver.goto(f"/grants/purchases/{purchase}/decide")
    assert "Only this one repairs freezers" in approver.locator("main").inner_text()
    approver.get_by_label("I approve").check()
    axe(approver)
    approver.get_by_role("button", name="Approve or refuse").click()
    approver.goto(f"/grants/purchases/{purchase}")


def order(collector, purchase, axe, picture):
    collector.goto(f"/grants/purchases/{purchase}/order")
    fill(collector, {"deliverBy": str(date.today() + timedelta(days=7)), "terms": "Paid within ten days of delivery."})
    axe(collector)
    collector.get_by_role("button", name="Order").click()
    collector.goto(f"/grants/purchases/{purchase}")
    collector.get_by_role("link", name=re.compile("PO-")).first.click()
    axe(collector)
    picture(collector, "purchase-order", height=1300)
    return collector.url


def receive(receiver, order, axe, picture):
    """Two deliveries: of the first, one freezer is rejected; the second brings another one for it."""
    receiver.goto("/grants/deliveries")
    axe(receiver)
    picture(receiver, "deliveries", height=700)
    for number, fields in enumerate([
        {"lines.0.accepted": "1", "lines.0.rejected": "1", "lines.0.reason": "The door is dented", "lines.0.serials": "GA-100", "lines.1.accepted": "200"},
        {"lines.0.accepted": "1", "lines.0.serials": "GA-101"},
    ]):
        receiver.goto(f"{order}/receipts/new")
        fill(receiver, {"noteNumber": f"DN-{number + 1}"} | fields)
        axe(receiver)
        picture(receiver, "receive", height=1500)
        receiver.get_by_role("button", name="Receive goods").click()
        receiver.get_by_text("The delivery is written down.").wait_for()
        axe(receiver)
        picture(receiver, "receipt", height=1200)


def bill(biller, order, axe, picture):
    """An invoice above what was ordered is disputed, the next one approved."""
    for number, price, outcome in [("INV-7", "460", "disputed"), ("INV-7a", "410", "approved")]:
        biller.goto(f"{order}/invoices/new")
        fill(biller, {"number": number, "invoicedOn": str(office_day()), "lines.0.quantity": "2", "lines.0.unitPrice": price, "lines.1.quantity": "200"})
        axe(biller)
        biller.get_by_role("button", name="Record an invoice").click()
        biller.get_by_text("It is written down.").wait_for()
        axe(biller)
        picture(biller, f"invoice-{outcome}", height=1300)
        assert ("beyond the tolerance" in biller.locator("main").inner_text()) == (outcome == "disputed")
        invoice = biller.url.partition("?")[0]
        biller.get_by_role("link", name="Approve or dispute").click()
        biller.locator(f"[name=outcome][value={outcome}]").check()
        if outcome == "disputed":
            fill(biller, {"reason": "The order says 410 for a freezer"})
        axe(biller)
        biller.get_by_role("button", name="Save").click()
        biller.wait_for_url(re.compile(re.escape(invoice) + r"(\?|$)"))
    return invoice


def pay(payer, invoice, axe, picture):
    payer.goto(f"{invoice}/pay")
    payer.locator("[name=method][value=transfer]").check()
    payer.locator("[name=details]").select_option(index=1)
    fill(payer, {"reference": "TT-2201"})
    axe(payer)
    picture(payer, "payment", height=1100)
    payer.locator("main form button[type=submit]").last.click()
    payer.get_by_text("The payment is written down.").wait_for()
    axe(payer)


def tag(receiver, axe, picture):
    receiver.goto("/grants/assets/tag")
    axe(receiver)
    receiver.get_by_role("button", name="Tag what was received").click()
    receiver.goto("/grants/assets")
    assert receiver.get_by_text("GA-101").count() == 1
    axe(receiver)
    picture(receiver, "assets", height=800)
    receiver.goto("/grants/assets/labels")
    axe(receiver)
    picture(receiver, "labels", height=800)


def hand_over(worker, application, axe, picture):
    worker.goto(f"/grants/applications/{application}/hand-overs/new")
    fill(worker, {"place": "The yard at Soesdyke"})
    axe(worker)
    picture(worker, "hand-over", height=1100)
    worker.get_by_role("button", name="Hand over").click()
    worker.wait_for_url(re.compile(r"/grants/hand-overs/[0-9a-f-]{36}"))
    axe(worker)
    certificate = worker.url.partition("?")[0]
    worker.goto(f"{certificate}/sign")
    pad = worker.locator("canvas").bounding_box()
    worker.mouse.move(pad["x"] + 40, pad["y"] + 40)
    worker.mouse.down()
    worker.mouse.move(pad["x"] + 160, pad["y"] + 70, steps=8)
    worker.mouse.up()
    worker.locator("[name=agrees]").check()
    axe(worker)
    worker.locator("main form button[type=submit]").last.click()
    worker.wait_for_url(re.compile(re.escape(certificate) + r"(\?|$)"))
    worker.goto(f"{certificate}/certificate")
    axe(worker)
    picture(worker, "certificate", height=1300)


def visit(foothold, worker, application, axe, picture):
    six = foothold.sql(f"SELECT id FROM grants.monitoring_visit WHERE application_id = '{application}' AND month = 6")[0]
    worker.goto(f"/grants/visits/{six}/report")
    for condition in worker.locator("[name$='.condition'][value=good]").all():
        condition.check()
    worker.locator("[name=business]").first.check()
    fill(worker, {"turnover": "640", "jobsCreated": "1", "advice": "Keep the eggs in the freezer room cool."})
    axe(worker)
    picture(worker, "visit-report", height=1500)
    worker.get_by_role("button", name="Save").click()
    worker.get_by_text("640").first.wait_for()
    axe(worker)
    picture(worker, "visit", height=1200)
    worker.goto(f"/grants/applications/{application}/equipment")
    axe(worker)
    picture(worker, "equipment", height=1500)


@pytest.fixture(scope="module")
def staff(browser, foothold):
    return Staff(browser, foothold)


def test_six_people_buy_hand_over_and_look_again(foothold, page, staff, axe, picture):
    application, fund = approve(foothold)
    purchase = request(staff.requester, fund, axe, picture)
    add_suppliers(staff.collector, staff.biller, axe, picture)
    collect(staff.collector, page, purchase, axe, picture)
    compare(staff.collector, purchase, axe, picture)
    award(staff.collector, staff.approver, purchase, axe, picture)
    ordered = order(staff.collector, purchase, axe, picture)
    receive(staff.receiver, ordered, axe, picture)
    invoice = bill(staff.biller, ordered, axe, picture)
    pay(staff.payer, invoice, axe, picture)
    tag(staff.receiver, axe, picture)
    hand_over(staff.requester, application, axe, picture)
    visit(foothold, staff.requester, application, axe, picture)


def test_who_asks_for_a_purchase_holds_no_other_duty_on_it(foothold, browser, axe, picture):
    """Though the person has the roles for all of them: refused by the page, by HTTP without it, and by SQL as the service's own role."""
    token = foothold.add_session(*set(PEOPLE.values()))
    person = open_page(browser, foothold, token)
    _, fund = approve(foothold)
    purchase = request(person, fund, axe, picture)
    assert person.get_by_role("link", name="Ask suppliers").count() == 0
    person.goto(f"/grants/purchases/{purchase}/ask")
    fill(person, {"closesOn": str(date.today() + timedelta(days=14)), "terms": "As usual."})
    for name in SUPPLIERS:
        person.get_by_label(name).check()
    person.get_by_role("button", name="Ask suppliers").click()
    person.get_by_text("Six duties are six people").first.wait_for()
    axe(person)
    picture(person, "second-duty", height=900)

    suppliers = foothold.sql("SELECT id FROM grants.supplier ORDER BY id LIMIT 3")
    fields = [("closesOn", str(date.today() + timedelta(days=14))), ("terms", "x")] + [("suppliers", supplier) for supplier in suppliers]
    head = {"Cookie": f"foothold_session={token}", "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"}
    sent = Request(f"{foothold.url}/grants/purchases/{purchase}/ask", urlencode(fields).encode(), head)
    with pytest.raises(HTTPError) as refusal:
        urlopen(sent)
    assert refusal.value.code == 409 and "Six duties are six people" in refusal.value.read().decode()

    programme, account = foothold.sql(f"SELECT programme_id, requested_by FROM grants.purchase WHERE id = '{purchase}'")[0].split("|")
    with pytest.raises(subprocess.CalledProcessError) as error:
        foothold.sql(
            f"""
            BEGIN; SET LOCAL ROLE foothold_grants;
            SELECT set_config('foothold.programme', '{programme}', true), set_config('foothold.account', '{account}', true);
            INSERT INTO grants.duty (programme_id, purchase_id, account_id, duty, taken_at)
            VALUES ('{programme}', '{purchase}', '{account}', 'quote_collector', now());
            COMMIT
            """
        )
    assert "duty" in error.value.stderr
    assert foothold.sql(f"SELECT duty FROM grants.duty WHERE purchase_id = '{purchase}'") == ["requester"]
