/// All detectors with their parameters: a value that the scheme manager can change for another.
public struct MisuseDetectors: Hashable, Sendable {
    public var areaSweep: AreaSweep
    public var tooManyDetails: TooManyDetails
    public var sharedQuestion: SharedQuestion
    public var harvest: Harvest
    public var offHoursBulk: OffHoursBulk
    public var refusals: Refusals
    public var unlikeItsPast: UnlikeItsPast

    public init(
        areaSweep: AreaSweep = AreaSweep(), tooManyDetails: TooManyDetails = TooManyDetails(),
        sharedQuestion: SharedQuestion = SharedQuestion(), harvest: Harvest = Harvest(), offHoursBulk: OffHoursBulk = OffHoursBulk(),
        refusals: Refusals = Refusals(), unlikeItsPast: UnlikeItsPast = UnlikeItsPast()
    ) {
        self.areaSweep = areaSweep
        self.tooManyDetails = tooManyDetails
        self.sharedQuestion = sharedQuestion
        self.harvest = harvest
        self.offHoursBulk = offHoursBulk
        self.refusals = refusals
        self.unlikeItsPast = unlikeItsPast
    }
}
