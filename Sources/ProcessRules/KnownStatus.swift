import Records
import SalesModel

/// What is known of how something stands: a status that could not be read says nothing of it.
extension Record where Fields == DealFields {
    /// Whether it can still be won.
    var isKnownOpen: Bool { isOpen && !isUnreadable(\.status) }
}

extension Record where Fields == ActionFields {
    /// Whether it is still to be done.
    var isKnownOpen: Bool { isOpen && !isUnreadable(\.status) }
}
