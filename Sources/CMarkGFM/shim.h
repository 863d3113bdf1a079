#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm_version.h>

// Older ones have CVE-2022-39209, and 0.29.0.gfm.7 parses nothing before a call that no other one needs.
#if CMARK_GFM_VERSION < ((0 << 24) | (29 << 16) | (0 << 8) | 6) || CMARK_GFM_VERSION == ((0 << 24) | (29 << 16) | (0 << 8) | 7)
#error "libcmark-gfm 0.29.0.gfm.6, or 0.29.0.gfm.8 and later, is needed"
#endif
