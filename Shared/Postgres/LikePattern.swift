extension String {
    /// A pattern for LIKE that texts match which hold this one, whatever characters it has.
    package var likePattern: String {
        "%" + replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
    }
}
