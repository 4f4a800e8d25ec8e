import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on requests for quotations, invitations and offers. What is sealed is written here and read through the views that open it.
enum OfferStore {
    /// The requests of a purchase, the newest first.
    static func requests(of purchase: Purchase.ID) -> SQL {
        """
        SELECT
            purchase_id, number, closes_at, terms, band_amount, band, method, quotes_needed, working_days, approvals, approvers, policy_version,
            opened_at
        FROM grants.quote_request
        WHERE programme_id = (SELECT platform.programme()) AND purchase_id = \(purchase)
        ORDER BY number DESC
        """
    }

    /// The amount and the band that a request would fall under today; no row where no rate is written down.
    static func band(of purchase: Purchase.ID, on day: CalendarDate) -> SQL {
        """
        SELECT a.amount AS band_amount, b.place, b.method, b.quotes, b.working_days, b.approvals, b.approvers, b.policy_version
        FROM grants.purchase AS p
        CROSS JOIN LATERAL (SELECT grants.band_amount(p.id) AS amount) AS a
        CROSS JOIN LATERAL grants.band_of(a.amount, p.currency, \(day)) AS b
        WHERE p.programme_id = (SELECT platform.programme()) AND p.id = \(purchase)
        """
    }

    /// The country of the programme in force and its own holidays, where it has written some down.
    static let holidays: SQL = """
        SELECT p.country, (
            SELECT h.document
            FROM portal.published_policy AS h
            WHERE h.kind = 'holidays' AND h.effective_from <= (SELECT portal.today())
            ORDER BY h.programme_id IS NULL, h.effective_from DESC, h.version DESC
            LIMIT 1) AS document
        FROM portal.published_programme AS p
        WHERE p.id = (SELECT platform.programme())
        """

    /// Asks; the database numbers the request and takes its band.
    static func open(
        _ purchase: Purchase.ID, until moment: Date, terms: String, by account: Account.ID, in programme: Programme.ID?, at now: Date
    ) -> SQL {
        """
        INSERT INTO grants.quote_request (programme_id, purchase_id, closes_at, terms, opened_by, opened_at)
        VALUES (\(programme), \(purchase), \(moment), \(terms), \(account), \(now))
        """
    }

    /// Closes a request by hand; the database says at which moment.
    static func close(_ request: QuoteRequest) -> SQL {
        """
        UPDATE grants.quote_request
        SET closes_at = now()
        WHERE programme_id = (SELECT platform.programme()) AND purchase_id = \(request.purchase) AND number = \(request.number)
        """
    }

    /// Asks a supplier, in the newest request.
    static func invite(
        _ supplier: Supplier.ID, to purchase: Purchase.ID, _ digest: [UInt8], in language: Language, by account: Account.ID,
        in programme: Programme.ID?, at now: Date
    ) -> SQL {
        """
        INSERT INTO grants.invitation (
            programme_id, id, purchase_id, request_number, supplier_id, token_digest, language, invited_by, invited_at)
        SELECT
            \(programme), \(Identifier<Invitation>(at: now)), r.purchase_id, max(r.number), \(supplier), \(digest), \(language), \(account), \(now)
        FROM grants.quote_request AS r
        WHERE r.programme_id = (SELECT platform.programme()) AND r.purchase_id = \(purchase)
        GROUP BY r.purchase_id
        """
    }

    /// Who was asked and who offers, and when each offer came; nothing of what is in it.
    static func asked(for purchase: Purchase.ID) -> SQL {
        """
        SELECT
            t.supplier_id, s.name, t.request_number, t.is_invited, portal.local_time(q.received_at) AS received, q.channel,
            coalesce(q.is_late, false) AS is_late
        FROM (
            SELECT supplier_id, request_number, bool_or(is_invited) AS is_invited
            FROM (
                SELECT i.supplier_id, i.request_number, true AS is_invited
                FROM grants.invitation AS i
                WHERE i.programme_id = (SELECT platform.programme()) AND i.purchase_id = \(purchase)
                UNION ALL
                SELECT q.supplier_id, q.request_number, false
                FROM grants.sealed_quotation AS q
                WHERE q.purchase_id = \(purchase)
            ) AS told
            GROUP BY supplier_id, request_number
        ) AS t
        JOIN grants.supplier AS s ON s.programme_id = (SELECT platform.programme()) AND s.id = t.supplier_id
        LEFT JOIN LATERAL (
            SELECT o.received_at, o.channel, o.is_late
            FROM grants.sealed_quotation AS o
            WHERE o.purchase_id = \(purchase)
                AND o.request_number = t.request_number
                AND o.supplier_id = t.supplier_id
                AND NOT o.is_superseded
            ORDER BY o.is_late, o.received_at
            LIMIT 1
        ) AS q ON true
        ORDER BY t.request_number DESC, lower(s.name), s.id
        """
    }

    /// What a link's token leads to.
    static func invitation(_ digest: [UInt8]) -> SQL {
        """
        SELECT
            programme_id, programme_name, invitation_id, purchase_id, request_number, supplier_id, supplier_name, language, closes_at, answered_at,
            is_cancelled, to_char(closes_at AT TIME ZONE time_zone, 'YYYY-MM-DD HH24:MI') AS closes,
            to_char(answered_at AT TIME ZONE time_zone, 'YYYY-MM-DD HH24:MI') AS answered
        FROM grants.invitation_of(\(digest))
        """
    }

    /// Writes an offer with its lines; by a link where it came by one, and else by the account that enters it.
    static func insert(_ offer: NewOffer, in programme: Programme.ID?) -> [SQL] {
        let terms = offer.terms
        let head: SQL = """
            INSERT INTO grants.quotation (
                programme_id, id, purchase_id, request_number, supplier_id, invitation_id, channel, currency, delivery_cost, valid_until,
                lead_days, warranty_months, note, entered_by, enterer_duty, received_at)
            VALUES (
                \(programme), \(offer.id), \(offer.purchase), \(offer.request), \(offer.supplier), \(offer.invitation), \(offer.channel),
                \(terms.currency), \(terms.deliveryCost), \(terms.validUntil), \(terms.leadDays), \(terms.warrantyMonths), \(terms.note),
                \(offer.enteredBy), \(offer.enteredBy == nil ? nil : Duty.quoteCollector), \(offer.at))
            """
        let prices = terms.prices.sorted { $0.key < $1.key }
        return [
            head,
            """
            INSERT INTO grants.quotation_line (programme_id, quotation_id, purchase_id, item_number, unit_price)
            SELECT \(programme), \(offer.id), \(offer.purchase), l.item, l.price
            FROM unnest(\(prices.map(\.key))::integer[], \(prices.map(\.value.description))::numeric[]) AS l (item, price)
            """,
        ]
    }

    /// A row where the offer is there already.
    static func isThere(_ id: Quotation.ID) -> SQL {
        "SELECT 1 FROM grants.sealed_quotation WHERE id = \(id)"
    }

    /// The opened offers of the newest request, with their prices by item.
    static func opened(of purchase: Purchase.ID) -> SQL {
        """
        SELECT
            q.id, q.supplier_id, s.name, q.currency, q.delivery_cost, q.valid_until, q.lead_days, q.warranty_months, q.note, q.channel, q.is_late,
            q.is_compliant, q.assessment_reason, q.assessment_id, portal.local_time(q.received_at) AS received,
            (SELECT jsonb_object_agg(l.item_number, l.unit_price::text)
                FROM grants.opened_quotation_line AS l
                WHERE l.quotation_id = q.id) AS prices
        FROM grants.opened_quotation AS q
        JOIN grants.supplier AS s ON s.programme_id = q.programme_id AND s.id = q.supplier_id
        WHERE q.purchase_id = \(purchase)
            AND q.request_number = (
                SELECT max(r.number)
                FROM grants.quote_request AS r
                WHERE r.programme_id = (SELECT platform.programme()) AND r.purchase_id = \(purchase))
        ORDER BY q.is_late, lower(s.name), q.id
        """
    }

    /// What one unit of each currency costs in the purchase's, on the day on which the newest request closed.
    static func rates(for purchase: Purchase.ID) -> SQL {
        """
        SELECT c.currency, grants.rate_on(c.currency, p.currency, d.day) AS rate
        FROM grants.purchase AS p
        CROSS JOIN LATERAL (
            SELECT (max(r.closes_at) AT TIME ZONE o.time_zone)::date AS day
            FROM grants.quote_request AS r
            JOIN portal.published_programme AS o ON o.id = r.programme_id
            WHERE r.programme_id = p.programme_id AND r.purchase_id = p.id
            GROUP BY o.time_zone
        ) AS d
        CROSS JOIN unnest(\(Currency.allCases.map(\.rawValue))::text[]) AS c (currency)
        WHERE p.programme_id = (SELECT platform.programme()) AND p.id = \(purchase)
        """
    }

    /// Says whether an offer is what was asked for, in the place of what was said before.
    static func assess(
        _ offer: Quotation.ID, of purchase: Purchase.ID, isCompliant: Bool, reason: String?, after before: UUID?, by account: Account.ID,
        in programme: Programme.ID?, at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.assessment (
            programme_id, id, quotation_id, purchase_id, is_compliant, reason, assessed_by, assessed_at, supersedes)
        VALUES (
            \(programme), \(Identifier<Quotation>(at: moment)), \(offer), \(purchase), \(isCompliant), \(reason), \(account), \(moment), \(before))
        """
    }
}

/// Names the identity of an invitation.
enum Invitation {}

/// An offer as it comes in.
struct NewOffer {
    let id: Quotation.ID
    let purchase: Purchase.ID
    let request: Int
    let supplier: Supplier.ID
    var invitation: Identifier<Invitation>?
    let channel: Quotation.Channel
    let terms: Quotation.Terms
    var enteredBy: Account.ID?
    let at: Date
}

/// An offer as it lies open.
struct OpenedOffer {
    let quotation: Quotation
    let supplierName: String
    let channel: Quotation.Channel
    let received: String
    let assessment: UUID?
    let assessmentReason: String?
}

extension OpenedOffer {
    init(_ row: Row) throws {
        let prices = try row.json("prices", as: [String: String].self).compactMap { item, price -> (Int, Decimal)? in
            guard let item = Int(item), let price = Decimal(string: price) else { return nil }
            return (item, price)
        }
        quotation = try Quotation(
            id: row.decode("id"), supplier: row.decode("supplier_id"),
            terms: .init(
                currency: row.decode("currency"), prices: Dictionary(prices) { first, _ in first },
                deliveryCost: row.decode("delivery_cost"),
                validUntil: row.decode("valid_until"), leadDays: row.decode("lead_days"), warrantyMonths: row.decode("warranty_months"),
                note: row.decode("note")),
            isLate: row.decode("is_late"), isCompliant: row.decode("is_compliant"))
        supplierName = try row.decode("name")
        channel = try row.decode("channel")
        received = try row.decode("received")
        assessment = try row.decode("assessment_id")
        assessmentReason = try row.decode("assessment_reason")
    }
}

extension QuoteRequest {
    init(_ row: Row) throws {
        try self.init(
            purchase: row.decode("purchase_id"), number: row.decode("number"), closesAt: row.decode("closes_at"),
            terms: row.decode("terms"),
            band: .init(
                upTo: nil, method: row.decode("method"), quotes: row.decode("quotes_needed"), workingDays: row.decode("working_days"),
                approvals: row.decode("approvals"), approvers: row.words("approvers")),
            bandPlace: row.decode("band"), bandAmount: row.decode("band_amount"), policyVersion: row.decode("policy_version"),
            openedAt: row.decode("opened_at"))
    }
}

/// The band that a request would fall under.
struct FoundBand {
    let amount: Decimal
    let band: ProcurementPolicy.Band
    let policyVersion: Int

    init(_ row: Row) throws {
        amount = try row.decode("band_amount")
        policyVersion = try row.decode("policy_version")
        band = try .init(
            upTo: nil, method: row.decode("method"), quotes: row.decode("quotes"), workingDays: row.decode("working_days"),
            approvals: row.decode("approvals"), approvers: row.words("approvers"))
    }
}
