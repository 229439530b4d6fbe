#include <isa-l/igzip_lib.h>
#include <isa-l/crc.h>

// Macros made of other macros do not import into Swift.
enum {
  clusterwalk_level1_buffer_size = ISAL_DEF_LVL1_DEFAULT,
};
