/// Cards beside each other where there is room, below each other where there is not.
struct CardGrid: Component {
    var cards: [Card]

    func html() -> HTML {
        element("div", ["class": "cards"]) { for card in cards { card } }
    }
}
