import Foundation
import Synchronization

/// Standard output and standard error.
enum Terminal {
    /// Colour only where a person looks, and not where they asked for none (`NO_COLOR`).
    static var hasColor: Bool {
        isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
    }

    /// Why standard output could not be written, in the system's words; nil where it could, and where its reader went
    /// away.
    static var failure: String? { outputFailure.withLock { $0 } }

    /// Whether nobody reads standard output any more, so that whoever only prints may stop.
    static var hasLostReader: Bool { readerIsGone.withLock { $0 } }

    private static let readerIsGone = Mutex(false)
    private static let outputFailure = Mutex<String?>(nil)

    static func print(_ text: String) {
        let error = write(text, to: STDOUT_FILENO)
        if error == EPIPE { readerIsGone.withLock { $0 = true } }
        guard error != 0, error != EPIPE else { return }
        outputFailure.withLock { $0 = $0 ?? String(cString: strerror(error)) }
    }

    static func printError(_ text: String) { _ = write(text, to: STDERR_FILENO) }

    /// Writes everything; 0, or the number of the error that kept it from it.
    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            bytes = bytes.dropFirst(count)
        }
        return 0
    }
}
