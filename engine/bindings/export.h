// A function that JavaScript can call.
#pragma once

#define MICROGPT_EXPORT(name) __attribute__((export_name(#name)))
