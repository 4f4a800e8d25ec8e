import CLibPQ

/// What the pipeline cannot carry: libpq's calls block here, which holds up nothing but the connection's own thread.
extension Link {
    func perform(_ work: Job.Work, isCopying: inout Bool) -> Job.Outcome {
        switch work {
        case .unit, .scoped, .shared: return .success([])
        case .script(let text): return isCopying ? .failure(.copying) : script(text)
        case .copyStart(let text): return isCopying ? .failure(.copying) : startCopy(text, &isCopying)
        case .copyData(let bytes): return isCopying ? copy(bytes) : .failure(.copying)
        case .copyEnd(let reason): return isCopying ? endCopy(reason, &isCopying) : .failure(.copying)
        }
    }

    private func script(_ text: String) -> Job.Outcome {
        guard setPipelining(false), let result = unsafe PQexec(connection, text) else { return .failure(lost()) }
        let outcome = unsafe outcome(of: result)
        return setPipelining(true) ? outcome : .failure(lost())
    }

    private func startCopy(_ text: String, _ isCopying: inout Bool) -> Job.Outcome {
        guard setPipelining(false), let result = unsafe PQexec(connection, text) else { return .failure(lost()) }
        isCopying = unsafe PQresultStatus(result) == PGRES_COPY_IN
        let outcome = unsafe outcome(of: result)
        return isCopying || setPipelining(true) ? outcome : .failure(lost())
    }

    private func copy(_ bytes: [UInt8]) -> Job.Outcome {
        let code = unsafe bytes.withUnsafeBytes { bytes in
            unsafe PQputCopyData(connection, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        }
        return code == 1 ? .success([]) : .failure(lost())
    }

    private func endCopy(_ reason: String?, _ isCopying: inout Bool) -> Job.Outcome {
        isCopying = false
        guard unsafe PQputCopyEnd(connection, reason) == 1 else { return .failure(lost()) }
        var outcome: Job.Outcome?
        while let result = unsafe PQgetResult(connection) {
            let next = unsafe self.outcome(of: result)
            outcome = outcome ?? next
        }
        return setPipelining(true) ? outcome ?? .failure(lost()) : .failure(lost())
    }

    /// Takes ownership of the result.
    private func outcome(of result: OpaquePointer) -> Job.Outcome {
        switch unsafe PQresultStatus(result) {
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR:
            let error = unsafe PostgresError(server: result)
            unsafe PQclear(result)
            return .failure(error)
        default:
            return .success([Rows(unsafe Answer(owning: result))])
        }
    }
}
