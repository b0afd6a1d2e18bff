/// A day of the Gregorian calendar, with a time of day where one was said.
package struct TemplateDate: Hashable, Comparable, Sendable {
    package struct Time: Hashable, Sendable {
        package var hour: Int
        package var minute: Int
        /// Seconds east of UTC.
        package var utcOffset: Int

        package init(hour: Int, minute: Int, utcOffset: Int) {
            self.hour = hour
            self.minute = minute
            self.utcOffset = utcOffset
        }
    }

    package var year: Int
    package var month: Int
    package var day: Int
    package var time: Time?

    package init(year: Int, month: Int, day: Int, time: Time? = nil) {
        self.year = year
        self.month = month
        self.day = day
        self.time = time
    }

    /// By the day and time as written, then by offset.
    package static func < (a: TemplateDate, b: TemplateDate) -> Bool { a.sortKey.lexicographicallyPrecedes(b.sortKey) }

    private var sortKey: [Int] {
        [year, month, day, time?.hour ?? -1, time?.minute ?? -1, time?.utcOffset ?? 0]
    }
}
