import DocumentModel
import HTMLWriter
import Records
import SalesModel
import TemplateEngine

/// The page that leads a manager to the coaching plans of their people: this week's meetings, coaching days and next looks
/// first. It is `index.html` in the folder that holds the plans, and no other page links it.
///
/// ```
/// coaching-plans/ines-fabregat/index.html   leads to   coaching-plans/ines-fabregat/lindtal-brewery/discovery.html
/// ```
struct CoachingIndex: Sendable {
    /// What a manager has a day for.
    struct Event: Sendable {
        /// nil: no day was set.
        var day: Day?
        /// What is on that day beside the meeting, as printed: `Next look`; empty: the meeting itself.
        var kind = ""
        var rep: String
        /// As printed: `no coaching yet`.
        var missing: [String] = []
        var document: StartPage.Document
    }

    /// In the output folder: `coaching-plans/ines-fabregat`.
    var folder: String
    /// Who reads it and in which words.
    var page: StartPage
    var today: Day
    var events: [Event] = []

    /// The folder of a manager, which the first two steps of a document's path name; nil where it lies higher up.
    static func folder(of path: String) -> String? {
        let steps = path.split(separator: "/")
        return steps.count > 2 ? steps.prefix(2).joined(separator: "/") : nil
    }

    var indexPage: IndexPage {
        IndexPage(.coaching, file: folder + "/index.html") { take in
            let title = "\(page.words.coachingPlans) · \(page.title)"
            StartPagePrinter.print(page, title: title, to: take) { printer in
                printer.header(page.title, [page.marking, page.words.coachingPlans, page.date])
                printer.markup.raw("<main>\n")
                sections(&printer)
                printer.markup.raw("</main>\n")
            }
        }
    }

    private func sections(_ printer: inout StartPagePrinter) {
        let words = page.words
        let monday = today.adding(days: 1 - today.weekday)
        let nextMonday = monday.adding(days: 7)
        let thisWeek = dated { $0 >= monday && $0 < nextMonday }
        printer.section("week", words.thisWeek) { printer in
            if thisWeek.isEmpty { printer.nothing(words.noMeetingsThisWeek) } else { printer.events(thisWeek) }
        }
        let coming = dated { $0 >= nextMonday } + events.filter { $0.day == nil }
        if !coming.isEmpty { printer.section("coming", words.comingWeeks) { $0.events(coming) } }
        // Of what is over the meeting is enough to find the plan.
        let earlier = dated { $0 < monday }.filter(\.kind.isEmpty)
        guard !earlier.isEmpty else { return }
        printer.opening(summary: [words.pastWeeks], note: [String(earlier.count)])
        printer.events(earlier.reversed())
        printer.closing()
    }

    /// Those on such days, earliest first.
    private func dated(_ isMeant: (Day) -> Bool) -> [Event] {
        events.filter { $0.day.map(isMeant) ?? false }.sorted {
            ($0.day?.iso ?? "", $0.document.link) < ($1.day?.iso ?? "", $1.document.link)
        }
    }
}

extension StartPagePrinter {
    fileprivate mutating func events(_ events: [CoachingIndex.Event]) {
        let dates = RenderContext(locale: page.language, currency: "")
        table([words.when, words.rep, words.meeting, words.missing].map { ($0, nil) }) { printer in
            for event in events {
                printer.markup.raw("<tr><th scope=\"row\">")
                if let day = event.day {
                    let text = "\(dates.text(of: day, .weekday)) \(dates.text(of: day, .short))"
                    printer.element("time", [("datetime", day.iso)], text, ending: "")
                } else {
                    printer.markup.write(printer.words.noDate)
                }
                printer.markup.raw("</th><td>")
                printer.names([event.rep])
                printer.markup.raw("</td><td>")
                printer.link(event.document)
                if !event.kind.isEmpty {
                    printer.markup.raw(" ")
                    printer.element("span", [("class", "muted")], event.kind, ending: "")
                }
                printer.markup.raw("</td><td>")
                printer.missing(event.missing)
                printer.markup.raw("</td></tr>\n")
            }
        }
    }

    /// To the document in the format that most people open on a screen.
    private mutating func link(_ document: StartPage.Document) {
        guard let format = document.formats.first else { return }
        markup.open("a", [("class", "name"), ("href", href(document, format))])
        names([document.deal, document.occasion])
        markup.raw("</a>")
    }
}

extension StartPageAssembly {
    /// One page for each folder of coaching plans, in the order of the folders.
    package func coachingPages() -> [IndexPage] {
        let paths = Set(assignments.compactMap { $0.job.path?.text })
        var byFolder: [String: CoachingIndex] = [:]
        for (subject, path, document) in documents(from: CoachingIndex.folder, for: { $0 == .coaching }) {
            guard let deal = subject.deal, let folder = CoachingIndex.folder(of: path),
                !paths.contains("\(folder)/index")
            else { continue }
            byFolder[folder, default: coachingIndex(of: folder, deal)].events += events(of: subject, in: deal, document)
        }
        return byFolder.values.sorted { $0.folder < $1.folder }.map(\.indexPage)
    }

    private func coachingIndex(of folder: String, _ deal: Deal) -> CoachingIndex {
        let today = project.today.day
        let manager = project.workspace.manager(of: deal)?.value ?? ""
        let page = StartPage(
            title: manager, marking: project.vocabulary.words.confidentialMarking(to: [manager]), language: locale,
            date: dates.text(of: today), isoDate: today.iso, week: week(of: today), words: project.vocabulary.index,
            brand: project.brand.brand)
        return CoachingIndex(folder: folder, page: page, today: today)
    }

    /// The meeting, the day it is coached for, and the day manager and rep look at it again.
    private func events(
        of subject: DocumentSubject, in deal: Deal, _ document: StartPage.Document
    ) -> [CoachingIndex.Event] {
        let coaching = subject.plan.flatMap { project.workspace.coaching(of: $0, in: deal) }
        let meeting = CoachingIndex.Event(
            day: subject.start?.day, rep: rep(of: deal), missing: missing(of: subject), document: document)
        let words = project.vocabulary.index
        let others = [(coaching?.date, words.coachingDay), (coaching?.nextLook, words.nextLook)]
        return [meeting]
            + others.compactMap { day, kind in
                day.map { CoachingIndex.Event(day: $0.value, kind: kind, rep: meeting.rep, document: document) }
            }
    }
}
