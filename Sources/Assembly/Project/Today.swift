import Foundation
package import Records
import SalesModel

/// The day that counts as today: an input like any other, so that the same input gives the same bytes.
package struct Today: Sendable {
    package let day: Day

    /// What the caller said, else SOURCE_DATE_EPOCH (seconds since 1970, UTC), else the clock.
    package init(said text: String?, environment: [String: String]) throws(WorkspaceError) {
        if let text {
            guard let day = Day(text) else { throw .badDate(text: text) }
            self.day = day
            return
        }
        let epoch = environment["SOURCE_DATE_EPOCH", default: ""]
        guard epoch.isEmpty else {
            guard let seconds = Int(epoch), let day = Day.utc(secondsSince1970: seconds) else {
                throw .badEpoch(text: epoch)
            }
            self.day = day
            return
        }
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        guard let day = Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) else {
            throw .badDate(text: "the clock's")
        }
        self.day = day
    }

    package init(_ day: Day) { self.day = day }
}
