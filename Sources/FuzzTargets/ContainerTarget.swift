import OfficePackage
import XML

/// Opens bytes as a Word file, and as XML; what can be read is written and read again.
enum ContainerTarget {
    static func run(_ input: [UInt8]) throws(FuzzFind) {
        var limits = ReadingLimits()
        limits.bytes = 4 << 20
        if let package = try? OPCPackage(zipped: input, limits: limits) {
            try roundTrip(package)
            for part in package.parts where part.name.hasSuffix(".xml") { try roundTrip(xml: part.content.bytes) }
        }
        try roundTrip(xml: input)
    }

    /// A Word file of our own: opens, and every part of it that is XML is well-formed.
    static func isWhole(_ bytes: [UInt8]) throws(FuzzFind) {
        do {
            let package = try OPCPackage(zipped: bytes)
            for part in package.parts where part.name.hasSuffix(".xml") {
                try Checks.holdsNoMarks(part.content.bytes, of: part.name)
                _ = try XMLDocument(part.content.bytes, file: part.name)
            }
        } catch let find as FuzzFind {
            throw find
        } catch {
            throw FuzzFind("the Word file cannot be opened: \(error)")
        }
    }

    private static func roundTrip(_ package: OPCPackage) throws(FuzzFind) {
        let again: OPCPackage
        do {
            again = try OPCPackage(zipped: package.zipped())
        } catch {
            throw FuzzFind("a package that was read cannot be written and read again: \(error)")
        }
        guard Set(again.parts.map(\.name)) == Set(package.parts.map(\.name)) else {
            throw FuzzFind("a package that was written again has other parts")
        }
    }

    private static func roundTrip(xml bytes: [UInt8]) throws(FuzzFind) {
        guard let document = try? XMLDocument(bytes, file: "part.xml"), let once = try? document.bytes() else { return }
        guard let again = try? XMLDocument(once, file: "part.xml"), let twice = try? again.bytes() else {
            throw FuzzFind("XML that was written cannot be read again")
        }
        guard once == twice else { throw FuzzFind("XML that was written, read and written again is another") }
    }
}
