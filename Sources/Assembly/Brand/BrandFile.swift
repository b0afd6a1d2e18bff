import Diagnostics
import DocumentModel
import Records
import SpecLoader

/// `Templates/brand.yaml`: the workspace's own look.
enum BrandFile {
    /// Files of the look or of words whose names are nearly those: nothing reads them.
    static func strays(among files: [SpecFile]) -> [Diagnostic] {
        files.compactMap { file in
            let name = file.path.split(separator: "/").last?.lowercased() ?? ""
            let meant = TemplatePath.shared.first { path in
                let stem = path.dropFirst(TemplatePath.templates.count).dropLast(".yaml".count)
                return ["\(stem).yaml", "\(stem).yml"].contains(name)
            }
            guard let meant, meant != file.path else { return nil }
            return SpecFault.stray(near: meant).diagnostic(at: Place(file: file.path))
        }
    }

    static func read(
        _ files: [SpecFile], images: ImageCache
    ) -> (brand: WorkspaceBrand, diagnostics: [Diagnostic], sources: [String: SourceText]) {
        guard let file = files.first(where: { $0.path == WorkspaceBrand.path }) else {
            return (WorkspaceBrand(), [], [:])
        }
        let read = SpecLoader.read(file, as: BrandFields.entity)
        var reader = BrandReader(images: images)
        reader.diagnostics = read.diagnostics
        reader.brand.isWritten = true
        if let source = read.source { reader.findComments(in: source) }
        if let record = read.record { reader.read(record) }
        return (reader.brand, reader.diagnostics, read.source.map { [WorkspaceBrand.path: $0] } ?? [:])
    }
}

/// Makes a look of a record.
private struct BrandReader {
    let images: ImageCache
    var brand = WorkspaceBrand()
    var diagnostics: [Diagnostic] = []

    mutating func read(_ record: RecordStorage) {
        if let accent = record.text("accent") { readAccent(accent) }
        brand.brand.headingFonts = fonts("heading_font", of: record)
        brand.brand.textFonts = fonts("text_font", of: record)
        brand.brand.letterhead.header = text("header", of: record)
        brand.brand.letterhead.footer = text("footer", of: record)
        brand.legalLine = record.text("legal_line").map { $0.map { _ in text("legal_line", of: record) } }
        brand.brand.letterhead.coverLine = text("cover_line", of: record)
        if case .record(let logo)? = record["logo"]?.value {
            let read = ReadLogo(logo, images: images)
            brand.saysLogo = true
            brand.brand.letterhead.logo = read.logo
            brand.logoDiagnostics = read.diagnostics
        }
    }

    /// A text of the letterhead; empty where there is none, or no room for it.
    private mutating func text(_ key: String, of record: RecordStorage) -> String {
        guard let written = record.text(key) else { return "" }
        let text = written.value.inOneLine.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
        guard let fault = BrandFault.ofText(text, key: key) else { return text }
        report(fault, at: written.place)
        return ""
    }

    private mutating func readAccent(_ written: Located<String>) {
        let text = written.value
        guard let colour = Colour(text.hasPrefix("#") ? text : "#" + text) else {
            return report(.noColour(text), at: written.place)
        }
        brand.brand.accent = Accent(colour)
        if brand.brand.accent.light != colour { report(.weakAccent(brand.brand.accent), at: written.place) }
    }

    /// `accent: #1f5c99` says nothing to YAML, for which `#` begins a comment.
    mutating func findComments(in source: SourceText) {
        for (index, line) in source.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where line.hasPrefix("accent:") {
            let rest = line.dropFirst("accent:".count)
            guard let sign = rest.firstIndex(where: { $0 != " " && $0 != "\t" }), rest[sign] == "#" else { continue }
            let word = rest[sign...].prefix { !$0.isWhitespace }
            let text = BrandFault.withoutAlpha(String(word)) ?? String(word)
            guard Colour(text) != nil else { continue }
            let column = line.unicodeScalars.distance(from: line.startIndex, to: sign) + 1
            let start = Position(line: index + 1, column: column)
            let end = Position(line: index + 1, column: column + word.unicodeScalars.count)
            report(.colourInComment(text), at: Place(file: source.file, start: start, end: end))
        }
    }

    /// A name, a list of names, or several names with commas between them as CSS has them.
    private mutating func fonts(_ key: String, of record: RecordStorage) -> Fonts {
        guard let written = record[key], case .list(let items) = written.value else { return [] }
        var names: [String] = []
        for item in items {
            guard case .text(let text) = item.value else { continue }
            for part in text.split(separator: ",") {
                let name = part.trimming(" \t\"'")
                if let fault = BrandFault.ofFont(name) { report(fault, at: item.place) } else { names.append(name) }
            }
        }
        if names.count > BrandFault.mostFonts {
            report(.tooManyFonts(key: key, count: names.count), at: written.place)
            names = Array(names.prefix(BrandFault.mostFonts))
        }
        return Fonts(names)
    }

    private mutating func report(_ fault: BrandFault, at place: Place) {
        diagnostics.append(fault.diagnostic(at: place))
    }
}

extension RecordStorage {
    fileprivate func text(_ key: String) -> Located<String>? {
        guard let found = self[key], case .text(let text) = found.value else { return nil }
        return Located(text, at: found.place)
    }
}

extension String {
    /// Its lines behind each other, as what stands at the foot of a page is said.
    var inOneLine: String {
        split(whereSeparator: \.isNewline).map { $0.trimming(" \t") }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension Substring {
    /// Without these characters at its ends.
    fileprivate func trimming(_ characters: String) -> String {
        var rest = drop(while: characters.contains)
        while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
