// RapidJSON's schema validator and simdjson's parser on the records of the comparison. Reads the schema and the base64 lines of json-bench.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <rapidjson/document.h>
#include <rapidjson/reader.h>
#include <rapidjson/schema.h>
#include <simdjson.h>

static double processorTime() {
    timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

static std::string decoded(const std::string &text) {
    std::string result;
    unsigned value = 0;
    int bits = 0;
    for (char character : text) {
        const char *digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        const char *place = strchr(digits, character);
        if (!place || !character) break;
        value = value << 6 | static_cast<unsigned>(place - digits);
        if ((bits += 6) >= 8) result += static_cast<char>(value >> (bits -= 8) & 0xFF);
    }
    return result;
}

template <typename Body>
static void measure(const char *name, const char *form, const std::vector<std::string> &records, int rounds, Body body) {
    std::vector<double> times;
    size_t bytes = 0, accepted = 0;
    for (auto &record : records) bytes += record.size();
    for (int round = 0; round < rounds; round++) {
        accepted = 0;
        double start = processorTime();
        for (auto &record : records) accepted += body(record);
        times.push_back(processorTime() - start);
    }
    std::sort(times.begin(), times.end());
    double best = times[0], median = times[times.size() / 2], each = 1e6 / records.size();
    printf("{\"name\":\"%s\",\"form\":\"%s\",\"records\":%zu,\"accepted\":%zu,\"best_us\":%.3f,\"median_us\":%.3f,\"best_mb_s\":%.1f,"
           "\"median_mb_s\":%.1f}\n", name, form, records.size(), accepted, best * each, median * each, bytes / best / 1e6, bytes / median / 1e6);
}

int main(int count, char **arguments) {
    if (count < 4) return 2;
    std::ifstream schemaFile(arguments[2]);
    std::string schemaText((std::istreambuf_iterator<char>(schemaFile)), {});
    rapidjson::Document schemaDocument;
    schemaDocument.Parse(schemaText.c_str());
    rapidjson::SchemaDocument schema(schemaDocument);
    rapidjson::SchemaValidator validator(schema);
    simdjson::dom::parser parser;
    auto rapid = [&](const std::string &record) {
        validator.Reset();
        rapidjson::Reader reader;
        rapidjson::MemoryStream stream(record.data(), record.size());
        rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> input(stream);
        return reader.Parse<rapidjson::kParseValidateEncodingFlag>(input, validator) && validator.IsValid();
    };
    auto simd = [&](const std::string &record) { return parser.parse(record.data(), record.size()).error() == simdjson::SUCCESS; };
    std::ifstream file(arguments[3]);
    std::vector<std::string> records;
    for (std::string line; std::getline(file, line);) records.push_back(decoded(line));
    if (std::string(arguments[1]) == "verdicts") {
        for (auto &record : records) printf("%d %d\n", rapid(record), simd(record));
        return 0;
    }
    int rounds = count > 4 ? atoi(arguments[4]) : 60;
    std::vector<std::string> supplied(records.begin(), records.begin() + records.size() / 2);
    std::vector<std::string> compact(records.begin() + records.size() / 2, records.end());
    for (auto &[form, list] : {std::pair<const char *, std::vector<std::string> &>{"supplied", supplied}, {"compact", compact}}) {
        measure("RapidJSON 1.1 SAX + schema (C++)", form, list, rounds, rapid);
        measure("simdjson 3.0 DOM, parse only (C++)", form, list, rounds, simd);
    }
}
