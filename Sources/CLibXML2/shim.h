#include <libxml/xmlversion.h>

// Where the library was built with ICU, its headers name ICU's, which are other ones than those of Swift's Foundation.
// Nothing that is used here depends on it.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

// Older ones lack what is asked for here; Debian and Ubuntu mend theirs.
#if LIBXML_VERSION < 20910
#error "libxml2 2.9.10 or later is needed"
#endif
