import Diagnostics
import SalesModel
import Synchronization
import TemplateEngine

extension Today {
    /// The day as people write it in a language: `1 December 2026`.
    func text(locale: String) -> String {
        Today.written.withLock { written in
            let key = "\(day.iso) \(locale)"
            if let known = written[key] { return known }
            let schema = RecordSchema(name: "day", fields: [FieldSchema(name: "today", type: .date)])
            let template = Template(parsing: TemplateSource(file: "", text: "{{today | date: long}}"))
            var sink = PathSink()
            let root = RootRecord(schema: schema, values: ["today": TemplateValue(.date(TemplateDate(day)))])
            _ = TemplateCheck(template, against: schema).program?.render(
                root, context: RenderContext(locale: locale, currency: "EUR"), into: &sink)
            written[key] = sink.text
            return sink.text
        }
    }

    private static let written = Mutex<[String: String]>([:])
}
