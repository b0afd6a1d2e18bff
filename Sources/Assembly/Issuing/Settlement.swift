import Records
import SalesModel

/// Why a customer's or partner's document is no longer made anew: what it was for has happened.
///
/// Neither the clock nor another spec settles a document, only what somebody wrote down of its own meeting or deal.
package enum Settlement: String, Sendable {
    /// Its meeting was held.
    case held
    /// Its deal is no longer open.
    case closed
}

extension DocumentJob {
    /// nil while the document is live, and for internal documents always.
    ///
    /// - live: each build makes it anew from the specs
    /// - settled and issued: each build puts the bytes of its newest revision in its place
    /// - settled and never issued: no build makes, replaces or removes it
    package var settlement: Settlement? {
        guard template.audience.isOutside, let deal = subject.deal else { return nil }
        if let plan = subject.plan, plan.isHeld { return .held }
        return deal.isOpen ? nil : .closed
    }
}
