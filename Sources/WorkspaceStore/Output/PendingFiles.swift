import Assembly
import Synchronization

/// What a build has staged and not committed, and what became of all that it staged.
final class PendingFiles: Sendable {
    private struct State {
        var pending: [StagedFile] = []
        /// By ticket; nil before the file was committed.
        var outcomes: [OutputFolder.Outcome?] = []
        var renewals: [String: OutputLedger.Renewal] = [:]
    }

    private let state = Mutex(State())

    /// - Returns: the file's ticket, and how many files wait by now.
    func add(
        _ file: String, _ record: OutputRecord, temporary: String?, bytes: [UInt8], isPrivate: Bool
    ) -> (ticket: Int, count: Int) {
        state.withLock { state in
            let ticket = state.outcomes.count
            state.outcomes.append(nil)
            state.pending.append(
                StagedFile(
                    ticket: ticket, file: file, record: record, isPrivate: isPrivate, temporary: temporary, bytes: bytes
                ))
            return (ticket, state.pending.count)
        }
    }

    /// Those that wait; nobody else gets them.
    func takeAll() -> [StagedFile] {
        state.withLock { state in
            defer { state.pending = [] }
            return state.pending
        }
    }

    func settle(_ outcomes: [Int: OutputFolder.Outcome]) {
        state.withLock { state in
            for (ticket, outcome) in outcomes { state.outcomes[ticket] = outcome }
        }
    }

    /// nil before the file was committed.
    func outcome(_ ticket: Int) -> OutputFolder.Outcome? { state.withLock { $0.outcomes[ticket] } }

    func renew(_ file: String, _ renewal: OutputLedger.Renewal) { state.withLock { $0.renewals[file] = renewal } }

    /// What files that are left as they are follow from now.
    var renewals: [String: OutputLedger.Renewal] { state.withLock { $0.renewals } }
}
