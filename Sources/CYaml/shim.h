// libyaml: events of a YAML text with exact places.
#include <yaml.h>
