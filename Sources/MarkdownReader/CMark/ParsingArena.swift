import CCMarkGFM

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Memory for one parse, given back all at once: for a document of 20 tables cmark asks for 4,500 pieces, and for as many
/// takes them back.
///
/// cmark's allocator is three functions that are not told for whom they work, so each thread has an arena of its own. A
/// parse within another (a Markdown field, while the template's tree is being read) goes on where the outer one is, and
/// gives back its own when it ends; nothing of the outer tree is asked meanwhile.
struct ParsingArena {
    /// A block has at least this size.
    private static let blockSize = 256 << 10
    /// Stands before each piece and holds the room it has, which `realloc` is not told.
    private static let header = 16

    private struct Block {
        var start: UnsafeMutableRawPointer
        var size: Int
    }

    /// Where a parse begins in the arena.
    private struct Mark {
        var blocks: Int
        var next: UnsafeMutableRawPointer?
    }

    private var blocks: [Block] = []
    /// What is free of the last block.
    private var next: UnsafeMutableRawPointer?
    private var left = 0

    private init() {}

    /// Lets `body` parse and read a tree in memory of this thread's arena, which it must not let out.
    static func use<Result>(_ body: (UnsafeMutablePointer<cmark_mem>) -> Result) -> Result {
        let arena = ofThread
        let mark = Mark(blocks: arena.pointee.blocks.count, next: arena.pointee.next)
        defer { arena.pointee.release(to: mark) }
        return body(allocator.pointer)
    }

    /// nil where memory is short.
    private mutating func take(_ size: Int) -> UnsafeMutableRawPointer? {
        let room = (max(size, 1) + 15) & ~15
        let needed = Self.header + room
        if needed > left {
            let size = max(Self.blockSize, needed)
            guard let start = malloc(size) else { return nil }
            blocks.append(Block(start: start, size: size))
            (next, left) = (start, size)
        }
        guard let piece = next else { return nil }
        next = piece + needed
        left -= needed
        piece.storeBytes(of: room, as: Int.self)
        return piece + Self.header
    }

    private mutating func resize(_ piece: UnsafeMutableRawPointer, to size: Int) -> UnsafeMutableRawPointer? {
        let room = (piece - Self.header).load(as: Int.self)
        if size <= room { return piece }
        guard let larger = take(size) else { return nil }
        larger.copyMemory(from: piece, byteCount: room)
        return larger
    }

    /// Of a thread's blocks one of the usual size stays for its next parse.
    private mutating func release(to mark: Mark) {
        while blocks.count > mark.blocks, let last = blocks.last {
            if mark.blocks == 0 && blocks.count == 1 && last.size == Self.blockSize { break }
            free(last.start)
            blocks.removeLast()
        }
        next = blocks.count > mark.blocks ? blocks.last?.start : mark.next
        left = blocks.last.flatMap { last in next.map { last.size - ($0 - last.start) } } ?? 0
    }

    // MARK: The arena of a thread

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { arena in
            let ended: UnsafeMutableRawPointer? = arena
            guard let ended = ended?.assumingMemoryBound(to: ParsingArena.self) else { return }
            for block in ended.pointee.blocks { free(block.start) }
            ended.deinitialize(count: 1)
            ended.deallocate()
        }
        return key
    }()

    private static var ofThread: UnsafeMutablePointer<ParsingArena> {
        if let known = pthread_getspecific(key) { return known.assumingMemoryBound(to: ParsingArena.self) }
        let arena = UnsafeMutablePointer<ParsingArena>.allocate(capacity: 1)
        arena.initialize(to: ParsingArena())
        pthread_setspecific(key, arena)
        return arena
    }

    /// cmark's view of the arenas. Written once; where memory is short, cmark's own allocator ends the process, as it
    /// always does.
    private struct Allocator: @unchecked Sendable {
        let pointer: UnsafeMutablePointer<cmark_mem>
    }

    private static let allocator: Allocator = {
        let pointer = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        pointer.initialize(
            to: cmark_mem(
                calloc: { count, size in
                    let (bytes, isTooMany) = count.multipliedReportingOverflow(by: size)
                    guard !isTooMany, let piece = ofThread.pointee.take(Int(clamping: bytes)) else {
                        return cmark_get_default_mem_allocator().pointee.calloc(count, size)
                    }
                    return memset(piece, 0, bytes)
                },
                realloc: { piece, size in
                    let moved = piece.map { ofThread.pointee.resize($0, to: size) } ?? ofThread.pointee.take(size)
                    return moved ?? cmark_get_default_mem_allocator().pointee.realloc(nil, size)
                },
                free: { _ in }))
        return Allocator(pointer: pointer)
    }()
}
