import Dispatch
import Records
import SalesModel
import Synchronization

/// Something found out about each deal, remembered while the deal's file says the same.
///
/// Deals are told apart by their records: a file that is read anew gives a new record.
final class DealMemo<Value: Sendable>: Sendable {
    /// With the deal, since only the identity of a record that is kept stays its own.
    private struct Entry {
        let deal: Deal
        let value: Value
    }

    private let known = Mutex<[ObjectIdentifier: Entry]>([:])

    /// The value for a deal, made where it is not known.
    func value(of deal: Deal, make: () -> Value) -> Value {
        let key = ObjectIdentifier(deal.storage)
        if let entry = known.withLock({ $0[key] }) { return entry.value }
        let entry = Entry(deal: deal, value: make())
        known.withLock { $0[key] = entry }
        return entry.value
    }

    /// The values for deals in their order, those that are not known made on all cores.
    func values(of deals: [Deal], make: @Sendable (Deal) -> Value) -> [Value] {
        let missing = known.withLock { known in deals.filter { known[ObjectIdentifier($0.storage)] == nil } }
        DispatchQueue.concurrentPerform(iterations: missing.count) { index in
            _ = value(of: missing[index]) { make(missing[index]) }
        }
        return deals.map { deal in value(of: deal) { make(deal) } }
    }

    /// Forgets all deals but these.
    func keep(_ deals: [Deal]) {
        let kept = Set(deals.map { ObjectIdentifier($0.storage) })
        known.withLock { known in
            guard known.count > kept.count else { return }
            known = known.filter { kept.contains($0.key) }
        }
    }
}
