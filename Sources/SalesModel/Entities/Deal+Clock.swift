import Foundation
package import Records

extension Record where Fields == DealFields {
    /// When a meeting of the deal begins, by the clock of the deal's zone where it has one, else as it is written.
    package func start(of plan: Plan) -> Moment? {
        guard let moment = plan.when?.value else { return nil }
        return self.zone.flatMap { moment.byClock(of: $0.value) } ?? moment
    }
}

extension Moment {
    /// The same moment by the clocks of a time zone of the IANA database, as they stand on that day; nil where there is no
    /// such zone.
    package func byClock(of zone: String) -> Moment? {
        let date = Date(timeIntervalSince1970: TimeInterval(secondsSince1970))
        return TimeZone(identifier: zone).map { at(utcOffset: $0.secondsFromGMT(for: date)) }
    }
}
