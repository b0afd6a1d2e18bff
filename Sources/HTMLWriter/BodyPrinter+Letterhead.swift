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

    /// Of two forms the style shows one: a `<picture>` would print the one that it chose for the screen.
    private mutating func logo(_ logo: Logo) {
        picture(logo.light, class: logo.dark == nil ? nil : "on-light")
        if let dark = logo.dark { picture(dark, class: "on-dark") }
    }

    private mutating func picture(_ image: Image, class name: String?) {
        markup.open(
            "img",
            [
                ("class", name), ("src", image.dataAddress), ("alt", image.alternative), ("width", String(image.width)),
                ("height", String(image.height)),
            ])
        markup.raw("\n")
    }
}

extension Image {
    /// The picture itself as a `data:` address.
    fileprivate var dataAddress: String { "data:\(format.mediaType);base64,\(Data(bytes).base64EncodedString())" }
}
