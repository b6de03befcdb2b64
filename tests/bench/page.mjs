// A page in Chromium: from the address to the first step, training speed there, and the longest
// task while training plays, or a long run is scrubbed, on a machine four times as slow.

import {open} from '../web/browser.js';
import {measureChromium} from './chromium.mjs';

const ROUNDS = 5;
const STEPS = 5000;
const PLAY_MS = 5000;
/** Places that a hand passes while it drags from end to end and back. */
const PLACES = 120;
const FRAME_MS = 16;
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
  await page.waitForSelector('micro-gpt[widget=train]');
  await page.locator('micro-gpt[widget=train]').first().scrollIntoViewIfNeeded();
  await page.evaluate(() => customElements.whenDefined('micro-gpt'));
  await page.evaluate(() => {
    /** The widget, with a run of its own that has so many steps. */
    window.alone = async (steps) => {
      const widget = document.querySelector('micro-gpt[widget=train]');
      await widget.ready;
      widget.removeAttribute('run');
      widget.setAttribute('steps', String(steps));
      widget.scrollIntoView();
      await widget.ready;
      await widget.updateComplete;
      return widget;
    };
    return document.querySelector('micro-gpt[widget=train]').ready;
  });
  try {
    return await work(page, context);
  } finally {
    await context.close();
  }
}

/** As a visitor makes it: the button is there, is pressed, and the run has moved. */
const firstStep = async ({browser, url}) => {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.stepped = new Promise((resolve) => {
      const look = () => {
        const widget = document.querySelector('micro-gpt[widget=train]');
        // A lesson's figure is further down: whoever comes for it scrolls.
        widget?.scrollIntoView({behavior: 'instant'});
        widget?.shadowRoot?.querySelector('button.step')?.click();
        if (widget?.position?.step > 0 || widget?.position?.event > 0) resolve(performance.now());
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  });
  await page.goto(url + PAGE, {waitUntil: 'commit'});
  try {
    return await page.evaluate(() => window.stepped);
  } finally {
    await context.close();
  }
};

/** From the press of Play to the end of a run, as fast as possible. */
const stepsASecond = (bench) => onPage(bench, (page) => page.evaluate(async (steps) => {
  const widget = await window.alone(steps);
  const pace = widget.shadowRoot.querySelector('.pace select');
  pace.value = 'Infinity';
  pace.dispatchEvent(new Event('change'));
  const over = new Promise((resolve) => widget.addEventListener('microgpt-complete', resolve));
  const begin = performance.now();
  widget.shadowRoot.querySelector('button.play').click();
  await over;
  return (steps / (performance.now() - begin)) * 1000;
}, STEPS));

/** @param {any} context @param {any} page */
async function slowDown(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
  await page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((task) => task.duration)))
      .observe({type: 'longtask'});
  });
}

const longest = (page) => page.evaluate(() => Math.max(0, ...window.tasks));

const playedSlowly = (bench) => onPage(bench, async (page, context) => {
  await slowDown(context, page);
  await page.evaluate(async (time) => {
    const widget = document.querySelector('micro-gpt[widget=train]');
    widget.play();
    await new Promise((resolve) => setTimeout(resolve, time));
    widget.pause();
  }, PLAY_MS);
  return longest(page);
});

/** Drags the scrubber of a trained run from its end to its start and back, then presses keys and clicks in the chart. */
const scrubbedSlowly = (bench) => onPage(bench, async (page, context) => {
  await page.evaluate(async (steps) => {
    const widget = await window.alone(steps);
    await widget.step('step', steps);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }, STEPS);
  await slowDown(context, page);
  const scrubber = page.locator('.chart > .scrub').first();
  const {x, y, width, height} = await scrubber.boundingBox();
  const at = (share) => x + height / 2 + share * (width - height);
  await page.mouse.move(at(1), y + height / 2);
  await page.mouse.down();
  for (let i = 0; i <= PLACES; i++) {
    await page.mouse.move(at(Math.abs(1 - (2 * i) / PLACES)), y + height / 2);
    await page.waitForTimeout(FRAME_MS);
  }
  await page.mouse.up();
  for (const key of ['PageDown', 'ArrowLeft', 'ArrowLeft', 'Home', 'PageUp', 'End']) await page.keyboard.press(key);
  for (const share of [0.2, 0.8, 0.5]) await page.mouse.click(at(share), y - 60);
  await page.waitForTimeout(500);
  return longest(page);
});

export async function measurePage() {
  const bench = await open();
  try {
    return {
      'from the address to the first step, ms': await median(() => firstStep(bench)),
      [`steps a second of a widget, from Play to the end of ${STEPS}`]: await median(() => stepsASecond(bench)),
      ...(await measureChromium()),
      [`longest task over 50 ms in ${PLAY_MS / 1000} s of playing, ${SLOWER}x slower, ms`]: await playedSlowly(bench),
      [`the same while a run of ${STEPS} steps is scrubbed, ms`]: await scrubbedSlowly(bench),
    };
  } finally {
    await bench.close();
  }
}
