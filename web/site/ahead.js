// For a page whose figures come to life when they are seen: theme and module, in the head. The script
// of the figures is evaluated after the first picture, and until then the module is compiled.

import './theme.js';
import {AHEAD, MODULE_FILES, fetchTogether} from '../engine/together.js';

const {src} = /** @type {HTMLScriptElement} */ (document.currentScript);
const files = fetchTogether(new URL(MODULE_FILES[0], src));

for (const name of MODULE_FILES) {
  const compiled = compile(/** @type {Promise<ArrayBuffer>} */ (files.get(name)));
  files.set(name, compiled);
  // Whoever asks for it says what is wrong.
  compiled.catch(() => {});
}
Object.assign(globalThis, {[AHEAD]: files});

/** @param {Promise<ArrayBuffer>} file */
async function compile(file) {
  const bytes = await file;
  try {
    return await WebAssembly.compile(bytes);
  } catch {
    // Whoever asks for it tries again, and says what is wrong.
    return bytes;
  }
}
