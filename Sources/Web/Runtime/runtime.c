// What Swift asks of the system it runs on, where the system is a page in a browser, beyond what wasi-libc has
// without asking a system itself.

#include <stddef.h>
#include <stdlib.h>

// Called once, before anything else: a page holds the engine for as long as it is open, so there is no `main`.
void __wasm_call_ctors(void);
__attribute__((export_name("_initialize"))) void _initialize(void) { __wasm_call_ctors(); }

// Seeds the order of sets and dictionaries. No result may depend on that, and so it need not differ.
void arc4random_buf(void *bytes, size_t count) {
  for (unsigned char *byte = bytes; count > 0; count--) *byte++ = 0;
}

// Only traps print, and say nothing in an optimized build.
int putchar(int character) { return character; }

// The compiler's helpers for 128 bits, as Debian builds them, guard the stack.
unsigned long __stack_chk_guard = 0x595e9fbd;
_Noreturn void __stack_chk_fail(void);
void __stack_chk_fail(void) { __builtin_trap(); }

// The number that a text begins with; null where it begins with none.
const char *_swift_stdlib_strtod_clocale(const char *text, double *number) {
  char *end;
  *number = strtod(text, &end);
  return end == text ? NULL : end;
}
