// PostgreSQL's client library. Its own quoted include finds the file beside it, so that pkg-config is not needed.
#include <postgresql/libpq-fe.h>
