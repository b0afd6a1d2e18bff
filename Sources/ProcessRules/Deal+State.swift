import Records
import SalesModel

extension Record where Fields == DealFields {
    /// Whether it can still be won. What could not be read is not taken for open.
    var isOpen: Bool { !isUnreadable(\.status) && (self.status?.value ?? .open) == .open }
}
