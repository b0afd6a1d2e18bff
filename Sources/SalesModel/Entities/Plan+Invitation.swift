import Diagnostics
import Records

extension EvaluationContext {
    /// The city whose clock a deal's meetings go by: `Ljubljana` for `Europe/Ljubljana`.
    var city: String? {
        scope.deal?.zone?.value.split(separator: "/").last.map { String($0).replacing("_", with: " ") }
    }

    /// How far the clock of a meeting is from Greenwich: `UTC+1`, `UTC-3:30`, `UTC`.
    func utcOffset(of plan: Plan) -> String? {
        guard let offset = start(of: plan)?.utcOffset else { return nil }
        let minutes = abs(offset) / 60
        guard minutes > 0 else { return "UTC" }
        let rest = minutes % 60
        let past = rest == 0 ? "" : ":" + (rest < 10 ? "0" : "") + String(rest)
        return "UTC\(offset < 0 ? "-" : "+")\(minutes / 60)\(past)"
    }

    /// The titles of the collateral of a plan that is approved, that its reader may see or keep, and that may still be used
    /// on the day of the meeting.
    func sharedTitles(of plan: Plan) -> [Located<String>] {
        workspace.collateral(of: plan, in: scope.deal).map(\.value).compactMap { item in
            guard item.status?.value == .approved, let share = item.share?.value, share != .none else { return nil }
            if let expires = item.expires?.value, let day = plan.day, expires < day { return nil }
            return item.title
        }
    }
}
