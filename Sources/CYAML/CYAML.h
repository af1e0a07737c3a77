// libyaml for Swift: the parser's events, and the emitter.
#include <yaml.h>
