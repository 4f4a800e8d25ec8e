import Models
import Postgres

// How the values of grants become columns.

extension Fund.State: Bindable, Readable {}
extension GrantRound.State.Word: Bindable, Readable {}
extension GrantApplication.State.Word: Bindable, Readable {}
extension Venture: Bindable, Readable {}
