// What each of the three browsers is asked: does the element start, step and show the engine's
// number, and are 1,000 training steps the same to the bit? Does a single file start? And does a
// page with every widget bear to be read to its end?

import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {serveFolder} from '../../../scripts/serve.mjs';
import {SITE, STRICT_POLICY} from '../browser.js';
import {openEngine, names} from '../engine/open.js';

/**
 * Runs in the page of openBench. Answers with a text, which every driver can carry.
 */
export const inPage = `async () => {
  const element = bench.mount({loading: 'eager'});
  await element.ready;
  await element.updateComplete;
  const [step] = [...element.shadowRoot.querySelectorAll('button')].filter((button) => button.textContent.trim() === 'Step');
  step.click();
  // Drawn in a task of its own: before the step there is a dash.
  const shown = () => element.shadowRoot.querySelector('.facts dd').textContent.trim();
  for (let i = 0; i < 1000 && !/[0-9]/.test(shown()); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  const session = await bench.session();
  session.step('step', 1000);
  const digest = await crypto.subtle.digest('SHA-256', session.parameters('value'));
  const parameters = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return JSON.stringify({
    loss: element.loss,
    shown: shown(),
    parameters,
    fallback: element.shadowRoot.querySelector('[role=alert]') !== null,
  });
}`;

/** @param {string} answer of inPage */
export async function sameAsNode(answer) {
  const {loss, shown, parameters, fallback} = JSON.parse(answer);
  const engine = await openEngine();
  const session = engine.createSession(names);
  assert.equal(loss, session.step('phase', 2).loss);
  assert.equal(shown, loss.toFixed(4));
  assert.equal(fallback, false);
  session.step('step', 1000);
  assert.equal(parameters, createHash('sha256').update(session.parameters('value')).digest('hex'));
}

/** One file, from the disk. */
export const FILE = pathToFileURL(join(SITE, 'v1/single/train.html')).href;

/** Runs in the page of FILE: it is unpacked in some tasks, and then the element is there. */
export const inFile = `async () => {
  await customElements.whenDefined('micro-gpt');
  const element = document.querySelector('micro-gpt');
  await element.ready;
  await element.step('phase', 2);
  return JSON.stringify({loss: element.loss, refused: document.querySelector('[role=alert]') !== null});
}`;

/**
 * A browser that is closed at the end.
 * @param {{newPage: () => Promise<{goto: (url: string) => Promise<unknown>, evaluate: (source: string) => Promise<any>}>, close: () => Promise<void>}} browser
 */
export async function unpacksFile(browser) {
  try {
    const page = await browser.newPage();
    await page.goto(FILE);
    await startsAsInNode(await page.evaluate(`(${inFile})()`));
  } finally {
    await browser.close();
  }
}

/** @param {string} answer of inFile */
export async function startsAsInNode(answer) {
  const engine = await openEngine();
  const {loss} = engine.createSession(names).step('phase', 2);
  assert.deepEqual(JSON.parse(answer), {loss, refused: false});
}

/** Runs in a page, before its own scripts where a driver can: all that it must never say. */
export const complaints = `() => {
  if (globalThis.complaints) return;
  const said = (globalThis.complaints = []);
  addEventListener('securitypolicyviolation', (event) => said.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  addEventListener('error', (event) => said.push('error: ' + (event.message ?? event.target.src)), true);
  addEventListener('unhandledrejection', (event) => said.push('rejected: ' + event.reason));
  addEventListener('microgpt-error', (event) => said.push(event.target.getAttribute('widget') + ': ' + event.detail.message));
}`;

/**
 * Runs in a page of the site: scrolls from widget to widget as a reader does, and tells what a reader
 * would not see: those that are not ready, errors, what the policy has forbidden, and a page that can
 * be scrolled sideways.
 */
export const allWidgets = `async () => {
  (${complaints})();
  const faults = [];
  const frame = () => new Promise(requestAnimationFrame);
  const widgets = [];
  for (const element of document.querySelectorAll('micro-gpt')) {
    const name = element.getAttribute('widget');
    widgets.push(name);
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    const late = new Promise((_, reject) => setTimeout(reject, 20_000, new Error('late')));
    const failed = await Promise.race([element.ready, late]).then(() => '', String);
    if (failed) faults.push(name + ': ' + failed);
    if (failed === 'Error: late') break;
    for (let i = 0; i < 3; i++) await frame();
    const root = element.shadowRoot;
    if (!root.querySelector('.panel')?.offsetHeight) faults.push(name + ': is not shown');
    for (const alert of root.querySelectorAll('[role=alert]')) if (alert.textContent.trim()) faults.push(name + ': ' + alert.textContent);
    const {scrollWidth, clientWidth} = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(name + ': ' + scrollWidth + ' px in ' + clientWidth);
  }
  return JSON.stringify({widgets, faults: [...faults, ...globalThis.complaints]});
}`;

/** @param {string} answer of allWidgets in the glossary */
export function showsAll(answer) {
  const {widgets, faults} = JSON.parse(answer);
  assert.deepEqual(faults, []);
  assert.ok(widgets.length > 30 && new Set(widgets).size > 15, String(widgets));
}

/** The site under the policy that its pages promise to live under. */
export const serveSite = () => serveFolder(SITE, {headers: {'content-security-policy': STRICT_POLICY}});
