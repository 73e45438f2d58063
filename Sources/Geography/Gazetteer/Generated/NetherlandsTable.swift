// Made by Scripts/make-gazetteer. Do not edit; see the README beside this folder for the source and its licence.

/// The postcode areas of the Netherlands, by their first digit. Between spaces and line ends, separated by commas: postcode area,
/// latitude, longitude (degrees, WGS 84), municipality (CBS code, 2025).
enum NetherlandsTable {
    /// In the order of the areas.
    static let parts: [StaticString] = [
        areas1, areas2, areas3, areas4, areas5, areas6, areas7, areas8, areas9,
    ]
}
