/// A file that a build left alone, with the path of what it wrote instead.
package struct KeptFile: Sendable, Equatable {
    package enum Reason: Sendable, Equatable {
        /// Its bytes are not those that were written.
        case edited
        /// Its bytes are not those that were sent, which are kept where the new version would be.
        case otherThanSent
        /// No build is known to have written it.
        case foreign
        /// A program has it open: the lock file that says so stands beside it.
        case open(lockFile: String)
        /// Nobody may write to it.
        case writeProtected
        /// A link stands in its place.
        case link
    }

    package var path: String
    package var newVersion: String
    package var reason: Reason

    package init(path: String, newVersion: String, reason: Reason) {
        self.path = path
        self.newVersion = newVersion
        self.reason = reason
    }
}

extension KeptFile {
    /// `letters/Letter.new-2.docx` is a new version of `letters/Letter.docx`; nil for the name of anything else.
    static func path(ofNewVersion path: String) -> String? {
        guard let match = path.wholeMatch(of: /(.+)\.new(?:-[0-9]+)?(\.[^.\/]+)/) else { return nil }
        return String(match.1 + match.2)
    }
}
