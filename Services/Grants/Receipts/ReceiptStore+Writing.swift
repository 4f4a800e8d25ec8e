import FoundationEssentials
import Models
import Postgres
import Schema
import Web

extension ReceiptStore {
    static func insert(
        _ id: GoodsReceipt.ID, of order: Order, _ input: ReceiveGoods.Input, by account: Account.ID, in programme: Programme.ID?,
        at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.goods_receipt (
            programme_id, id, order_id, purchase_id, delivered_on, note_number, remark, received_by, received_at)
        VALUES (
            \(programme), \(id), \(order.id), \(order.purchase), \(input.deliveredOn), \(input.noteNumber?.value), \(input.remark?.value),
            \(account), \(moment))
        """
    }

    /// All lines in one statement, which the database books as one.
    static func insert(_ lines: [ReceiptLine], of id: GoodsReceipt.ID, _ order: Order, in programme: Programme.ID?) -> SQL {
        var statement: SQL = """
            INSERT INTO grants.receipt_line (
                programme_id, receipt_id, order_id, item_number, delivered, accepted, rejected, reason, serials)
            VALUES
            """
        for (place, line) in lines.enumerated() {
            statement.append(place == 0 ? " " : ", ")
            statement.append(
                """
                (
                    \(programme), \(id), \(order.id), \(line.item), \(line.delivered), \(line.accepted), \(line.rejected), \(line.reason),
                    \(line.serials))
                """)
        }
        return statement
    }

    static func insert(
        _ asset: GrantAsset, came receipt: GoodsReceipt.ID, of order: Order, in programme: Programme.ID?, at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.asset (
            programme_id, id, purchase_id, order_id, receipt_id, item_number, serial, state, version, created_at, moved_at)
        VALUES (
            \(programme), \(asset.id), \(order.purchase), \(order.id), \(receipt), \(asset.item), \(asset.serial), \(asset.state.word),
            \(asset.version), \(moment), \(moment))
        """
    }

    static func insert(_ returned: GoodsReturn, by account: Account.ID, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.goods_return (
            programme_id, id, receipt_id, order_id, purchase_id, item_number, quantity, reason, returned_by, returned_at)
        VALUES (
            \(programme), \(returned.id), \(returned.receipt), \(returned.order), \(returned.purchase), \(returned.item),
            \(returned.quantity), \(returned.reason), \(account), \(moment))
        """
    }

    /// Saves that a thing went back, of the version before.
    static func save(returned asset: GrantAsset, _ reason: String, at moment: Date) -> SQL {
        """
        UPDATE grants.asset
        SET state = \(asset.state.word),
            reason = \(reason),
            version = \(asset.version),
            moved_at = \(moment)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(asset.id) AND version = \(asset.version - 1)
        """
    }
}
