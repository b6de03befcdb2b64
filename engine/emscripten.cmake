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
