import Assembly
import Foundation
import TestSupport
import Testing

@Suite("The commands about a firm's look")
struct BrandTests {
    private static let path = "work/Templates/brand.yaml"

    @Test("what 'brand new' writes changes no document, and is never written over")
    func new() throws {
        let folder = try TemporaryFolder.withWorkspace()
        #expect(try Collateral.run("build", in: folder.workspace).status == 0)
        let made = try Collateral.run("brand", "new", in: folder.workspace)
        #expect(made.status == 0 && made.output.hasPrefix("Made Templates/brand.yaml."), "\(made)")
        let build = try Collateral.run("build", in: folder.workspace)
        #expect(build.output.contains("0 new or changed"), "\(build.output)")
        let again = try Collateral.run("brand", "new", in: folder.workspace)
        #expect(again.status == 64 && again.error.contains("Templates/brand.yaml is already there"), "\(again)")
    }

    @Test("what it offers as comments is read once the marks are gone")
    func offered() throws {
        let folder = try TemporaryFolder.withWorkspace()
        _ = try Collateral.run("brand", "new", in: folder.workspace)
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\"/>"
        for name in ["logo.svg", "logo-dark.svg"] { try folder.write(svg, to: "work/Templates/\(name)") }
        let text = try folder.text(Self.path).replacing(/(?m)^# (?=[a-z_]+: )/) { _ in "" }
            .replacing(", print: logo.png", with: "")
        try folder.write(text, to: Self.path)
        let check = try Collateral.run("brand", "check", in: folder.workspace)
        #expect(check.status == 0, "\(check.output)")
        for line in [
            "  headings    Georgia, else Cambria, else serif", "  light       Templates/logo.svg, SVG, 4 × 2 pixels",
            "  in Word     the name of the firm, for Word shows no SVG: say a PNG as 'print', or as 'light'",
            "  header      Linear drives since 1974", "  footer      www.example.com", "  cover line  In confidence",
        ] {
            #expect(check.output.contains(line + "\n"), "\(check.output)")
        }
    }

    @Test("'brand check' says how well the accent can be read, and what has taken its place")
    func check() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write("accent: \"#f5c400\"\n", to: Self.path)
        let check = try Collateral.run("brand", "check", in: folder.workspace)
        #expect(check.status == 0 && check.output.contains("warning[T61]"))
        #expect(
            check.output.contains(
                """
                Accent #f5c400
                  on paper    #896c00  4.9 to 1, and 4.5 on what is tinted; darker, so that it can be read
                  in the dark #f5c400  10.8 to 1, and 9.5 on what is tinted

                """), "\(check.output)")
        try folder.write("accent: yellow\n", to: Self.path)
        let wrong = try Collateral.run("brand", "check", in: folder.workspace)
        #expect(wrong.status == 1 && wrong.output.contains("error[T60]") && !wrong.output.contains("Fonts"))
        #expect(try Collateral.run("brand", "show", in: folder.workspace).status == 1)
        #expect(try Collateral.run("explain", "T60", in: folder.workspace).status == 0)
    }

    @Test("'brand show' makes a page in the look, in either format, where one says or in output")
    func show() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write("accent: \"#8c1c13\"\n", to: Self.path)
        let shown = try Collateral.run("brand", "show", in: folder.workspace)
        #expect(shown.output == "Look at output/brand.html\n", "\(shown)")
        let page = try folder.text("work/output/brand.html")
        #expect(page.contains("--accent: #8c1c13"))
        for part in ["<ul", "<table", "<aside", "stage-map", "class=\"box", "<blockquote", "<input"] {
            #expect(page.contains(part), "\(part)")
        }
        #expect(try Collateral.run("brand", "show", "-o", "look.docx", in: folder.path).status != 0)
        let word = try Collateral.run("brand", "show", "-C", "work", "-o", "new/look.docx", in: folder.path)
        #expect(word.output == "Look at new/look.docx\n" && folder.exists("new/look.docx"), "\(word)")
        #expect(try Collateral.run("brand", "show", "-o", "look.txt", in: folder.workspace).status == 64)
        let office: [String: String] = ["COLLATERAL_SOFFICE": "/nowhere/soffice"]
        let pdf = try Collateral.run(["brand", "show", "-o", "look.pdf"], in: folder.workspace, environment: office)
        #expect(pdf.status == 74 && pdf.error.contains("/nowhere/soffice, which is no program"), "\(pdf)")
    }

    @Test("'brand show' tells why there is no PDF, and ends at once where somebody stops it")
    func noPDF() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let office = try FakeOffice()
        let variables = ["COLLATERAL_SOFFICE": office.program, "TMPDIR": folder.path]
        let show = ["brand", "show", "-o", "look.pdf"]
        try office.goWrong(as: "missing")
        let failed = try Collateral.run(show, in: folder.workspace, environment: variables)
        #expect(failed.status == 74)
        #expect(failed.error == "collateral: no page was written: LibreOffice made no PDF of it\n")
        try office.goWrong(as: "hang")
        let stopped = try Collateral.run(
            show, in: folder.workspace, environment: variables, ended: (after: 0, with: SIGTERM),
            once: { office.beats > 0 })
        #expect(stopped.status == 143 && stopped.error == "collateral: interrupted; no page was written\n")
        #expect(try TemporaryFolder.names(in: folder.path).allSatisfy { !$0.hasPrefix("collateral-pdf-") })
    }

    @Test("the schema of brand.yaml names its keys")
    func schema() throws {
        let schema = try Collateral.run("schema", "brand").output
        for key in ["accent", "heading_font", "text_font", "logo", "legal_line", "cover_line", "dark", "print"] {
            #expect(schema.contains("\"\(key)\": {"), "\(key)")
        }
    }
}
