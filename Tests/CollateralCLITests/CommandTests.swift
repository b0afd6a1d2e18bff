import Foundation
import TestSupport
import Testing

@Suite("Commands keep to what scripts rely on: exit status, standard output, standard error")
struct CommandTests {
    @Test("wrong usage is told with nothing in it that a terminal would obey")
    func safeUsage() throws {
        for arguments in [["build", "--format", "\u{1B}[31m"], ["build", "\u{1B}]0;x\u{7}"]] {
            let run = try Collateral.run(arguments)
            #expect(run.status == 64 && !run.error.contains("\u{1B}") && run.error.contains("Usage: collateral build"))
        }
    }

    @Test("where there are no templates the check says that there is nothing to make")
    func noTemplates() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.remove("work/Templates")
        let run = try Collateral.run("check", in: folder.workspace)
        #expect(
            run.output.hasSuffix("\nThere is no template in Templates, so there is no document to make.\n"), "\(run)")
    }

    @Test("a pipe at a document's path is told as what it is")
    func pipe() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try #require(Collateral.run("build", in: folder.workspace).status == 0)
        try folder.remove("work/output/process-guide.md")
        try #require(mkfifo(folder.workspace + "/output/process-guide.md", 0o600) == 0)
        let run = try Collateral.run("build", in: folder.workspace)
        #expect(run.output.contains("a pipe or a device stands there"), "\(run)")
    }

    @Test(
        "what stands in a file's place is told with what helps",
        arguments: [("folder", "what is no file"), ("link", "the link")])
    func inTheWay(kind: String, cure: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        if kind == "folder" {
            try folder.write("mine", to: "work/output/index.html/mine.txt")
        } else {
            try FileManager.default.createSymbolicLink(
                atPath: folder.workspace + "/output", withDestinationPath: "nowhere-at-all")
        }
        let run = try Collateral.run("build", in: folder.workspace)
        #expect(run.status == 74)
        #expect(run.error.contains(kind == "folder" ? "move away \(cure)" : "take \(cure) away"), "\(run.error)")
        #expect(!run.error.contains("--output nowhere"))
    }

    @Test("a newcomer's first two commands: a workspace, and its documents")
    func firstSteps() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let check = try Collateral.run("check", "--strict", "-C", "work", in: folder.path)
        #expect(check.status == 0, "\(check.output)")
        let build = try Collateral.run("build", "-C", "work", in: folder.path)
        #expect(build.status == 0 && build.error == "")
        #expect(build.output.hasSuffix("0 errors, 0 warnings\nLook at work/output/index.html\n"))
        #expect(folder.exists("work/output/index.html"))
        let again = try Collateral.run("build", in: folder.workspace)
        #expect(again.output.hasSuffix("\nLook at output/index.html\n"))
        let made = try Collateral.run(["new", "deal", "zwei"], in: folder.workspace)
        #expect(made.output == "Made Specs/deals/zwei.yaml. Fill it in, then: collateral build --deal zwei\n")
        #expect(try Collateral.run(["new", "interaction", "visit"], in: folder.workspace).status == 0)
        #expect(try Collateral.run("build", "--strict", "--deal", "zwei", in: folder.workspace).status == 0)
    }

    @Test(
        "wrong usage is 64 and prints nothing to standard output",
        arguments: [
            ["new"], ["new", "deal"], ["new", "deal", "No Id"], ["new", "."], ["check", "--bogus"],
            ["check", "--date", "soon"],
            ["build", "--jobs", "0"], ["build", "--format", "rtf"], ["build", "--deal", "nobody"],
            ["build", "--document", "x"],
            ["build", "--interaction", "x"], ["build", "--audience", "all"], ["list", "--deal", "nobody"],
            ["explain", "X1"],
            ["schema", "plan"], ["biuld"],
        ])
    func wrongUsage(arguments: [String]) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let run = try Collateral.run(arguments, in: folder.workspace)
        #expect(run.status == 64)
        #expect(run.output == "")
        #expect(run.error.count > 20)
        #expect(!folder.exists("work/output"))
    }

    @Test(
        "an empty name of a folder, as an unset variable of the shell gives one, is wrong usage",
        arguments: [
            ["new", ""], ["check", "-C", ""], ["build", "-C", ""], ["list", "-C", ""], ["new", "deal", "x", "-C", ""],
            ["new", "deal", ""], ["watch", "-C", ""], ["build", "--output", ""], ["watch", "--output", ""],
        ])
    func emptyNames(arguments: [String]) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let run = try Collateral.run(arguments, in: folder.workspace)
        #expect(run.status == 64 && run.output == "")
        #expect(run.error.hasPrefix("Error: ") || run.error.hasPrefix("collateral: "), "\(run.error)")
    }

    @Test(
        "in a folder that was deleted a command says so",
        arguments: ["check", "build", "list", "new deal x", "new sub"])
    func deletedFolder(command: String) throws {
        let folder = try TemporaryFolder()
        let run = try Collateral.shell("mkdir d; cd d; rmdir ../d; exec \"$collateral\" \(command)", in: folder.path)
        #expect(run.status == 74)
        #expect(run.output == "")
        #expect(run.error.hasPrefix("collateral: ") && run.error.split(separator: "\n").count <= 2, "\(run.error)")
    }

    @Test(
        "output that cannot be written is 74", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
        arguments: ["schema deal", "check", "list", "explain", "--help", "--version", "build"])
    func fullDisk(command: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let run = try Collateral.shell("\"$collateral\" \(command) > /dev/full", in: folder.workspace)
        #expect(run.status == 74)
        #expect(run.error == "collateral: cannot write standard output: No space left on device\n")
    }

    @Test("a reader that goes away ends nothing and is no error", arguments: ["schema", "check", "explain"])
    func readerGone(command: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let run = try Collateral.shell(
            "{ \"$collateral\" \(command); echo $? >&2; } | head -c 1 > /dev/null", in: folder.workspace)
        #expect(run.error == "0\n")
    }

    @Test("SOURCE_DATE_EPOCH that is no number is wrong usage, not today")
    func epoch() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let run = try Collateral.run(["check"], in: folder.workspace, environment: ["SOURCE_DATE_EPOCH": "soon"])
        #expect(run.status == 64)
        #expect(
            run.error == """
                collateral: SOURCE_DATE_EPOCH is 'soon', which is not a number of seconds since 1970
                   help: unset it, or say the day with --date

                """)
    }

    @Test("with --json standard output is one object a line and nothing else", arguments: ["check", "build"])
    func json(command: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let clean = try Collateral.run(command, "--json", in: folder.workspace)
        #expect(!clean.output.contains("severity") && clean.status == 0)
        #expect((clean.output == "") == (command == "check"))
        try folder.replaceFirst("company:", with: "compny:", in: "work/" + NewcomerTests.deal)
        try folder.replaceFirst("knowledge:", with: "# knowledge:", in: "work/Specs/process.yaml")
        let run = try Collateral.run(command, "--json", in: folder.workspace)
        #expect(run.status == 1)
        let objects = try run.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        let problems = objects.filter { $0["severity"] != nil }
        #expect(problems.count == 2)
        for problem in problems {
            let always: Set<String> = ["file", "line", "column", "end", "severity", "code", "message", "help"]
            #expect(Set(problem.keys).subtracting(["notes", "fixes"]) == always)
        }
        for document in objects.dropFirst(2) {
            let always: Set<String> = [
                "audience", "blanks", "document", "files", "new_versions", "open_items", "state",
            ]
            #expect(Set(document.keys) == always)
        }
    }

    @Test("build --json says of each document where it is, how it stands and what is open")
    func documents() throws {
        let folder = try TemporaryFolder(SmallSpecs.all)
        func states(_ options: String...) throws -> String {
            try Collateral.run(["build", "--json", "--format", "md", "-C", "."] + options, in: folder.path).output
        }
        func line(_ state: String, new: String = "", open: String = "") -> String {
            #"{"audience":"customer","blanks":0,"document":"letter of acme","#
                + #""files":["output/letters/acme/Letter-to-Acme.md"],"new_versions":[\#(new)],"#
                + #""open_items":[\#(open)],"state":"\#(state)"}"#
                + "\n"
        }
        #expect(try states() == line("written"))
        #expect(try states() == line("unchanged"))
        try folder.write("mine", to: "output/letters/acme/Letter-to-Acme.md")
        try folder.replaceFirst("yours", with: "your", in: "Templates/letter.md")
        let new = #""output/letters/acme/Letter-to-Acme.new.md""#
        #expect(try states() == line("kept", new: new))
        try folder.replaceFirst("{{deal.rep}}", with: "{{deal.go_live}}", in: "Templates/letter.md")
        #expect(try states("--final") == line("refused", open: #""go-live""#))
        try folder.replaceFirst("stage: first", with: "stage: first\nstatus: lost", in: "Specs/deals/acme.yaml")
        #expect(try states() == line("settled"))
    }

    @Test("warnings are allowed, unless --strict says otherwise")
    func strict() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.replaceFirst("knowledge:", with: "# knowledge:", in: "work/Specs/process.yaml")
        let lax = try Collateral.run("check", in: folder.workspace)
        #expect(lax.output.contains("warning[W15]") && lax.output.contains("\n1 warning in ") && lax.status == 0)
        let strict = try Collateral.run("check", "--strict", in: folder.workspace)
        #expect(strict.output.contains("error[W15]") && strict.status == 1)
        #expect(try Collateral.run("build", "--strict", in: folder.workspace).status == 1)
        #expect(try Collateral.run("build", in: folder.workspace).status == 0)
    }

    @Test("list as JSON is JSON, also where specs have errors, which standard error tells")
    func list() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write("name: 'x", to: "work/Specs/deals/broken.yaml")
        let run = try Collateral.run("list", "--json", in: folder.workspace)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect((object["deals"] as? [Any])?.count == 1)
        #expect(run.error == "The workspace has 1 error, so this may not be all: 'collateral check' tells.\n")
        #expect(run.status == 0)
    }

    @Test("a value cannot make a terminal obey it")
    func terminal() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.replaceFirst(
            "company: First Customer Ltd", with: #"company: "A\e[31mB\u202Ec""#, in: "work/" + NewcomerTests.deal)
        for command in ["list", "check", "build"] {
            let output = try Collateral.run(command, in: folder.workspace).output
            #expect(!output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }, "\(command): \(output)")
        }
    }

    @Test("nor can the name of a file or an id that somebody asks for")
    func terminalNames() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let runs = [
            try Collateral.run("build", "--deal", "a\u{1B}[31mb", in: folder.workspace),
            try Collateral.run("check", "-C", "a\u{1B}[31mb\nc", in: folder.workspace),
            try Collateral.run("explain", "a\u{1B}[31mb", in: folder.workspace),
            try Collateral.run("new", "deal", "a\u{1B}[31mb", in: folder.workspace),
        ]
        for run in runs { #expect(run.status != 0 && !run.error.contains("\u{1B}"), "\(run.error)") }
        #expect(runs[1].error.split(separator: "\n").count == 2)
        try folder.replaceFirst(
            "company: First Customer Ltd", with: "company: \"A\\u0085\\e[31mB\"", in: "work/" + NewcomerTests.deal)
        try folder.write("document: x", to: "work/Templates/a\u{1B}[31mb.md")
        let run = try Collateral.run("build", in: folder.workspace)
        #expect(!(run.output + run.error).contains("\u{1B}"), "\(run.output)")
    }

    @Test("a build says what it skipped and ends with 1, and the rest is written")
    func skipping() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try #require(try Collateral.run("new", "deal", "zwei", in: folder.workspace).status == 0)
        try folder.replaceFirst("company:", with: "compny:", in: "work/" + NewcomerTests.deal)
        let run = try Collateral.run("build", "--document", "call-plan", in: folder.workspace)
        #expect(run.status == 1)
        #expect(
            run.output.contains(
                "Skipped: 1 document:\n  call-plan of first-customer, first-meeting: \(NewcomerTests.deal) has errors"))
        #expect(folder.exists("work/output/call-plans/zwei/first-meeting.docx"))
    }

    @Test(
        "a file that cannot be read is one problem",
        arguments: ["Specs/process.yaml", "Specs/interactions/first-meeting.yaml", NewcomerTests.deal])
    func unreadable(file: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write("name: x\n", to: "elsewhere.yaml")
        try folder.remove("work/" + file)
        try FileManager.default.createSymbolicLink(
            atPath: folder.workspace + "/" + file, withDestinationPath: folder.path + "/elsewhere.yaml")
        let check = try Collateral.run("check", in: folder.workspace)
        #expect(check.output.contains("error[S41]") && check.output.contains("\n1 error in "), "\(check.output)")
        let build = try Collateral.run("build", "--deal", "first-customer", in: folder.workspace)
        #expect(build.status == 1, "\(build.error)")
    }

    @Test("new never overwrites")
    func newTwice() throws {
        let folder = try TemporaryFolder.withWorkspace()
        let before = try folder.text("work/" + NewcomerTests.deal)
        for arguments in [["new", "deal", "first-customer"], ["new", "interaction", "first-meeting"], ["new", "."]] {
            #expect(try Collateral.run(arguments, in: folder.workspace).status == 64)
        }
        #expect(try folder.text("work/" + NewcomerTests.deal) == before)
    }

    @Test("every code that check may print, explain knows")
    func explain() throws {
        let overview = try Collateral.run("explain").output
        let codes = overview.split(separator: "\n").map { $0.prefix(3) }.filter { $0.last?.isNumber == true }
        #expect(codes.count > 60)
        let run = try Collateral.run("explain", "e9")
        #expect(run.output.hasPrefix("E09  ") && run.status == 0)
    }
}
