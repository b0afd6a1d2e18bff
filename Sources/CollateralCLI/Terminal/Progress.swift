import Foundation
import Synchronization

extension Terminal {
    /// One line on standard error that counts up, only on a terminal and only where the work takes its time.
    final class Progress: Sendable {
        private let isShown = isatty(STDERR_FILENO) == 1
        private let started = Date()
        private let last = Mutex(Date.distantPast)

        func show(_ done: Int, of total: Int) {
            guard isShown, Date().timeIntervalSince(started) > 0.5 else { return }
            let isDue = last.withLock { last in
                guard Date().timeIntervalSince(last) > 0.1 else { return false }
                last = Date()
                return true
            }
            if isDue { Terminal.printError("\r\u{1B}[K\(done) of \(total) documents") }
        }

        func clear() {
            if isShown { Terminal.printError("\r\u{1B}[K") }
        }
    }
}
