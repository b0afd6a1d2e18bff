import Foundation
import Synchronization
import Testing

@testable import OfficePackage

@Suite("Zip archives from many threads")
struct ParallelZipTests {
    /// Each round is a process of its own, since what can race is libzip's first use in a process.
    @Test("the first archives of a process, made by many threads at once, all come out", arguments: 1...20)
    func firstUse(round: Int) async {
        await #expect(processExitsWith: .success) {
            let entry = ZipArchive.Entry(name: "a", content: .plain([1]))
            let ready = Atomic(0)
            let failures = Mutex<[String]>([])
            let threads = (0..<2).map { _ in
                Thread {
                    ready.add(1, ordering: .sequentiallyConsistent)
                    while ready.load(ordering: .sequentiallyConsistent) < 2 {}
                    do {
                        _ = try ZipArchive.write([entry])
                    } catch {
                        failures.withLock { $0.append("\(error)") }
                    }
                    ready.add(1, ordering: .sequentiallyConsistent)
                }
            }
            for thread in threads { thread.start() }
            while ready.load(ordering: .sequentiallyConsistent) < 4 { usleep(100) }
            let told = failures.withLock { $0 }
            if !told.isEmpty { FileHandle.standardError.write(Data("\(told)\n".utf8)) }
            exit(told.isEmpty ? 0 : 1)
        }
    }
}
