import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// A set of weights that was learned, with the figures of its trial.
struct LearnedModel: Sendable {
    let number: Int
    let base: String
    let trial: WeightTrial
    /// On the programme's clocks.
    let learnedAt: String
    let doer: Doer

    /// As it is written beside each score.
    var version: String { Self.version(number, on: base) }

    /// The formula with these weights.
    var model: ScoringModel { ScoringModel.prior.weighing(trial.weights, as: version) }

    /// The number that a version's name begins with; nil for weights that were not learned.
    static func number(in version: String) -> Int? {
        version.hasPrefix("learned-") ? Int(version.dropFirst("learned-".count).prefix { $0.isNumber }) : nil
    }

    /// Weights that were tried against another formula say so.
    static func version(_ number: Int, on base: String) -> String {
        base == ScoringModel.prior.version ? "learned-\(number)" : "learned-\(number) of \(base), on \(ScoringModel.prior.version)"
    }
}

/// That somebody put weights in force.
struct Promotion: Sendable {
    let turn: Int
    /// Nil for the weights set by hand.
    let number: Int?
    let promotedAt: String
    let doer: Doer
}

/// All SQL on learned weights and on which are in force.
enum ModelStore {
    /// The most versions and promotions that are shown.
    private static let most = 50

    static let models: SQL = """
        SELECT
            e.number, e.base, e.trial, portal.local_time(e.learned_at) AS learned_at, a.name AS who, e.account_id IS NOT NULL AS is_person,
            false AS is_by_key
        FROM matching.scoring_model AS e
        \(splice: Doer.join)
        WHERE e.programme_id = (SELECT platform.programme())
        ORDER BY e.number DESC
        LIMIT \(most)
        """

    static func model(_ number: Int) -> SQL {
        """
        SELECT
            e.number, e.base, e.trial, portal.local_time(e.learned_at) AS learned_at, a.name AS who, e.account_id IS NOT NULL AS is_person,
            false AS is_by_key
        FROM matching.scoring_model AS e
        \(splice: Doer.join)
        WHERE e.programme_id = (SELECT platform.programme()) AND e.number = \(number)
        """
    }

    static let promotions: SQL = """
        SELECT
            e.turn, e.number, portal.local_time(e.promoted_at) AS promoted_at, a.name AS who, e.account_id IS NOT NULL AS is_person,
            false AS is_by_key
        FROM matching.model_promotion AS e
        \(splice: Doer.join)
        WHERE e.programme_id = (SELECT platform.programme())
        ORDER BY e.turn DESC
        LIMIT \(most)
        """

    /// The weights in force; no row for those set by hand.
    static let current: SQL = """
        SELECT m.number, m.base, m.trial -> 'weights' AS weights
        FROM (
            SELECT number
            FROM matching.model_promotion
            WHERE programme_id = (SELECT platform.programme())
            ORDER BY turn DESC
            LIMIT 1
        ) AS p
        JOIN matching.scoring_model AS m ON m.programme_id = (SELECT platform.programme()) AND m.number = p.number
        """

    static func insert(_ trial: WeightTrial, number: Int, base: String, by caller: Caller, at moment: Date) -> SQL {
        """
        INSERT INTO matching.scoring_model (programme_id, number, base, trial, account_id, learned_at)
        VALUES (\(caller.programme), \(number), \(base), \(Postgres.JSON(trial)), \(caller.account), \(moment))
        ON CONFLICT ON CONSTRAINT scoring_model_pkey DO NOTHING
        """
    }

    static func promote(_ number: Int?, turn: Int, by caller: Caller, at moment: Date) -> SQL {
        """
        INSERT INTO matching.model_promotion (programme_id, turn, number, account_id, promoted_at)
        VALUES (\(caller.programme), \(turn), \(number), \(caller.account), \(moment))
        ON CONFLICT ON CONSTRAINT model_promotion_pkey DO NOTHING
        """
    }
}

extension LearnedModel {
    init(_ row: Row) throws {
        number = try row.decode("number")
        base = try row.decode("base")
        trial = try row.json("trial")
        learnedAt = try row.decode("learned_at")
        doer = try Doer(row)
    }
}

extension Promotion {
    init(_ row: Row) throws {
        turn = try row.decode("turn")
        number = try row.decode("number")
        promotedAt = try row.decode("promoted_at")
        doer = try Doer(row)
    }
}
