/// A field that two revisions of a plan do not have in common.
package struct PlanDifference: Hashable, Sendable {
    package let field: String
    /// Nil where it was empty.
    package let before: String?
    /// Nil where it is empty now.
    package let after: String?

    package init(field: String, before: String?, after: String?) {
        self.field = field
        self.before = before
        self.after = after
    }

    /// Field by field, in the order in which a plan asks for them.
    package static func between(_ old: PlanDraft, _ new: PlanDraft) -> [PlanDifference] {
        let lines = Set(old.lines + new.lines).sorted()
        let names =
            PlanField.single.map(\.name)
            + lines.flatMap { line in PlanField.ofLine.map { "equipment.\(line).\($0.name)" } }
        return names.compactMap { name in
            old[name] == new[name] ? nil : PlanDifference(field: name, before: old[name], after: new[name])
        }
    }
}
