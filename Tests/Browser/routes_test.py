"""Every page and form that a service mounts, each on a real thing: accessible, and fit for a phone.

The routes are read from the services' lists, so that a new page is looked at by itself, and fails here until there is a thing to look at it on.
"""

import hashlib
import re
import secrets
import urllib.parse
import urllib.request
import json

import pytest

from goods import GOODS
from serving import ROOT

ROLES = [
    "placement_officer", "case_worker", "administrator", "programme_manager", "employer", "donor", "committee_chair", "committee_member",
    "finance_officer", "procurement_officer", "receiving_officer",
]
# Those that send people elsewhere unless they are in the middle of something, such as a sign-in by two factors.
LEADING_ELSEWHERE = {"/language/{language}", "/sign-in/code", "/sign-in/second-factor"}
FOR_VISITORS = {
    "/sign-in", "/forgotten-password", "/choose-password", "/jobs/register", "/jobs/register/received", "/grants/status/{code}",
    "/grants/offers/{token}",
}
# The code of an application's public status: of the form that codes have, and in the database by its digest.
STATUS_CODE = "fh_status_" + "A" * 43
# The token of a supplier's link, likewise.
OFFER_TOKEN = "fh_offer_" + "A" * 43

# The things of a path, in its order, for the longest beginning that is named here; `home` is the programme.
THINGS = {
    "/casework/returnees/{id}": "SELECT id FROM casework.returnee WHERE {home} AND state = 'in_progress' ORDER BY id LIMIT 1",
    "/casework/returnees/{id}/reopen": "SELECT id FROM casework.returnee WHERE {home} AND state = 'closed' LIMIT 1",
    "/casework/returnees/{id}/documents/{document}": "SELECT returnee_id, id FROM casework.document WHERE {home} LIMIT 1",
    "/casework/returnees/{id}/consents/{consent}": "SELECT returnee_id, id FROM casework.consent WHERE {home} AND state = 'given' LIMIT 1",
    "/casework/returnees/{id}/plan/{item}": "SELECT returnee_id, id FROM casework.plan_item WHERE {home} AND state = 'planned' LIMIT 1",
    "/jobs/vacancies/{id}": "SELECT vacancy_id FROM jobs.referral WHERE {home} ORDER BY id LIMIT 1",
    "/jobs/vacancies/{id}/{transition}": "SELECT id, 'close' FROM jobs.vacancy WHERE {home} AND state = 'open' LIMIT 1",
    "/jobs/employers/{id}": "SELECT employer_id FROM jobs.api_key WHERE {home} LIMIT 1",
    "/jobs/employers/{id}/{transition}": "SELECT employer_id, 'suspend' FROM jobs.api_key WHERE {home} LIMIT 1",
    "/jobs/employers/{id}/keys/{key}": "SELECT employer_id, id FROM jobs.api_key WHERE {home} AND revoked_at IS NULL LIMIT 1",
    "/jobs/employers/{id}/users/{account}":
        "SELECT employer_id, account_id FROM portal.role_assignment WHERE {home} AND employer_id IS NOT NULL LIMIT 1",
    "/jobs/changes/{id}": "SELECT id FROM jobs.batch WHERE {home} LIMIT 1",
    "/jobs/referrals/{id}": "SELECT id FROM jobs.referral WHERE {home} AND state = 'viewed' LIMIT 1",
    "/jobs/referrals/{id}/consent": "SELECT id FROM jobs.referral WHERE {home} AND state = 'proposed' LIMIT 1",
    "/jobs/referrals/{id}/hire": "SELECT id FROM jobs.referral WHERE {home} AND state = 'offered' LIMIT 1",
    "/jobs/referrals/{id}/{transition}": "SELECT id, 'withdraw' FROM jobs.referral WHERE {home} AND state = 'viewed' LIMIT 1",
    "/jobs/interviews/{id}": "SELECT id FROM jobs.interview WHERE {home} AND state = 'proposed' LIMIT 1",
    "/jobs/placements/{id}": "SELECT id FROM jobs.placement WHERE {home} LIMIT 1",
    "/jobs/placements/{id}/checks/{days}": "SELECT placement_id, days FROM jobs.retention_check WHERE {home} AND state = 'due' ORDER BY due_on LIMIT 1",
    "/jobs/webhooks/{id}": "SELECT id FROM jobs.webhook WHERE {home} LIMIT 1",
    "/jobs/board/{slug}": "SELECT 'guyana'",
    "/jobs/board/{slug}/{id}": "SELECT 'guyana', id FROM jobs.vacancy WHERE {home} AND state = 'open' LIMIT 1",
    "/matching/vacancies/{id}": "SELECT vacancy_id FROM jobs.referral WHERE {home} ORDER BY id LIMIT 1",
    "/matching/vacancies/{id}/matches/{returnee}": "SELECT vacancy_id, returnee_id FROM jobs.referral WHERE {home} ORDER BY id LIMIT 1",
    "/matching/profiles/{returnee}": "SELECT returnee_id FROM jobs.referral WHERE {home} ORDER BY id LIMIT 1",
    "/matching/runs/{id}": "SELECT id FROM matching.match_run WHERE {home} ORDER BY id LIMIT 1",
    "/matching/plans/{id}": "SELECT id FROM matching.week_plan WHERE {home} LIMIT 1",
    "/matching/models/{number}": "SELECT number FROM matching.scoring_model WHERE {home} LIMIT 1",
    "/matching/taxonomy/{uri...}": "SELECT uri FROM matching.concept WHERE uri LIKE 'urn:foothold:skill:%' ORDER BY uri LIMIT 1",
    "/matching/labels/{uri...}": "SELECT uri FROM matching.concept WHERE uri LIKE 'urn:foothold:skill:%' ORDER BY uri LIMIT 1",
    "/grants/funds/{id}": "SELECT id FROM grants.fund WHERE {home} LIMIT 1",
    "/grants/funds/{id}/money/{application}": "SELECT fund_id, application_id FROM grants.balance WHERE {home} LIMIT 1",
    "/grants/rounds/{id}": "SELECT id FROM grants.round WHERE {home} AND state IN ('draft', 'published') LIMIT 1",
    "/grants/applications/{id}/declaration":
        "SELECT id FROM grants.application AS a WHERE {home} AND round_id IN (SELECT round_id FROM grants.panel_member) AND state = 'screening' LIMIT 1",
    "/grants/applications/{id}/screening": "SELECT id FROM grants.application WHERE {home} AND state = 'screening' LIMIT 1",
    "/grants/applications/{id}/screen-again": "SELECT id FROM grants.application WHERE {home} AND state = 'screening' LIMIT 1",
    "/grants/applications/{id}/conflicts": "SELECT id FROM grants.application WHERE {home} AND state = 'screening' LIMIT 1",
    "/grants/applications/{id}/conflicts/{account}":
        "SELECT a.id, m.account_id FROM grants.application AS a JOIN grants.panel_member AS m ON m.round_id = a.round_id WHERE a.state = 'screening' LIMIT 1",
    "/grants/applications/{id}/reviewers": "SELECT id FROM grants.application WHERE {home} AND state = 'screening' LIMIT 1",
    "/grants/applications/{id}/reviews": "SELECT application_id FROM grants.review WHERE {home} AND state = 'filed' LIMIT 1",
    "/grants/reviews/{id}":
        "SELECT id FROM grants.review WHERE {home} AND state = 'draft'"
        " AND account_id = (SELECT id FROM portal.account WHERE email = 'committee-member@guyana.example')",
    "/grants/reviews/{id}/reopen": "SELECT id FROM grants.review WHERE {home} AND state = 'filed' LIMIT 1",
    "/grants/rubrics/{id}": "SELECT id FROM grants.rubric WHERE {home} LIMIT 1",
    "/grants/templates/{venture}": "SELECT 'hen_rearing'",
    "/grants/applications/{id}": "SELECT id FROM grants.application WHERE {home} AND state = 'draft' LIMIT 1",
    "/grants/applications/{id}/plan/{section}": "SELECT id, 'equipment' FROM grants.application WHERE {home} AND state = 'draft' LIMIT 1",
    "/grants/applications/{id}/close": "SELECT id FROM grants.application WHERE {home} AND state = 'screening' LIMIT 1",
    "/grants/applications/{id}/closing": "SELECT application_id FROM grants.closing WHERE {home} LIMIT 1",
    "/grants/applications/{id}/documents/new": "SELECT id FROM grants.application WHERE {home} AND state = 'draft' LIMIT 1",
    "/grants/applications/{id}/documents/{document}": "SELECT application_id, id FROM grants.document WHERE {home} LIMIT 1",
    "/grants/applications/{id}/request-info": "SELECT id FROM grants.application WHERE {home} AND state = 'screening' LIMIT 1",
    "/grants/applications/{id}/revisions/{number}": "SELECT application_id, number FROM grants.revision WHERE {home} LIMIT 1",
    "/grants/meetings/{id}": "SELECT id FROM grants.meeting WHERE {home} AND state = 'open' LIMIT 1",
    "/grants/meetings/{id}/edit": "SELECT id FROM grants.meeting WHERE {home} AND state = 'planned' LIMIT 1",
    "/grants/meetings/{id}/items/{application}": "SELECT meeting_id, application_id FROM grants.agenda_item WHERE {home} LIMIT 1",
    "/grants/applications/{id}/decision": "SELECT application_id FROM grants.decision WHERE {home} AND outcome = 'approved_with_conditions' LIMIT 1",
    "/grants/applications/{id}/letter": "SELECT application_id FROM grants.decision WHERE {home} AND outcome = 'approved_with_conditions' LIMIT 1",
    "/grants/applications/{id}/conditions/{decision}/{number}/{step}":
        "SELECT application_id, decision_id, number, 'waive' FROM grants.condition WHERE {home} AND state = 'open' LIMIT 1",
    "/grants/applications/{id}/appeal": "SELECT application_id FROM grants.decision WHERE {home} AND outcome = 'approved_with_conditions' LIMIT 1",
    "/grants/appeals/{id}": "SELECT id FROM grants.appeal WHERE {home} AND state = 'admitted' LIMIT 1",
    "/grants/appeals/{id}/refuse": "SELECT id FROM grants.appeal WHERE {home} AND state = 'filed' LIMIT 1",
    "/grants/appeals/{id}/letter": "SELECT id FROM grants.appeal WHERE {home} AND state = 'dismissed' LIMIT 1",
    "/grants/appeals/{id}/panel/{account}":
        "SELECT appeal_id, account_id FROM grants.appeal_member WHERE {home} AND appointed_at < now() - interval '30 days' LIMIT 1",
    "/grants/applications/{id}/agreement/new": "SELECT application_id FROM grants.decision WHERE {home} AND outcome = 'approved_with_conditions' LIMIT 1",
    "/grants/agreements/{id}": "SELECT id FROM grants.agreement WHERE {home} AND state = 'active' LIMIT 1",
    "/grants/agreements/{id}/sign": "SELECT id FROM grants.agreement WHERE {home} AND state = 'offered' LIMIT 1",
    "/grants/agreements/{id}/sign-on-paper": "SELECT id FROM grants.agreement WHERE {home} AND state = 'offered' LIMIT 1",
    "/grants/agreements/{id}/scans": "SELECT agreement_id FROM grants.signature_scan WHERE {home} LIMIT 1",
    "/grants/agreements/{id}/scans/{scan}": "SELECT agreement_id, id FROM grants.signature_scan WHERE {home} LIMIT 1",
    "/grants/agreements/{id}/terminate": "SELECT id FROM grants.agreement WHERE {home} AND state = 'active' LIMIT 1",
    "/grants/agreements/{id}/repayments/{repayment}": "SELECT agreement_id, id FROM grants.repayment WHERE {home} AND supersedes IS NULL LIMIT 1",
    "/grants/agreements/{id}/tranches/{number}": "SELECT agreement_id, number FROM grants.tranche WHERE {home} AND state = 'due' LIMIT 1",
    "/grants/agreements/{id}/tranches/{number}/pay": "SELECT agreement_id, number FROM grants.tranche WHERE {home} AND state = 'released' LIMIT 1",
    "/grants/agreements/{id}/tranches/{number}/report": "SELECT agreement_id, number FROM grants.tranche WHERE {home} AND state = 'paid' LIMIT 1",
    "/grants/agreements/{id}/tranches/{number}/condition/{step}":
        "SELECT agreement_id, number, 'waive' FROM grants.tranche WHERE {home} AND condition_state = 'open' LIMIT 1",
    "/grants/status/{code}": f"SELECT '{STATUS_CODE}'",
    "/grants/suppliers/{id}": "SELECT supplier_id FROM grants.supplier_document WHERE {home} LIMIT 1",
    "/grants/suppliers/{id}/documents/{document}":
        "SELECT supplier_id, id FROM grants.supplier_document WHERE {home} AND id NOT IN (SELECT document_id FROM grants.supplier_document_end) LIMIT 1",
    "/grants/suppliers/{id}/bank/{details}": "SELECT supplier_id, id FROM grants.bank_details WHERE {home} LIMIT 1",
    "/grants/suppliers/{id}/checks/{check}": "SELECT supplier_id, id FROM grants.sanctions_check WHERE {home} LIMIT 1",
    "/grants/purchases/{id}": "SELECT id FROM grants.purchase WHERE {home} AND state = 'ordered' LIMIT 1",
    "/grants/purchases/{id}/edit": "SELECT id FROM grants.purchase WHERE {home} AND state = 'requisition' LIMIT 1",
    "/grants/purchases/{id}/ask": "SELECT id FROM grants.purchase WHERE {home} AND state = 'requisition' LIMIT 1",
    "/grants/purchases/{id}/invite": "SELECT id FROM grants.purchase WHERE {home} AND state = 'quotes_open' LIMIT 1",
    "/grants/purchases/{id}/offers/new": "SELECT id FROM grants.purchase WHERE {home} AND state = 'quotes_open' LIMIT 1",
    "/grants/purchases/{id}/comparison": "SELECT id FROM grants.purchase WHERE {home} AND state = 'compared' LIMIT 1",
    "/grants/purchases/{id}/offers/{offer}":
        "SELECT p.id, q.id FROM grants.purchase AS p JOIN grants.quotation AS q ON q.purchase_id = p.id WHERE p.state = 'compared' LIMIT 1",
    "/grants/purchases/{id}/award": "SELECT id FROM grants.purchase WHERE {home} AND state = 'compared' LIMIT 1",
    "/grants/purchases/{id}/decide": "SELECT id FROM grants.purchase WHERE {home} AND state = 'award_proposed' LIMIT 1",
    "/grants/purchases/{id}/order": "SELECT id FROM grants.purchase WHERE {home} AND state = 'awarded' LIMIT 1",
    "/grants/purchases/{id}/reopen": "SELECT id FROM grants.purchase WHERE {home} AND state = 'awarded' LIMIT 1",
    "/grants/orders/{id}":
        "SELECT id FROM grants.purchase_order WHERE {home} AND purchase_id IN (SELECT id FROM grants.purchase WHERE state = 'ordered') LIMIT 1",
    "/grants/assets/{id}": "SELECT asset_id FROM grants.visit_finding WHERE {home} LIMIT 1",
    "/grants/assets/{id}/serial": "SELECT id FROM grants.asset WHERE {home} AND state = 'received' LIMIT 1",
    "/grants/assets/{id}/off/{step}": "SELECT id, 'lose' FROM grants.asset WHERE {home} AND state = 'tagged' LIMIT 1",
    "/grants/applications/{id}/equipment": "SELECT application_id FROM grants.hand_over WHERE {home} LIMIT 1",
    "/grants/applications/{id}/hand-overs/new": "SELECT application_id FROM grants.hand_over WHERE {home} LIMIT 1",
    "/grants/hand-overs/{id}": "SELECT id FROM grants.hand_over WHERE {home} AND state = 'signed' LIMIT 1",
    "/grants/hand-overs/{id}/sign": "SELECT id FROM grants.hand_over WHERE {home} AND state = 'prepared' LIMIT 1",
    "/grants/hand-overs/{id}/sign-on-paper": "SELECT id FROM grants.hand_over WHERE {home} AND state = 'prepared' LIMIT 1",
    "/grants/hand-overs/{id}/scans": "SELECT id FROM grants.hand_over WHERE {home} AND method = 'paper' LIMIT 1",
    "/grants/hand-overs/{id}/cancel": "SELECT id FROM grants.hand_over WHERE {home} AND state = 'prepared' LIMIT 1",
    "/grants/visits/{id}": "SELECT id FROM grants.monitoring_visit WHERE {home} AND state = 'done' LIMIT 1",
    "/grants/visits/{id}/report": "SELECT id FROM grants.monitoring_visit WHERE {home} AND state = 'planned' ORDER BY due_on LIMIT 1",
    "/grants/visits/{id}/miss": "SELECT id FROM grants.monitoring_visit WHERE {home} AND state = 'planned' ORDER BY due_on LIMIT 1",
    "/grants/orders/{id}/items/{item}/change": "SELECT order_id, item_number FROM grants.order_line WHERE {home} LIMIT 1",
    "/grants/invoices/{id}": "SELECT id FROM grants.invoice WHERE {home} AND number = 'F 101' LIMIT 1",
    "/grants/invoices/{id}/pay": "SELECT id FROM grants.invoice WHERE {home} AND number = 'F 100' LIMIT 1",
    "/grants/receipts/{id}": "SELECT id FROM grants.goods_receipt WHERE {home} LIMIT 1",
    "/grants/receipts/{id}/items/{item}/return": "SELECT receipt_id, item_number FROM grants.receipt_line WHERE {home} AND accepted > 0 LIMIT 1",
    "/grants/offers/{token}": f"SELECT '{OFFER_TOKEN}'",
    "/administration/accounts/{id}": "SELECT account_id FROM portal.role_assignment WHERE {home} AND role = 'employer' LIMIT 1",
    "/administration/programmes/{id}": "SELECT id FROM portal.programme WHERE slug = 'guyana'",
    "/administration/outbox/{id}": "SELECT id FROM portal.mail WHERE {home} OR programme_id IS NULL ORDER BY created_at LIMIT 1",
}
# What a page is asked for besides.
QUERIES = {
    "/matching/vacancies/{id}/compare": ("people", "SELECT returnee_id FROM jobs.referral WHERE {home} ORDER BY id LIMIT 2"),
    "/jobs/vacancies/together": ("vacancies", "SELECT id FROM jobs.vacancy WHERE {home} AND state = 'open' ORDER BY id LIMIT 2"),
    "/jobs/referrals/together": ("referrals", "SELECT id FROM jobs.referral WHERE {home} AND state = 'consented' LIMIT 2"),
    "/choose-password": ("token", "SELECT substring(body FROM 'token=([A-Za-z0-9_-]+)') FROM portal.mail WHERE body LIKE '%token=%' LIMIT 1"),
}


def mounted():
    """The path of every page and form, as the services' lists and types have them."""
    for routes in sorted((ROOT / "Services").glob("*/Routes.swift")):
        sources = [file.read_text() for file in routes.parent.rglob("*.swift")]
        for name in re.findall(r"\.(?:page|form)\((\w+)\.self\)", routes.read_text()):
            declared = re.compile(rf'enum {name}: (?:Page|Form)\b.*?Route\(\s*\.get, "([^"]+)"', re.DOTALL)
            yield next(found[1] for found in map(declared.search, sources) if found)


PATHS = [path for path in mounted() if path not in LEADING_ELSEWHERE]


def rows(foothold, statement):
    home = "programme_id = (SELECT id FROM portal.programme WHERE slug = 'guyana')"
    return [line.split("|") for line in foothold.sql(statement.replace("{home}", home))]


# A committee whose chair alone declared, and its meetings: one that is planned, and one with a vote that was counted.
MEETING = """
    SET session_replication_role = replica;
    CREATE TEMP TABLE home AS
        SELECT a.*, r.account_id
        FROM grants.application AS a
        JOIN portal.programme AS p ON p.id = a.programme_id AND p.slug = 'guyana'
        JOIN portal.role_assignment AS r ON r.programme_id = p.id AND r.role = 'committee_chair'
        WHERE a.revision > 0
            AND EXISTS (SELECT FROM grants.applicant AS p WHERE p.application_id = a.id)
            AND NOT EXISTS (SELECT FROM grants.meeting AS m WHERE m.programme_id = a.programme_id)
        LIMIT 1;
    INSERT INTO grants.panel_member (programme_id, round_id, account_id, seat, appointed_at, version)
    SELECT programme_id, round_id, account_id, 'chair', now(), 1 FROM home ON CONFLICT DO NOTHING;
    INSERT INTO grants.applicant (programme_id, application_id, returnee_id, share, is_lead, added_at)
    SELECT h.programme_id, h.round_id, a.returnee_id, 100, true, now()
    FROM home AS h JOIN grants.applicant AS a ON a.application_id = h.id;
    INSERT INTO grants.application (
        programme_id, id, round_id, fund_id, case_worker_id, state, plan, plan_version, title, venture, revision, version, created_at, moved_at)
    SELECT
        programme_id, round_id, round_id, fund_id, case_worker_id, 'ready_for_committee', plan, plan_version, title, venture, revision, 5, now(),
        now()
    FROM home;
    INSERT INTO grants.conflict (programme_id, id, application_id, account_id, kind, declared_by, declared_at)
    SELECT programme_id, gen_random_uuid(), round_id, account_id, 'none', account_id, now() FROM home;
    INSERT INTO grants.meeting (programme_id, id, round_id, starts_at, place, state, version, created_at, opened_at)
    SELECT programme_id, gen_random_uuid(), round_id, now(), 'https://meet.example.org/committee', m.state, 1, now(), m.opened_at
    FROM home, (VALUES ('planned', NULL::timestamptz), ('open', now())) AS m (state, opened_at);
    INSERT INTO grants.agenda_item (programme_id, meeting_id, application_id, place, minutes)
    SELECT h.programme_id, m.id, h.round_id, 1, 10 FROM home AS h JOIN grants.meeting AS m ON m.state = 'open';
    INSERT INTO grants.attendance (programme_id, meeting_id, account_id, is_present, changed_at)
    SELECT h.programme_id, m.id, h.account_id, true, now() FROM home AS h JOIN grants.meeting AS m ON m.state = 'open';
    INSERT INTO grants.vote (
        programme_id, id, meeting_id, application_id, number, outcome, granted_amount, loan_amount, lines, conditions, reason, revision, state, tally,
        version, proposed_by, created_at, moved_at)
    SELECT
        h.programme_id, gen_random_uuid(), m.id, h.round_id, 1, 'approved_with_conditions', 490, 210,
        '[{"number": 0, "item": "Hen", "asked": "540", "approved": "500"}]', '[{"text": "A licence of the district", "dueOn": "2099-01-01"}]',
        'Eggs are short in the district.', h.revision, 'voted',
        jsonb_build_object(
            'appointed', 5, 'recused', 1, 'needed', 3, 'for', 3, 'against', 1, 'result', 'carried', 'ballots', jsonb_build_array(
                jsonb_build_object('member', h.account_id, 'choice', 'for', 'reason', NULL, 'as', 'member'))),
        3, h.account_id, now(), now()
    FROM home AS h JOIN grants.meeting AS m ON m.state = 'open';
    INSERT INTO grants.decision (
        programme_id, id, application_id, vote_id, outcome, granted_amount, loan_amount, lines, conditions, reason, revision, ceiling_version,
        decided_by, decided_at)
    SELECT
        v.programme_id, gen_random_uuid(), v.application_id, v.id, v.outcome, v.granted_amount, v.loan_amount, v.lines, v.conditions, v.reason,
        v.revision, 0, v.proposed_by, now()
    FROM grants.vote AS v;
    INSERT INTO grants.condition (programme_id, decision_id, number, application_id, text, moved_at)
    SELECT d.programme_id, d.id, 1, d.application_id, 'A licence of the district', now() FROM grants.decision AS d;
"""

# An agreement that is signed and partly paid back, one about another application that is offered, and one that was signed on paper and scanned. An
# appeal whose panel is held up, and somebody who could take the seat.
AGREEMENT = """
    SET session_replication_role = replica;
    CREATE TEMP TABLE deal AS
        SELECT gen_random_uuid() AS id, d.programme_id, d.id AS decision_id, d.application_id, d.decided_by, d.lines, 'active' AS state
        FROM grants.decision AS d
        WHERE NOT EXISTS (SELECT FROM grants.agreement AS g WHERE g.programme_id = d.programme_id)
        LIMIT 1;
    INSERT INTO deal
    SELECT gen_random_uuid(), e.programme_id, e.decision_id, a.id, e.decided_by, e.lines, 'offered'
    FROM (SELECT a.programme_id, a.id FROM grants.application AS a, deal AS e WHERE a.programme_id = e.programme_id AND a.id <> e.application_id LIMIT 1) AS a
    JOIN deal AS e ON e.programme_id = a.programme_id;
    INSERT INTO deal
    SELECT gen_random_uuid(), e.programme_id, e.decision_id, a.id, e.decided_by, e.lines, 'accepted'
    FROM (SELECT a.programme_id, a.id FROM grants.application AS a WHERE a.id NOT IN (SELECT application_id FROM deal)) AS a
    JOIN deal AS e ON e.programme_id = a.programme_id AND e.state = 'active'
    LIMIT 1;
    INSERT INTO grants.agreement (
        programme_id, id, decision_id, application_id, granted_amount, loan_amount, currency, lines, interest_percent, instalments, grace, first_due_on,
        state, version, offered_by, offered_at, moved_at, started_by, started_at, owed, repaid, next_due_on, document, document_digest)
    SELECT
        programme_id, id, decision_id, application_id, 490, 210, 'USD', lines, 5, 7, 0, current_date - 40, state, 3, decided_by, now(), now(),
        CASE state WHEN 'active' THEN decided_by END, CASE state WHEN 'active' THEN now() END, 213.51, CASE state WHEN 'active' THEN 40 ELSE 0 END,
        CASE state WHEN 'active' THEN current_date - 10 END, CASE WHEN state <> 'offered' THEN '{}'::jsonb END, CASE WHEN state <> 'offered' THEN '\\x00'::bytea END
    FROM deal;
    INSERT INTO grants.instalment (programme_id, agreement_id, number, due_on, principal, interest)
    SELECT programme_id, id, n, current_date - 70 + n * 30, 30, 0.5 FROM deal, generate_series(1, 7) AS n;
    INSERT INTO grants.signature (programme_id, agreement_id, method, name, language, signed_on, drawing, recorded_by, recorded_at)
    SELECT programme_id, id, 'screen', 'Ann Baker', 'en', current_date, 'M20 150L60 40L100 150M40 100L80 100', decided_by, now() FROM deal WHERE state = 'active';
    INSERT INTO grants.signature (programme_id, agreement_id, method, name, language, signed_on, place, witness, recorded_by, recorded_at)
    SELECT programme_id, id, 'paper', 'Ann Baker', 'en', current_date, 'The office', 'Ben Adams', decided_by, now() FROM deal WHERE state = 'accepted';
    INSERT INTO grants.file (programme_id, id, media_type, size, parts, digest, sealed_key, created_at)
    SELECT programme_id, id, 'application/pdf', 412000, 1, '\\x00', '\\x00', now() FROM deal WHERE state = 'accepted';
    INSERT INTO grants.signature_scan (programme_id, id, agreement_id, name, added_by, added_at)
    SELECT programme_id, id, id, 'the signed agreement.pdf', decided_by, now() FROM deal WHERE state = 'accepted';
    INSERT INTO grants.repayment (programme_id, id, agreement_id, amount, paid_on, receipt, recorded_by, recorded_at)
    SELECT programme_id, gen_random_uuid(), id, 40, current_date, 'R-1', decided_by, now() FROM deal WHERE state = 'active';
    UPDATE grants.agreement SET document = d.document, document_digest = sha256(convert_to(d.document::text, 'UTF8'))
    FROM deal AS e, LATERAL (SELECT set_config('foothold.programme', e.programme_id::text, false)) AS s, LATERAL (SELECT grants.agreement_document(e.id) AS document) AS d
    WHERE grants.agreement.id = e.id AND e.state <> 'offered';
    INSERT INTO grants.tranche (
        programme_id, id, agreement_id, number, amount, due_on, state, condition, condition_state, evidence, released_by, paid_by, paid_on, receipt,
        version, moved_at)
    SELECT
        programme_id, gen_random_uuid(), id, n, 200, current_date + n * 30 - 60, state[n], CASE n WHEN 3 THEN 'The lease of a place' END,
        CASE n WHEN 3 THEN 'open' END, NULL, CASE WHEN n < 3 THEN decided_by END, CASE n WHEN 1 THEN gen_random_uuid() END,
        CASE n WHEN 1 THEN current_date END, CASE n WHEN 1 THEN 'V-1' END, 3, now()
    FROM (SELECT *, ARRAY['paid', 'released', 'due'] AS state FROM (SELECT programme_id, id, decided_by FROM deal WHERE state = 'active') AS e) AS d,
        generate_series(1, 3) AS n;
    INSERT INTO grants.report (programme_id, tranche_id, due_on, state, text, spent, filed_by, version, moved_at)
    SELECT
        programme_id, id, due_on + 60, CASE state WHEN 'paid' THEN 'submitted' ELSE 'due' END, CASE state WHEN 'paid' THEN 'Sixty hens were bought.' END,
        CASE state WHEN 'paid' THEN 190 END, CASE state WHEN 'paid' THEN gen_random_uuid() END, 1, now()
    FROM grants.tranche;
    INSERT INTO grants.appeal (
        programme_id, id, application_id, decision_id, grounds, state, reason, tally, version, filed_by, filed_at, moved_at, admitted_by, decided_by, decided_in)
    SELECT
        programme_id, gen_random_uuid(), application_id, gen_random_uuid(), 'The licence was there all along.', s.state,
        CASE s.state WHEN 'dismissed' THEN 'Nothing new was shown.' END,
        CASE s.state WHEN 'dismissed' THEN '{"appointed": 3, "recused": 0, "missing": 0, "uphold": 1, "dismiss": 2, "result": "dismissed", "ballots": []}'::jsonb END,
        2, decided_by, now(), now(), CASE WHEN s.state <> 'filed' THEN decided_by END, CASE s.state WHEN 'dismissed' THEN decided_by END,
        CASE s.state WHEN 'dismissed' THEN pg_current_xact_id() END
    FROM deal, (VALUES ('filed'), ('admitted'), ('dismissed')) AS s (state)
    WHERE deal.state = 'active';
    INSERT INTO grants.appeal_member (programme_id, appeal_id, account_id, application_id, appointed_at)
    SELECT p.programme_id, p.id, p.filed_by, p.application_id, now() - interval '40 days' FROM grants.appeal AS p WHERE p.state = 'admitted';
    INSERT INTO portal.role_assignment (programme_id, account_id, role, granted_at)
    SELECT programme_id, account_id, 'committee_member', now() FROM portal.role_assignment AS r
    WHERE r.role = 'counsellor' AND r.programme_id IN (SELECT programme_id FROM deal)
    ON CONFLICT DO NOTHING;
"""

# A purchase in each state up to the order, with a supplier, its offer and its link.
PURCHASES = f"""
    SET session_replication_role = replica;
    CREATE TEMP TABLE bought AS
        SELECT gen_random_uuid() AS id, gen_random_uuid() AS offer, gen_random_uuid() AS proposal, s.state, s.n, f.programme_id, f.id AS fund_id, f.currency,
            (SELECT a.account_id FROM portal.role_assignment AS a WHERE a.programme_id = f.programme_id AND a.role = 'case_worker' LIMIT 1) AS account_id
        FROM (SELECT * FROM grants.fund WHERE programme_id = (SELECT id FROM portal.programme WHERE slug = 'guyana') LIMIT 1) AS f
        CROSS JOIN unnest(ARRAY['requisition', 'quotes_open', 'compared', 'award_proposed', 'awarded', 'ordered']) WITH ORDINALITY AS s (state, n)
        WHERE NOT EXISTS (SELECT FROM grants.purchase);
    INSERT INTO grants.balance (programme_id, application_id, line, fund_id, item, approved, free)
    SELECT d.programme_id, d.application_id, 0, b.fund_id, 'Chest freezer', 500, 500
    FROM (SELECT * FROM grants.decision LIMIT 1) AS d JOIN bought AS b ON b.programme_id = d.programme_id AND b.n = 1;
    INSERT INTO grants.supplier (programme_id, id, name, name_key, categories, phone, state, version, created_at)
    SELECT programme_id, gen_random_uuid(), 'Demerara Appliances', 'demerara', '{{equipment}}', '600 1234', 'active', 1, now() FROM bought WHERE n = 1;
    INSERT INTO grants.bank_details (programme_id, id, supplier_id, holder, bank, account_number, currency, proposed_by, proposed_at)
    SELECT s.programme_id, gen_random_uuid(), s.id, s.name, 'Harbour Bank, Georgetown', '1004 5567 8890', 'USD', b.account_id, now()
    FROM bought AS b JOIN grants.supplier AS s ON s.programme_id = b.programme_id WHERE b.n = 1;
    INSERT INTO grants.sanctions_list (programme_id, id, title, source, entries, imported_by, imported_at)
    SELECT programme_id, gen_random_uuid(), 'UN consolidated', 'Security Council, this week', 734, account_id, now() FROM bought WHERE n = 1;
    INSERT INTO grants.sanctions_check (programme_id, id, supplier_id, name_key, lists, hits, checked_by, checked_at)
    SELECT s.programme_id, gen_random_uuid(), s.id, s.name_key, '{{}}',
        '[{{"list": "UN consolidated", "name": "Demerara Appliance Trading", "remark": null, "likeness": 0.62}}]', b.account_id, now()
    FROM bought AS b JOIN grants.supplier AS s ON s.programme_id = b.programme_id WHERE b.n = 1;
    INSERT INTO grants.duty (programme_id, purchase_id, account_id, duty, taken_at) SELECT programme_id, id, account_id, 'requester', now() FROM bought;
    INSERT INTO grants.purchase (programme_id, id, year, number, title, category, fund_id, currency, deliver_to, state, requested_by, version, created_at, moved_at)
    SELECT programme_id, id, 2026, n, 'Freezers for two shops', 'equipment', fund_id, currency, 'The office, Georgetown', state, account_id, 1, now(), now() FROM bought;
    INSERT INTO grants.purchase_item (programme_id, purchase_id, number, item, specification, unit, quantity, estimate, is_consumable)
    SELECT programme_id, id, i, 'Chest freezer ' || i, '200 litres, 110 V', 'piece', 2, 310, false FROM bought, generate_series(1, 3) AS i;
    INSERT INTO grants.quote_request (
        programme_id, purchase_id, number, closes_at, terms, band_amount, band, method, quotes_needed, working_days, approvals, approvers, opened_by, opened_at)
    SELECT programme_id, id, 1, now() + CASE n WHEN 2 THEN interval '5 days' ELSE interval '-1 day' END, 'Cash on delivery', 1860, 2, 'quotations', 3, 0, 1,
        '{{programme_manager}}', account_id, now() - interval '2 days'
    FROM bought WHERE n > 1;
    INSERT INTO grants.invitation (programme_id, id, purchase_id, request_number, supplier_id, token_digest, language, invited_by, invited_at)
    SELECT b.programme_id, gen_random_uuid(), b.id, 1, s.id, '\\x{hashlib.sha256(OFFER_TOKEN.encode()).hexdigest()}', 'en', b.account_id, now()
    FROM bought AS b JOIN grants.supplier AS s ON s.programme_id = b.programme_id WHERE b.n = 2;
    INSERT INTO grants.quotation (
        programme_id, id, purchase_id, request_number, supplier_id, channel, currency, delivery_cost, valid_until, lead_days, entered_by, enterer_duty, received_at)
    SELECT b.programme_id, b.offer, b.id, 1, s.id, 'paper', b.currency, 20, current_date + 30, 5, b.account_id, 'quote_collector', now() - interval '2 days'
    FROM bought AS b JOIN grants.supplier AS s ON s.programme_id = b.programme_id WHERE b.n > 2;
    INSERT INTO grants.quotation_line (programme_id, quotation_id, purchase_id, item_number, unit_price)
    SELECT programme_id, offer, id, i, 300 + i FROM bought, generate_series(1, 3) AS i WHERE n > 2;
    INSERT INTO grants.assessment (programme_id, id, quotation_id, purchase_id, is_compliant, assessed_by, assessed_at)
    SELECT programme_id, gen_random_uuid(), offer, id, true, account_id, now() FROM bought WHERE n > 2;
    INSERT INTO grants.award_proposal (programme_id, id, purchase_id, number, reason, waiver_reason, proposed_by, proposed_at)
    SELECT programme_id, proposal, id, 1, 'The only seller who delivers', 'One seller in the district', account_id, now() FROM bought WHERE n > 3;
    INSERT INTO grants.award_line (programme_id, proposal_id, purchase_id, item_number, quotation_id)
    SELECT programme_id, proposal, id, i, offer FROM bought, generate_series(1, 3) AS i WHERE n > 3;
    INSERT INTO grants.award_decision (programme_id, id, proposal_id, purchase_id, outcome, decided_by, decided_at)
    SELECT programme_id, gen_random_uuid(), proposal, id, 'approved', account_id, now() FROM bought WHERE n > 4;
    INSERT INTO grants.purchase_order (
        programme_id, id, purchase_id, proposal_id, quotation_id, supplier_id, year, number, currency, rate, delivery_cost, deliver_by, terms, issued_by, issued_at)
    SELECT b.programme_id, b.id, b.id, b.proposal, b.offer, s.id, 2026, 1, b.currency, 1, 20, current_date + 9, 'Cash on delivery', b.account_id, now()
    FROM bought AS b JOIN grants.supplier AS s ON s.programme_id = b.programme_id WHERE b.n = 6;
    INSERT INTO grants.order_line (programme_id, order_id, purchase_id, item_number, quantity, unit_price, delivery)
    SELECT programme_id, id, id, i, 2, 300 + i, 6.67 FROM bought, generate_series(1, 3) AS i WHERE n = 6;
    INSERT INTO grants.goods_receipt (programme_id, id, order_id, purchase_id, delivered_on, note_number, received_by, received_at)
    SELECT programme_id, id, id, id, current_date, 'DN 17', account_id, now() FROM bought WHERE n = 6;
    INSERT INTO grants.receipt_line (programme_id, receipt_id, order_id, item_number, delivered, accepted, rejected, reason, serials)
    SELECT programme_id, id, id, i, 2, 2 - i % 2, i % 2, CASE i % 2 WHEN 1 THEN 'The door is dented' END, ARRAY['CF-2026-00' || i]
    FROM bought, generate_series(1, 2) AS i WHERE n = 6;
    CREATE TEMP TABLE billed AS SELECT b.*, i AS place, gen_random_uuid() AS invoice FROM bought AS b, generate_series(0, 1) AS i WHERE n = 6;
    INSERT INTO grants.invoice (
        programme_id, id, order_id, purchase_id, supplier_id, kind, number, invoiced_on, due_on, recorded_by, recorded_at)
    SELECT b.programme_id, b.invoice, b.id, b.id, s.id, 'invoice', 'F ' || 100 + b.place, current_date, current_date + 14, b.account_id, now()
    FROM billed AS b JOIN grants.supplier AS s ON s.programme_id = b.programme_id;
    INSERT INTO grants.invoice_line (programme_id, invoice_id, order_id, item_number, quantity, unit_price, delivery)
    SELECT programme_id, invoice, id, i, 1, 304 * i, 6 FROM billed, generate_series(1, 2) AS i;
    INSERT INTO grants.invoice_decision (programme_id, id, invoice_id, purchase_id, outcome, reason, decided_by, decided_at)
    SELECT programme_id, gen_random_uuid(), invoice, id, CASE place WHEN 0 THEN 'approved' ELSE 'disputed' END, 'Look at item 2', account_id, now()
    FROM billed;
"""

# What a supplier showed: one that has run out, one that soon does, and one that was replaced; a hand-over that was signed on paper, with its scan;
# and a visit whose report was corrected.
PAPERS = """
    SET session_replication_role = replica;
    CREATE TEMP TABLE paper AS
        SELECT s.programme_id, gen_random_uuid() AS id, s.id AS supplier_id, d.account_id, n, 'application/pdf' AS media_type
        FROM grants.supplier AS s
        JOIN (SELECT programme_id, account_id FROM grants.duty ORDER BY purchase_id LIMIT 1) AS d ON d.programme_id = s.programme_id
        CROSS JOIN generate_series(1, 4) AS n
        WHERE s.name = 'Demerara Appliances' AND NOT EXISTS (SELECT FROM grants.supplier_document);
    INSERT INTO grants.file (programme_id, id, media_type, size, parts, digest, sealed_key, created_at)
    SELECT programme_id, id, media_type, 412000, 1, '\\x00', '\\x00', now() FROM paper;
    INSERT INTO grants.supplier_document (programme_id, id, supplier_id, kind, title, valid_until, name, added_by, added_at)
    SELECT
        programme_id, id, supplier_id, (ARRAY['tax', 'insurance', 'registration'])[n],
        (ARRAY['Tax compliance certificate 77-B', 'Insurance of goods in transit', 'Certificate of registration'])[n], current_date + (n - 2) * 20 + 5,
        'scan of the certificate ' || n || '.pdf', account_id, now() - interval '40 days'
    FROM paper WHERE n < 4;
    INSERT INTO grants.supplier_document_end (programme_id, document_id, reason, ended_by, ended_at)
    SELECT programme_id, id, 'Of another business of the same name', account_id, now() FROM paper WHERE n = 3;
    INSERT INTO grants.hand_over (
        programme_id, id, application_id, returnee_id, year, number, state, place, handed_on, method, signed_name, signed_language, witness, handed_by,
        signed_at, version, created_at)
    SELECT
        p.programme_id, p.id, h.application_id, h.returnee_id, 2026, 91, 'signed', 'Linden', current_date - 2, 'paper', 'Ann Baker', 'en', 'Carl Dean',
        p.account_id, now(), 2, now()
    FROM paper AS p, (SELECT * FROM grants.hand_over WHERE state = 'signed' LIMIT 1) AS h WHERE p.n = 4;
    INSERT INTO grants.hand_over_scan (programme_id, id, hand_over_id, name, added_by, added_at)
    SELECT programme_id, id, id, 'the signed certificate.pdf', account_id, now() FROM paper WHERE n = 4;
    INSERT INTO grants.visit_correction (programme_id, visit_id, number, reason, corrected_by, corrected_at, visited_on, business, turnover, jobs_created, advice)
    SELECT
        v.programme_id, v.id, 1, 'The turnover was of two months', v.visited_by, now(), v.visited_on, 'paused', 2 * v.turnover, v.jobs_created, v.advice
    FROM grants.monitoring_visit AS v WHERE v.state = 'done' AND v.correction = 0;
    INSERT INTO grants.visit_finding (programme_id, visit_id, asset_id, is_present, condition, note, correction)
    SELECT f.programme_id, f.visit_id, f.asset_id, f.is_present, 'worn', f.note, 1
    FROM grants.visit_finding AS f JOIN grants.monitoring_visit AS v ON v.id = f.visit_id AND v.correction = 0 WHERE f.correction = 0;
    UPDATE grants.monitoring_visit SET correction = 1, version = version + 1 WHERE state = 'done' AND correction = 0;
"""

# A plan that was closed in screening.
CLOSING = """
    SET session_replication_role = replica;
    WITH closed AS (
        INSERT INTO grants.application (
            programme_id, id, round_id, fund_id, state, reason, plan, title, venture, revision, version, created_at, moved_at)
        SELECT programme_id, gen_random_uuid(), round_id, fund_id, 'withdrawn', 'Another district', plan, title, venture, 1, 4, now(), now()
        FROM grants.application
        WHERE programme_id = (SELECT id FROM portal.programme WHERE slug = 'guyana') AND revision = 1
            AND NOT EXISTS (SELECT FROM grants.closing)
        LIMIT 1
        RETURNING programme_id, id, case_worker_id
    )
    INSERT INTO grants.closing (programme_id, application_id, ground, reason, follow_up, closed_by, closed_at)
    SELECT programme_id, id, 'not_eligible', 'You live in another district.', 'training', gen_random_uuid(), now() FROM closed;
"""


def address(foothold, path):
    """The route's path on real things, with what it is asked for besides."""
    values = []
    if "{" in path:
        named = [known for known in THINGS if path == known or path.startswith(known + "/")]
        assert named, f"{path}: add to THINGS what it is to be looked at on"
        found = rows(foothold, THINGS[max(named, key=len)])
        assert found, f"{path}: the demonstration has nothing to look at it on"
        values = found[0]
    assert len(values) == path.count("{"), f"{path}: add to THINGS what it is to be looked at on"
    for value in values:
        path_part = urllib.parse.quote(value, safe="")
        path = re.sub(r"\{[^}]+\}", lambda _: path_part, path, count=1)
    return path


def query(foothold, path):
    if path not in QUERIES:
        return ""
    name, statement = QUERIES[path]
    return "?" + urllib.parse.urlencode([(name, row[0]) for row in rows(foothold, statement)])


@pytest.fixture(scope="module")
def signed_in(browser, foothold):
    """Pages signed in by role, one context each; None is a visitor."""
    contexts = {}

    def page(role):
        if role not in contexts:
            context = browser.new_context(base_url=foothold.url)
            context.set_default_timeout(15_000)
            contexts[role] = context.new_page()
            if role:
                account = foothold.account(role, "guyana")
                contexts[role].goto("/sign-in")
                contexts[role].locator("input[name=email]").fill(account["email"])
                contexts[role].locator("input[name=password]").fill(account["password"])
                contexts[role].locator("main button[type=submit]").click()
                contexts[role].wait_for_url("**/")
        return contexts[role]

    yield page
    for visitor in contexts.values():
        visitor.context.close()


@pytest.fixture(scope="module")
def furnished(foothold, signed_in):
    """The demonstration with one thing of each kind that it lacks, made as people make it."""
    key = foothold.demo["employerApiKey"]
    if not rows(foothold, THINGS["/jobs/webhooks/{id}"]):
        # An address of IANA's own; nothing happens to the employer's vacancies of which it would be told.
        body = json.dumps({"url": f"https://192.0.43.8/{secrets.token_hex(4)}", "types": ["vacancy.cancelled"]}).encode()
        headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
        urllib.request.urlopen(urllib.request.Request(f"{foothold.url}/jobs/v1/webhooks", body, headers), timeout=20).close()
    # Learning takes hundreds of outcomes, which the demonstration has not.
    figures = [{"stage": stage, "learned": 300, "held": 100, "happened": 40, "areaByPrior": 0.6, "areaByLearned": 0.7} for stage in ("referral", "hire")]
    trial = {"weights": {"skills": 0.5, "occupation": 0.5}, "figures": figures, "lossByPrior": 0.6, "lossByLearned": 0.5, "gainFrom": 0.05, "gainTo": 0.15}
    foothold.sql(
        f"""
        INSERT INTO matching.scoring_model (programme_id, number, base, trial, learned_at)
        SELECT id, 1, 'prior-1', '{json.dumps(trial)}', now() FROM portal.programme WHERE slug = 'guyana'
        ON CONFLICT DO NOTHING
        """
    )
    foothold.sql(
        f"""
        UPDATE grants.application SET status_digest = '\\x{hashlib.sha256(STATUS_CODE.encode()).hexdigest()}'
        WHERE id = (SELECT id FROM grants.application ORDER BY id LIMIT 1)
        """
    )
    manager = signed_in("programme_manager")
    submitted = rows(foothold, "SELECT id FROM grants.application WHERE {home} AND state = 'submitted' LIMIT 1")
    if submitted:
        manager.goto(f"/grants/applications/{submitted[0][0]}")
        manager.locator("main form[action$='/screen'] button").click()
    foothold.sql(
        """
        INSERT INTO grants.panel_member (programme_id, round_id, account_id, seat, appointed_at, version)
        SELECT r.programme_id, r.id, a.account_id, CASE a.role WHEN 'committee_chair' THEN 'chair' ELSE 'member' END, now(), 1
        FROM grants.round AS r
        JOIN portal.role_assignment AS a ON a.programme_id = r.programme_id AND a.role IN ('committee_chair', 'committee_member')
        ON CONFLICT DO NOTHING
        """
    )
    # A plan in review, past the steps that lead there: the member writes, the chair has filed.
    foothold.sql(
        """
        SET session_replication_role = replica;
        WITH plan AS (
            INSERT INTO grants.application (
                programme_id, id, round_id, fund_id, case_worker_id, state, plan, plan_version, title, venture, revision, version, created_at,
                moved_at)
            SELECT
                a.programme_id, gen_random_uuid(), a.round_id, a.fund_id, a.case_worker_id, 'in_review', a.plan, a.plan_version, a.title,
                a.venture, 1, 3, a.created_at, a.moved_at
            FROM grants.application AS a
            WHERE a.programme_id = (SELECT id FROM portal.programme WHERE slug = 'guyana') AND a.revision = 1
                AND NOT EXISTS (SELECT 1 FROM grants.review)
            LIMIT 1
            RETURNING programme_id, id, round_id
        ), declared AS (
            INSERT INTO grants.conflict (programme_id, id, application_id, account_id, kind, declared_by, declared_at)
            SELECT p.programme_id, gen_random_uuid(), p.id, m.account_id, 'none', m.account_id, now()
            FROM plan AS p
            JOIN grants.panel_member AS m ON m.programme_id = p.programme_id AND m.round_id = p.round_id
        ), asked AS (
            INSERT INTO grants.review (
                programme_id, id, application_id, account_id, state, draft, filing, due_on, version, assigned_at, moved_at)
            SELECT
                p.programme_id, gen_random_uuid(), p.id, m.account_id, CASE m.seat WHEN 'chair' THEN 'filed' ELSE 'draft' END,
                '{"scores.need": "4"}', CASE m.seat WHEN 'chair' THEN 1 ELSE 0 END, current_date + 5, 3, now(), now()
            FROM plan AS p
            JOIN grants.panel_member AS m ON m.programme_id = p.programme_id AND m.round_id = p.round_id
            RETURNING programme_id, id, application_id, state
        )
        INSERT INTO grants.filed_review (
            programme_id, review_id, number, revision, rubric_id, rubric_version, scores, mean, comment, filed_at)
        SELECT
            k.programme_id, k.id, 1, 1, r.rubric_id, r.rubric_version, '{"need": {"score": 4, "comment": "Shops wait"}}', 4, 'Sound', now()
        FROM asked AS k
        JOIN plan AS p ON p.id = k.application_id
        JOIN grants.round AS r ON r.programme_id = k.programme_id AND r.id = p.round_id
        WHERE k.state = 'filed'
        """
    )
    foothold.sql(MEETING)
    foothold.sql(CLOSING)
    foothold.sql(AGREEMENT)
    foothold.sql(PURCHASES)
    foothold.sql(GOODS)
    foothold.sql(PAPERS)
    visitor = signed_in(None)
    visitor.goto("/forgotten-password")
    visitor.locator("input[name=email]").fill(foothold.account("donor", "guyana")["email"])
    visitor.locator("main button[type=submit]").click()
    officer = signed_in("placement_officer")
    open_one = rows(foothold, "SELECT id FROM jobs.vacancy WHERE {home} AND state = 'open' ORDER BY id DESC LIMIT 1")[0][0]
    officer.goto(f"/jobs/vacancies/together?change=pause&vacancies={open_one}")
    officer.locator("main form button[type=submit]").last.click()
    officer.get_by_role("button", name="Undo").click()
    worker = signed_in("case_worker")
    plan = rows(foothold, "SELECT id FROM grants.application WHERE {home} AND state = 'draft' LIMIT 1")[0][0]
    worker.goto(f"/grants/applications/{plan}/documents/new")
    worker.locator("[name=kind]").select_option("quotation")
    worker.locator("[name=file]").set_input_files({"name": "price.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 A price"})
    worker.locator("main form button[type=submit]").last.click()
    people = rows(foothold, "SELECT id FROM casework.returnee WHERE {home} AND state IN ('plan_agreed', 'assessed') ORDER BY id")
    worker.goto(f"/casework/returnees/{people[0][0]}/documents/new")
    worker.locator("[name=kind]").select_option(index=1)
    worker.locator("[name=number]").fill("R0123456")
    worker.locator("main form button[type=submit]").last.click()
    worker.goto(f"/casework/returnees/{people[0][0]}/close")
    worker.locator("main form input[type=radio]").first.check()
    worker.locator("main form button[type=submit]").last.click()
    return foothold


@pytest.mark.parametrize("path", PATHS)
def test_every_page_is_accessible_and_fits_a_phone(furnished, signed_in, axe, path):
    place = address(furnished, path) + query(furnished, path)
    for role in [None] if path in FOR_VISITORS else ROLES:
        page = signed_in(role)
        page.set_viewport_size({"width": 1280, "height": 900})
        answer = page.goto(place)
        # What is somebody's own is not there for others.
        if answer.status not in (403, 404):
            break
    assert answer.status == 200, f"{place}: {answer.status}"
    assert urllib.parse.urlsplit(page.url).path == urllib.parse.urlsplit(place).path, f"{place} leads to {page.url}"
    axe(page)
    page.set_viewport_size({"width": 360, "height": 740})
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow <= 0, f"{place} scrolls {overflow} px sideways on a phone"
    axe(page)
