// libdeflate: deflates bytes that are all at hand.
#include <libdeflate.h>
