package import FoundationEssentials

/// One sign-in of an account on one device.
package enum Session {
    package typealias ID = Identifier<Session>

    /// Seconds from sign-in to its end, however busy it is.
    package static let lifetime: TimeInterval = 12 * 3600
    /// Seconds without use after which it ends; `portal.authenticate_session` knows the same number.
    package static let patience: TimeInterval = 3600
}

/// How long an account waits after failed sign-ins: five are free, then the pauses double from half a minute to an hour.
package enum SignInPause {
    /// Failures in a row before the first pause.
    package static let free = 5

    /// Seconds to wait after so many failures in a row; 0 for none.
    package static func seconds(after failures: Int) -> Int {
        guard failures >= free else { return 0 }
        return min(30 << min(failures - free, 7), 3600)
    }
}
