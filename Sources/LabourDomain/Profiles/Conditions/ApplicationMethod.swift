/// A way to apply for a vacancy (*sollicitatiewijze*).
public struct ApplicationMethod: Hashable, Sendable {
    public var channel: ApplicationChannel?
    public var webAddress: WebAddress?

    public init(channel: ApplicationChannel? = nil, webAddress: WebAddress? = nil) {
        self.channel = channel
        self.webAddress = webAddress
    }
}

/// The codes of *codeSollicitatiewijze*.
public enum ApplicationChannel: UInt8, Hashable, Sendable, CaseIterable {
    case post = 1
    case telephone = 2
    case email = 3
    case onlineForm = 4
}
