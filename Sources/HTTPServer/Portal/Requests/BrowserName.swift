/// The kind of a browser, so that somebody recognises the own sessions. One of a closed list: what a browser calls itself is not kept.
enum BrowserName {
    static func of(_ agent: String?) -> String {
        guard let agent, agent.utf8.count <= 500 else { return "" }
        // The order matters: several call themselves by the names of others as well.
        for (mark, name) in [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]
        where agent.contains(mark) {
            return name
        }
        return ""
    }
}
