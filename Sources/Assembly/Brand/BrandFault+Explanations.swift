import Diagnostics

extension BrandFault {
    static let explanations = [
        Explanation(
            code: "T60", title: "An accent that is no colour",
            what: "The accent of Templates/brand.yaml is no colour, or begins with '#' outside of quotes.",
            why: "Papers would go out in another firm's colour. To YAML a '#' behind a space begins a comment.",
            fix: "Write '#' and six digits from 0 to f, in quotes.", before: "accent: #8c1c13",
            after: "accent: \"#8c1c13\""),
        Explanation(
            code: "T61", title: "An accent that is hard to read",
            what:
                "Text in the accent would have less contrast than 4.5 to 1 with white paper or with the light tint behind "
                + "what stands out (WCAG 2.2, level AA).",
            why:
                "Headings and links in it are pale on a beamer and on a bad printer, and some customers cannot read them.",
            fix:
                "Nothing has to be done: text has the nearest darker colour that can be read, and bars beside it the one you "
                + "named. Write the darker one, and nobody wonders.", before: "accent: \"#f5c400\"",
            after: "accent: \"#896c00\""),
        Explanation(
            code: "T62", title: "A name that no font has",
            what: "The name of a font is empty, too long for Word, or holds signs that no name has.",
            why: "Word would put in a font of its own choice. A font that this machine lacks is no fault.",
            fix: "Write the name as Word lists it, then what stands in for it where it is missing.",
            before: "text_font: \"{Georgia}\"", after: "text_font: [Georgia, Cambria, serif]"),
        Explanation(
            code: "T63", title: "A logo that cannot be shown",
            what:
                "The logo of Templates/brand.yaml, of the organisation or of a deal is not there, too large, no PNG, JPEG or "
                + "SVG, or for Word and an SVG. Papers that would show it are not made, the others are.",
            why: "A paper without its logo, or with a broken picture in its place, is not sent.",
            fix: "Name a picture by its path in the workspace; for Word save it as PNG.", before: "logo: acme.eps",
            after: "logo: Templates/acme.png"),
        Explanation(
            code: "T64", title: "A letterhead on a paper of our own",
            what:
                "A template says 'customer_logo' or 'cover_line', and its documents are internal; or 'customer_logo', and "
                + "they are about no deal.",
            why: "Whoever sees a letterhead takes the paper for one that may be sent.",
            fix: "Remove the line, or make the template for customers.",
            before: "for: process\naudience: internal\ncustomer_logo: true",
            after: "for: deal\naudience: customer\ncustomer_logo: true"),
        Explanation(
            code: "T65", title: "A letterhead that has no room",
            what:
                "A text at the top or the foot of pages, or above their title, has more characters than its place has room "
                + "for, or a font has more than 8 names.",
            why: "It would run into the text of every page, or off the paper.",
            fix: "Shorten it. What takes more words, such as terms, belongs into the text of a template.",
            before:
                "header: Everything that we have done for bottlers since 1911, in eleven countries and for lines of every "
                + "make and of any age", after: "header: For bottlers, since 1911"),
        Explanation(
            code: "T67", title: "A logo that is an SVG alone",
            what: "The logo of Templates/brand.yaml, of the organisation or of a deal is an SVG, and none is for Word.",
            why: "Word shows no SVG: in Word files and PDFs the firm's name stands in its place.",
            fix: "Save it as PNG, too, and name that as 'print'; of a customer give the PNG.", before: "logo: logo.svg",
            after: "logo: {light: logo.svg, print: logo.png}"),
        Explanation(
            code: "T68", title: "A logo with too many bytes, or too few pixels",
            what: "A logo has more than 500 kB, or less than 150 pixels to the inch at the size it is printed in.",
            why: "Each paper has it in it, and grows by as much; what has few pixels is blurred in print.",
            fix: "Save it about 142 pixels high, which is 300 to the inch at 12 mm.",
            before: "logo: logo-for-posters.png", after: "logo: logo.png"),
    ]
}
