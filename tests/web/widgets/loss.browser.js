// The widget `loss` in a browser, used as a person uses it: the cost of every question, their mean
// and what it means are the engine's, before and after training.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatFixed, formatNumber, formatPercent} from '../../../web/draw/number.js';
import {choices} from '../../../web/widgets/narration.js';
import {openBench} from './bench.js';
import {stepsAndComesBack, testAccessibility, train, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('loss');
});
after(() => bench.close());
const withLoss = widgetPage(() => bench, 'loss', '.columns');

const field = (page) => page.getByLabel('A name');
const picker = (page) => page.getByRole('slider', {name: 'Question to look at'});
const fact = (page, part, name) => page.locator(`${part} .facts div:has(dt:text-is("${name}")) dd`).innerText();

/** Costs of a name by the engine, untrained and where the session is. */
const asked = (page, name) => page.evaluate(async (text) => {
  window.fresh ??= await window.bench.session();
  const costs = (session) => {
    const {losses, loss} = session.read(text);
    return {costs: [...losses], loss};
  };
  return {now: costs(window.session), untrained: costs(window.fresh)};
}, name);

for (const trained of [false, true]) {
  for (const name of ['emma', '', 'christopher', 'qqq']) {
    test(`"${name}", ${trained ? 'trained' : 'untrained'}, costs what the engine says`, () => withLoss(async (page) => {
      if (trained) await train(page);
      await field(page).fill(name);
      await page.getByText('as a table').click();
      await page.locator('.columns .before').first().waitFor({state: 'attached'});
      await updated(page);
      const {now, untrained} = await asked(page, name);
      assert.equal(await fact(page, '.cost-facts', `Loss of ${name || 'the empty name'}, in nats`), formatFixed(now.loss));
      assert.equal(await fact(page, '.cost-facts', 'Untrained loss'), formatFixed(untrained.loss));
      assert.equal(await fact(page, '.cost-facts', 'As unsure as a fair choice among'), `${choices(now.loss)} tokens`);
      const rows = await page.locator('.numbers tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
      assert.deepEqual(rows, now.costs.map((cost, i) => [
        i ? `START ${name.slice(0, i)}` : 'START', name[i] ?? 'STOP',
        formatPercent(Math.exp(-cost)), formatFixed(cost),
        formatPercent(Math.exp(-untrained.costs[i])), formatFixed(untrained.costs[i]),
      ]));
      const sum = await page.locator('.sum').innerText();
      assert.ok(sum.endsWith(`(${now.costs.map((cost) => formatFixed(cost)).join(' + ')}) ÷ ${now.costs.length} = ${formatFixed(now.loss)}`), sum);
      assert.equal(await page.locator('.columns .bar').count(), now.costs.length);
      assert.equal(await page.locator('.cost-curve .point, .cost-curve .marker').count(), now.costs.length);
    }));
  }
}

test('a fair choice among many is told with its thousands apart', () => {
  assert.deepEqual([choices(Math.log(1031.2)), choices(Math.log(10.5)), choices(NaN)], ['1,031.2', '10.5', '–']);
});

test('every point lies on the curve, as high as its column says', () => withLoss(async (page) => {
  await train(page);
  const {now} = await asked(page, 'emma');
  const curve = page.locator('.cost-curve');
  const place = await curve.evaluate((svg) => {
    const grid = [...svg.querySelectorAll('.grid')].map((line) => Number(line.getAttribute('y1')));
    const [left, right] = ['x1', 'x2'].map((side) => Number(svg.querySelector('.grid').getAttribute(side)));
    return {bottom: Math.max(...grid), unit: Math.max(...grid) - grid.sort((a, b) => b - a)[1], left, right};
  });
  const points = await curve.locator('.point').evaluateAll((all) => all.map((point) => [point.getAttribute('cx'), point.getAttribute('cy')].map(Number)));
  now.costs.slice(1).forEach((cost, i) => {
    assert.ok(Math.abs(points[i][1] - (place.bottom - cost * place.unit)) < 0.01);
    assert.ok(Math.abs(points[i][0] - (place.left + Math.exp(-cost) * (place.right - place.left))) < 0.01);
  });
}));

for (const name of ['emma', 'xqz']) {
  test(`no number of "${name}" lies on a line`, () => withLoss(async (page) => {
    await field(page).fill(name);
    await updated(page);
    const struck = await page.locator('.columns').evaluate((chart) => {
      const lines = [...chart.querySelectorAll('.reference, .mean, .before')].map((line) => line.getBoundingClientRect());
      return [...chart.querySelectorAll('.bar-value')].filter((number) => {
        const {top, bottom, left, right} = number.getBoundingClientRect();
        // The box of a text is a little higher than its digits.
        return lines.some((line) => line.left < right && line.right > left && line.top > top + 2 && line.bottom < bottom - 3);
      }).map((number) => number.textContent);
    });
    assert.deepEqual(struck, []);
  }));
}

test('arrow keys look at one question after the other, worked out in numbers', () => withLoss(async (page) => {
  const {now} = await asked(page, 'emma');
  await picker(page).focus();
  await page.keyboard.press('End');
  await updated(page);
  assert.equal(await page.locator('.working .heading').textContent(), 'After START emma');
  assert.equal(await fact(page, '.working', 'Next came'), 'STOP');
  const p = Math.exp(-now.costs[4]);
  assert.equal(await fact(page, '.working', 'It was given'), formatPercent(p));
  assert.equal(await fact(page, '.working', 'Cost'), `−ln ${formatNumber(p)} = ${formatFixed(now.costs[4])}`);
  assert.equal(await picker(page).getAttribute('aria-valuetext'), `next was STOP, given ${formatPercent(p)}, costs ${formatFixed(now.costs[4])}`);
  await page.keyboard.press('ArrowLeft');
  await updated(page);
  assert.equal(await page.locator('.working .heading').textContent(), 'After START emm');
}));

test('a click looks at the question under it', () => withLoss(async (page) => {
  for (const position of [0, 2, 4]) {
    const bar = await page.locator('.columns .bar').nth(position).boundingBox();
    await page.mouse.click(bar.x + bar.width / 2, bar.y + bar.height / 2);
    await updated(page);
    assert.equal(await picker(page).inputValue(), String(position));
  }
}));

test('a name that is too long is read as far as the model reads, and that is said', () => withLoss(async (page) => {
  await field(page).fill('bartholomewjamesjohn');
  await updated(page);
  const {now} = await asked(page, 'bartholomewjames');
  assert.equal(await fact(page, '.cost-facts', 'Loss of bartholomewjames, in nats'), formatFixed(now.loss));
  assert.match(await page.locator('#name-hint').textContent(), /16 questions/);
}));

test('what cannot be read is refused by name, and what was shown stays', () => withLoss(async (page) => {
  await field(page).fill('Emma');
  await updated(page);
  assert.match(await page.locator('#name-hint').textContent(), /'E'.*character 1/);
  const {now} = await asked(page, 'emma');
  assert.equal(await fact(page, '.cost-facts', 'Loss of emma, in nats'), formatFixed(now.loss));
}));

test('Step trains, and Back brings every number back', () => withLoss(stepsAndComesBack));

test('show leaves the columns for a glossary', () => withLoss(async (page) => {
  assert.equal(await page.locator('.cost-facts, .cost-curve, .working, .sum, .numbers, .training').count(), 0);
  const {now} = await asked(page, 'ida');
  assert.deepEqual(await page.locator('.columns .bar-value').allTextContents(), now.costs.map((cost) => formatFixed(cost, 2)));
}, {attributes: {show: 'questions', text: 'ida'}}));

testAccessibility(withLoss);
