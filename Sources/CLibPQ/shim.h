// PostgreSQL's client library. Its own quoted include finds the file beside it, so that pkg-config is not needed.
#include <dlfcn.h>
#include <postgresql/libpq-fe.h>
#include <stdint.h>

// Has OpenSSL, which PostgreSQL's library encrypts with, leave its memory to the end of the process. By itself it clears it away in `exit`
// while threads with a connection still use it, and the process crashes. It must be called before the first connection; where the library
// encrypts with something else, nothing happens. The flag is OPENSSL_INIT_NO_ATEXIT, which its man page gives the meaning of.
static inline void schakel_keep_openssl_until_the_end(void) {
    int (*init)(uint64_t, const void *) = (int (*)(uint64_t, const void *))dlsym(RTLD_DEFAULT, "OPENSSL_init_crypto");
    if (init) init(0x00080000L, 0);
}
