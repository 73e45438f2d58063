import LabourDomain

// Sollicitatiewijze, Webadres
extension ApplicationMethod {
    init(sollicitatiewijze wire: WireReader) {
        let address = wire.object("webadres")
        self.init(
            channel: wire.textCode("codeSollicitatiewijze"), webAddress: address.holdsNothing ? nil : WebAddress(webadres: address))
    }
}

extension WebAddress {
    init(webadres wire: WireReader) { self.init(purpose: wire.code("codeWebadres"), url: wire.text("url")) }
}

extension WireObject {
    init(sollicitatiewijze method: ApplicationMethod) {
        put("codeSollicitatiewijze", textCode: method.channel)
        if let address = method.webAddress { put("webadres", WireObject(webadres: address)) }
    }

    init(webadres address: WebAddress) {
        put("codeWebadres", code: address.purpose)
        put("url", name: address.url, atMost: 1000)
    }
}
