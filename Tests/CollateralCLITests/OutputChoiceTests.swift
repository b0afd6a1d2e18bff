import Foundation
import TestSupport
import Testing

@Suite("--output takes a folder of the documents' own, and remembers no other")
struct OutputChoiceTests {
    private static func build(_ arguments: String..., in folder: TemporaryFolder, at workspace: String? = nil) throws
        -> Collateral.Run
    {
        try Collateral.run(
            ["build"] + arguments, in: workspace ?? folder.workspace, environment: ["HOME": folder.path + "/home"])
    }

    @Test(
        "what is read, and what holds it, is no place to write to",
        arguments: [
            ("Specs", "/Specs: Specs and Templates are read, and documents do not go into them"),
            ("Specs/", "/Specs: Specs and Templates are read, and documents do not go into them"),
            ("Specs/made/here", "/Specs/made/here: Specs and Templates are read, and documents do not go into them"),
            ("x/../Specs/deals", "/Specs/deals: Specs and Templates are read, and documents do not go into them"),
            ("Templates", "/Templates: Specs and Templates are read, and documents do not go into them"),
            ("link", "/Templates/partials: Specs and Templates are read, and documents do not go into them"),
            (".", ": that is the workspace itself"),
            ("../work", ": that is the workspace itself"),
        ])
    func readFolders(said: String, told: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        try FileManager.default.createSymbolicLink(
            atPath: folder.workspace + "/link", withDestinationPath: "Templates/partials")
        let before = FileManager.default.subpaths(atPath: folder.workspace)?.sorted()
        for command in ["build", "watch"] {
            let run = try Collateral.run(
                [command, "--output", said], in: folder.workspace, environment: ["HOME": folder.path + "/home"])
            #expect(run.status == 64 && run.output == "")
            #expect(
                run.error == """
                    collateral: the documents cannot go to \(folder.workspace)\(told)
                       help: name a folder of their own, such as 'collateral build --output ../documents'

                    """)
        }
        #expect(FileManager.default.subpaths(atPath: folder.workspace)?.sorted() == before)
        #expect(!folder.exists("home"))
        if said == "." { #expect(try Self.build(in: folder).output.hasSuffix("Look at output/index.html\n")) }
    }

    @Test("a folder that another workspace fills is refused and not remembered, until that one is gone or let go")
    func shared() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let other = folder.path + "/other"
        try FileManager.default.copyItem(atPath: folder.workspace, toPath: other)
        let out = folder.path + "/out"
        #expect(try Self.build("--output", out, in: folder).status == 0)
        #expect(try Self.build("--output", out, in: folder).status == 0)

        let refused = try Self.build("--output", out, in: folder, at: other)
        #expect(refused.status == 64 && refused.output == "")
        #expect(
            refused.error == """
                collateral: \(out) holds the documents of \(folder.workspace), and two workspaces cannot share a folder
                   help: name another folder with --output; to let this workspace have it: 'rm \(out)/.collateral/workspace'

                """)
        #expect(try Self.build(in: folder, at: other).output.hasSuffix("Look at output/index.html\n"))
        // Its own folder is no place for another one either.
        #expect(try Self.build("--output", "../other/output", in: folder).status == 64)

        // Moved or renamed: what it made stays its own.
        try FileManager.default.moveItem(atPath: folder.workspace, toPath: folder.path + "/moved")
        let moved = try Self.build("--output", out, in: folder, at: folder.path + "/moved")
        #expect(moved.status == 0 && moved.output.contains(" 0 new or changed)"), "\(moved)")
        #expect(try Self.build("--output", out, in: folder, at: other).status == 64)

        // As the help says.
        try folder.remove("out/.collateral/workspace")
        #expect(try Self.build("--output", out, in: folder, at: other).status == 0)
        #expect(try Self.build(in: folder, at: folder.path + "/moved").status == 64)
    }

    @Test("a workspace that is moved or copied with its output goes on with it")
    func moved() throws {
        let folder = try TemporaryFolder.withWorkspace()
        #expect(try Self.build(in: folder).status == 0)
        for name in ["moved", "copied"] {
            let path = folder.path + "/" + name
            if name == "moved" {
                try FileManager.default.moveItem(atPath: folder.workspace, toPath: path)
            } else {
                try FileManager.default.copyItem(atPath: folder.path + "/moved", toPath: path)
            }
            let run = try Self.build(in: folder, at: path)
            #expect(run.status == 0 && run.output.contains(" 0 new or changed)"), "\(run)")
        }
    }

    @Test(
        "wrong usage makes and remembers no folder",
        arguments: [["--deal", "typo"], ["--interaction", "typo"], ["--document", "typo"]], ["build", "watch"])
    func wrongUsage(wrong: [String], command: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let run = try Collateral.run(
            [command, "--output", "out"] + wrong, in: folder.workspace, environment: ["HOME": folder.path + "/home"])
        #expect(run.status == 64, "\(run)")
        #expect(!folder.exists("work/out") && !folder.exists("home"))
    }

    @Test(
        "where nothing can be remembered the documents are made all the same, and that is said in one line",
        arguments: [
            ("home", "cannot write PATH/home/.local/state/collateral/outputs: File exists"),
            ("", "HOME is not set"),
        ])
    func unremembered(home: String, reason: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write("", to: "home")
        let run = try Collateral.run(
            ["build", "--output", "../out"], in: folder.workspace,
            environment: ["HOME": home.isEmpty ? "" : folder.path + "/" + home])
        let told = reason.replacing("PATH", with: folder.path)
        #expect(run.error == "../out is not remembered for the next build, which needs --output again (\(told))\n")
        #expect(run.status == 0 && folder.exists("out/index.html"), "\(run)")
        #expect(try Self.build(in: folder).status == 0)
    }

    @Test("the command that is told where the remembered folder is gone works wherever it is pasted")
    func pasted() throws {
        let folder = try TemporaryFolder.withWorkspace()
        #expect(try Self.build("--output", folder.path + "/out", in: folder).status == 0)
        try folder.remove("out")
        let told = try Self.build("-C", "work", in: folder, at: folder.path).error
        let command = try #require(told.split(separator: "'").last { $0.hasPrefix("collateral ") })
        let paste = "HOME=\"$PWD/home\"; collateral() { \"$collateral\" \"$@\"; }; \(command)"
        #expect(try Collateral.shell(paste, in: folder.path).status == 0, "\(told)")
        #expect(folder.exists("work/output/index.html") && !folder.exists("output"))
    }

    @Test("a damaged manifest is told with its own path")
    func damaged() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let out = folder.path + "/out"
        #expect(try Self.build("--output", out, in: folder).status == 0)
        try folder.write("{", to: "out/.collateral/manifest")
        try folder.replaceFirst("company: ", with: "company: New ", in: "work/Specs/deals/first-customer.yaml")
        let run = try Self.build(in: folder)
        #expect(run.output.hasPrefix("\(out)/.collateral/manifest is damaged (it is not a manifest), so "), "\(run)")
    }

    @Test("a folder that is gone is made anew by nobody who was not told so")
    func gone() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let out = folder.path + "/out"
        #expect(try Self.build("--output", out, in: folder).status == 0)
        try folder.remove("out")
        let run = try Self.build(in: folder)
        #expect(run.status == 74)
        #expect(run.error.hasPrefix("collateral: the documents of this workspace go to \(out), which is not there\n"))
        #expect(!folder.exists("out"))
        #expect(try Self.build("--output", out, in: folder).status == 0)
    }
}
