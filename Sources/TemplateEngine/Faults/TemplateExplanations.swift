package import Diagnostics

/// What `collateral explain` says of the codes that templates are told with.
package enum TemplateExplanations {
    /// Every code that the engine tells of its own, those of tags first. `E11` is explained with the rules.
    package static let all: [Explanation] = [
        Explanation(
            code: "T01", title: "A tag that cannot be read",
            what: "A tag is not closed, names nothing, closes what is not open, or has a filter with a slip in it.",
            why: "Half a tag would be printed as it is, in front of a customer, or swallow the rest of the page.",
            fix:
                "Go to the place that is named. What opens with '{{#x}}' closes with '{{/x}}', the inner before the outer.",
            before: "{{#deal.actions}}\n- {{text}}\n{{/actions}}",
            after: "{{#deal.actions}}\n- {{text}}\n{{/deal.actions}}"),
        Explanation(
            code: "T02", title: "A field that nothing has",
            what: "A tag names a field that the specs do not have, or not at this place.",
            why: "A misspelt name would print nothing, for every deal, and nobody would miss it until the meeting.",
            fix:
                "Take the name that is suggested, or look it up in the field reference. Fields of a deal begin with 'deal.'.",
            before: "We start on {{deal.closeDate | date}}.",
            after: "We start on {{deal.close_date | date}}."),
        Explanation(
            code: "T03", title: "A partial that is not there",
            what: "A tag pulls in a partial or parent by a name that no file in Templates/partials has.",
            why: "A part of the document would be missing without a trace.",
            fix: "Correct the name, or write the file. For a name that a field gives, every case needs its file.",
            before: "{{>atendees}}", after: "{{>attendees}}"),
        Explanation(
            code: "T04", title: "A filter that does not exist",
            what: "Behind a '|' stands a word that is none of the filters.",
            why: "The value would come out in a form that nobody asked for.",
            fix:
                "Take the filter that is suggested. The filters are date, currency, number, upper, lower, join, default, "
                + "count, any, sort, where, first, rest, sum and rows.",
            before: "{{deal.amount | money}}", after: "{{deal.amount | currency}}"),
        Explanation(
            code: "T05", title: "A filter with a wrong argument",
            what: "What stands behind a filter's colon is missing, too much, or nothing the filter knows.",
            why: "A list sorted or chosen by a field it does not have is a list with the wrong things in it.",
            fix: "Write what the message says the filter takes.",
            before: "{{#deal.actions | where: audience custommer}}",
            after: "{{#deal.actions | where: audience customer}}"),
        Explanation(
            code: "T06", title: "A filter on a value it cannot work on",
            what:
                "A date filter on a text, a sum over texts, a filter behind another that already made a text of the value, "
                + "or 'rows' where there is nothing to fill in.",
            why: "It would fail on the first deal that has the value, not on the empty one it was tried with.",
            fix: "Use the filter that fits the field, and put the one that makes a text last.",
            before: "{{plan.when | default: \"not set\" | date: short}}",
            after: "{{plan.when | date: short | default: \"not set\"}}"),
        Explanation(
            code: "T07", title: "Printing what cannot be printed",
            what: "A tag prints a whole list, a whole record, or a yes or no.",
            why: "A document has no sentence for these; the author has to say which.",
            fix: "Loop over a list or join it, print a field of a record, say in words what a yes means.",
            before: "With {{plan.attendees}}.",
            after: "With {{#plan.attendees}}{{name}}, {{title}}; {{/plan.attendees}}"),
        Explanation(
            code: "T08", title: "A section about what is no question",
            what: "A section asks about a count or a formatted value, or offers rows where there is no list.",
            why: "A count of nothing is still a number: the section would be printed always.",
            fix: "Ask for the field itself, and for a list that may be empty: | any.",
            before: "{{#deal.actions | count}}## What we agreed{{/deal.actions}}",
            after: "{{#deal.actions | any}}## What we agreed{{/deal.actions}}"),
        Explanation(
            code: "T09", title: "Three braces around plain text",
            what: "'{{{ }}}' prints Markdown, and the field is not Markdown.",
            why: "A company called '*Acme*' must come out as it is written, not in italics.",
            fix: "Write two braces.", before: "{{{deal.company}}}", after: "{{deal.company}}"),
        Explanation(
            code: "T10", title: "A partial named by what is no choice",
            what: "'{{>*field}}' takes the partial's name from a field, and the field may hold any text.",
            why: "Only a choice has cases that can be checked before there is a deal.",
            fix: "Name a field that is a choice, or name the partial.",
            before: "{{>*deal.name}}", after: "{{>*interaction.cycle}}"),
        Explanation(
            code: "T11", title: "A template without an end",
            what: """
                A partial pulls itself in with nothing that would end it, tags are nested beyond all use, or a file or \
                what it writes has more lines than anybody reads.
                """,
            why: "The document would never be finished.",
            fix: "Let a partial pull itself in only within a section over a list of the record it is about.",
            before: "partials/person.md: {{name}} {{>person}}",
            after: "partials/person.md: {{name}} {{#influences}}{{>person}}{{/influences}}"),
        Explanation(
            code: "T12", title: "A tag where none may stand",
            what: "A tag stands in HTML, in the label of a link, or behind the fence of a code block.",
            why: "There the value would become markup, in one format and not in another.",
            fix: "Write Markdown instead, and put the tag into the text.",
            before: "<b>{{deal.company}}</b>", after: "**{{deal.company}}**"),
        Explanation(
            code: "T13", title: "A tag in what Markdown takes for code",
            what: "A line with a tag is indented by four spaces or more, so Markdown makes a code block of it.",
            why: "It is seldom meant: the text comes out in typewriter letters.",
            fix: "Take the indentation away, or put code between fences of three backticks.",
            before: "    {{deal.company}}", after: "{{deal.company}}"),
        Explanation(
            code: "T14", title: "A block that replaces nothing",
            what: "Within '{{<parent}}' a block has a name that the parent does not have.",
            why: "What stands there would silently not be printed.",
            fix: "Take the name that is suggested.",
            before: "{{<letter}}{{$titel}}Agenda{{/titel}}{{/letter}}",
            after: "{{<letter}}{{$title}}Agenda{{/title}}{{/letter}}"),
        Explanation(
            code: "T15", title: "A value that changes by itself in a document for customers or partners",
            what:
                "The template prints the day of the build, or what follows from it, such as whether something is late.",
            why:
                "Tomorrow the document would say something else though nobody changed a word, and what the customer has "
                + "would no longer be what you see.",
            fix:
                "Print a date that a spec says, such as the day of the meeting, or make the template internal. What is "
                + "sent has a day of its own: print it within {{#issued}}.",
            before: "| Date | {{today | date: long}} |",
            after: "| Holds until | {{deal.proposal.valid_until | date: long}} |"),
        Explanation(
            code: "T16", title: "Text that is not printed",
            what: "Within '{{<parent}}' text stands outside of the blocks that replace the parent's.",
            why: "What stands there is silently not printed.",
            fix: "Put the text into a block, or take it away.",
            before: "{{<letter}}Agenda{{/letter}}",
            after: "{{<letter}}{{$title}}Agenda{{/title}}{{/letter}}"),
        Explanation(
            code: "S18", title: "A template without front matter",
            what: "A template begins with a line '---', says what it is, and ends that with another line '---'.",
            why: "Without it nobody knows for whom the document is, and what is internal could reach a customer.",
            fix: "Begin the file with front matter: document, title, for, audience, file.",
            before: "# Call plan",
            after: """
                ---
                document: call-plan
                title: "{{interaction.name}} with {{deal.company}}"
                for: plan
                audience: internal
                file: call-plans/{{deal.id}}/{{plan.id}}
                ---
                # Call plan
                """),
    ]
}
