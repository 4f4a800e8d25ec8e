-- How much there is to do in grants and procurement, in numbers alone, for the home pages.

SET LOCAL ROLE foothold_grants_owner;

-- One row; the reviews are those of whoever reads.
CREATE VIEW grants.published_workload AS
SELECT
    p.to_collect, p.asked, p.to_approve, p.to_receive, p.to_invoice, p.to_pay, t.to_tag, t.to_hand_over, h.to_sign, v.visits_due,
    r.to_review, m.meetings
FROM (
    SELECT
        count(*) FILTER (WHERE p.state IN ('requisition', 'compared', 'awarded')) AS to_collect,
        count(*) FILTER (WHERE p.state = 'quotes_open') AS asked,
        count(*) FILTER (WHERE p.state = 'award_proposed') AS to_approve,
        count(*) FILTER (WHERE p.state IN ('ordered', 'partly_received')) AS to_receive,
        count(*) FILTER (WHERE p.state = 'received') AS to_invoice,
        count(*) FILTER (WHERE p.state = 'matched') AS to_pay
    FROM grants.purchase AS p
    WHERE p.programme_id = platform.programme()
        AND p.state IN (
            'requisition', 'compared', 'awarded', 'quotes_open', 'award_proposed', 'ordered', 'partly_received', 'received', 'matched')
) AS p,
(
    SELECT count(*) FILTER (WHERE a.state = 'received') AS to_tag, count(*) FILTER (WHERE a.state = 'tagged') AS to_hand_over
    FROM grants.asset AS a
    WHERE a.programme_id = platform.programme() AND a.state IN ('received', 'tagged')
) AS t,
(
    SELECT count(*) AS to_sign
    FROM grants.hand_over AS h
    WHERE h.programme_id = platform.programme() AND h.state = 'prepared'
) AS h,
(
    SELECT count(*) AS visits_due
    FROM grants.monitoring_visit AS v
    WHERE v.programme_id = platform.programme() AND v.state = 'planned' AND v.due_on <= (SELECT portal.today()) + 7
) AS v,
(
    SELECT count(*) AS to_review
    FROM grants.review AS r
    WHERE r.programme_id = platform.programme()
        AND r.account_id = platform.account()
        AND r.state IN ('assigned', 'cleared', 'draft', 'reopened')
) AS r,
(
    SELECT count(*) AS meetings
    FROM grants.meeting AS m
    WHERE m.programme_id = platform.programme() AND m.starts_at >= now() - interval '1 day' AND m.state IN ('planned', 'open')
) AS m;
GRANT SELECT ON grants.published_workload TO foothold_portal;

RESET ROLE;
