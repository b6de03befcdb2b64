// What every widget brings with it: a chunk, a title, one line of what it shows, room in a page.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {figureHead, section} from '../../../web/widgets/frame.js';
import {loadWidget, roomOf, widgetNames} from '../../../web/widgets/registry.js';
import {en} from '../../../web/widgets/strings/en.js';
import {markup} from '../draw/text.js';

for (const name of widgetNames) {
  test(`${name} has a title, says what it shows, and how much room it takes`, async () => {
    const Widget = await loadWidget(name);
    assert.equal(typeof Widget.prototype.render, 'function');
    assert.ok(en.widgets[name], 'a title in strings/en.js');
    const shows = en.shows[name];
    if (!Widget.headless) assert.match(shows ?? '', /^[A-Z].{10,90}\.$/, 'one sentence in strings/en.js');
    for (const rem of roomOf(name)) assert.ok(rem >= 4 && rem <= 120, `${rem} rem`);
  });
}

test('no title is left of a widget that is gone', () => {
  assert.deepEqual(Object.keys(en.widgets).sort(), [...widgetNames].sort());
  for (const name of Object.keys(en.shows)) assert.ok(widgetNames.includes(name), name);
});

test('the head shows the title, and a line only if there is one', () => {
  assert.match(markup(figureHead({title: 'A title', shows: 'A line.'})), /A title[^]*A line\./);
  assert.doesNotMatch(markup(figureHead({title: 'A title'})), /figure-shows/);
});

test('a section without heading, hint and controls has no line for them', () => {
  assert.doesNotMatch(markup(section({body: 'x'})), /section-head|section-foot/);
  const full = markup(section({heading: 'H', hint: 'I.', controls: 'C', body: 'B', foot: 'F'}));
  for (const part of ['section-head', 'section-foot', 'H', 'I.', 'C', 'B', 'F']) assert.ok(full.includes(part), part);
});
