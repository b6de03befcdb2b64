// First script of a single file: unpacks what is in the page, runs the program and hands it the other
// files. The policy of the page names its digest, so nothing but the program that was built can run.

import {unpack} from './unpack.js';

/** @typedef {{createPolicy: (name: string, rules: {createScript: (text: string) => string}) => {createScript: (text: string) => string}}} TrustedTypes */

const PROGRAM = 'program.js';

async function start() {
  const {[PROGRAM]: bytes, ...files} = await unpack(document.getElementById('packed')?.textContent ?? '');
  const source = new TextDecoder().decode(bytes);
  // Where packed-file.js finds them.
  const script = Object.assign(document.createElement('script'), {files});
  // Where Trusted Types are enforced a script takes its text from a policy only.
  const {trustedTypes} = /** @type {{trustedTypes?: TrustedTypes}} */ (/** @type {unknown} */ (globalThis));
  const policy = trustedTypes?.createPolicy('microgpt', {createScript: (text) => text});
  script.text = policy ? policy.createScript(source) : source;
  document.body.append(script);
  // An old browser stops at what it cannot read, and tells only its console.
  if (!customElements.get('micro-gpt')) throw new Error('The program did not run.');
}

start().catch(() => {
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.textContent =
    'This page could not be unpacked. It needs a browser of 2023 or later; if yours is one, get the page anew.';
  document.querySelector('main')?.prepend(note);
});
