/// A file that a build left alone, with the path of what it wrote instead.
package struct KeptFile: Sendable, Equatable {
    package enum Reason: Sendable, Equatable {
        /// Its bytes are not those that were written.
        case edited
        /// A program has it open: the lock file that says so stands beside it.
        case open(lockFile: String)
    }

    package var path: String
    package var newVersion: String
    package var reason: Reason
}
