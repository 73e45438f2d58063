#ifndef SYNC_COUNT_H
#define SYNC_COUNT_H

#include <stdint.h>

/// How often this process has synchronised a file with the disk, whoever asked for it.
uint64_t sync_count(void);

#endif
