// A page as it opens on a phone: on the slow 4G of DevTools, with a processor four times as slow. Sent
// packed, as public hosts do.

import {SITE, STRICT_POLICY, openChromium} from '../web/browser.js';
import {serveFolder} from '../../scripts/serve.mjs';

const ROUNDS = 5;
const PAGES = ['v1/', 'v1/00/', 'v1/01/', 'v1/02/', 'v1/03/', 'v1/04/', 'v1/05/', 'v1/glossary/', 'v1/verify/', 'v1/embed/'];
const PHONE = {viewport: {width: 390, height: 844}, deviceScaleFactor: 2, isMobile: true, hasTouch: true};
const SLOWER = 4;
/** 1.6 Mbit/s and 150 ms there and back, as DevTools makes them of single requests. */
const SLOW_4G = {offline: false, latency: 150 * 3.75, downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8, uploadThroughput: (0.75 * 1024 * 1024 * 0.9) / 8};
/** A task blocks by what it takes beyond this. */
const FREE_MS = 50;
/** Nothing that opens a page comes later. */
const QUIET_MS = 3000;

/** Before the page's own scripts. */
function keepFigures() {
  window.figures = {lcp: 0, shift: 0, tasks: []};
  const keep = (type, work) => new PerformanceObserver((list) => list.getEntries().forEach(work)).observe({type, buffered: true});
  keep('largest-contentful-paint', ({startTime}) => {
    window.figures.lcp = startTime;
  });
  keep('layout-shift', ({value}) => {
    window.figures.shift += value;
  });
  keep('longtask', ({startTime, duration}) => window.figures.tasks.push([startTime, duration]));
}

/** @param {import('playwright-core').Browser} browser @param {string} address */
async function opened(browser, address) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
  await page.addInitScript(keepFigures);
  try {
    await page.goto(address, {waitUntil: 'networkidle'});
    await page.waitForTimeout(QUIET_MS);
    return await page.evaluate((free) => {
      const {lcp, shift, tasks} = window.figures;
      const first = performance.getEntriesByName('first-contentful-paint')[0].startTime;
      const late = tasks.filter(([start]) => start >= first).map(([, duration]) => duration);
      return {lcp, shift, blocking: late.reduce((sum, duration) => sum + Math.max(0, duration - free), 0)};
    }, FREE_MS);
  } finally {
    await context.close();
  }
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Medians of rounds taken in turn. */
export async function measureLoading() {
  const server = await serveFolder(SITE, {headers: {'content-security-policy': STRICT_POLICY}, compress: true});
  const browser = await openChromium();
  const found = PAGES.map(() => []);
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const [i, path] of PAGES.entries()) found[i].push(await opened(browser, server.url + path));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return Object.fromEntries(PAGES.map((path, i) => [`/${path}`, {
    'ms to the largest picture': middle(found[i].map(({lcp}) => lcp)),
    'layout shift': middle(found[i].map(({shift}) => shift)),
    'ms of blocked time': middle(found[i].map(({blocking}) => blocking)),
  }]));
}
