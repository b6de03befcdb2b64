// What a lesson tells the reader to press is there: every control that stands in bold under "Do"
// is one of the figure below it, by that very name.

import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {open, visit} from '../browser.js';

const lessons = new URL('../../../lessons/', import.meta.url);
/** Not there before something was drawn. */
const LATER = {Append: 'Draw one'};

let bench;
before(async () => {
  bench = await open();
});
after(() => bench.close());

for (const lesson of readdirSync(lessons).filter((name) => /^\d\d$/.test(name)).sort()) {
  test(`lesson ${lesson}: what is to be pressed is there`, async () => {
    const {page, faults, close} = await visit(bench, `v1/${lesson}/`);
    const tries = await page.locator('dl.try').all();
    const figures = readFileSync(new URL(`${lesson}/index.md`, lessons), 'utf8').match(/^<micro-gpt (?!widget="predict")/gm).length;
    assert.equal(tries.length, figures, 'every figure says what to do');
    for (const one of tries) {
      const names = await one.locator('dt:text-is("Do") + dd b').allInnerTexts();
      const figure = one.locator('xpath=following-sibling::micro-gpt[1]');
      await figure.scrollIntoViewIfNeeded();
      await figure.evaluate((element) => element.ready);
      // A label may have its number behind it, and Append says what.
      const has = (name) => figure.evaluate((element, wanted) => {
        const controls = element.shadowRoot.querySelectorAll('button, label, legend, option, summary, [aria-label]');
        return [...controls].some((control) =>
          [control.innerText, control.textContent, control.getAttribute('aria-label')].some((text) => text?.trim().replace(/\s+/g, ' ') === wanted) ||
          (/label|button/.test(control.localName) && control.textContent.trim().startsWith(`${wanted} `)));
      }, name);
      for (const name of names) {
        const first = LATER[name];
        if (first) await figure.getByRole('button', {name: first, exact: true}).click();
        assert.ok(await has(name), `"${name}" in ${await figure.evaluate((element) => element.id)}`);
      }
    }
    assert.deepEqual(faults, []);
    await close();
  });
}
