import SignIn

/// The ways to go for somebody with certain roles.
struct MainNavigation {
    var roles: Set<PersonRole>
    var path: String
    var text: PageText.LayoutText

    private var places: [(name: String, path: String)] {
        var places: [(String, String)] = [(text.start, "/")]
        if roles.contains(.mediator) { places += [(text.newQuestion, "/vragen/nieuw"), (text.questions, "/vragen")] }
        return places
    }

    func html() -> HTML {
        let here = places.map(\.path).filter { $0 == "/" ? path == "/" : path == $0 || path.hasPrefix($0 + "/") }.max { $0.count < $1.count }
        return element("nav", ["aria-label": text.navigation, "class": "main"]) {
            element("ul") {
                for place in places {
                    element("li") {
                        if place.path == here {
                            .element("a", [("href", place.path), ("aria-current", path == place.path ? "page" : "true")], [.text(place.name)])
                        } else {
                            element("a", ["href": place.path]) { place.name }
                        }
                    }
                }
            }
        }
    }
}
