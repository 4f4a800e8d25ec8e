import Models
import Postgres

// How the values of jobs become columns.

extension Referral.State.Word: Bindable, Readable {}
extension Referral.NotHired: Bindable, Readable {}
extension Referral.Withdrawn: Bindable, Readable {}
extension Referral.Declined: Bindable, Readable {}
extension ReferralConsent.Method: Bindable, Readable {}
extension ReferralConsent.Category: Bindable, Readable {}
extension Interview.State: Bindable, Readable {}
extension Placement.State.Word: Bindable, Readable {}
extension Placement.EndReason: Bindable, Readable {}
extension RetentionCheck.State.Word: Bindable, Readable {}
extension EmployerRelation.Kind: Bindable, Readable {}
