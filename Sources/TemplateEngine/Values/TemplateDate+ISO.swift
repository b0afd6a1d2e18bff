extension TemplateDate {
    /// `2026-03-03`.
    package var isoDay: String { "\(padded(year, to: 4))-\(padded(month))-\(padded(day))" }

    /// `2026-03-03`, or with the time that was said `2026-03-03T14:30+01:00`.
    package var iso: String {
        guard let time else { return isoDay }
        let minutes = abs(time.utcOffset) / 60
        let zone =
            time.utcOffset == 0
            ? "Z" : "\(time.utcOffset < 0 ? "-" : "+")\(padded(minutes / 60)):\(padded(minutes % 60))"
        return "\(isoDay)T\(padded(time.hour)):\(padded(time.minute))\(zone)"
    }

    private func padded(_ number: Int, to width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
