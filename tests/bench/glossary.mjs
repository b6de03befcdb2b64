// The miniatures of the glossary: from the moment one is in view until it can be used and is painted.
// Nothing is in view before the first picture of the page.
// In a page that is scrolled from its top to its end; and each in a browser context of its own, where
// nothing was loaded before: by a jump in a page that was opened at its top, and as the page of a link
// to its term. That page also has the time that a page has to open, from the address on.

import {open} from '../web/browser.js';

const ROUNDS = 3;
const PAGE = 'v1/glossary/';
/** From coming into view. */
const GOAL_MS = 150;
/** From the address, in a browser that has nothing of the page yet. */
const PAGE_MS = 1000;
/** A screen of 900 pixels a second: faster than anybody reads. */
const SCROLL = {pixels: 90, every: 100};

/** Before the page's own scripts: notes when each miniature comes into view, and when it can be used. */
function keepTimes() {
  const inView = new WeakMap();
  const seen = new IntersectionObserver((entries) => {
    for (const {isIntersecting, target, time} of entries) {
      if (isIntersecting && !inView.has(target)) inView.set(target, time);
    }
  });
  // From its tag on: the first picture is there before any script of the page.
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({addedNodes}) => [...addedNodes])) {
      if (node.localName === 'micro-gpt') seen.observe(node);
    }
  }).observe(document, {childList: true, subtree: true});
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  }));
  const usableAt = new WeakMap();
  const failures = new WeakMap();
  addEventListener('microgpt-error', ({target, detail}) => {
    if (!detail.recoverable) failures.set(target, detail.message);
  });
  addEventListener('microgpt-ready', async ({target}) => {
    await target.updateComplete;
    await painted();
    usableAt.set(target, performance.now());
  });
  /** Milliseconds, from the moment it was in view and from the one when the page was asked for. */
  window.usable = async (id) => {
    const element = document.querySelector(`[id="${id}"] micro-gpt`);
    const firstPicture = () => performance.getEntriesByType('paint')[0]?.startTime;
    while (!usableAt.has(element) || !inView.has(element) || !firstPicture()) {
      if (failures.has(element)) throw new Error(`${id}: ${failures.get(element)}`);
      await painted();
    }
    const asked = usableAt.get(element);
    return {inView: Math.max(0, asked - Math.max(firstPicture(), inView.get(element))), asked};
  };
  /** Milliseconds that each miniature was in view before it could be used, by the id of its term. */
  window.lateness = async () => {
    const terms = [...document.querySelectorAll('.term-entry:has(micro-gpt)')];
    const all = await Promise.all(terms.map(async ({id}) => [id, (await window.usable(id)).inView]));
    return Object.fromEntries(all);
  };
  /** Follows a link within the page, which puts the miniature in view if it was not. */
  window.jump = async (id) => {
    const begin = performance.now();
    location.hash = id;
    return Math.max(0, (await window.usable(id)).asked - begin);
  };
}

/** @param {any} bench @param {(page: any) => Promise<any>} work */
async function onFreshPage({browser}, work) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await page.addInitScript(keepTimes);
  try {
    return await work(page);
  } finally {
    await context.close();
  }
}

const linked = (bench, id) => onFreshPage(bench, async (page) => {
  await page.goto(`${bench.url}${PAGE}#${id}`, {waitUntil: 'commit'});
  await page.waitForLoadState('domcontentloaded');
  return page.evaluate((id) => window.usable(id), id);
});

const jumped = (bench, id) => onFreshPage(bench, async (page) => {
  await page.goto(bench.url + PAGE, {waitUntil: 'networkidle'});
  return page.evaluate((id) => window.jump(id), id);
});

const scrolled = (bench) => onFreshPage(bench, async (page) => {
  await page.goto(bench.url + PAGE, {waitUntil: 'networkidle'});
  const late = page.evaluate(() => window.lateness());
  await page.mouse.move(640, 450);
  const atEnd = () => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
  while (!(await atEnd())) {
    await page.mouse.wheel(0, SCROLL.pixels);
    await page.waitForTimeout(SCROLL.every);
  }
  return late;
});

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** @param {Record<string, number>[]} rounds of milliseconds by term @param {number} goal of each */
function summary(rounds, goal) {
  const times = Object.keys(rounds[0]).map((id) => middle(rounds.map((round) => round[id])));
  return {
    'median': middle(times),
    'longest': Math.max(...times),
    [`over ${goal}`]: times.filter((time) => time > goal).length,
  };
}

export async function measureGlossary() {
  const bench = await open();
  const found = {scrolled: [], linked: [], address: [], jumped: []};
  try {
    const ids = await onFreshPage(bench, async (page) => {
      await page.goto(bench.url + PAGE);
      return page.locator('.term-entry:has(micro-gpt)').evaluateAll((entries) => entries.map(({id}) => id));
    });
    for (let round = 0; round < ROUNDS; round++) {
      for (const times of [found.linked, found.address, found.jumped]) times.push({});
      found.scrolled.push(await scrolled(bench));
      for (const id of ids) {
        const {inView, asked} = await linked(bench, id);
        found.linked[round][id] = inView;
        found.address[round][id] = asked;
        found.jumped[round][id] = await jumped(bench, id);
      }
    }
  } finally {
    await bench.close();
  }
  return {
    'by scrolling a screen a second from the top, ms': summary(found.scrolled, GOAL_MS),
    'by a jump on a page opened at its top, from the jump, ms': summary(found.jumped, GOAL_MS),
    'by a link to its term on a fresh page, from the address, ms': summary(found.address, PAGE_MS),
    'the same, from the first picture that shows its place, ms': summary(found.linked, GOAL_MS),
  };
}
