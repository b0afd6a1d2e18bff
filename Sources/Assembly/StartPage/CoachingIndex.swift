import DocumentModel
import HTMLWriter
import Records
import SalesModel
import TemplateEngine

/// The page that leads a manager to the coaching plans of their people, by date: `index.html` in the folder that holds
/// them, and no other page links it.
///
/// ```
/// coaching-plans/ines-fabregat/index.html   leads to   coaching-plans/ines-fabregat/lindtal-brewery/discovery.docx
/// ```
package struct CoachingIndex: Sendable {
    struct Entry: Sendable {
        /// As printed; empty: the meeting has no date yet.
        var when: String
        /// Sorts the entries; those without a date come last.
        var isoWhen: String
        var rep: String
        var document: StartPage.Document
    }

    /// In the output folder: `coaching-plans/ines-fabregat`.
    package var folder: String
    var title: String
    var marking: String
    var language: String
    var words: StartPageWords
    var entries: [Entry]

    /// In the output folder.
    package var file: String { folder + "/index.html" }

    /// The folder of a manager, which the first two steps of a document's path name; nil where it lies higher up.
    static func folder(of path: String) -> String? {
        let steps = path.split(separator: "/")
        return steps.count > 2 ? steps.prefix(2).joined(separator: "/") : nil
    }

    /// In UTF-8.
    package var bytes: [UInt8] {
        var markup = HTMLMarkup()
        let page = HTMLPage(
            language: language, title: "\(words.coachingPlans) · \(title)",
            style: StartPageStyle.css(for: Paper(region: language)))
        page.open(&markup)
        markup.raw("<header>\n")
        markup.line("p", [("class", "kind")], "\(marking) · \(words.coachingPlans)")
        markup.line("h1", [], title)
        markup.raw("</header>\n<main>\n<ul class=\"documents\">\n")
        for entry in entries.sorted(by: { ($0.isoWhen, $0.document.link) < ($1.isoWhen, $1.document.link) }) {
            markup.raw("<li><span class=\"name\">")
            let parts = [entry.when.isEmpty ? words.noDate : entry.when, entry.rep, entry.document.deal]
            for (index, part) in (parts + [entry.document.occasion]).filter({ !$0.isEmpty }).enumerated() {
                markup.raw(index == 0 ? "<bdi>" : " · <bdi>")
                markup.write(part)
                markup.raw("</bdi>")
            }
            markup.raw("</span> <span class=\"formats\">")
            for (index, format) in entry.document.formats.enumerated() {
                if index > 0 { markup.raw(" ") }
                let label = [format.name, entry.document.occasion, entry.document.deal].filter { !$0.isEmpty }
                markup.open(
                    "a",
                    [
                        ("href", "\(entry.document.link).\(format.fileExtension)"),
                        ("aria-label", label.joined(separator: ", ")),
                    ])
                markup.write(format.name)
                markup.raw("</a>")
            }
            markup.raw("</span></li>\n")
        }
        markup.raw("</ul>\n</main>\n")
        page.close(&markup)
        return markup.take()
    }
}

extension HTMLMarkup {
    fileprivate mutating func line(_ tag: String, _ attributes: [(name: String, value: String?)], _ text: String) {
        open(tag, attributes)
        write(text)
        close(tag)
        raw("\n")
    }
}

extension StartPageAssembly {
    /// One page for each folder of coaching plans, in the order of the folders.
    package func coachingIndexes() -> [CoachingIndex] {
        let paths = Set(assignments.compactMap { $0.job.path?.text })
        var byFolder: [String: CoachingIndex] = [:]
        for (subject, path, document) in documents(
            from: CoachingIndex.folder, for: { $0 == .coaching })
        {
            guard let deal = subject.deal, let folder = CoachingIndex.folder(of: path),
                !paths.contains("\(folder)/index")
            else { continue }
            let manager = project.workspace.manager(of: deal)?.value ?? ""
            let words = project.vocabulary.words
            var index =
                byFolder[folder]
                ?? CoachingIndex(
                    folder: folder, title: manager, marking: words.confidentialMarking(to: [manager]), language: locale,
                    words: project.vocabulary.index, entries: [])
            let when = subject.plan?.when?.value
            index.entries.append(
                CoachingIndex.Entry(
                    when: when.map { "\(dates.text(of: $0.day, .weekday)) \(dates.text(of: $0.day, .short))" } ?? "",
                    isoWhen: when?.iso ?? "~", rep: rep(of: deal), document: document))
            byFolder[folder] = index
        }
        return byFolder.values.sorted { $0.folder < $1.folder }
    }
}
