import SignIn

extension PageLayout {
    /// The layout of a page of the portal: the ways that this visitor can go, and who that is.
    ///
    /// - Parameter hasFaults: Whether its form has faults, which its title then says first.
    init(title: String, context: PageContext, breadcrumbs: [NavigationLink] = [], hasFaults: Bool = false) {
        let text = context.text
        let frame = PageFrame(
            navigation: context.navigation,
            signedIn: context.visitor.map { visitor in
                SignedInPerson(
                    name: visitor.name, role: visitor.roles.map(text.signIn.name).sorted().joined(separator: ", "),
                    organisation: visitor.organisation, sessionsPath: "/sessies", signOutPath: "/afmelden", csrf: visitor.formToken,
                    warnAfter: visitor.warnAfter)
            }, remark: context.isPilot ? text.layout.pilot : nil)
        self.init(
            title: hasFaults ? "\(text.layout.faultBefore) \(title)" : title, language: context.language, path: context.path, frame: frame,
            breadcrumbs: breadcrumbs, usesScript: context.visitor?.warnAfter != nil)
    }
}

extension PageContext {
    /// The parts of the portal that this visitor can see.
    var navigation: [NavigationLink] {
        let text = text.layout
        var places: [(String, String)] = [(text.start, "/")]
        if let visitor {
            if visitor.roles.contains(.mediator) { places += [(text.newQuestion, "/vragen/nieuw"), (text.questions, "/vragen")] }
        } else if canSignIn {
            places.append((text.signIn, "/aanmelden"))
        }
        places.append((text.chain, "/keten"))
        // The longest path that the page lies below.
        let here = places.map(\.1).filter { $0 == path || ($0 != "/" && path.hasPrefix($0 + "/")) }.max { $0.utf8.count < $1.utf8.count }
        return places.map { NavigationLink(name: $0.0, path: $0.1, isCurrent: $0.1 == here) }
    }
}
