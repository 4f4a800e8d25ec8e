"""The first year of an office as the demonstration tells it: its report, its money and its register, and that telling it again adds nothing."""

import csv
import io
import json
from pathlib import Path

import pytest

from main_job_test import sign_in
from serving import migrated

# People by the kind of business that they were equipped for, as the report names it in French, which the office speaks.
EQUIPPED = {
    "Vente de nourriture et boissons": "104",
    "Cartes de téléphone mobile": "58",
    "Cybercafé": "21",
    "Élevage de poules": "56",
    "Transport": "32",
    "Transformation de produits agricoles": "36",
}


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    """A server whose demonstration tells the year."""
    with migrated(tmp_path_factory.mktemp("year")) as running:
        file = Path(running.environment["FOOTHOLD_DATA"]) / "demo.json"
        running.command("demo", "--year", "--file", str(file), timeout=900)
        running.demo = json.loads(file.read_text())
        running.start()
        yield running


@pytest.fixture
def manager(browser, year):
    context = browser.new_context(base_url=year.url)
    page = context.new_page()
    sign_in(page, year.account("programme_manager", "haiti"))
    page.goto("/")
    yield page
    context.close()


def report(page):
    """The lines of the report's file: (what, of these) to the number, or to what stands in its place."""
    text = page.request.get("/portal/v1/report.csv").text()
    return {(row[1], row[2]): row[3] for row in csv.reader(io.StringIO(text.lstrip("\ufeff")))}


def test_the_report_tells_510_registered_and_307_equipped_by_venture(manager, axe):
    lines = report(manager)
    assert lines["Enregistrées", ""] == "510"
    assert lines["Ont reçu biens et équipement", ""] == "307"
    parts = {part: count for (line, part), count in lines.items() if line == "Biens et équipement par type d’entreprise"}
    assert parts == EQUIPPED and sum(int(count) for count in parts.values()) == 307
    months = [int(count) for (line, _), count in lines.items() if line == "Enregistrées par mois"]
    assert len(months) == 12 and sum(months) == 510

    manager.goto("/reports/programme")
    assert "510 / 510" in manager.locator("main").inner_text()
    axe(manager)


def test_decisions_payments_and_the_ledger_say_the_same(year, manager):
    for fund in year.sql("SELECT id FROM grants.fund WHERE programme_id = (SELECT id FROM portal.programme WHERE slug = 'haiti')"):
        manager.goto(f"/grants/funds/{fund}/money")
        assert "Décisions, paiements et grand livre concordent." in manager.locator("main").inner_text()


def test_purchases_are_in_every_state_and_no_duty_is_held_twice(year):
    states = set(year.sql("SELECT DISTINCT state FROM grants.purchase"))
    assert states == {
        "requisition", "quotes_open", "compared", "award_proposed", "awarded", "ordered", "partly_received", "received", "matched", "paid",
    }  # fmt: skip
    assert year.sql("SELECT min(n) FROM (SELECT count(*) AS n FROM grants.duty d JOIN grants.purchase p ON p.id = d.purchase_id"
                    " WHERE p.state = 'paid' GROUP BY p.id) AS duties") == ["6"]  # fmt: skip


def test_nobody_applies_before_being_registered_and_each_name_is_there_once(year):
    early = "SELECT count(*) FROM grants.applicant p JOIN casework.returnee r ON r.id = p.returnee_id WHERE p.added_at <= r.registered_at"
    assert year.sql(f"{early} AND r.programme_id = (SELECT id FROM portal.programme WHERE slug = 'haiti')") == ["0"]
    assert year.sql("SELECT count(*) FROM casework.returnee GROUP BY given_name, family_name HAVING count(*) > 1") == []


def test_telling_it_again_changes_nothing(year):
    file = Path(year.environment["FOOTHOLD_DATA"]) / "demo.json"
    counts = "SELECT (SELECT count(*) FROM platform.event), (SELECT count(*) FROM grants.ledger_entry), (SELECT count(*) FROM portal.account)"
    before = (year.sql(counts), file.read_text())
    year.command("demo", "--year", "--file", str(file))
    assert (year.sql(counts), file.read_text()) == before
