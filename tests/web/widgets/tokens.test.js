// What the widget `tokens` does with ids that a person writes, and how tokens are written and
// spoken. In node.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {en} from '../../../web/widgets/strings/en-all.js';
import {glyphOf, spokenOf} from '../../../web/widgets/text/glyph.js';
import {textOfIds, writtenIds} from '../../../web/widgets/tokens/ids.js';
import {names, openEngine} from '../engine/open.js';

let session;
before(async () => {
  session = (await openEngine()).createSession(names);
});

test('ids are written with spaces between them, and read back to the text', () => {
  const {tokens} = session.tokenize('emma');
  assert.equal(writtenIds(tokens), '26 4 12 12 0 26');
  assert.equal(textOfIds(session, writtenIds(tokens), en), 'emma');
});

test('commas, line ends and spaces are all the same between ids', () => {
  assert.equal(textOfIds(session, ' 4,12;12\n0 ', en), 'emma');
  assert.equal(textOfIds(session, '', en), '');
});

test('what is no whole number is refused by what it is and where it stands', () => {
  for (const [written, piece, place] of [['4 m 0', 'm', '2'], ['1.5', '1.5', '1'], ['4 12 1e3', '1e3', '3'], ['4 12 99999999999', '99999999999', '3']]) {
    assert.throws(() => textOfIds(session, written, en), (error) =>
      error.code === 'unknown_token' && error.message.includes(`"${piece}" (number ${place})`));
  }
});

test('a number that is no token is refused by the engine', () => {
  assert.throws(() => textOfIds(session, '4 27', en), /token 27 \(number 2 of 2\).*0 to 26/);
  assert.throws(() => textOfIds(session, '-1', en), /token -1/);
});

test('the sentinel is called by the job it does, and a space can be seen and spoken', () => {
  assert.equal(glyphOf('', 'start', en), 'START');
  assert.equal(glyphOf('', 'stop', en), 'STOP');
  assert.equal(glyphOf('', 'both', en), 'START / STOP');
  assert.equal(glyphOf('m', 'start', en), 'm');
  assert.equal(glyphOf(' ', 'stop', en), '␣');
  assert.equal(spokenOf(' ', 'stop', en), 'space');
  assert.equal(spokenOf('', 'stop', en), 'STOP');
});
