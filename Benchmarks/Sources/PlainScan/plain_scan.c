#include "plain_scan.h"

#include <string.h>

static uint64_t next_random(uint64_t *state) {
    uint64_t mixed = (*state += 0x9E3779B97F4A7C15u);
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
}

static uint32_t below(uint64_t *state, uint32_t bound) { return (uint32_t)(((next_random(state) >> 32) * bound) >> 32); }

static int has_occupation(const struct plain_row *row, const struct plain_question *question) {
    int found = 0;
    for (size_t asked = 0; asked < question->occupation_count; asked++)
        for (int place = 0; place < 4; place++) found |= row->occupations[place] == question->occupations[asked];
    return found;
}

static int speaks(const struct plain_row *row, uint32_t asked) {
    int found = 0;
    for (int place = 0; place < 6; place++) {
        uint32_t skill = row->languages[place];
        found |= skill >> 8 == asked >> 8 && (skill >> 4 & 15) >= (asked >> 4 & 15) && (skill & 15) >= (asked & 15);
    }
    return found;
}

static int satisfies(const struct plain_row *row, const struct plain_question *question, uint16_t reach) {
    int all = (row->flags & question->needed) == question->needed;
    all &= (row->flags & question->any_contract) != 0;
    all &= row->available <= question->available_by;
    all &= row->most_hours >= question->most_hours;
    all &= row->least_hours <= question->least_hours;
    all &= row->travel >= reach;
    if (!all) return 0;
    if (question->occupation_count && !has_occupation(row, question)) return 0;
    for (size_t asked = 0; asked < question->language_count; asked++)
        if (!speaks(row, question->languages[asked])) return 0;
    return 1;
}

size_t plain_scan(
    const struct plain_index *index, const struct plain_question *question, uint32_t *hits, size_t *bytes, int *more) {
    uint64_t random = question->seed;
    size_t count = 0;
    *more = 0;
    for (size_t place = 0; place < question->area_count && !*more;) {
        size_t group = count;
        do {
            uint16_t area = question->areas[place];
            for (uint32_t row = index->starts[area]; row < index->starts[area + 1]; row++)
                if (satisfies(&index->rows[row], question, question->reaches[place])) hits[count++] = row;
            place++;
        } while (place < question->area_count && question->ties[place]);
        if (count > question->maximum) {
            for (size_t taken = group; taken < question->maximum; taken++) {
                size_t other = taken + below(&random, (uint32_t)(count - taken));
                uint32_t row = hits[taken];
                hits[taken] = hits[other];
                hits[other] = row;
            }
            count = question->maximum;
            *more = 1;
        }
    }
    *bytes = 0;
    for (size_t taken = 0; taken < count; taken++) {
        size_t other = taken + below(&random, (uint32_t)(count - taken));
        uint32_t row = hits[other];
        hits[other] = hits[taken];
        hits[taken] = row;
        *bytes += index->offsets[row + 1] - index->offsets[row] + 1;
    }
    return count;
}

void plain_copy(const struct plain_index *index, const uint32_t *hits, size_t count, uint8_t *out) {
    for (size_t taken = 0; taken < count; taken++) {
        uint32_t row = hits[taken];
        size_t length = index->offsets[row + 1] - index->offsets[row];
        memcpy(out, index->matches + index->offsets[row], length);
        out += length;
        *out++ = ',';
    }
}
