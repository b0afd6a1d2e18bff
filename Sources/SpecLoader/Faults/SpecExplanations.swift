package import Diagnostics

/// What `collateral explain` says of the codes that spec files are told with.
package enum SpecExplanations {
    /// Every code of the loader, in order.
    package static let all: [Explanation] = (writing + values + files).sorted { $0.code < $1.code }

    /// How a file is written.
    private static let writing = [
        Explanation(
            code: "S01", title: "A file that is not YAML",
            what: "YAML cannot make sense of the file. Nothing of it is read.",
            why: """
                A deal whose file cannot be read gets no call plan, and the rep walks in without one. One quote that is \
                never closed is enough.
                """,
            fix:
                "Look at the line and the one before: indentation by spaces, quotes in pairs, colons inside texts in quotes.",
            before: "name: Acme: the second try",
            after: "name: 'Acme: the second try'"),
        Explanation(
            code: "S02", title: "An unknown key",
            what: "A key is none of its record: misspelt, or indented under something it does not belong to.",
            why: """
                What stands behind an unknown key is in no document. A misspelt 'personal_win' is a win the rep never \
                hears of.
                """,
            fix: "Take the key the message names. If the key is right, check how far the line is indented.",
            before: "id: ada\nname: Ada Byron\npersonal_wim: A quiet night shift",
            after: "id: ada\nname: Ada Byron\npersonal_win: A quiet night shift"),
        Explanation(
            code: "S03", title: "A value of the wrong shape",
            what: "A list stands where one text is expected, or the other way round.",
            why:
                "A document cannot guess whether three questions are one or three, and a checklist is made of single points.",
            fix:
                "Write each item of a list on a line of its own behind a hyphen; put a text that looks like keys in quotes.",
            before:
                "id: floor\nname: They live with the stops\nmembers: shift-leader\nbehaviours:\n  - Trust what they saw",
            after:
                "id: floor\nname: They live with the stops\nmembers: [shift-leader]\nbehaviours:\n  - Trust what they saw"
        ),
        Explanation(
            code: "S04", title: "A key that is missing",
            what:
                "A record lacks a key that no document can do without. A key with nothing behind it counts as missing.",
            why: "A contact without a name is a gap in front of the customer.",
            fix: "Add the key; the message says what belongs there.",
            before: "id: ada\ntitle: Plant manager",
            after: "id: ada\nname: Ada Byron\ntitle: Plant manager"),
        Explanation(
            code: "S05", title: "A key written twice",
            what: "The same key stands twice in one record. The first is read, the second is not.",
            why: "One of the two is out of date, and somebody will prepare by it.",
            fix: "Keep the one that is right.",
            before: "id: ada\nname: Ada Byron\ntitle: Plant manager\ntitle: Plant director",
            after: "id: ada\nname: Ada Byron\ntitle: Plant director"),
        Explanation(
            code: "S06", title: "An id that is none",
            what: "An id, or the name of a file, holds something else than lower-case letters, digits and hyphens.",
            why:
                "Ids are how a plan finds its meeting and a hand-off its result. They have to be typed alike everywhere.",
            fix: "Write it in lower case, with hyphens for spaces; what people read is the name, not the id.",
            before: "id: Plant Manager\nname: Plant manager\nside: buyer",
            after: "id: plant-manager\nname: Plant manager\nside: buyer"),
    ]

    /// What stands behind the keys.
    private static let values = [
        Explanation(
            code: "S07", title: "A value that cannot be read",
            what:
                "A date, a number, a length of time, a currency, a language or an address is written in another form.",
            why: """
                03/04 is April to one reader and March to the next, and 12,500 is twelve and a half in half of Europe. A \
                proposal must not depend on who reads it.
                """,
            fix: "Dates as 2026-12-01, times with their zone, numbers as 12500.50, spans as 14 days.",
            before: "item: Kit for one line\nunit_price: 12,500",
            after: "item: Kit for one line\nunit_price: 12500"),
        Explanation(
            code: "S08", title: "A word that is no choice",
            what: "A key takes one of a few words, and this is none of them.",
            why: "Documents are ordered by these words: who sees an action, how far a hand-off is.",
            fix: "Take one of the words that the message lists.",
            before: "id: plant-manager\nname: Plant manager\nside: customer",
            after: "id: plant-manager\nname: Plant manager\nside: buyer"),
        Explanation(
            code: "S19", title: "A text cut off by a comment",
            what:
                "Behind a space, # begins a comment, and what follows it is not read. Here it looks like a part of the text.",
            why:
                "'Press #4 in hall 2' becomes 'Press' on the customer's agenda, and nobody sees that something is missing.",
            fix: "Put the whole text in quotes; begin real comments with # and a space.",
            before: "id: press\nname: Press #4 in hall 2\nside: buyer",
            after: "id: press\nname: 'Press #4 in hall 2'\nside: buyer"),
        Explanation(
            code: "S20", title: "A sentence cut in two by a comma",
            what:
                "Within [ ] a comma ends an item. Here the next item begins in lower case, as the rest of a sentence does.",
            why: "The call plan shows two questions to ask, and neither of them is one.",
            fix: "Put the sentence in quotes, or write the list with a hyphen a line.",
            before: "id: floor\nname: Floor\nmembers: [press]\nbehaviours: [Ask who decides, and since when]",
            after: "id: floor\nname: Floor\nmembers: [press]\nbehaviours: ['Ask who decides, and since when']"),
        Explanation(
            code: "S11", title: "Several lines where one belongs",
            what: "A value that stands in a heading, a table or a sentence has line breaks in it.",
            why: "A call plan is read while walking. Names and decisions fit on a line there.",
            fix: "Begin a long text with '>' instead of '|': its lines are joined. Or say it shorter.",
            before: "id: ada\nname: Ada Byron\nresults: |\n  Fewer stops,\n  fewer calls",
            after: "id: ada\nname: Ada Byron\nresults: >\n  Fewer stops,\n  fewer calls"),
        Explanation(
            code: "S12", title: "A key that is not written",
            what: "The value follows from something else: an id from the file's name, a total from its lines.",
            why: "Said twice, the two will differ one day, and the customer finds the sum that does not add up.",
            fix: "Delete the line.",
            before: "item: Kit for one line\nquantity: 2\nunit_price: 12500\namount: 24000",
            after: "item: Kit for one line\nquantity: 2\nunit_price: 12500"),
        Explanation(
            code: "S10", title: "A character that cannot be shown",
            what:
                "A text holds an invisible control character, one that turns the direction of the words behind it (U+202A to "
                + "U+202E, or U+2066 to U+2069 without its other half), more than 30 accents on one letter, or a character "
                + "that is kept for the making of documents.",
            why:
                "Such characters come along when text is pasted. They break a Word file, hide in a customer's name, show our "
                + "own words backwards, or cover the lines around.",
            fix: "Delete the character at the place the message gives; retype the word if you cannot see it.",
            before: "id: ada\nname: \"Ada\\x07 Byron\"",
            after: "id: ada\nname: Ada Byron"),
    ]
}

extension SpecExplanations {
    /// Files as a whole.
    static let files = [
        Explanation(
            code: "S09", title: "A file that is not UTF-8",
            what: "The file is saved in another encoding, so that letters beyond A to Z cannot be told.",
            why: "A customer whose name is garbled on the first page reads no second one.",
            fix: "Save the file as UTF-8: in most editors under 'Save as', encoding.",
            before: "name: Jos\\xE9 Ortega (saved as Latin-1)",
            after: "name: José Ortega (saved as UTF-8)"),
        Explanation(
            code: "S13", title: "A file beyond the limits",
            what:
                "A file is larger than 16 MB, has a text of more than 256 kB, is nested more than 64 deep, or its aliases stand "
                + "for more than 4 MB of text.",
            why: "No deal needs that much; something else was copied among the specs.",
            fix: "Move the file out of Specs, or write the text out instead of using aliases.",
            before: "name: [[[[[[[[ … ]]]]]]]]",
            after: "name: Falkenried"),
        Explanation(
            code: "S14", title: "Two documents in one file",
            what: "A line '---' in the middle of a file begins a second document, and only the first is read.",
            why: "The deal below the line would be in nobody's list.",
            fix: "One deal, one file: move what follows into a file of its own, or delete the line.",
            before: "name: Falkenried\n---\nname: Harrow Fen",
            after: "name: Falkenried"),
        Explanation(
            code: "S15", title: "A file that says nothing, or no process",
            what: "A spec file is empty or holds comments only, or Specs/process.yaml is missing.",
            why: "Without the process nobody knows which meeting comes next, so no document can be made.",
            fix: "Write the file, or delete it. 'collateral new deal ID' writes one to fill in.",
            before: "# to be written",
            after: "name: Falkenried"),
        Explanation(
            code: "S16", title: "A file that nothing reads",
            what: "Among the specs is a file that is no spec: it is in a folder, or has a name, that no spec has.",
            why: "Somebody wrote it and believes it counts.",
            fix:
                "Specs are Specs/process.yaml, Specs/interactions/<id>.yaml and Specs/deals/<id>.yaml. Notes may end in .md.",
            before: "Specs/deal/falkenried.yaml",
            after: "Specs/deals/falkenried.yaml"),
        Explanation(
            code: "S17", title: "A spec that is not read",
            what:
                "A file is where specs are, but it ends otherwise than they do, or says what another kind of spec says.",
            why: "A deal or a meeting is missing from every document, and nobody sees that it is.",
            fix: "Rename the file, or move it to the folder of its kind, as the message says.",
            before: "Specs/deals/falkenried.yml",
            after: "Specs/deals/falkenried.yaml"),
    ]
}
