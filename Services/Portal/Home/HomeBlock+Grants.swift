import Models

/// What waits in grants and procurement, by duty.
extension HomeBlock {
    static let grants = [committee, equipment, buying, approving, receiving, paying]

    private static let committee = HomeBlock(
        title: GrantsHomePhrases.committee, roles: [.committeeMember, .committeeChair],
        figures: { figures in
            let readers: Set<Role> = [.committeeMember, .committeeChair]
            return [
                Figure(number: figures.grants.toReview, label: GrantsHomePhrases.toReview, path: "/grants/reviews", readers: readers),
                Figure(number: figures.grants.meetings, label: GrantsHomePhrases.meetings, path: "/grants/meetings", readers: readers),
            ]
        })

    private static let equipment = HomeBlock(
        title: GrantsHomePhrases.equipment, roles: [.caseWorker],
        figures: { figures in
            [
                Figure(
                    number: figures.grants.toHandOver, label: GrantsHomePhrases.toHandOver, path: "/grants/hand-overs",
                    readers: [.caseWorker]),
                Figure(number: figures.grants.toSign, label: GrantsHomePhrases.toSign, path: "/grants/hand-overs", readers: [.caseWorker]),
                Figure(
                    number: figures.grants.visitsDue, label: GrantsHomePhrases.visitsDue, path: "/grants/visits", readers: [.caseWorker]),
            ]
        })

    private static let buying = HomeBlock(
        title: GrantsHomePhrases.buying, roles: [.procurementOfficer],
        figures: { figures in
            let readers: Set<Role> = [.procurementOfficer]
            return [
                Figure(
                    number: figures.grants.toCollect, label: GrantsHomePhrases.toCollect, note: GrantsHomePhrases.toCollectNote,
                    path: "/grants/purchases", readers: readers),
                Figure(
                    number: figures.grants.asked, label: GrantsHomePhrases.asked, path: "/grants/purchases?state=quotes_open",
                    readers: readers),
                Figure(
                    number: figures.grants.toApprove, label: GrantsHomePhrases.toApprove, path: "/grants/purchases?state=award_proposed",
                    readers: readers),
            ]
        },
        links: [Way(label: GrantsHomePhrases.glance, path: "/grants/procurement", roles: [.procurementOfficer])])

    private static let approving = HomeBlock(
        title: GrantsHomePhrases.approving, roles: [.programmeManager],
        figures: { figures in
            [
                Figure(
                    number: figures.grants.toApprove, label: GrantsHomePhrases.toApprove, path: "/grants/purchases?state=award_proposed",
                    readers: [.programmeManager])
            ]
        },
        links: [Way(label: GrantsHomePhrases.glance, path: "/grants/procurement", roles: [.programmeManager])])

    private static let receiving = HomeBlock(
        title: GrantsHomePhrases.receiving, roles: [.receivingOfficer],
        figures: { figures in
            let readers: Set<Role> = [.receivingOfficer]
            return [
                Figure(
                    number: figures.grants.toReceive, label: GrantsHomePhrases.toReceive, path: "/grants/deliveries", readers: readers),
                Figure(
                    number: figures.grants.toTag, label: GrantsHomePhrases.toTag, path: "/grants/assets?state=received", readers: readers),
                Figure(
                    number: figures.grants.toHandOver, label: GrantsHomePhrases.toHandOver, path: "/grants/assets?state=tagged",
                    readers: readers),
            ]
        })

    private static let paying = HomeBlock(
        title: GrantsHomePhrases.paying, roles: [.financeOfficer],
        figures: { figures in
            let readers: Set<Role> = [.financeOfficer]
            return [
                Figure(
                    number: figures.grants.toInvoice, label: GrantsHomePhrases.toInvoice, path: "/grants/purchases?state=received",
                    readers: readers),
                Figure(
                    number: figures.grants.toPay, label: GrantsHomePhrases.toPay, path: "/grants/purchases?state=matched",
                    readers: readers),
            ]
        },
        links: [
            Way(label: GrantsHomePhrases.invoices, path: "/grants/invoices", roles: [.financeOfficer]),
            Way(label: GrantsHomePhrases.funds, path: "/grants/funds", roles: [.financeOfficer]),
        ])
}
