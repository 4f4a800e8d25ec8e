"""Goods that were received for an award, past the steps that lead there: the demonstration has none.

Of four freezers one is without a tag, one has its tag, one is on a list, and one was handed over and seen on a visit; of forty chicks ten are left.
"""

GOODS = """
    SET session_replication_role = replica;
    CREATE TEMP TABLE goods AS
        SELECT
            gen_random_uuid() AS award, gen_random_uuid() AS purchase, gen_random_uuid() AS orders, gen_random_uuid() AS receipt, a.programme_id,
            a.id AS plan, a.round_id, a.fund_id, a.case_worker_id AS account_id, m.returnee_id,
            gen_random_uuid() AS supplier_id
        FROM grants.application AS a
        JOIN grants.applicant AS m ON m.programme_id = a.programme_id AND m.application_id = a.id AND m.is_lead
        WHERE a.programme_id = (SELECT id FROM portal.programme WHERE slug = 'guyana') AND a.revision > 0
            AND NOT EXISTS (SELECT FROM grants.hand_over)
        LIMIT 1;
    INSERT INTO grants.application (
        programme_id, id, round_id, fund_id, case_worker_id, state, granted_amount, loan_amount, plan, title, venture, revision, version, created_at,
        moved_at)
    SELECT g.programme_id, g.award, g.round_id, g.fund_id, g.account_id, 'approved', 700, 300, a.plan, a.title, a.venture, 1, 6, now(), now()
    FROM goods AS g JOIN grants.application AS a ON a.id = g.plan;
    INSERT INTO grants.applicant (programme_id, application_id, returnee_id, share, is_lead, added_at)
    SELECT programme_id, award, returnee_id, 100, true, now() FROM goods;
    INSERT INTO grants.decision (
        programme_id, id, application_id, vote_id, outcome, granted_amount, loan_amount, lines, conditions, reason, revision, ceiling_version, decided_by,
        decided_at)
    SELECT
        programme_id, gen_random_uuid(), award, gen_random_uuid(), 'approved', 700, 300, '[]', '[]', 'Sound', 1, 0, account_id, now() - interval '75 days'
    FROM goods;
    INSERT INTO grants.agreement (
        programme_id, id, decision_id, application_id, granted_amount, loan_amount, currency, lines, state, version, offered_by, offered_at, moved_at,
        started_by, started_at, owed, repaid, document, document_digest)
    SELECT
        programme_id, gen_random_uuid(), gen_random_uuid(), award, 1000, 0, 'USD', '[]', 'completed', 4, account_id, now(), now(), account_id, now(), 0, 0,
        '{}', '\\x00'
    FROM goods;
    INSERT INTO grants.supplier (programme_id, id, name, name_key, categories, state, version, created_at)
    SELECT programme_id, supplier_id, 'Essequibo Farm Supply', 'essequibo', '{equipment}', 'active', 1, now() FROM goods;
    INSERT INTO grants.purchase (programme_id, id, year, number, title, category, fund_id, currency, deliver_to, state, requested_by, version, created_at, moved_at)
    SELECT programme_id, purchase, 2026, 90, 'Freezers and chicks', 'equipment', fund_id, 'USD', 'The office, Georgetown', 'received', account_id, 9, now(), now()
    FROM goods;
    INSERT INTO grants.purchase_item (programme_id, purchase_id, number, item, specification, unit, quantity, estimate, is_consumable)
    SELECT programme_id, purchase, i, CASE i WHEN 1 THEN 'Chest freezer' ELSE 'Layer chick' END, '', 'piece', 4 + (i - 1) * 36, 300, i = 2
    FROM goods, generate_series(1, 2) AS i;
    INSERT INTO grants.need (programme_id, purchase_id, item_number, application_id, line, quantity)
    SELECT programme_id, purchase, i, award, i, 4 + (i - 1) * 36 FROM goods, generate_series(1, 2) AS i;
    INSERT INTO grants.purchase_order (
        programme_id, id, purchase_id, proposal_id, quotation_id, supplier_id, year, number, currency, rate, delivery_cost, deliver_by, terms, issued_by, issued_at)
    SELECT programme_id, orders, purchase, orders, orders, supplier_id, 2026, 90, 'USD', 1, 0, current_date, 'Cash', account_id, now() FROM goods;
    INSERT INTO grants.order_line (programme_id, order_id, purchase_id, item_number, quantity, unit_price, delivery)
    SELECT programme_id, orders, purchase, i, 4 + (i - 1) * 36, 300, 0 FROM goods, generate_series(1, 2) AS i;
    INSERT INTO grants.goods_receipt (programme_id, id, order_id, purchase_id, delivered_on, received_by, received_at)
    SELECT programme_id, receipt, orders, purchase, current_date, account_id, now() FROM goods;
    INSERT INTO grants.receipt_line (programme_id, receipt_id, order_id, item_number, delivered, accepted, rejected)
    SELECT programme_id, receipt, orders, i, 4 + (i - 1) * 36, 4 + (i - 1) * 36, 0 FROM goods, generate_series(1, 2) AS i;
    INSERT INTO grants.asset (
        programme_id, id, purchase_id, order_id, receipt_id, item_number, serial, tag_year, tag_number, state, application_id, version, created_at, moved_at)
    SELECT
        programme_id, gen_random_uuid(), purchase, orders, receipt, 1, 'FZ-200-' || n, CASE WHEN n > 1 THEN 2026 END, CASE WHEN n > 1 THEN 900 + n END,
        CASE n WHEN 1 THEN 'received' WHEN 4 THEN 'handed_over' ELSE 'tagged' END, CASE n WHEN 4 THEN award END, 2, now(), now()
    FROM goods, generate_series(1, 4) AS n;
    INSERT INTO grants.hand_over (
        programme_id, id, application_id, returnee_id, year, number, state, place, handed_on, method, signed_name, signed_language, drawing, handed_by,
        signed_at, version, created_at)
    SELECT
        programme_id, gen_random_uuid(), award, returnee_id, CASE WHEN signed THEN 2026 END, CASE WHEN signed THEN 90 END,
        CASE WHEN signed THEN 'signed' ELSE 'prepared' END, 'The office, Georgetown', CASE WHEN signed THEN current_date - 40 END,
        CASE WHEN signed THEN 'screen' END, CASE WHEN signed THEN 'Ann Baker' END, CASE WHEN signed THEN 'en' END,
        CASE WHEN signed THEN 'M20 150L60 40L100 150M40 100L80 100' END, CASE WHEN signed THEN account_id END, CASE WHEN signed THEN now() END, 2, now()
    FROM goods, unnest(ARRAY[true, false]) AS signed;
    INSERT INTO grants.hand_over_line (programme_id, hand_over_id, number, purchase_id, item_number, asset_id, quantity)
    SELECT h.programme_id, h.id, 1, t.purchase_id, 1, t.id, 1
    FROM grants.hand_over AS h JOIN grants.asset AS t ON t.tag_number = CASE h.state WHEN 'signed' THEN 904 ELSE 903 END
    UNION ALL
    SELECT h.programme_id, h.id, 2, g.purchase, 2, NULL, 15 FROM grants.hand_over AS h, goods AS g;
    INSERT INTO grants.monitoring_visit (
        programme_id, application_id, month, due_on, state, visited_on, visited_by, business, turnover, jobs_created, advice)
    SELECT
        programme_id, award, month, current_date - 40 + month * 30, CASE month WHEN 1 THEN 'done' ELSE 'planned' END,
        CASE month WHEN 1 THEN current_date - 8 END, CASE month WHEN 1 THEN account_id END, CASE month WHEN 1 THEN 'running' END,
        CASE month WHEN 1 THEN 52000 END, CASE month WHEN 1 THEN 2 END, CASE month WHEN 1 THEN 'Write down each day what is sold.' END
    FROM goods, unnest(ARRAY[1, 3, 6, 12]) AS month;
    INSERT INTO grants.visit_finding (programme_id, visit_id, asset_id, is_present, condition, note)
    SELECT v.programme_id, v.id, t.id, true, 'good', 'Beside the door'
    FROM grants.monitoring_visit AS v JOIN grants.asset AS t ON t.tag_number = 904 WHERE v.state = 'done';
"""
