// A page in Chromium: from the address to the first step, training speed there, and the longest
// task while training plays on a machine four times as slow.

import {open} from '../web/browser.js';

const ROUNDS = 5;
const STEPS = 1000;
const PLAY_MS = 5000;
const SLOWER = 4;
const PAGE = 'v1/05/';

/** @param {() => Promise<number>} measure */
async function median(measure) {
  const found = [];
  for (let round = 0; round < ROUNDS; round++) found.push(await measure());
  return found.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

/**
 * @template T
 * @param {any} bench
 * @param {(page: any, context: any) => Promise<T>} work on the first training widget of the lesson
 */
async function onPage({browser, url}, work) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await page.goto(url + PAGE, {waitUntil: 'commit'});
  await page.waitForSelector('micro-gpt');
  await page.locator('micro-gpt').first().scrollIntoViewIfNeeded();
  await page.evaluate(() => customElements.whenDefined('micro-gpt'));
  await page.evaluate(() => document.querySelector('micro-gpt').ready);
  try {
    return await work(page, context);
  } finally {
    await context.close();
  }
}

const firstStep = (bench) => onPage(bench, (page) => page.evaluate(() => performance.now()));

const stepsASecond = (bench) => onPage(bench, (page) => page.evaluate(async (steps) => {
  const widget = document.querySelector('micro-gpt[widget=train]') ?? document.querySelector('micro-gpt');
  await widget.ready;
  widget.scrollIntoView();
  const begin = performance.now();
  for (let step = 0; step < steps; step += 50) await widget.step('step', 50);
  return (steps / (performance.now() - begin)) * 1000;
}, STEPS));

const playedSlowly = (bench) => onPage(bench, async (page, context) => {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
  return page.evaluate(async (time) => {
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)))
      .observe({type: 'longtask'});
    const widget = document.querySelector('micro-gpt');
    widget.play();
    await new Promise((resolve) => setTimeout(resolve, time));
    widget.pause();
    return Math.max(0, ...tasks);
  }, PLAY_MS);
});

export async function measurePage() {
  const bench = await open();
  try {
    return {
      'from the address to the first step, ms': await median(() => firstStep(bench)),
      'steps a second of a widget': await median(() => stepsASecond(bench)),
      [`longest task over 50 ms in ${PLAY_MS / 1000} s of playing, ${SLOWER}x slower, ms`]: await playedSlowly(bench),
    };
  } finally {
    await bench.close();
  }
}
