import DocumentModel
import Foundation

extension BodyPrinter {
    /// The running text of the letterhead, then the customer's logo and ours.
    mutating func letterhead(_ letterhead: Letterhead) {
        guard !letterhead.header.isEmpty || !letterhead.logos.isEmpty else { return }
        markup.raw("<div class=\"letterhead\">\n")
        if !letterhead.header.isEmpty { paragraph(class: "running", letterhead.header) }
        for logo in letterhead.logos { self.logo(logo) }
        markup.raw("</div>\n")
    }

    private mutating func logo(_ logo: Logo) {
        guard let dark = logo.dark else { return picture(logo.light, class: nil) }
        markup.raw("<picture>")
        markup.raw("<source media=\"screen and (prefers-color-scheme: dark)\" srcset=\"\(dark.dataAddress)\">")
        picture(logo.light, class: "two-tone", ending: "")
        markup.raw("</picture>\n")
    }

    private mutating func picture(_ image: Image, class name: String?, ending: String = "\n") {
        markup.open(
            "img",
            [
                ("class", name), ("src", image.dataAddress), ("alt", image.alternative), ("width", String(image.width)),
                ("height", String(image.height)),
            ])
        markup.raw(ending)
    }
}

extension Image {
    /// The picture itself as a `data:` address.
    fileprivate var dataAddress: String { "data:\(format.mediaType);base64,\(Data(bytes).base64EncodedString())" }
}
