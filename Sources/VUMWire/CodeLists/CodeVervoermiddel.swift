/// *codeVervoermiddel*.
public enum CodeVervoermiddel: Int, Codelijst {
    case auto = 1
    case bromfiets = 2
    case fiets = 3
    case motor = 4
    case openbaarVervoer = 5
    case anders = 9
}
