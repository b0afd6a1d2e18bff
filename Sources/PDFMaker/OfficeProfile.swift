/// The settings that a process starts with, instead of those of whoever sits at the machine.
enum OfficeProfile {
    /// `registrymodifications.xcu`: no macros, no links that are followed, nothing asked of any server.
    static let text: String = {
        let items = settings.map { path, name, value in
            "<item oor:path=\"/org.openoffice.\(path)\"><prop oor:name=\"\(name)\" oor:op=\"fuse\">"
                + "<value>\(value)</value></prop></item>"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            \(items.joined(separator: "\n"))
            </oor:items>

            """
    }()

    private static let settings = [
        // Very high: only what lies in trusted places, and there are none.
        ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
        ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
        ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
        ("Office.Writer/Content/Update", "Link", "0"),
        ("Office.Calc/Content/Update", "Link", "2"),
        ("Inet/Settings", "ooInetProxyType", "0"),
        ("Office.Common/Save/Document", "AutoSave", "false"),
        ("Office.Recovery/RecoveryInfo", "SessionData", "false"),
        ("Setup/Office", "ooSetupInstCompleted", "true"),
    ]
}
