import Foundation
import FuzzTargets

// `make fuzz` builds this with `-sanitize=fuzzer -DFUZZING`: then libFuzzer's own main calls the function below with one
// input after the other. Built as usual it tries the files it is given:
//
//     collateral-fuzz yaml|edit|template|markdown|container FILE …

#if FUZZING
    private let target = FuzzTarget(rawValue: ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "yaml")

    /// The function that libFuzzer looks for. A find ends the process, which is how libFuzzer knows of it.
    @_cdecl("LLVMFuzzerTestOneInput")
    func tryOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
        do {
            try target?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
        } catch {
            FileHandle.standardError.write(Data("found: \(error)\n".utf8))
            abort()
        }
        return 0
    }
#else
    @main
    enum Fuzz {
        static func main() throws {
            let arguments = CommandLine.arguments.dropFirst()
            guard let target = arguments.first.flatMap(FuzzTarget.init(rawValue:)) else {
                let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
                FileHandle.standardError.write(Data("usage: collateral-fuzz \(names) FILE …\n".utf8))
                exit(64)
            }
            for file in arguments.dropFirst() {
                print(file)
                try target.run([UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
            }
        }
    }
#endif
