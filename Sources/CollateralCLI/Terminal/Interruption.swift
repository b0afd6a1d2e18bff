import Foundation
import Synchronization

/// The number of the signal, 0 before one came. A signal handler reaches nothing but globals.
private let received = Atomic<Int32>(0)

/// Ctrl-C, a request to end, and the end of the terminal, taken as a wish to stop cleanly; a second Ctrl-C or request
/// ends the program at once.
enum Interruption {
    /// From now on a first signal of ``signals`` is only remembered.
    static func watch() {
        // Made before a handler needs it.
        received.store(0, ordering: .relaxed)
        for number in signals {
            signal(number) { number in
                received.store(number, ordering: .relaxed)
                // A terminal that is closed is told twice, by the shell and by the system.
                if number != SIGHUP { signal(number, SIG_DFL) }
            }
        }
    }

    /// SIGINT, SIGTERM and, unless whoever started the program has it ignored, as `nohup` does, SIGHUP.
    static var signals: [Int32] { [SIGINT, SIGTERM] + (isIgnored(SIGHUP) ? [] : [SIGHUP]) }

    private static func isIgnored(_ number: Int32) -> Bool {
        let before = signal(number, SIG_IGN)
        signal(number, before)
        return unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Whether one came.
    @Sendable static func hasCome() -> Bool { signalNumber != nil }

    /// The signal that came; nil where none did.
    static var signalNumber: Int32? {
        let number = received.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }

    /// As shells tell it: 130 for SIGINT, 143 for SIGTERM, 129 for SIGHUP.
    static var exitStatus: Int32 { 128 + (signalNumber ?? SIGINT) }
}
