import Diagnostics

extension MarkdownExplanations {
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
