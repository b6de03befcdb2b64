// toSVG() of every widget: one file that is valid, holds what is drawn, and opens by itself.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {widgetNames} from '../../../web/widgets/registry.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

/** What these show is text and tables. */
const WITHOUT_DRAWING = ['heads', 'mask', 'sizes', 'tokens'];
/** These have none either, and need more than the bench has. */
const ELSEWHERE = ['verify', 'predict'];

let bench;
before(async () => {
  bench = await openBench('svg');
});
after(() => bench.close());

/** In the page of the widget: the file, or why there is none, and what is drawn. */
async function saved(widget) {
  const element = window.bench.mount({widget, loading: 'eager', text: 'emma'});
  await element.ready;
  element.scrollIntoView();
  await element.step('step', 2).catch(() => {});
  const text = await element.toSVG().catch(({code}) => code);
  const drawings = [...element.shadowRoot.querySelectorAll('[role=img], svg[role=group], canvas')]
    .filter((drawing) => drawing.matches('svg, canvas') && drawing.getBoundingClientRect().width > 0);
  const labels = [...element.shadowRoot.querySelectorAll('.panel svg text')].map(({textContent}) => textContent);
  element.remove();
  return {text, drawings: drawings.length, labels};
}

/** In a page of nobody's: what becomes of the file alone. */
async function examined(text) {
  const file = new DOMParser().parseFromString(text, 'image/svg+xml');
  const all = [...file.querySelectorAll('*')];
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], {type: 'image/svg+xml'}));
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), {width: 400, height: 400});
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0, 400, 400);
  return {
    broken: file.querySelector('parsererror')?.textContent ?? '',
    title: file.querySelector('title')?.textContent ?? '',
    labels: [...file.querySelectorAll('text')].map(({textContent}) => textContent),
    foreign: all.filter(({localName}) => /^(foreignObject|script|style)$/.test(localName)).length,
    links: all.flatMap(({attributes}) => [...attributes])
      .filter(({name, value}) => /href|src|^on|^class$|^style$/.test(name) || /var\(|url\((?!["']?#)/.test(value))
      .map(({value}) => value.slice(0, 40)),
    sides: [image.naturalWidth, image.naturalHeight],
    colours: new Set(new Uint32Array(pen.getImageData(0, 0, 400, 400).data.buffer)).size,
  };
}

test('every widget saves what is drawn as one file that opens by itself, or says that nothing is', async (t) => {
  const {page, faults, close} = await visit(bench, '', {viewport: {width: 1000, height: 900}});
  const alone = await page.context().newPage();
  for (const widget of widgetNames.filter((name) => !ELSEWHERE.includes(name))) {
    const {text, drawings, labels} = await page.evaluate(saved, widget);
    t.diagnostic(`${widget}: ${drawings} drawings, ${labels.length} labels`);
    assert.equal(drawings === 0, WITHOUT_DRAWING.includes(widget), `${widget}: ${drawings} drawings`);
    if (drawings === 0) {
      assert.equal(text, 'no_drawing', widget);
      continue;
    }
    assert.doesNotMatch(text, /NaN|undefined/, widget);
    const file = await alone.evaluate(examined, text);
    assert.equal(file.broken, '', widget);
    assert.deepEqual(file.labels, labels, `${widget}: its labels are those that are drawn`);
    assert.ok(file.title.length > 2, `${widget} has no title`);
    assert.equal(file.foreign, 0, widget);
    for (const link of file.links) assert.match(link, /^(data:image\/png|#)/, widget);
    assert.ok(file.sides.every((side) => side > 0), `${widget} is ${file.sides}`);
    assert.ok(file.colours > 2, `${widget} is blank by itself`);
  }
  assert.deepEqual(faults, []);
  await close();
});

test('the numbers in it are those of the engine, at the place where the run is', async () => {
  const {page, faults, close} = await visit(bench, '');
  const [texts, wanted] = await page.evaluate(async () => {
    const element = window.bench.mount({widget: 'graph', loading: 'eager'});
    const session = await window.bench.session();
    const texts = [];
    const wanted = [];
    for (let step = 0; step < 2; step++) {
      await element.step('step', 1);
      session.step('step', 1);
      texts.push(await element.toSVG());
      wanted.push(session.situation().loss.toPrecision(4));
    }
    return [texts, wanted];
  });
  assert.notEqual(wanted[0], wanted[1]);
  wanted.forEach((loss, i) => assert.ok(texts[i].includes(`>${loss}<`), `${loss} in ${texts[i].match(/<text[^]*?<\/text>/g)}`));
  assert.deepEqual(faults, []);
  await close();
});
