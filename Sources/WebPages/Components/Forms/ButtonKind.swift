/// How much a button asks for attention: one primary button a form, a warning before what cannot be undone.
enum ButtonKind: String, CaseIterable {
    case primary, secondary, warning
}
