// libxml2: the XML writer, the hardened reader and tree, and schema validation.
#include <libxml/xmlversion.h>
// Where libxml2 was built with ICU, its headers bring ICU's along, which differ from those that Foundation carries; a
// module that sees both does not compile. Nothing here uses the fields that are left out (converters of encodings).
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlsave.h>
#include <libxml/xmlwriter.h>
#include <libxml/xmlschemas.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
