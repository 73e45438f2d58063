/// *codeVervoermiddel*.
public enum CodeVervoermiddel: Int, Codelijst {
    case auto = 1
    case bromfiets = 2
    case fiets = 3
    case motor = 4
    case openbaarVervoer = 5
    case anders = 9

    public var omschrijving: String {
        switch self {
        case .auto: "Auto"
        case .bromfiets: "Bromfiets"
        case .fiets: "Fiets"
        case .motor: "Motor"
        case .openbaarVervoer: "Openbaar vervoer"
        case .anders: "Anders"
        }
    }
}
