# Toolchain file: Emscripten as found on PATH, Debian's or the one of emsdk.
find_program(EM_CONFIG em-config)
if(NOT EM_CONFIG)
  message(FATAL_ERROR "em-config is not on PATH: install Emscripten (Debian: apt install emscripten)")
endif()
execute_process(COMMAND ${EM_CONFIG} EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE)
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)

# The included file asks for an option that node dropped with version 20.
set(CMAKE_CROSSCOMPILING_EMULATOR node)

# Binaryen's programs, which Emscripten itself links with: bindings/ splits the module by them.
execute_process(COMMAND ${EM_CONFIG} BINARYEN_ROOT
  OUTPUT_VARIABLE binaryen_root OUTPUT_STRIP_TRAILING_WHITESPACE)
find_program(WASM_SPLIT wasm-split HINTS ${binaryen_root}/bin)
if(NOT WASM_SPLIT)
  message(FATAL_ERROR "wasm-split is neither on PATH nor in ${binaryen_root}/bin: install Binaryen (Debian: apt install binaryen)")
endif()
get_filename_component(BINARYEN_PROGRAMS ${WASM_SPLIT} DIRECTORY)
