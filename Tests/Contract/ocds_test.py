"""Purchases as they are published are right by the Open Contracting Data Standard 1.1, on every path that a purchase can take.

The standard comes from the folder that FOOTHOLD_OCDS names (standard-1__1__5.zip and bids/release-schema.json, of the bids extension), or
from where it is published.
"""

import io
import json
import os
import urllib.error
import urllib.request
import uuid
import zipfile
from pathlib import Path

import jsonref
import jsonschema
import ocdsmerge
import pytest
from json_merge_patch.lib import merge
from libcoveocds.api import ocds_json_output
from libcoveocds.config import LibCoveOCDSConfig

STANDARD = "https://codeload.github.com/open-contracting/standard/zip/1__1__5"
BIDS = "https://raw.githubusercontent.com/open-contracting-extensions/ocds_bid_extension/v1.1.5/release-schema.json"


@pytest.fixture(scope="module")
def standard():
    """The standard as a ZIP file's bytes, and the schema of the bids extension."""
    try:
        if folder := os.environ.get("FOOTHOLD_OCDS"):
            archive = next(Path(folder).rglob("standard-1__1__5.zip")).read_bytes()
            return archive, json.loads(next(Path(folder).rglob("bids/release-schema.json")).read_text())
        with urllib.request.urlopen(STANDARD, timeout=30) as archive, urllib.request.urlopen(BIDS, timeout=30) as bids:
            return archive.read(), json.load(bids)
    except urllib.error.URLError as error:
        pytest.skip(f"the standard cannot be fetched ({error.reason}), and FOOTHOLD_OCDS names no copy of it")


@pytest.fixture(scope="module")
def schemas(standard):
    """The standard's schemas by name, its releases with bids."""
    archive, bids = standard
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        found = {
            Path(name).name: json.loads(files.read(name))
            for name in files.namelist()
            if "/schema/" in name and "metaschema" not in name and name.endswith("-schema.json")
        }
    found["release-schema.json"] = merge(found["release-schema.json"], bids)
    return found


class Purchase:
    """A purchase that is written row by row, past the rules; each step happens a minute after the last."""

    def __init__(self, server, state, number):
        self.server, self.number, self.minute, self.statements = server, number, 0, []
        self.id, self.fund, self.somebody = (str(uuid.uuid4()) for _ in range(3))
        self.order = self.quotations = self.proposal = None
        self.proposals = self.requests = 0
        self.add(
            "fund", id=self.fund, name="Start", donor="A donor", currency="USD", balance=9000, starts_on="2026-01-01",
            ends_on="2036-01-01", state="open", version=1, created_at=self.now())
        self.add(
            "purchase", id=self.id, year=2026, number=number, title="Secret title", category="equipment", fund_id=self.fund, currency="USD",
            deliver_to="Secret place", state=state, requested_by=self.somebody, reason="Secret reason" if state == "cancelled" else None,
            version=1, created_at=self.now(), moved_at=self.now(50))
        for item, (words, quantity) in enumerate([("Chest freezer", 2), ("Layer chicks", 100)], start=1):
            self.add(
                "purchase_item", purchase_id=self.id, number=item, item=words, specification="Secret", unit="piece", quantity=quantity,
                estimate=300 // item, is_consumable=item == 2)

    def now(self, later=0):
        return f"2026-03-01T09:{self.minute + later:02}:00Z"

    def add(self, table, **columns):
        values = {"programme_id": self.server.programme} | {name: value for name, value in columns.items() if value is not None}
        record = json.dumps(values).replace("'", "''")
        self.statements.append(
            f"INSERT INTO grants.{table} ({', '.join(values)}) "
            f"SELECT {', '.join(f'r.{name}' for name in values)} FROM jsonb_populate_record(NULL::grants.{table}, '{record}') AS r")

    def step(self):
        self.minute += 1

    def ask(self, offers=3, closed=True):
        self.step()
        self.requests += 1
        self.quotations = []
        self.add(
            "quote_request", purchase_id=self.id, number=self.requests, closes_at=self.now(3) if closed else "2099-01-01T00:00:00Z",
            terms="Secret", band_amount=900, band=2, method="quotations", quotes_needed=3, working_days=0, approvals=1,
            approvers=["programme_manager"], policy_version=1, opened_by=self.somebody, opened_at=self.now())
        self.step()
        for place in range(offers):
            supplier, quotation = str(uuid.uuid4()), str(uuid.uuid4())
            self.add(
                "supplier", id=supplier, name=f"Seller {self.number} {self.requests} {place}", name_key="seller", categories=["equipment"],
                state="active", version=1, created_at=self.now())
            self.add(
                "quotation", id=quotation, purchase_id=self.id, request_number=self.requests, supplier_id=supplier, channel="paper",
                currency="USD", delivery_cost=10.5, valid_until="2036-01-01", lead_days=5, entered_by=self.somebody,
                enterer_duty="quote_collector", received_at=self.now(), is_late=place == 2)
            for item in (1, 2):
                self.add(
                    "quotation_line", quotation_id=quotation, purchase_id=self.id, item_number=item,
                    unit_price=[0, 250.25, 3.1][item] + place)
            self.quotations.append((quotation, supplier))
        self.minute += 2
        return self

    def assess(self, *compliant):
        for (quotation, _), is_compliant in zip(self.quotations, compliant):
            self.add(
                "assessment", id=str(uuid.uuid4()), quotation_id=quotation, purchase_id=self.id, is_compliant=is_compliant,
                reason=None if is_compliant else "Secret", assessed_by=self.somebody, assessed_at=self.now())
        return self

    def award(self):
        self.step()
        self.proposals += 1
        self.proposal = str(uuid.uuid4())
        self.add(
            "award_proposal", id=self.proposal, purchase_id=self.id, number=self.proposals, reason="Secret", proposed_by=self.somebody,
            proposed_at=self.now())
        for item in (1, 2):
            self.add(
                "award_line", proposal_id=self.proposal, purchase_id=self.id, item_number=item, quotation_id=self.quotations[0][0])
        self.add(
            "award_decision", id=str(uuid.uuid4()), proposal_id=self.proposal, purchase_id=self.id, outcome="approved",
            decided_by=self.somebody, decided_at=self.now())
        return self

    def buy(self):
        self.step()
        self.order = str(uuid.uuid4())
        quotation, supplier = self.quotations[0]
        self.add(
            "purchase_order", id=self.order, purchase_id=self.id, proposal_id=self.proposal, quotation_id=quotation, supplier_id=supplier,
            year=2026, number=self.number * 10 + self.proposals, currency="USD", rate=1, delivery_cost=10.5, deliver_by="2026-04-01",
            terms="Secret", issued_by=self.somebody, issued_at=self.now())
        for item, quantity in ((1, 2), (2, 100)):
            self.add(
                "order_line", order_id=self.order, purchase_id=self.id, item_number=item, quantity=quantity,
                unit_price=[0, 250.25, 3.1][item], delivery=5.25)
        return self

    def change(self, item, kind, quantity, price, number=1):
        self.step()
        self.add(
            "order_change", id=str(uuid.uuid4()), order_id=self.order, purchase_id=self.id, item_number=item, number=number, kind=kind,
            quantity=quantity, unit_price=price, reason="Secret", approved_by=self.somebody, changed_at=self.now())
        return self

    def receive(self, *lines):
        self.step()
        receipt = str(uuid.uuid4())
        self.add(
            "goods_receipt", id=receipt, order_id=self.order, purchase_id=self.id, delivered_on="2026-03-01", remark="Secret",
            received_by=self.somebody, received_at=self.now())
        for item, accepted, rejected in lines:
            self.add(
                "receipt_line", receipt_id=receipt, order_id=self.order, item_number=item, delivered=accepted + rejected, accepted=accepted,
                rejected=rejected, reason="Secret" if rejected else None, serials=[])
        self.receipt = receipt
        return self

    def send_back(self, item, quantity):
        self.step()
        self.add(
            "goods_return", id=str(uuid.uuid4()), receipt_id=self.receipt, order_id=self.order, purchase_id=self.id, item_number=item,
            quantity=quantity, reason="Secret", returned_by=self.somebody, returned_at=self.now())
        return self

    def pay(self, amount, kind="invoice"):
        self.step()
        invoice = str(uuid.uuid4())
        self.add(
            "invoice", id=invoice, order_id=self.order, purchase_id=self.id, supplier_id=self.quotations[0][1], kind=kind,
            number=f"{self.number}-{self.minute}", invoiced_on="2026-03-01", recorded_by=self.somebody, recorded_at=self.now())
        self.add(
            "payment", id=str(uuid.uuid4()), invoice_id=invoice, purchase_id=self.id, paid_on="2026-03-01", amount=amount,
            fund_amount=amount, method="cash", reference="Secret", paid_by=self.somebody, recorded_at=self.now())
        return self

    def write(self):
        self.server.sql("SET session_replication_role = replica; " + "; ".join(self.statements))
        return self.id


PATHS = {
    "requisition": lambda new: new("requisition"),
    "asked": lambda new: new("quotes_open").ask(closed=False),
    "called off before anybody was asked": lambda new: new("cancelled"),
    "called off while sealed": lambda new: new("cancelled").ask(closed=False),
    "nobody offered": lambda new: new("cancelled").ask(offers=0),
    "nothing fits": lambda new: new("cancelled").ask().assess(False, False),
    "compared": lambda new: new("compared").ask().assess(True, False),
    "asked again": lambda new: new("compared").ask(offers=1).assess(True).ask(),
    "awarded": lambda new: new("awarded").ask().assess(True, True).award(),
    "called off after the award": lambda new: new("cancelled").ask().assess(True, True).award(),
    "ordered": lambda new: new("ordered").ask().assess(True, True).award().buy(),
    "changed and partly received": lambda new: new("partly_received").ask().assess(True, True).award().buy()
    .change(1, "price", 2, 255).receive((1, 1, 1)).change(2, "rest_cancelled", 60, 3.1),
    "paid after a return": lambda new: new("paid").ask().assess(True, True).award().buy().receive((1, 2, 0), (2, 100, 0))
    .pay(821).send_back(2, 4).pay(12.4, "credit_note"),
    "supplier fails and another wins": lambda new: new("ordered").ask().assess(True, True).award().buy()
    .change(1, "supplier_default", 0, 250.25).change(2, "supplier_default", 0, 3.1).ask().assess(True).award().buy(),
    "supplier fails and nobody wins": lambda new: new("cancelled").ask().assess(True, True).award().buy()
    .change(1, "supplier_default", 0, 250.25).change(2, "supplier_default", 0, 3.1),
}


@pytest.fixture(scope="module")
def published(bare):
    """What the server publishes of purchases on all paths: by path the record package, and the release packages."""
    bare.programme = bare.sql("SELECT id FROM portal.programme ORDER BY created_at LIMIT 1")[0]
    token = bare.add_session("procurement_officer")

    def get(address):
        request = urllib.request.Request(address, headers={"Cookie": f"{cookie}={token}"})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    with urllib.request.urlopen(f"{bare.url}/grants/openapi.json") as answer:
        cookie = json.load(answer)["components"]["securitySchemes"]["session"]["name"]
    ids = {
        path: make(lambda state, number=number: Purchase(bare, state, number)).write()
        for number, (path, make) in enumerate(PATHS.items(), start=1)
    }
    records = {path: get(f"{bare.url}/grants/v1/ocds/records/ocds-000000-{id}") for path, id in ids.items()}
    return records, get(f"{bare.url}/grants/v1/ocds/releases.json")


@pytest.fixture(params=PATHS)
def record(request, published):
    return published[0][request.param]


def errors(schema, value):
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
    return [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(value)]


class Kept:
    """A schema of the standard, where the library would fetch it."""

    def __init__(self, schema):
        self.json = lambda: schema

    def raise_for_status(self):
        """It is always there."""


def coverage(package, standard, schemas, monkeypatch):
    """What the reviewing library finds, without a network; the extension's part is validated by the schemas."""
    monkeypatch.setattr(jsonref.requests, "get", lambda address, **_: Kept(schemas[address.rpartition("/")[2]]))
    config = LibCoveOCDSConfig()
    config.config["context"] = "api"
    config.config["standard_zip"] = standard[0]
    package = {name: value for name, value in package.items() if name != "extensions"}
    return ocds_json_output(json_data=package, lib_cove_ocds_config=config)


def test_each_release_is_right_by_the_schemas(record, schemas):
    [told] = record["records"]
    assert told["releases"]
    for release in told["releases"] + [told["compiledRelease"]]:
        assert not errors(schemas["release-schema.json"], release)
        assert "Secret" not in json.dumps(release)


def test_reviewing_library_finds_nothing_wrong_with_a_record(record, standard, schemas, monkeypatch):
    found = coverage(record, standard, schemas, monkeypatch)
    assert not found["validation_errors"], found["validation_errors"]
    assert not found.get("additional_closed_codelist_values"), found["additional_closed_codelist_values"]


def test_reviewing_library_finds_nothing_wrong_with_the_releases(published, standard, schemas, monkeypatch):
    found = coverage(published[1], standard, schemas, monkeypatch)
    assert len({release["ocid"] for release in published[1]["releases"]}) == len(PATHS)
    assert not found["validation_errors"], found["validation_errors"]
    assert not found.get("additional_closed_codelist_values"), found["additional_closed_codelist_values"]


def test_merging_the_releases_gives_the_record(record, schemas):
    [told] = record["records"]
    assert ocdsmerge.Merger(schemas["release-schema.json"]).create_compiled_release(told["releases"]) == told["compiledRelease"]


def test_paths_end_as_they_should(published):
    ends = {path: package["records"][0]["compiledRelease"]["tender"]["status"] for path, package in published[0].items()}
    assert ends["nobody offered"] == ends["nothing fits"] == "unsuccessful"
    assert ends["called off while sealed"] == ends["called off before anybody was asked"] == "cancelled"
    last = published[0]["supplier fails and another wins"]["records"][0]["compiledRelease"]
    assert [award["status"] for award in last["awards"]] == ["cancelled", "active"]
    assert [contract["status"] for contract in last["contracts"]] == ["cancelled", "active"]
