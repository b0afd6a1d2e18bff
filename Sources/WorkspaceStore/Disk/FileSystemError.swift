import Foundation

/// The operating system's own words for what went wrong: `Permission denied`.
func reason(of error: any Error) -> String {
    if let posix = error as? POSIXError { return String(cString: strerror(posix.code.rawValue)) }
    let cocoa = error as NSError
    if let underlying = cocoa.userInfo[NSUnderlyingErrorKey] as? any Error { return reason(of: underlying) }
    if cocoa.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(cocoa.code))) }
    switch cocoa.code {
    case CocoaError.fileNoSuchFile.rawValue, CocoaError.fileReadNoSuchFile.rawValue: return "No such file or directory"
    case CocoaError.fileReadNoPermission.rawValue, CocoaError.fileWriteNoPermission.rawValue: return "Permission denied"
    case CocoaError.fileWriteOutOfSpace.rawValue: return "No space left on device"
    case CocoaError.fileWriteVolumeReadOnly.rawValue: return "Read-only file system"
    case CocoaError.fileWriteFileExists.rawValue: return "File exists"
    default: return cocoa.localizedDescription
    }
}
