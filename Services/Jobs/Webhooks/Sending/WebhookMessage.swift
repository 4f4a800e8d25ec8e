import Crypto
import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// What goes to a receiver: the body, and the headers by which it knows that it is ours (Standard Webhooks).
struct WebhookMessage {
    /// The name of what is sent to try a webhook out.
    static let test = "webhook.test"

    let id: String
    let body: [UInt8]

    /// What a taken delivery tells: its event, or that it is a test.
    init(_ row: Row) throws {
        if try row.decode("event_id", as: Int?.self) != nil {
            let event = try EmployerEvent(row)
            (id, body) = (event.id, try event.response().bytes)
        } else {
            let notice = TestNotice(timestamp: try row.decode("queued_at"))
            (id, body) = ("test_\(try row.decode("delivery_id", as: WebhookDelivery.ID.self))", try notice.response().bytes)
        }
    }

    private struct TestNotice: Codable, Reply {
        var type = WebhookMessage.test
        let timestamp: Date
        var data: [String: String] = [:]
    }

    /// The headers of a try at `moment`, with a signature by each of the secrets.
    func headers(signedBy secrets: [WebhookSecret], at moment: Date) -> [(String, String)] {
        let timestamp = String(Int(moment.timeIntervalSince1970))
        let signed = Array("\(id).\(timestamp).".utf8) + body
        return [
            ("Content-Type", "application/json"), ("User-Agent", "Foothold"), ("webhook-id", id), ("webhook-timestamp", timestamp),
            ("webhook-signature", secrets.map { $0.signature(of: signed) }.joined(separator: " ")),
        ]
    }
}

extension Response {
    fileprivate var bytes: [UInt8] {
        if case .bytes(let bytes) = body { bytes } else { [] }
    }
}
