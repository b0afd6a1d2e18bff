import Foundation

extension Results {
    func report(input: Input, versions: String, memory: MemoryGrowth) -> String {
        [
            """
            Call plans of \(decimal(Double(input.text) / 1000, 1)) kB of text and \(input.tables) tables; \
            \(size.rounds) rounds in turn; \(Results.cores) cores
            Peers: \(versions)
            """,
            "\nOne Word document", words(),
            "\nThree formats (Markdown, HTML, Word), one job", formats(),
            "\nReading and checking", checking(input),
            "\nPeak memory, three formats, two jobs", growth(memory),
        ].joined(separator: "\n")
    }

    private func words() -> String {
        var table = TextTable(["", "documents a round", "ms each, median", "least – most", "times one job"])
        func add(_ name: String, _ count: Int, _ samples: Samples) {
            table.add(
                [name, "\(count)"] + milliseconds(samples) + [decimal(samples.median / oneJob.median, 1)])
        }
        add("collateral, one job", size.documents, oneJob)
        add("collateral, \(Results.cores) jobs", size.documents, allCores)
        add("docxtpl, warm process", size.peerDocuments, of(.docxtpl))
        add("python-docx, warm process", size.peerDocuments, of(.pythonDocx))
        add("pandoc, a process each", size.peerDocuments, of(.pandoc))
        add("pandoc on an empty file", size.peerDocuments, of(.pandocEmpty))
        return table.text
    }

    private func formats() -> String {
        let floor = of(.deflate)
        var table = TextTable(["", "documents a round", "ms each, median", "least – most", "times the floor"])
        for (name, samples) in [
            ("deflating and writing the same bytes", floor), ("collateral, all of it new", threeFormats),
            ("collateral, nothing changed", unchanged),
        ] {
            table.add(
                [name, "\(size.documents)"] + milliseconds(samples) + [decimal(samples.median / floor.median, 1)])
        }
        return table.text
    }

    private func checking(_ input: Input) -> String {
        var table = TextTable(["", "files", "MB", "ms a file, median", "least – most", "ms for 1,000"])
        var each = Samples()
        for value in check.values { each.add(value / Double(input.specFiles)) }
        table.add(
            ["collateral check", "\(input.specFiles)", decimal(Double(input.specBytes) / 1e6, 1)] + milliseconds(each)
                + [decimal(each.median * 1e6, 0)])
        return table.text
    }

    private func growth(_ memory: MemoryGrowth) -> String {
        var table = TextTable(["documents", "MB reading", "MB building", "kB more a document"])
        for point in memory.points {
            table.add([
                "\(point.documents)", decimal(Double(point.reading) / 1e6, 1), decimal(Double(point.building) / 1e6, 1),
                decimal(Double(point.building - point.reading) / 1e3 / Double(point.documents), 1),
            ])
        }
        return table.text
    }

    private func of(_ peer: Peer) -> Samples { peers[peer] ?? Samples() }

    private func milliseconds(_ samples: Samples) -> [String] {
        let digits = samples.median < 0.01 ? 2 : 1
        let range = "\(decimal(samples.least * 1000, digits)) – \(decimal(samples.most * 1000, digits))"
        return [decimal(samples.median * 1000, digits), range]
    }

    private func decimal(_ value: Double, _ digits: Int) -> String {
        value.isFinite ? String(format: "%.\(digits)f", value) : "–"
    }
}
