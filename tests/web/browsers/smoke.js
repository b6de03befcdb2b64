// What each of the three browsers is asked: does the element start, step and show the engine's
// number, and are 1,000 training steps the same to the bit? And does a single file start?

import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {SITE} from '../browser.js';
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
