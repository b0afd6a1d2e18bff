// libzip: archives in memory, safe on hostile input.
#include <zip.h>
