import FoundationEssentials
import Models
import Web

/// The fields that registering and changing an employer share.
struct EmployerFields: Decodable {
    let name: Text<2, 120>
    let sector: Employer.Sector?
    let district: Text<1, 100>?
    let phone: Text<5, 40>?
    let email: EmailAddress?

    var terms: Employer.Terms {
        Employer.Terms(name: name.value, sector: sector, district: district?.value, phone: phone?.value, email: email)
    }
}
