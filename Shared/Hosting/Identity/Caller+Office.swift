package import Models

extension Caller {
    /// The account that signed in; refuses with `request.not-signed-in` programs that act by a key.
    package var person: Account.ID {
        get throws(Failure) {
            guard let account else {
                throw Failure(.unauthenticated, "request.not-signed-in", CommonPhrases.signInFirst[language])
            }
            return account
        }
    }

    /// The programme in force; refuses with `programme.not-chosen`.
    package var office: Programme.ID {
        get throws(Failure) {
            guard let programme else {
                throw Failure(.conflict, "programme.not-chosen", CommonPhrases.chooseFirst[language])
            }
            return programme
        }
    }

    /// The session by which the person signed in; nil for a program.
    package var session: Session.ID? {
        if case .session(let id) = credential { id } else { nil }
    }

    /// The system at work in a programme whose clocks stand `utcOffset` seconds east of UTC, under the name of `task` in events.
    package static func system(in programme: Programme.ID?, utcOffset: Int = 0, task: String) -> Caller {
        var caller = Caller(credential: .system, programme: programme, request: task)
        caller.utcOffset = utcOffset
        return caller
    }
}
