package import Diagnostics

/// What `collateral explain` says of the codes that are told when a template's Markdown is read. T12 and T13, told here too,
/// are explained by the engine.
package enum MarkdownExplanations {
    /// Sorted by code.
    package static let all = inTemplates + inTemplatesBeyondLimits + inFields + comments + tables + pictures
}

extension MarkdownExplanations {
    static let inFields = [
        Explanation(
            code: "T33", title: "Raw HTML in a Markdown field",
            what: "A field that is written in Markdown holds HTML. It is printed as it stands.",
            why: "A customer who reads <b> on a page sees how the page was made, not what it says.",
            fix: "Write it as Markdown.",
            before: "message: One hour costs <b>4,000 EUR</b>", after: "message: One hour costs **4,000 EUR**"),
        Explanation(
            code: "T34", title: "An image or a figure in a Markdown field",
            what:
                "A field that is written in Markdown holds an image, of which the text is printed instead, or a figure.",
            why: "What a deal says is to fit every document; a picture fits the one it was drawn for.",
            fix: "Put it into the template.",
            before: "approach: \"![Plan](plan.png)\"", after: "approach: Two weeks on line 4, then the others."),
        Explanation(
            code: "T35", title: "A link in a Markdown field that leads nowhere",
            what: "A link's target is neither a web address, a mail address nor a heading of the same document.",
            why: "Sent to a customer, a link to a file on your disk opens nothing.",
            fix: "Begin it with https://, http:// or mailto:.",
            before: "terms: \"[Terms](terms.pdf)\"", after: "terms: \"[Terms](https://example.com/terms)\""),
        Explanation(
            code: "T36", title: "A Markdown field beyond the limits",
            what:
                "A field has more than a megabyte of Markdown, passages in one another very deep, or tables too large.",
            why: "Something was pasted that nobody will read in a meeting.",
            fix: "Say it shorter, or link to the file it came from.",
            before: "approach: (a whole manual)",
            after: "approach: \"As the [manual](https://example.com/manual) says.\""),
    ]
}
