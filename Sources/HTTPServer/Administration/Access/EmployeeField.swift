import LabourDomain

/// The header field in which an organisation may name its employee by a pseudonym, so that its own people can be told apart in the audit log.
enum EmployeeField {
    static let name = "X-Schakel-Employee"
    static let form = TextForm.identifier(64)
}

/// Who is recorded: from the certificate and the field as far as it has been judged.
struct AuditedCaller: Sendable {
    let oin: OIN?
    let fingerprint: String?
    let employee: String?

    init(_ call: Call) {
        oin = call.peer?.oin
        fingerprint = call.peer?.fingerprint
        let given = call.values(EmployeeField.name)
        employee = given.first.flatMap { given.count == 1 && EmployeeField.form.accepts($0) ? $0 : nil }
    }
}
