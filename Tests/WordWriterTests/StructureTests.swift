import DocumentModel
import OfficePackage
import TestSupport
import Testing
import XML

@testable import WordWriter

@Suite("How a Word document is built")
struct StructureTests {
    static let documents = [
        Samples.callPlan, Samples.everything(), Samples.everything(language: "ar-EG"), Document(title: "", blocks: []),
        FigureSheet.document(), FigureSheet.document(language: "he"),
        BrandTests.branded,
    ]

    @Test("the children of every element stand in the schema's order", arguments: documents)
    func childOrder(document: Document) throws {
        for part in try WordFile(document).package.parts where part.name.hasSuffix(".xml") {
            Self.check(try XMLDocument(part.bytes, file: part.name).root, part.name)
        }
    }

    private static func check(_ element: XMLElement, _ part: String) {
        if let order = ChildOrder.of[element.name] {
            let places = element.elements.map { order.firstIndex(of: $0.name) ?? -1 }
            #expect(places == places.sorted(), "\(part): \(element.name) \(element.elements.map(\.name))")
            #expect(!places.contains(-1), "\(part): \(element.name) \(element.elements.map(\.name))")
        }
        for child in element.elements { check(child, part) }
    }

    @Test("every style that is used is there", arguments: documents)
    func styles(document: Document) throws {
        let file = try WordFile(document)
        let known = Set(try file.tree("word/styles.xml").all("w:style").compactMap { $0["w:styleId"] })
        for part in ["word/document.xml", "word/footer1.xml", "word/styles.xml"] {
            for name in ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"] {
                let used = Set(try file.tree(part).all(name).compactMap { $0["w:val"] })
                #expect(used.subtracting(known).isEmpty)
            }
        }
    }

    @Test("every relationship leads to a part, and each one used is there", arguments: documents)
    func relationships(document: Document) throws {
        let file = try WordFile(document)
        let part = try #require(file.package.part(named: "word/document.xml"))
        for relationship in part.relationships where !relationship.isExternal {
            #expect(file.package.part(named: "word/\(relationship.target)") != nil)
        }
        let ids = Set(part.relationships.map(\.id))
        #expect(ids.count == part.relationships.count)
        for (element, attribute) in [("w:hyperlink", "r:id"), ("a:blip", "r:embed"), ("w:footerReference", "r:id")] {
            for found in try file.body().all(element) {
                if let id = found[attribute] { #expect(ids.contains(id)) }
            }
        }
    }

    @Test("a table is as wide as its columns and each of its rows", arguments: documents)
    func widths(document: Document) throws {
        for table in try WordFile(document).body().all("w:tbl") {
            func numbers(_ element: XMLElement, _ name: String) -> [Int] {
                element.all(name).compactMap { $0["w:w"].flatMap(Int.init) }
            }
            let columns = numbers(table, "w:gridCol")
            #expect(columns.allSatisfy { $0 > 0 })
            #expect(columns.reduce(0, +) == numbers(table, "w:tblW")[0])
            for row in table.all("w:tr") where row.all("w:gridSpan").isEmpty {
                #expect(numbers(row, "w:tcW") == columns)
            }
        }
    }

    @Test("header rows repeat, and rows of a readable length stay whole")
    func rows() throws {
        let tables = try WordFile(Samples.callPlan).body().all("w:tbl")
        #expect(tables.map { $0.all("w:tblHeader").count } == [0, 0, 1])
        #expect(tables.flatMap { $0.all("w:tr") }.allSatisfy { $0.all("w:cantSplit").count == 1 })
    }

    @Test("each numbered list starts anew, at its own first number")
    func numbering() throws {
        let file = try WordFile(Samples.everything())
        let lists = try file.tree("word/numbering.xml").elements.filter { $0.name == "w:num" }
        let starts = lists.map { $0.all("w:startOverride").first?["w:val"] }
        #expect(starts.prefix(4) == [nil, "7", "1", "1"])
        let known = Set(lists.compactMap { $0["w:numId"] })
        let used = try file.body().all("w:numId").compactMap { $0["w:val"] }
        #expect(Set(used).subtracting(known).isEmpty)
    }

    @Test("ids are unique, names within Word's limits", arguments: documents)
    func identifiers(document: Document) throws {
        let body = try WordFile(document).body()
        for (element, attribute) in [
            ("w:bookmarkStart", "w:id"), ("w:bookmarkStart", "w:name"), ("wp:docPr", "id"), ("w:id", "w:val"),
        ] {
            let values = body.all(element).compactMap { $0[attribute]?.lowercased() }
            #expect(Set(values).count == values.count, "\(element) \(attribute)")
        }
        #expect(body.all("w:bookmarkStart").allSatisfy { $0["w:name"]?.utf16.count ?? 99 <= 40 })
        #expect(body.all("w:tag").allSatisfy { $0["w:val"]?.utf16.count ?? 99 <= 64 })
        #expect(
            Set(body.all("w:hyperlink").compactMap { $0["w:anchor"] })
                .isSubset(of: body.all("w:bookmarkStart").compactMap { $0["w:name"] }))
    }

    @Test("headings are Word's own, stay with what follows and start its outline")
    func headings() throws {
        let file = try WordFile(Samples.everything())
        let styles = try file.tree("word/styles.xml").all("w:style")
        for level in 1...5 {
            let style = try #require(styles.first { $0["w:styleId"] == "Heading\(level)" })
            #expect(style.first("w:name")?["w:val"] == "heading \(level)")
            #expect(style.all("w:keepNext").count == 1)
            #expect(style.all("w:outlineLvl").first?["w:val"] == "\(level - 1)")
        }
        let used = try file.body().all("w:pStyle").compactMap { $0["w:val"] }
        #expect(used.filter { $0.hasPrefix("Heading") } == (1...5).map { "Heading\($0)" })
    }

    @Test("the same bytes each time, from many threads at once")
    func deterministic() async throws {
        let document = Samples.everything()
        let expected = try WordWriter.docx(document)
        let flat = try WordWriter.flat(document)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    (try? WordWriter.docx(document)) == expected && (try? WordWriter.flat(document)) == flat
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }

    @Test("Flat OPC holds the same parts")
    func flat() throws {
        let document = Samples.everything()
        let flat = try XMLDocument(WordWriter.flat(document), file: "flat").root
        let body = flat.elements.first { $0["pkg:name"] == "/word/document.xml" }
        #expect(try body?.all("w:body").first?.text == WordFile(document).body().text)
        #expect(flat.all("pkg:binaryData").count == 2)
    }
}
