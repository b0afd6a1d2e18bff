import Diagnostics

extension MarkdownExplanations {
    static let inTemplates = [
        Explanation(
            code: "T20", title: "Raw HTML in a template",
            what: "A template holds HTML other than comments and <br>.",
            why: "Word cannot show it, so the copy a customer gets would say less than the one on your screen.",
            fix: "Write it as Markdown. Put a backslash before a less-than sign that is meant as one.",
            before: "Meet <b>{{contact.name}}</b>", after: "Meet **{{contact.name}}**"),
        Explanation(
            code: "T21", title: "A figure nobody can draw",
            what: """
                The word behind ```figure is not the name of a figure, a word behind that is none of its options, or the \
                figure shows what the template is not about, such as a plan.
                """,
            why: "Where the map of the stages should be, the reader would find nothing.",
            fix: "Write one of the names the message gives, or take another figure.",
            before: "```figure stagemap\n```", after: "```figure stage-map\n```"),
        Explanation(
            code: "T22", title: "An image that cannot be used",
            what: "The image is not in the workspace, or is no PNG, JPEG or SVG.",
            why: "A page with a hole where the picture was looks careless in front of a customer.",
            fix: "Put the file into the workspace and write its path from there.",
            before: "![Line 4](C:\\Users\\Ada\\line.bmp)", after: "![Line 4](Templates/images/line.png)"),
        Explanation(
            code: "T23", title: "A link that leads nowhere a document can go",
            what: "A link's target is neither a web address, a mail address nor a heading of the same document.",
            why: "Sent to a customer, a link to a file on your disk opens nothing.",
            fix: "Begin it with https://, http:// or mailto:, or write # and the id of a heading.",
            before: "[Price list](../prices.xlsx)", after: "[Price list](https://example.com/prices)"),
        Explanation(
            code: "T24", title: "A value that is to be a link and is none",
            what: "A template makes a link of a value, and the value is no web or mail address.",
            why: "The customer clicks to join the meeting, and nothing happens.",
            fix: "Write the whole address in the spec, https:// and all.",
            before: "link: meet.example.com/falkenried", after: "link: https://meet.example.com/falkenried"),
        Explanation(
            code: "T25", title: "A tag where an address or a path begins",
            what:
                "A link's target begins with a tag and goes on behind it, or an image's path is something to fill in.",
            why: "Where a link leads must not depend on a value that nobody checked as an address.",
            fix: "Begin the target with https://, http:// or mailto:, or let one value hold the whole address.",
            before: "[Record]({{deal.crm_ref}}/notes)",
            after: "[Record](https://crm.example.com/{{deal.crm_ref}}/notes)"),
        Explanation(
            code: "T26", title: "A field to fill in where nobody can write",
            what: "A field to fill in stands in code or in a link's target.",
            why: "The rep would find no place to write the answer.",
            fix: "Put it into a line, a cell or a paragraph of its own.",
            before: "`{{?plan.objective}}`", after: "{{?plan.objective}}"),
        Explanation(
            code: "T27", title: "An unknown call-out",
            what: "A quote begins with [!…] and the word is no kind of call-out.",
            why: "The sign itself would be printed, in the middle of the page.",
            fix: "Write NOTE, TIP, IMPORTANT, WARNING or CAUTION.",
            before: "> [!HINT] Bring the drawing", after: "> [!TIP] Bring the drawing"),
        Explanation(
            code: "T28", title: "A link to a heading that is not there",
            what: "A link leads to a heading of the same document, and none has that id.",
            why: "The reader clicks and stays where they are. The link's text is printed without it.",
            fix: "Write the heading's words in lower case with hyphens between them.",
            before: "[Agenda](#our_agenda)", after: "[Agenda](#our-agenda)"),
    ]

    static let inTemplatesBeyondLimits = [
        Explanation(
            code: "T29", title: "A character that is kept for values",
            what: "A template holds a private-use character of Unicode's plane 16, itself or as &#x100000;.",
            why: "While a document is made these stand for values; one more would print somebody else's.",
            fix: "Delete it. It is invisible in most fonts and was most likely pasted.",
            before: "Agenda &#x100000;", after: "Agenda"),
        Explanation(
            code: "T30", title: "A table too large to read",
            what: """
                A table has more columns than Word takes, or the tables of a document have more cells than anybody reads; \
                or hundreds of lines such as |---| stand under text of another number of cells.
                """,
            why: "Nobody decides anything on such a page, and making it would stop the build.",
            fix: "Leave columns out, make several tables, or give heads as many cells as the line under them.",
            before: "| Week 1 | Week 2 | … | Week 80 |", after: "| Quarter 1 | Quarter 2 | Quarter 3 |"),
        Explanation(
            code: "T31", title: "Passages in one another without end",
            what: "Quotes, lists or emphasis stand in one another very deep.",
            why: "It is a mistake of typing, and no page could show it.",
            fix: "Look for a line of many signs such as > > > or - - -.",
            before: "> > > > > > > > …", after: "> Quote"),
        Explanation(
            code: "T32", title: "A document too long to make",
            what: "The document has more text than a library shelf.",
            why: "Something is printed over and over; nobody is to read this before a meeting.",
            fix: "Look for a loop over a list within a loop over the same list.",
            before: "{{#deal.actions}}{{#deal.actions}} … {{/deal.actions}}{{/deal.actions}}",
            after: "{{#deal.actions}} … {{/deal.actions}}"),
    ]

    static let comments = [
        Explanation(
            code: "T37", title: "A comment that would be printed",
            what:
                "A comment that begins within a line of text does not end in the same paragraph, or holds two hyphens.",
            why: "A list, an empty line or a section ends the paragraph, and the customer reads your note to yourself.",
            fix: "Begin the comment on a line of its own, or write it as {{! … }}, which is never printed.",
            before: "Dear {{deal.company}}, <!-- they haggle\n\n-->",
            after: "{{! they haggle }}\nDear {{deal.company}},")
    ]

    static let tables = [
        Explanation(
            code: "T38", title: "A cell without a column",
            what: "A row of a table, in a template or in a Markdown field, has more cells than the table's head.",
            why: "Markdown leaves such cells out in silence, and nobody misses the price that stood there.",
            fix: "Give the head another cell, or write a pipe that is part of the text as \\|.",
            before: "| Item | Price |\n| --- | --- |\n| {{item}} | {{unit_price}} | {{amount}} |",
            after: "| Item | Price | Amount |\n| --- | --- | --- |\n| {{item}} | {{unit_price}} | {{amount}} |")
    ]

    static let pictures = [
        Explanation(
            code: "T39", title: "A picture whose size or place says nothing",
            what:
                "The words in quotation marks behind a picture's path are no width or place, or the place is of a picture "
                + "that has no paragraph of its own.",
            why: "A logo that fills a page, or is lost in a line, is what the customer sees first.",
            fix: "Write a width in mm, cm, in, pt or %, and left, center or right for a picture alone.",
            before: "![Line 4](Templates/images/line.png \"40 mm\")",
            after: "![Line 4](Templates/images/line.png \"width=40mm right\")")
    ]
}
