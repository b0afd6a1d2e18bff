import Foundation

/// A program that behaves as LibreOffice does when it makes PDFs, at once and without a page in them, and goes wrong where
/// a file asks for it.
///
/// | a file that begins with | |
/// | --- | --- |
/// | `crash` | ends the program, and what it started goes on |
/// | `hang` | keeps it for ever |
/// | `garbage`, `cut` | becomes something else than a PDF, half of one |
/// | `pipe`, `huge` | becomes a pipe, a file of a gigabyte |
/// | `missing` | becomes nothing |
/// | `unfound` | ends the program as a shell ends that does not find a program |
/// | anything else | a PDF with the time in it, as LibreOffice writes it, and one font: Liberation Serif |
package struct FakeOffice {
    /// Absolute.
    package let program: String
    private let folder: TemporaryFolder

    package init() throws {
        folder = try TemporaryFolder(["soffice": FakeOffice.script])
        program = folder.path + "/soffice"
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    }

    /// How many files each process was given, in turn.
    package var processes: [Int] {
        let text = (try? folder.text("log")) ?? ""
        return text.split(separator: "\n").compactMap { Int($0) }
    }

    /// The variables that the last process had.
    package var environment: [String] {
        ((try? folder.text("environment")) ?? "").split(separator: "\n").map(String.init)
    }

    /// The group of processes that the last one was started in: whatever starts it leads that. nil before it is.
    package var group: Int32? {
        (try? folder.text("group")).flatMap { Int32($0.prefix { $0.isNumber }) }
    }

    /// Has it go wrong with a Word file of these bytes, as with one that begins with the word.
    package func goWrong(with word: [UInt8], as fault: String) throws {
        try folder.write(word, to: "bad.docx")
        try folder.write(fault, to: "fault")
    }

    /// Has it go wrong with every file.
    package func goWrong(as fault: String) throws { try folder.write(fault, to: "fault-of-all") }

    /// Has it make every file again.
    package func recover() throws {
        for file in ["bad.docx", "fault-of-all"] where folder.exists(file) { try folder.remove(file) }
    }

    /// Looks as another version of the program does.
    package func update() throws {
        try folder.write(FakeOffice.script + "\n# another version\n", to: "soffice")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    }

    /// What the programs that a process started for itself have written so far.
    package var beats: Int { ((try? folder.text("beats")) ?? "").count }

    private static let script = #"""
        #!/bin/sh
        own=${0%/*}
        env > "$own/environment"
        echo $PPID > "$own/group"
        while [ $# -gt 0 ]; do
            case $1 in
            --outdir) out=$2; shift 2 ;;
            --convert-to) shift 2 ;;
            -*) shift ;;
            *) break ;;
            esac
        done
        echo $# >> "$own/log"
        for file; do
            name=${file##*/}
            pdf=$out/${name%.docx}.pdf
            word=$(head -c 12 "$file" | tr -d '\0')
            if cmp -s "$file" "$own/bad.docx"; then word=$(cat "$own/fault"); fi
            if [ -e "$own/fault-of-all" ]; then word=$(cat "$own/fault-of-all"); fi
            case $word in
            crash*) (while :; do printf . >> "$own/beats"; sleep 0.05; done) & sleep 0.2; kill -9 $$ ;;
            hang*) (while :; do printf . >> "$own/beats"; sleep 0.05; done) & sleep 600 ;;
            garbage*) echo "no PDF at all" > "$pdf"; continue ;;
            cut*) printf '%%PDF-1.6\n1 0 obj\n' > "$pdf"; continue ;;
            missing*) continue ;;
            unfound*) exit 127 ;;
            pipe*) mkfifo "$pdf"; continue ;;
            huge*) truncate -s 1G "$pdf"; continue ;;
            esac
            now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
            once=$(date +%N%s%N%s$$ | head -c 32)
            {
                printf '%%PDF-1.6\nxref\n%% %s\n' "$(cksum < "$file")"
                printf '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta>\n'
                printf '   <xmp:CreateDate>%s</xmp:CreateDate>\n</x:xmpmeta>\n<?xpacket end="w"?>\n' "$now"
                printf '<</FontName/BAAAAA+LiberationSerif>>\n'
                printf '<</Producer<FEFF>\n/CreationDate(D:%s)>>\n' "$(date -u +%Y%m%d%H%M%S)Z'"
                printf "trailer\n<</Size 3\n/ID [ <%s>\n<%s> ]\n/DocChecksum /%s\n" "$once" "$once" "$once"
                printf '>>\nstartxref\n9\n%%%%EOF\n'
            } > "$pdf"
        done
        """#
}
