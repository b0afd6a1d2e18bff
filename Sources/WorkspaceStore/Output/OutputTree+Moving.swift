import SystemPackage

extension OutputTree {
    /// What became of a file that was to be moved.
    enum Move {
        case done
        /// Somebody wrote there since it was looked at; that is left as it is.
        case changed
        /// Somebody wrote there since it was looked at, and that lies below `.collateral/tmp` and cannot be put back. The
        /// build has to end, for the next one to do so.
        case stranded(Errno)
    }

    /// Puts a staged file in its place. Something else than `found` may stand at `target` by now.
    func place(_ temporary: FilePath, at target: FilePath, over found: Found?) throws(Errno) -> Move {
        guard let found else {
            do throws(Errno) {
                try files.renameToFree(temporary, to: target)
            } catch .fileExists {
                return .changed
            } catch .notSupported {
                guard try files.status(ofLink: target) == nil else { return .changed }
                try files.rename(temporary, to: target)
            }
            return .done
        }
        do throws(Errno) {
            try files.exchange(temporary, target)
        } catch .noSuchFileOrDirectory {
            return .changed
        } catch .notSupported {
            guard try hash(at: target) == found.hash else { return .changed }
            try files.rename(temporary, to: target)
            return .done
        }
        // What came out is looked at before it is gone: an edit that was saved meanwhile goes back.
        if holds(found, at: temporary) {
            try? files.remove(temporary)
            return .done
        }
        do throws(Errno) {
            try files.exchange(temporary, target)
            return .changed
        } catch .noSuchFileOrDirectory {
            // What was put there has been taken away again.
            do throws(Errno) { try files.renameToFree(temporary, to: target) } catch { return .stranded(error) }
            throw .resourceBusy
        } catch {
            return .stranded(error)
        }
    }

    /// Moves a file aside and removes it there. What turns out to be somebody's own is put back in its place.
    func remove(_ file: String, _ found: Found, by aside: FilePath) throws(Errno) -> Move {
        do throws(Errno) {
            try files.rename(path.appending(file), to: aside)
        } catch .noSuchFileOrDirectory {
            return .done
        }
        if holds(found, at: aside) {
            try? files.remove(aside)
            return .done
        }
        do throws(Errno) {
            try putBack(aside, to: file)
            return .changed
        } catch {
            return .stranded(error)
        }
    }
}
