/// A person who can sign in.
package enum Account {
    package typealias ID = Identifier<Account>
}

/// One sign-in of an account on one device.
package enum Session {
    package typealias ID = Identifier<Session>
}
