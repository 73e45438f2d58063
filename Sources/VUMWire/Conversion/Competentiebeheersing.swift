// Competentiebeheersing {codeCompetentie}, Interesse {naamInteresse}
extension WireReader {
    func competences() -> [String] { objects("competentiebeheersing").compactMap { $0.text("codeCompetentie") } }

    func interests() -> [String] { objects("interesse").compactMap { $0.text("naamInteresse") } }
}

extension WireObject {
    init(competentiebeheersing code: String) { put("codeCompetentie", name: code, atMost: 200) }

    init(interesse name: String) { put("naamInteresse", prose: name, cutAt: 120) }
}
