import Models
import Postgres

// How the values of casework become columns.

extension CaseState.Word: Bindable, Readable {}
extension CaseState.Stage: Bindable, Readable {}
extension CaseState.ClosedReason: Bindable, Readable {}
extension ReturneeDetails.Sex: Bindable, Readable {}
extension IdentityDocument.Kind: Bindable, Readable {}
extension Consent.Purpose: Bindable, Readable {}
extension Consent.Method: Bindable, Readable {}
extension Consent.State.Word: Bindable, Readable {}
extension PlanItem.Kind: Bindable, Readable {}
extension PlanItem.State.Word: Bindable, Readable {}
