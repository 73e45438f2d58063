import LabourDomain

// Vervoermiddel
extension Transport {
    init(vervoermiddel wire: WireReader) {
        self.init(
            means: wire.code("codeVervoermiddel"), availableForWork: wire.code("indicatieBeschikbaarVoorUitvoeringWerk"),
            availableForCommuting: wire.code("indicatieBeschikbaarVoorWoonWerkverkeer"))
    }
}

extension WireObject {
    init(vervoermiddel transport: Transport) {
        put("codeVervoermiddel", code: transport.means)
        put("indicatieBeschikbaarVoorUitvoeringWerk", code: transport.availableForWork)
        put("indicatieBeschikbaarVoorWoonWerkverkeer", code: transport.availableForCommuting)
    }
}
