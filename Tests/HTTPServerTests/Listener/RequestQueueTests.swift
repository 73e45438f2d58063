import NIOHTTP1
import Testing

@testable import HTTPServer

struct RequestQueueTests {
    private func head(_ version: HTTPVersion = .http1_1, connection: String? = nil) -> HTTPRequestHead {
        HTTPRequestHead(version: version, method: .GET, uri: "/", headers: connection.map { ["Connection": $0] } ?? [:])
    }

    @Test func aCompleteRequestKeepsTheConnection() {
        var queue = RequestQueue()
        queue.began(head())
        queue.arrived()
        let isLast = queue.answering(endingConnection: false)
        #expect(!isLast)
        let isOver = queue.answered()
        #expect(!isOver)
    }

    @Test func anAnswerBeforeTheEndOfTheRequestIsTheLast() {
        var queue = RequestQueue()
        queue.began(head())
        #expect(queue.isArriving)
        let isLast = queue.answering(endingConnection: false)
        #expect(isLast)
        let isOver = queue.answered()
        #expect(isOver)
    }

    @Test func oldVersionsAndWishesEndTheConnection() {
        for head in [head(.http1_0), head(connection: "Close"), head(connection: "upgrade, close")] {
            var queue = RequestQueue()
            queue.began(head)
            queue.arrived()
            let isLast = queue.answering(endingConnection: false)
            #expect(isLast)
            let isOver = queue.answered()
            #expect(isOver)
        }
    }

    @Test func aRefusalNeverBreaksIntoAnAnswer() {
        var queue = RequestQueue()
        #expect(queue.canBeRefused)
        queue.began(head())
        #expect(queue.canBeRefused)
        _ = queue.answering(endingConnection: false)
        #expect(!queue.canBeRefused)
    }

    @Test func aRefusalNeverTakesAnotherRequestsTurn() {
        var queue = RequestQueue()
        queue.began(head())
        queue.arrived()
        queue.began(head())
        #expect(!queue.canBeRefused)
    }

    @Test func anAnswerToNothingEndsTheConnection() {
        var queue = RequestQueue()
        let isLast = queue.answering(endingConnection: false)
        #expect(isLast)
        let isOver = queue.answered()
        #expect(isOver)
    }
}
