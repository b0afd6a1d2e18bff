// cmark-gfm: the reference parser of GitHub-flavoured Markdown, with its extensions (tables, task lists, strikethrough).
#include <string.h>
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
