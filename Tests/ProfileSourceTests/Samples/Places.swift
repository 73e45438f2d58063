import Geography

/// A small country: areas on a line to the north, about 11 kilometres from one to the next; 1200 and 1201 lie on the same spot.
enum Places {
    static let table = """
        pc4,latitude,longitude,municipality
        1000,52.0000,5.0000,0001
        1100,52.1000,5.0000,0001
        1200,52.2000,5.0000,0002
        1201,52.2000,5.0000,0002
        1300,52.3000,5.0000,0002
        1400,52.4000,5.0000,0003
        9990,53.2000,5.0000,0004
        """

    static func gazetteer() throws -> Gazetteer { try Gazetteer(csv: Array(table.utf8)) }
}
