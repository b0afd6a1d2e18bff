package import Records

/// The fields of `brand.yaml`.
package enum BrandFields {
    package static let entity = Entity(
        name: "brand", "The firm's own look: colour, fonts, and what stands on papers that go out.",
        fields: [
            FieldTraits(
                key: "logo", kind: .record(logo), summary: "The firm's logo, at the top of papers that go out"),
            FieldTraits(
                key: "accent", kind: .text, audience: .customer,
                alsoCalled: ["colour", "color", "accent_colour", "accent_color"],
                summary: "The colour of headings, links and bars, in quotes: \"#1f5c99\""),
            FieldTraits(
                key: "heading_font", kind: .list(.text), audience: .customer, takesOne: true,
                alsoCalled: ["title_font", "heading", "headings"],
                summary: "The font of headings: a name, or several where each stands in for the one before"),
            FieldTraits(
                key: "text_font", kind: .list(.text), audience: .customer, takesOne: true,
                alsoCalled: ["font", "fonts", "font_family", "body_font"],
                summary: "The font of everything else: a name, or several where each stands in for the one before"),
            FieldTraits(
                key: "header", kind: .text, audience: .customer,
                summary: "A few words at the top of every page that goes out"),
            FieldTraits(
                key: "footer", kind: .text, audience: .customer,
                summary: "A few words at the foot of every page that goes out"),
            FieldTraits(
                key: "legal_line", kind: .text(.lines), audience: .customer,
                summary: "What the law wants on papers, at the foot of every page that goes out; \"\" for none"),
            FieldTraits(
                key: "cover_line", kind: .text, audience: .customer, summary: "A line above the title of proposals"),
        ])

    static let logo: Entity = {
        let light = FieldTraits(
            key: "light", kind: .text(.picture), need: .required, audience: .customer,
            summary: "On light paper: a PNG, JPEG or SVG of the workspace")
        return Entity(
            name: "logo", "The firm's logo, in the forms there are of it.",
            fields: [
                light,
                FieldTraits(
                    key: "dark", kind: .text(.picture), audience: .customer,
                    summary: "On a dark screen; else the light one on white"),
                FieldTraits(
                    key: "print", kind: .text(.picture), audience: .customer,
                    summary: "In Word, as PNG or JPEG; needed where the light one is an SVG"),
            ], text: light)
    }()
}
