import Records

/// A meeting as calendars take it: one event of iCalendar (RFC 5545), the same bytes for the same meeting.
///
/// It names nobody as an attendee, for that takes the mail addresses of the customer's people, which are ours alone.
struct CalendarEvent: Sendable {
    /// The same for every version of the meeting's event; says nothing to who reads it.
    var uid: String
    var start: Moment
    /// nil where nobody knows how long it takes.
    var end: Moment?
    var summary: String
    /// In paragraphs.
    var description: [String]
    var place: String?
    var link: String?
    /// Who sends the event, with a mail address.
    var organizer: (name: String, email: String)?
    /// The seller, in whose name the file is made.
    var organisation: String
    /// What was sent last counts: of a revision its number and its day; nil where nothing was sent.
    var revision: (number: Int, day: Day)?

    /// Earlier than any revision.
    private static let epoch = "2000-01-01"

    var bytes: [UInt8] {
        var lines = CalendarLines()
        lines.add("BEGIN", raw: "VCALENDAR")
        lines.add("VERSION", raw: "2.0")
        lines.add("PRODID", text: "-//\(organisation)//NONSGML//EN")
        // Whoever publishes says who they are (RFC 5546, 3.2.1).
        if organizer != nil { lines.add("METHOD", raw: "PUBLISH") }
        lines.add("BEGIN", raw: "VEVENT")
        lines.add("UID", raw: uid)
        // No clock is asked: what is made tomorrow of the same meeting is the same file. Nor is the meeting's own day taken:
        // one that is brought forward would look older than what the customer has.
        lines.add("DTSTAMP", raw: "\((revision?.day.iso ?? Self.epoch).filter { $0 != "-" })T000000Z")
        if let revision { lines.add("SEQUENCE", raw: String(revision.number)) }
        lines.add("DTSTART", raw: CalendarLines.utc(start))
        if let end { lines.add("DTEND", raw: CalendarLines.utc(end)) }
        lines.add("SUMMARY", text: summary)
        if let place = place ?? link { lines.add("LOCATION", text: place) }
        if let link { lines.add("URL", raw: link) }
        if !description.isEmpty { lines.add("DESCRIPTION", text: description.joined(separator: "\n\n")) }
        if let organizer {
            lines.add("ORGANIZER;CN=\(CalendarLines.quoted(organizer.name))", raw: "mailto:\(organizer.email)")
        }
        lines.add("END", raw: "VEVENT")
        lines.add("END", raw: "VCALENDAR")
        return lines.bytes
    }
}
