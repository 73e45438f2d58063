import ProfileSource
import StrictJSON
import Testing

struct ProfileSourceErrorTests {
    @Test(arguments: [
        ProfileSourceError.fileNotFound(path: "P"), .isDirectory(path: "P"), .notPermitted(path: "P"), .unreadable(path: "P"), .emptyInput,
        .wrongEncoding(got: .utf16), .notJSON(offset: 3), .brokenDocument(.invalidUTF8(offset: 1)), .nothingAccepted,
        .inputFailed(internal: "SECRET"), .cancelled, .replacementLost, .storeFailed(internal: "SECRET"), .invalidMaximum(got: 0),
        .invalidAge(got: 0), .timeZoneUnknown,
    ])
    func saysInWordsWhatIsWrongWithoutInternals(error: ProfileSourceError) {
        #expect(error.description.count > 10)
        #expect(!error.description.contains("SECRET"))
    }
}
