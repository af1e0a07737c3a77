// libmd for Swift: SHA-256, as the BSDs have it in their C library.
#include <sha2.h>
