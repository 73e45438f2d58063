import Exchange
import Foundation
import Testing

@testable import HTTPServer

struct MetricsTests {
    @Test func countersAddUpPerLabel() {
        let metrics = MetricsRegistry()
        metrics.add(.questions, ["vacancies"])
        metrics.add(.questions, ["vacancies"], by: 2)
        metrics.add(.questions, ["job-seekers"])
        let text = metrics.prometheusText()
        #expect(
            text == """
                # HELP schakel_questions_total Selection questions taken in.
                # TYPE schakel_questions_total counter
                schakel_questions_total{subject="job-seekers"} 1
                schakel_questions_total{subject="vacancies"} 3

                """)
    }

    @Test func histogramsAreCumulative() {
        let metrics = MetricsRegistry()
        for seconds in [0.001, 0.3, 99] { metrics.observe(.requestSeconds, ["portal", "/x"], seconds: seconds) }
        metrics.observe(.requestSeconds, ["portal", "/x"], seconds: .nan)
        let text = metrics.prometheusText()
        #expect(text.contains("# TYPE schakel_http_request_seconds histogram"))
        #expect(text.contains(#"schakel_http_request_seconds_bucket{role="portal",route="/x",le="0.001"} 1"#))
        #expect(text.contains(#"schakel_http_request_seconds_bucket{role="portal",route="/x",le="0.25"} 1"#))
        #expect(text.contains(#"schakel_http_request_seconds_bucket{role="portal",route="/x",le="0.5"} 2"#))
        #expect(text.contains(#"schakel_http_request_seconds_bucket{role="portal",route="/x",le="+Inf"} 3"#))
        #expect(text.contains(#"schakel_http_request_seconds_count{role="portal",route="/x"} 3"#))
        #expect(text.contains(#"schakel_http_request_seconds_sum{role="portal",route="/x"} 99.301"#))
    }

    @Test func gaugesAreSet() {
        let metrics = MetricsRegistry()
        metrics.set(.indexed, ["Bron", "vacancies"], to: 5)
        metrics.set(.indexed, ["Bron", "vacancies"], to: 2.5)
        #expect(metrics.prometheusText().contains(#"schakel_indexed_profiles{source="Bron",subject="vacancies"} 2.5"#))
    }

    @Test func labelValuesAreEscaped() {
        let metrics = MetricsRegistry()
        metrics.add(.matchesDelivered, ["a\"b\\c\r\nd"])
        #expect(metrics.prometheusText().contains(#"{source="a\"b\\c"# + "\r" + #"\nd"} 1"#))
    }

    @Test func labelsThatAreMissingOrTooManyDoNoHarm() {
        let metrics = MetricsRegistry()
        metrics.add(.requests, ["portal", "/x"])
        metrics.add(.questions, ["vacancies", "surplus"])
        #expect(metrics.prometheusText().contains(#"{role="portal",route="/x",method="",status=""} 1"#))
        #expect(!metrics.prometheusText().contains("surplus"))
    }

    @Test func inputCannotGrowTheRegistryWithoutEnd() {
        let metrics = MetricsRegistry()
        for number in 0..<(MetricsRegistry.maximumSeries + 50) { metrics.add(.matchesDelivered, ["s\(number)"]) }
        #expect(metrics.prometheusText().contains(#"{source="other"} 50"#))
        #expect(metrics.snapshot()[.matchesDelivered]?.count == MetricsRegistry.maximumSeries + 1)
    }

    @Test func noMetricHasALabelForPersonsOrReferences() {
        let allowed: Set = ["role", "route", "method", "status", "subject", "source", "outcome"]
        #expect(Metric.allCases.allSatisfy { Set($0.labelNames).isSubset(of: allowed) })
    }
}
