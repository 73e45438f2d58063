extension StyleGuide {
    var charts: [Specimen] { [bars, lines, maps] }

    private var areas: [String] { [samples.north, samples.centre, samples.south] }

    /// Tells the charts without figures apart.
    private func noFigures(_ entry: PageText.StyleGuideEntry) -> String { "\(entry.name): \(samples.noChart)" }

    private var bars: Specimen {
        Specimen(
            entries.barChart, "BarChart", "ChartSeries",
            states: [
                .init(text.stateDefault) {
                    BarChart(
                        id: "bars-one", title: samples.perTown, categoryTitle: samples.area, categories: areas + [samples.longWord],
                        series: [ChartSeries(name: samples.jobSeekers, figures: [1_240, 3_100, 0, nil])], language: language)
                },
                .init(text.stateSeveral) {
                    BarChart(
                        id: "bars-several", title: samples.perTownBoth, categoryTitle: samples.area, categories: areas,
                        series: [
                            ChartSeries(name: samples.jobSeekers, figures: [1_240, 3_100, 860]),
                            ChartSeries(name: samples.vacancies, figures: [980, 1_450, 1_210]),
                        ], language: language)
                },
                .init(text.stateEmpty) {
                    BarChart(
                        id: "bars-empty", title: noFigures(entries.barChart), categoryTitle: samples.area, categories: [], series: [],
                        language: language)
                },
            ])
    }

    private var lines: Specimen {
        Specimen(
            entries.lineChart, "LineChart", "ChartSeries",
            states: [
                .init(text.stateSeveral) {
                    LineChart(
                        id: "lines-several", title: samples.perMonth, momentTitle: samples.month, moments: samples.monthNames,
                        series: [
                            ChartSeries(name: samples.questions, figures: [120, 180, 165, nil, 240, 310, 295]),
                            ChartSeries(name: samples.answers, figures: [90, 150, 160, 155, 205, 260, 284]),
                            ChartSeries(name: samples.vacancies, figures: [20, 35, 30, 62, 58, 74, 91]),
                        ], language: language)
                },
                .init(text.stateOne) {
                    LineChart(
                        id: "lines-one", title: samples.oneMonth, momentTitle: samples.month, moments: [samples.monthNames[0]],
                        series: [ChartSeries(name: samples.questions, figures: [120])], language: language)
                },
                .init(text.stateEmpty) {
                    LineChart(
                        id: "lines-empty", title: noFigures(entries.lineChart), momentTitle: samples.month, moments: [], series: [],
                        language: language)
                },
            ])
    }

    private var maps: Specimen {
        let places = [
            AreaMap.Place(longitude: 5.121, latitude: 52.09, value: 640, label: "3511 Utrecht", isChosen: true),
            AreaMap.Place(longitude: 5.097, latitude: 52.115, value: 410, label: "3555 Utrecht"),
            AreaMap.Place(longitude: 5.234, latitude: 52.089, value: 220, label: "3701 Zeist"),
            AreaMap.Place(longitude: 5.043, latitude: 52.029, value: 310, label: "3431 Nieuwegein"),
            AreaMap.Place(longitude: 5.387, latitude: 52.156, value: 480, label: "3811 Amersfoort", isChosen: true),
            AreaMap.Place(longitude: 4.884, latitude: 52.087, value: 95, label: "3441 Woerden"),
            AreaMap.Place(longitude: 5.168, latitude: 52.03, value: 150, label: "3991 Houten"),
            AreaMap.Place(longitude: 5.29, latitude: 52.21, value: 12, label: "3741 Baarn"),
        ]
        return Specimen(
            entries.areaMap, "AreaMap",
            states: [
                .init(text.stateDefault) {
                    AreaMap(id: "map-several", title: samples.onTheMap, valueTitle: samples.jobSeekers, places: places, language: language)
                },
                .init(text.stateOne) {
                    AreaMap(
                        id: "map-one", title: "\(samples.perTown): \(samples.centre)", valueTitle: samples.jobSeekers,
                        places: Array(places.prefix(1)),
                        language: language)
                },
                .init(text.stateEmpty) {
                    AreaMap(
                        id: "map-empty", title: noFigures(entries.areaMap), valueTitle: samples.jobSeekers, places: [], language: language)
                },
            ])
    }
}
