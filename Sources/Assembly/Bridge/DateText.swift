import Diagnostics
import Foundation
import Records
import SalesModel
import Synchronization
import TemplateEngine

/// Dates as documents write them, for what no template prints: the footer and the start page.
struct DateText: Sendable {
    private let context: RenderContext
    private let spans: Date.IntervalFormatStyle

    init(locale: String) {
        context = RenderContext(locale: locale, currency: "EUR")
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        spans = Date.IntervalFormatStyle(locale: Locale(identifier: locale), calendar: calendar, timeZone: .gmt)
            .day().month(.abbreviated).year()
    }

    /// From one day to a later one, what they share said once: `16 – 22 Nov 2026`.
    func span(from first: Day, to last: Day) -> String {
        spans.format(moment(first)..<moment(last))
    }

    /// Of 1 January 1970, where `Date` counts from.
    private static let ordinalOf1970 = 719_163

    private func moment(_ day: Day) -> Date {
        Date(timeIntervalSince1970: TimeInterval(day.ordinal - Self.ordinalOf1970) * 86_400)
    }

    /// - Parameter pattern: a template that names `date`, such as `{{date | date: short}}, {{date | date: time}}`.
    func text(_ date: TemplateDate, _ pattern: String = "{{date | date: day}}") -> String {
        var sink = PathSink()
        let root = RootRecord(schema: DateText.schema, values: ["date": TemplateValue(.date(date))])
        _ = DateText.program(pattern)?.render(root, context: context, into: &sink)
        return sink.text
    }

    private static let schema = RecordSchema(name: "day", fields: [FieldSchema(name: "date", type: .date)])
    private static let programs = Mutex<[String: TemplateProgram]>([:])

    private static func program(_ pattern: String) -> TemplateProgram? {
        programs.withLock { programs in
            if let known = programs[pattern] { return known }
            let template = Template(parsing: TemplateSource(file: "", text: pattern))
            let program = TemplateCheck(template, against: schema).program
            programs[pattern] = program
            return program
        }
    }
}
