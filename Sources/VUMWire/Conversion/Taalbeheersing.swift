import LabourDomain

// Taalbeheersing
extension LanguageMastery {
    init(taalbeheersing wire: WireReader) {
        self.init(
            language: wire.text("codeTaal").flatMap { try? LanguageCode($0) }, reading: wire.code("codeNiveauTaalbeheersingLezen"),
            listening: wire.code("codeNiveauTaalbeheersingLuisteren"), speaking: wire.code("codeNiveauTaalbeheersingMondeling"),
            writing: wire.code("codeNiveauTaalbeheersingSchriftelijk"))
    }
}

extension WireObject {
    init(taalbeheersing mastery: LanguageMastery) {
        put("codeTaal", name: mastery.language?.description, atMost: 3)
        put("codeNiveauTaalbeheersingLezen", code: mastery.reading)
        put("codeNiveauTaalbeheersingLuisteren", code: mastery.listening)
        put("codeNiveauTaalbeheersingMondeling", code: mastery.speaking)
        put("codeNiveauTaalbeheersingSchriftelijk", code: mastery.writing)
    }
}
