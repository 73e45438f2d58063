import Foundation

/// The files of this repository, found from where this file lies.
struct Checkout {
    let root: URL

    init(_ here: String = #filePath) {
        let folder = URL(filePath: here).deletingLastPathComponent().resolvingSymlinksInPath()
        root = folder.deletingLastPathComponent().deletingLastPathComponent()
    }

    /// The text of one file, by its path from the root.
    func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The names of the folders directly below a folder, sorted.
    func folders(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(at: root.appending(path: path), includingPropertiesForKeys: nil)
            .filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true }
            .map(\.lastPathComponent)
            .sorted()
    }

    /// Every Swift file below a folder, sorted by path; those with `besides` in their path are left out.
    func swiftFiles(in path: String, besides: String = "/Generated/") throws -> [SourceFile] {
        let base = root.appending(path: path)
        let found = FileManager.default.enumerator(atPath: base.path(percentEncoded: false))
        var files: [SourceFile] = []
        while let name = found?.nextObject() as? String {
            guard name.hasSuffix(".swift"), !"/\(name)".contains(besides) else { continue }
            files.append(SourceFile(path: "\(path)/\(name)", text: try text("\(path)/\(name)")))
        }
        return files.sorted { $0.path < $1.path }
    }

    /// Every Swift file of every target but tables that a script made, which nobody reads.
    func sources() throws -> [SourceFile] {
        try Self.handwritten.get()
    }

    private static let handwritten = Result {
        try Checkout().swiftFiles(in: "Sources")
    }
}
