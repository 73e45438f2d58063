#ifndef PLAIN_SCAN_H
#define PLAIN_SCAN_H

#include <stddef.h>
#include <stdint.h>

// A selection without anything clever: rows ordered by postcode area, one packed struct a row, every row of every area looked at from near to far
// until there is enough. What a careful C programmer would write in an afternoon, and the limit that the index is measured against.

/// What a question looks at in one profile.
struct plain_row {
    uint64_t flags;
    uint16_t occupations[4];
    uint32_t available;
    uint16_t travel;
    uint8_t most_hours;
    uint8_t least_hours;
    /// Language in the high 24 bits, spoken + 1 in bits 4...7, written + 1 in the lowest four; 0 where there is none.
    uint32_t languages[6];
};

struct plain_index {
    const struct plain_row *rows;
    /// 9,001 positions: area n has the rows starts[n] up to starts[n + 1].
    const uint32_t *starts;
    /// Where the match of each row begins in `matches`; one more than there are rows.
    const uint64_t *offsets;
    const uint8_t *matches;
};

struct plain_question {
    /// The areas within the radius, nearest first, their distance in whole kilometres rounded up, and whether each is as far as the one before.
    const uint16_t *areas;
    const uint16_t *reaches;
    const uint8_t *ties;
    size_t area_count;
    uint64_t needed;
    uint64_t any_contract;
    uint16_t occupations[8];
    size_t occupation_count;
    uint32_t available_by;
    uint8_t most_hours;
    uint8_t least_hours;
    uint32_t languages[4];
    size_t language_count;
    size_t maximum;
    uint64_t seed;
};

/// Chooses at most `maximum` rows and writes their numbers to `hits` (room for all rows of the index), which says where their matches stand.
/// Returns the number of rows; `bytes` gets the length of their matches with a comma after each, `more` whether there were more.
size_t plain_scan(
    const struct plain_index *index, const struct plain_question *question, uint32_t *hits, size_t *bytes, int *more);

/// Writes the matches of `count` rows one after the other to `out`.
void plain_copy(const struct plain_index *index, const uint32_t *hits, size_t count, uint8_t *out);

#endif
