import Testing

@testable import WebPages

@Suite("A form")
struct FormTests {
    @Test func sendsTheTokenOfTheSession() throws {
        let tree = try parsed(
            ActionForm(action: "/save", csrf: "token") {
                "content"
            } buttons: {
                SubmitButton(text: "Save")
            })
        let form = try #require(tree.all("form").first)
        #expect(form["method"] == "post" && form["action"] == "/save" && form["enctype"] == nil)
        let token = try #require(form.all("input").first)
        #expect(token["type"] == "hidden" && token["name"] == ActionForm.tokenName && token["value"] == "token")
        #expect(form.all("button").map { $0["type"] } == ["submit"])
    }

    @Test func withFilesIsSentInParts() throws {
        let tree = try parsed(
            ActionForm(action: "/save", csrf: "token", hasFiles: true) {
            } buttons: {
            })
        #expect(tree.all("form").first?["enctype"] == "multipart/form-data")
    }

    @Test func thatSearchesHasNoTokenInItsAddress() throws {
        let tree = try parsed(
            SearchForm(action: "/find", label: "Find") {
            } buttons: {
                SubmitButton(text: "Find")
            })
        let form = try #require(tree.all("form").first)
        #expect(form["method"] == "get" && form["role"] == "search" && form.all("input").isEmpty)
    }
}
