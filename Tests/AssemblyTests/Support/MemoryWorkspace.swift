import Assembly
import Diagnostics
import Records
import TestSupport
import Testing

/// A workspace of named texts, without a disk: one stage, one Major Interaction with a hand-off, two deals of which one has
/// a call plan, a template of each kind.
struct MemoryWorkspace {
    /// By path in the workspace.
    var files: [String: String]

    init(_ files: [String: String] = MemoryWorkspace.all) { self.files = files }

    func with(_ path: String, _ text: String?) -> MemoryWorkspace {
        var changed = self
        changed.files[path] = text
        return changed
    }

    func replacing(_ old: String, with new: String, in path: String) throws -> MemoryWorkspace {
        let text = try #require(files[path])
        try #require(text.contains(old), "\(path) says '\(old)'")
        return with(path, text.replacing(old, with: new))
    }

    func project(on day: String = "2026-11-21") throws -> Project {
        func files(below folder: String) -> [FoundFile] {
            self.files.filter { $0.key.hasPrefix(folder) }.sorted { $0.key < $1.key }
                .map { FoundFile(path: $0.key, content: .bytes(Self.bytes($0.value))) }
        }
        let all = self.files
        return Project(
            specs: files(below: "Specs/"), templates: files(below: "Templates/"), today: Today(try #require(Day(day)))
        ) { path in all[path].map { FoundFile(path: path, content: .bytes(Self.bytes($0))) } }
    }

    /// A PNG as it is seen from outside, its bytes written as characters up to U+00FF.
    ///
    /// - Parameter bytes: of its pixels, which nobody looks at.
    static func png(width: UInt16, height: UInt16, bytes: Int = 4) -> String {
        func number(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) } }
        func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
            number(content.count) + Array(name.utf8) + content + [1, 2, 3, 4]
        }
        let header = number(Int(width)) + number(Int(height)) + [8, 2, 0, 0, 0]
        let all =
            [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + chunk("IHDR", header)
            + chunk("IDAT", Array(repeating: 7, count: bytes)) + chunk("IEND", [])
        return String(String.UnicodeScalarView(all.map { Unicode.Scalar($0) }))
    }

    private static func bytes(_ text: String) -> [UInt8] {
        text.unicodeScalars.first == "\u{89}" ? text.unicodeScalars.map { UInt8($0.value) } : Array(text.utf8)
    }

    static let process = SmallSpecs.process + "\nlocale: en-GB\n"

    static let meeting =
        SmallSpecs.meeting.replacing("It costs you.", with: "It *costs* you., due: 2026-11-30")
        + "\nparticipants: [rep, boss]\n"

    static let acme =
        SmallSpecs.acme.replacing("company: Acme", with: "company: Acme & Söhne")
        + "\nplans:\n  - {interaction: meeting, when: 2026-12-01T10:00+01:00, attendees: [cy], learn: [Who signs?]}\n"

    static let zeta = """
        name: Zeta one
        company: Zeta
        locale: en-US
        stage: first
        rep: Eve
        manager: Bob
        contacts:
          - {id: ed, name: Ed, influence: high}
          - {id: flo, name: Flo, influence: low}
        """

    /// - Parameter path: below `output/`, as the front matter's `file` says it.
    static func template(
        _ name: String, for target: String, _ audience: String = "internal", path: String? = nil,
        title: String? = nil, _ body: String
    ) -> String {
        """
        ---
        document: \(name)
        kind: \(name.prefix(1).uppercased() + name.dropFirst())
        title: "\(title ?? name)"
        for: \(target)
        audience: \(audience)
        file: "\(path ?? "\(name)s/{{\(target).id}}")"
        ---
        \(body)

        """
    }

    static let all = [
        "Specs/process.yaml": process, "Specs/interactions/meeting.yaml": meeting,
        "Specs/deals/acme.yaml": acme, "Specs/deals/zeta.yaml": zeta,
        "Templates/guide.md": template(
            "guide", for: "process", path: "guide", title: "{{process.name}}",
            "{{#process.stages}}\n## {{name}}\n\n{{purpose}}\n\n{{/process.stages}}\n{{> people}}"),
        "Templates/partials/people.md": "{{#process.roles}}\n- {{name}}\n{{/process.roles}}\n",
        "Templates/sheet.md": template(
            "sheet", for: "collateral", title: "{{collateral.title}}",
            "{{{collateral.message}}}\n\n![A line](assets/line.svg)\n\n{{#collateral.late}}Late!{{/collateral.late}}"),
        "Templates/letter.md": template(
            "letter", for: "deal", "customer", path: "letters/{{deal.id}}/Letter to {{deal.company}}",
            title: "Letter to {{deal.company}}", "Dear {{deal.company}}, yours {{deal.rep}}."),
        "Templates/plan.md": template(
            "plan", for: "plan", path: "plans/{{deal.id}}/{{plan.id}}",
            title: "{{interaction.name}} with {{deal.company}}",
            """
            ```figure stage-map
            ```

            | | |
            | --- | --- |
            {{#plan.attendees}}
            | Who | {{name}} |
            {{/plan.attendees}}

            {{#?plan.learn | rows: 2}}
            - {{?.}}
            {{/plan.learn}}
            """),
        "assets/line.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>",
    ]
}

extension Problems {
    /// `Templates/letter.md:3:8 T02: …`
    var lines: [String] {
        diagnostics.map {
            "\($0.place.file):\($0.place.start.line):\($0.place.start.column) \($0.code.rawValue): \($0.message)"
        }
    }
}
