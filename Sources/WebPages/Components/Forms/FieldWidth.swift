/// How wide a field is drawn: as wide as the answer that is expected, which helps to give the right one.
enum FieldWidth: String {
    case full, medium, short
}
