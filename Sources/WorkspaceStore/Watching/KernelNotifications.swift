import CFileCalls
import Synchronization
import SystemPackage

#if os(Linux)
    import Glibc

    /// inotify, wrapped: one watch for each folder of a tree, kept up while folders come and go.
    final class KernelNotifications: ChangeSource {
        private struct State {
            /// Path below the root, by watch descriptor.
            var folders: [Int32: String] = [:]
            /// No watch could be set for some folder: the kernel's limit is reached.
            var isIncomplete = false
        }

        private let tree: WatchedTree
        private let events: Int32
        /// A pipe: ``stop()`` writes into its second end, whoever waits sees it at the first.
        private let stopSignal: (seen: Int32, sent: Int32)
        private let state = Mutex(State())

        /// What makes a file another one: finished writing, renamed or linked in, gone. `IN_MODIFY` is left out, so that
        /// nobody reads a file that is half written; whoever keeps it open and writes is seen when they close it.
        private static let mask =
            UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE)
            | UInt32(IN_ONLYDIR)

        /// nil where the kernel gives no notifications, or not for all folders: then somebody has to look.
        init?(_ tree: WatchedTree) {
            let events = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            guard events >= 0 else { return nil }
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else {
                close(events)
                return nil
            }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            self.tree = tree
            self.events = events
            stopSignal = (ends[0], ends[1])
            _ = watch("")
            if state.withLock({ $0.isIncomplete }) { return nil }
        }

        deinit {
            close(events)
            close(stopSignal.seen)
            close(stopSignal.sent)
        }

        func stop() {
            var byte: UInt8 = 1
            _ = write(stopSignal.sent, &byte, 1)
        }

        func wait(timeout: Duration?, into changes: inout FileChanges) -> Bool? {
            var waiting = [
                pollfd(fd: events, events: Int16(POLLIN), revents: 0),
                pollfd(fd: stopSignal.seen, events: Int16(POLLIN), revents: 0),
            ]
            let milliseconds = timeout.map { Int32(max($0 / .milliseconds(1), 0)) } ?? -1
            let ready = poll(&waiting, nfds_t(waiting.count), milliseconds)
            if waiting[1].revents != 0 { return nil }
            if ready > 0 { read(into: &changes) }
            return ready == 0
        }

        /// Watches a folder and all below it.
        ///
        /// - Returns: the files found, which may have come before the watch was set
        private func watch(_ folder: String) -> Set<String> {
            var found: Set<String> = []
            var folders = [folder]
            while let folder = folders.popLast() {
                let path = tree.absolute(folder)
                let descriptor = path.withPlatformString {
                    inotify_add_watch(events, $0, KernelNotifications.mask)
                }
                guard descriptor >= 0 else {
                    // Gone again, or not ours to read, is nothing to watch; a full table is.
                    if errno == ENOSPC || errno == ENOMEM { state.withLock { $0.isIncomplete = true } }
                    continue
                }
                state.withLock { $0.folders[descriptor] = folder }
                for (child, status) in tree.entries(in: folder) {
                    if status.kind == .folder { folders.append(child) } else { found.insert(child) }
                }
            }
            return found
        }

        private func read(into changes: inout FileChanges) {
            let size = 64 * 1024
            let buffer = UnsafeMutableRawBufferPointer.allocate(
                byteCount: size, alignment: MemoryLayout<inotify_event>.alignment)
            defer { buffer.deallocate() }
            while true {
                let count = Glibc.read(events, buffer.baseAddress, size)
                guard count > 0 else { break }
                var offset = 0
                while offset + MemoryLayout<inotify_event>.size <= count {
                    let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let start = offset + MemoryLayout<inotify_event>.size
                    let name = buffer[start..<min(start + Int(event.len), count)].prefix { $0 != 0 }
                    note(event, name: String(decoding: name, as: UTF8.self), in: &changes)
                    offset = start + Int(event.len)
                }
            }
            if state.withLock({ $0.isIncomplete }) { changes.mayBeAnything = true }
        }

        private func note(_ event: inotify_event, name: String, in changes: inout FileChanges) {
            if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
                changes.mayBeAnything = true
                // Folders that came while events were lost have no watch yet.
                _ = watch("")
                return
            }
            if event.mask & UInt32(IN_IGNORED) != 0 {
                state.withLock { _ = $0.folders.removeValue(forKey: event.wd) }
                return
            }
            guard let folder = state.withLock({ $0.folders[event.wd] }), !name.isEmpty,
                tree.includes(name, in: folder)
            else { return }
            let path = tree.join(folder, name)
            let isFolder = event.mask & UInt32(IN_ISDIR) != 0
            let isNew = event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0
            if isFolder {
                changes.paths.insert(path)
                forget(below: path)
                if isNew { changes.paths.formUnion(watch(path)) }
            } else if event.mask & UInt32(IN_DELETE | IN_MOVED_FROM) != 0 {
                changes.noteDeparture(of: path)
            } else if event.mask & UInt32(IN_CREATE) != 0 {
                changes.noteArrival(of: path)
                // A new file is complete when it was written and closed, a link from the start.
                if isLink(path) { changes.paths.insert(path) }
            } else {
                changes.paths.insert(path)
            }
        }

        /// A folder that was moved keeps its watches under the old path: they are set anew.
        private func forget(below path: String) {
            state.withLock { state in
                state.folders = state.folders.filter { $0.value != path && !$0.value.hasPrefix(path + "/") }
            }
        }

        private func isLink(_ path: String) -> Bool {
            guard let status = try? tree.files.status(ofLink: tree.absolute(path)) else { return false }
            return status.kind == .link || status.names > 1
        }
    }
#else
    /// This system's own notifications are not wrapped yet: files are polled.
    final class KernelNotifications: ChangeSource {
        init?(_ tree: WatchedTree) { return nil }
        func wait(timeout: Duration?, into changes: inout FileChanges) -> Bool? { nil }
        func stop() {}
    }
#endif
