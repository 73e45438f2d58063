import ArgumentParser
import Governance

/// Other parameters than the standard ones, to see what they do.
struct Tuning: ParsableArguments {
    @Option(help: "Profiles that one chosen person accounts for.")
    var profilesPerDetail = Harvest().profilesPerDetail

    @Option(help: "How far choosing counts ahead, in profiles.")
    var credit = Harvest().credit

    @Option(help: "Balance of an asker that is a finding, as a share of all profiles.")
    var balance = Harvest().balance.share

    @Option(help: "Balance of a user that is a finding, as a share of all profiles.")
    var userBalance = Harvest().userBalance.share

    @Option(help: "New profiles of a user in an hour that are a finding, as a share of all profiles.")
    var userHour = Harvest().userHour.share

    @Option(help: "The least balance for one source that is a finding, in profiles.")
    var sourceLeast = Harvest().sourceBalance.least

    @Option(help: "New profiles outside office hours that are a finding.")
    var offHours = OffHoursBulk().profiles

    @Option(help: "New profiles in a day below which no day is unlike the past.")
    var unlikeLeast = UnlikeItsPast().least

    var detectors: MisuseDetectors {
        let standard = Harvest()
        return MisuseDetectors(
            harvest: Harvest(
                profilesPerDetail: profilesPerDetail, credit: credit, balance: other(balance, standard.balance),
                userBalance: other(userBalance, standard.userBalance),
                sourceBalance: MarketShare(standard.sourceBalance.share, least: sourceLeast, most: standard.sourceBalance.most),
                userHour: other(userHour, standard.userHour)),
            offHoursBulk: OffHoursBulk(profiles: offHours), unlikeItsPast: UnlikeItsPast(least: unlikeLeast))
    }

    private func other(_ share: Double, _ standard: MarketShare) -> MarketShare {
        MarketShare(share, least: standard.least, most: standard.most)
    }
}
