import Foundation

/// Whether a port can be listened on, asked before minutes of other work.
enum PortCheck {
    /// Throws with advice where another program has the port, or the system does not allow it. Port 0 is always free.
    static func requireFree(_ port: Int, option: String) throws {
        guard port != 0 else { return }
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        // As the listener does: an address that a former process has just left may be taken.
        var reuse: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port)).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard result != 0 else { return }
        switch errno {
        case EADDRINUSE:
            throw CommandFailure("Port \(port) is taken by another program. Choose another with \(option), or 0 for any port that is free.")
        case EACCES:
            throw CommandFailure("You have no permission to listen on port \(port). Choose one of 1024 or higher with \(option).")
        default:
            throw CommandFailure("Port \(port) cannot be used (\(String(cString: strerror(errno)))). Choose another with \(option).")
        }
    }
}
