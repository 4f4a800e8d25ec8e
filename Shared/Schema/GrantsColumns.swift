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
extension Meeting.State.Word: Bindable, Readable {}
extension Proposal.Outcome.Word: Bindable, Readable {}
extension Proposal.FollowUp: Bindable, Readable {}
extension Vote.State.Word: Bindable, Readable {}
extension Ballot.Choice.Word: Bindable, Readable {}
extension GrantCondition.State.Word: Bindable, Readable {}
extension Agreement.State.Word: Bindable, Readable {}
extension Signature.Method.Word: Bindable, Readable {}
extension Tranche.State.Word: Bindable, Readable {}
extension TrancheReport.State.Word: Bindable, Readable {}
extension ApplicationDocument.Kind: Bindable, Readable {}
extension Appeal.State.Word: Bindable, Readable {}
extension AppealBallot.Choice: Bindable, Readable {}
extension ClosingGround: Bindable, Readable {}

// And of procurement.

extension ProcurementPolicy.Method: Bindable, Readable {}
extension PurchaseCategory: Bindable, Readable {}
extension Purchase.State.Word: Bindable, Readable {}
extension Duty: Bindable, Readable {}
extension Supplier.State.Word: Bindable, Readable {}
extension Supplier.Bar: Bindable, Readable {}
extension SupplierTie.Kind.Word: Bindable, Readable {}
extension SupplierDocument.Kind: Bindable, Readable {}
extension SanctionsCheck.Outcome: Bindable, Readable {}
extension Quotation.Channel: Bindable, Readable {}
extension InvoiceMatch.Exception.Kind: Bindable, Readable {}
extension SupplierInvoice.Kind: Bindable, Readable {}
extension SupplierInvoice.Outcome: Bindable, Readable {}
extension SupplierInvoice.Standing: Bindable, Readable {}
extension SupplierPayment.Method: Bindable, Readable {}
extension Ledger.Stage: Bindable, Readable {}
extension GrantAsset.State.Word: Bindable, Readable {}
extension HandOver.State.Word: Bindable, Readable {}
extension MonitoringVisit.State.Word: Bindable, Readable {}
extension MonitoringVisit.Business: Bindable, Readable {}
extension MonitoringVisit.Condition: Bindable, Readable {}
