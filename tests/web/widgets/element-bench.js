// A page with the element in it, and what it has told, for the tests of the element.

import assert from 'node:assert/strict';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

/** @typedef {import('playwright-core').Page} Page */

/** A window in which all elements of a test are on screen. */
export const TALL = {options: {viewport: {width: 1280, height: 3000}}};

/** The bench of a file of tests: open it before them, close it after them. */
export class ElementBench {
  #name;
  #bench;

  /** @param {string} name of a folder of its own, since test files run side by side */
  constructor(name) {
    this.#name = name;
  }

  async open() {
    this.#bench = await openBench(this.#name);
  }

  close() {
    return this.#bench.close();
  }

  /**
   * @param {(page: Page, faults: string[]) => Promise<void>} work
   * @param {{options?: object, faults?: RegExp}} [setting] faults: those the test causes
   */
  async run(work, {options = {}, faults: expected} = {}) {
    const {page, faults, close} = await visit(this.#bench, '', options);
    await page.evaluate(() => {
      window.heard = [];
      for (const type of ['ready', 'step', 'change', 'sample', 'complete', 'error']) {
        document.addEventListener(`microgpt-${type}`, ({detail, composed}) => window.heard.push({type, composed, ...detail}));
      }
      window.pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    });
    await inTime(work(page, faults));
    assert.deepEqual(faults.filter((fault) => !expected?.test(fault)), []);
    await close();
  }
}

/** An element that never answers is a failure, not a reason to wait for ever. */
function inTime(work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('not done within 60 s')), 60_000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** @param {Page} page @param {string} type */
export const heard = (page, type) => page.evaluate((wanted) => window.heard.filter((event) => event.type === wanted), type);
