import Models
import Postgres

// How the values of grants become columns.

extension Fund.State: Bindable, Readable {}
extension GrantRound.State.Word: Bindable, Readable {}
extension GrantApplication.State.Word: Bindable, Readable {}
extension Venture: Bindable, Readable {}
extension PanelMember.Seat: Bindable, Readable {}
extension ConflictDeclaration.Statement.Kind: Bindable, Readable {}
extension Clearance: Bindable, Readable {}
extension Review.State.Word: Bindable, Readable {}
