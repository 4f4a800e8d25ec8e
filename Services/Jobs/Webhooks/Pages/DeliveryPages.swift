import Hosting
import Markup
import Models
import Web

/// The part of a webhook's page that shows its deliveries.
enum DeliveryPages {
    static func section(
        _ deliveries: [DeliveryStore.Listed], of webhook: Webhook.ID, _ input: ShowWebhook.Input, next: String?, _ language: Language
    ) -> HTML {
        let here = ShowWebhook.route.link(webhook)
        return group {
            h2 { DeliveryPhrases.title[language] }
            filterForm(
                action: here, submit: CommonPhrases.show[language],
                clear: input.state == nil ? nil : Link(CommonPhrases.clear[language], here)
            ) {
                selectField(
                    "state", CommonPhrases.state[language],
                    WebhookDelivery.State.allCases.map { Choice($0.rawValue, DeliveryPhrases.word($0)[language]) },
                    value: input.state?.rawValue, prompt: CommonPhrases.all[language])
            }
            if deliveries.isEmpty {
                emptyState(DeliveryPhrases.nothing[language], DeliveryPhrases.nothingHint[language])
            } else {
                table(deliveries, of: webhook, language)
                pager(previous: input.cursor == nil ? nil : ShowWebhook.route.link(webhook, query: input.query), next: next)
            }
            if deliveries.contains(where: { $0.delivery.state == .dead }) {
                actions { actionButton(DeliveryPhrases.replayAll[language], action: TryDeadAgain.route.link(webhook)) }
            }
        }
    }

    private static func table(_ deliveries: [DeliveryStore.Listed], of webhook: Webhook.ID, _ language: Language) -> HTML {
        dataTable(
            caption: DeliveryPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(DeliveryPhrases.event[language]), Column(DeliveryPhrases.created[language]), Column(CommonPhrases.state[language]),
                Column(DeliveryPhrases.attempts[language], .number), Column(DeliveryPhrases.answer[language]),
                Column(DeliveryPhrases.lastAttempt[language]), Column(DeliveryPhrases.nextAttempt[language]),
                Column(DeliveryPhrases.replay[language], .actions),
            ],
            rows: deliveries.map { row($0, of: webhook, language) })
    }

    private static func row(_ listed: DeliveryStore.Listed, of webhook: Webhook.ID, _ language: Language) -> [HTML] {
        let delivery = listed.delivery
        let isPending = delivery.state == .pending
        return [
            code { delivery.type }, HTML(listed.created), tag(delivery.state, language), HTML(String(delivery.attempts)),
            HTML(answer(delivery, language)), HTML(listed.lastAttempt ?? "–"), HTML(isPending ? listed.nextAttempt : "–"),
            isPending
                ? HTML()
                : actionButton(
                    DeliveryPhrases.replay[language], action: TryAgain.route.link(webhook, delivery.id), kind: .quiet,
                    about: "\(delivery.type) \(listed.created)"),
        ]
    }

    private static func answer(_ delivery: WebhookDelivery, _ language: Language) -> String {
        delivery.lastStatus.map { "HTTP \($0)" } ?? delivery.lastProblem.map { DeliveryPhrases.word($0)[language] } ?? "–"
    }

    private static func tag(_ state: WebhookDelivery.State, _ language: Language) -> HTML {
        let tone: Tone =
            switch state {
            case .pending: .info
            case .delivered: .success
            case .dead: .danger
            }
        return Markup.tag(DeliveryPhrases.word(state)[language], tone)
    }
}
