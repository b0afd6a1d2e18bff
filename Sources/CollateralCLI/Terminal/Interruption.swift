import Foundation
import Synchronization

/// The number of the signal, 0 before one came. A signal handler reaches nothing but globals.
private let received = Atomic<Int32>(0)

/// Ctrl-C and a request to end, taken as a wish to stop cleanly; the second one ends the program at once.
enum Interruption {
    /// From now on a first SIGINT or SIGTERM is only remembered.
    static func watch() {
        // Made before a handler needs it.
        received.store(0, ordering: .relaxed)
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                received.store(number, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
    }

    /// The signal that came; nil where none did.
    static var signalNumber: Int32? {
        let number = received.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }

    /// As shells tell it: 130 for SIGINT, 143 for SIGTERM.
    static var exitStatus: Int32 { 128 + (signalNumber ?? SIGINT) }
}
