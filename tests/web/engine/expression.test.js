// Typed expressions through the facade: recorded, walked, questioned and refused.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {EngineError} from '../../../web/engine/engine.js';
import {openEngine} from './open.js';

let engine;
before(async () => {
  engine = await openEngine();
});

/** @param {string} source @param {(e: import('../../../web/engine/types.js').Expression) => void} work */
function using(source, work) {
  const expression = engine.createExpression(source);
  try {
    work(expression);
  } finally {
    expression.free();
  }
}

test('a is used twice by b, and b twice by c: the gradient of a is 4', () => {
  using('a = 3; b = a + a; c = b + b', (e) => {
    const {events} = e.situation();
    assert.equal(e.seek(events).value, 12);
    assert.deepEqual(e.nodes().map(({name, grad}) => [name, grad]), [['a', 4], ['b', 2], ['c', 1]]);
    assert.deepEqual(e.contributions(0).map(({name, product, arrived}) => [name, product, arrived]), [['b', 2, true], ['b', 2, true]]);
  });
});

test('a walk is recorded event by event, there and back', () => {
  using('y = relu(w * x)', (e) => {
    const seen = [];
    do seen.push(e.nodes()); while (e.step().event < e.situation().events);
    for (let event = seen.length - 1; event >= 0; event--) {
      e.back();
      assert.equal(e.situation().event, event);
      assert.deepEqual(e.nodes(), seen[event]);
    }
    assert.deepEqual(e.nodes().map(({state}) => state), ['computed', 'computed', 'waiting', 'waiting']);
  });
});

test('every node says where it stands in the source', () => {
  using('loss = (a - b) ** 2', (e) => {
    const texts = e.nodes().map(({from, to}) => e.source().slice(from, to));
    assert.deepEqual(texts, ['a', 'b', '- b', '- b', 'a - b', '(a - b) ** 2']);
    assert.deepEqual(e.nodes().at(-1).inputs.map(({name}) => name), ['a - b']);
    assert.equal(e.nodes().at(-1).exponent, 2);
  });
});

test('inputs take values, and their gradients are checked', () => {
  using('y = exp(a * b)', (e) => {
    e.seek(e.situation().events);
    assert.equal(e.set('a', 0.5).value, Math.exp(0.5));
    const [a] = e.check();
    assert.equal(a.analytic, e.nodes()[0].grad);
    assert.ok(a.relativeError < 1e-8);
  });
});

test('the order of recording gives wrong gradients next to the right ones', () => {
  using('b = a + a; c = b + b', (e) => {
    const order = e.order();
    assert.deepEqual([...order], [2, 1]);
    assert.deepEqual(e.backwardIn(order).early, []);
    const {grads, expected, early, shares} = e.backwardIn([1, 2]);
    assert.deepEqual([...grads], [0, 2, 1]);
    assert.deepEqual([...expected], [4, 2, 1]);
    assert.deepEqual(early, [{node: 1, user: 2}]);
    assert.equal(shares.length, 4);
    assert.equal(e.situation().event, 0);
  });
});

test('the same letters without a graph of a model: sessions and expressions do not meet', () => {
  const one = engine.createExpression('a * 2');
  const other = engine.createExpression('a * 3');
  one.set('a', 5);
  assert.equal(other.seek(1).value, 3);
  one.free();
  assert.equal(other.situation().value, 3);
  other.free();
});

/** @param {() => void} work */
function refused(work) {
  let error;
  assert.throws(work, (thrown) => {
    error = thrown;
    return thrown instanceof EngineError;
  });
  return error;
}

test('an error has the column, and its offset for the mark', () => {
  const error = refused(() => engine.createExpression('a +'));
  assert.equal(error.message, 'column 4: expected a number, a name or "(" after "+"');
  assert.equal(error.at, 3);
  assert.equal(refused(() => engine.createExpression('a\nb × c')).at, 4);
  assert.equal(refused(() => engine.createExpression(7)).at, undefined);
});

test('what an expression cannot do is refused in words, and it stays where it is', () => {
  using('a * b', (e) => {
    e.seek(2);
    for (const [call, ...words] of [
      [() => e.set('c', 1), '"c"', 'a, b'],
      [() => e.set('a', NaN), 'a (NaN)', 'finite'],
      [() => e.seek(4), '4', '3'],
      [() => e.seek(0.5), '0.5', 'whole'],
      [() => e.step(0), '0', 'from 1'],
      [() => e.contributions(3), '3', '2'],
      [() => e.backwardIn([]), '1 operations'],
      [() => e.backwardIn('2'), '2', 'array'],
    ]) {
      const {message} = refused(call);
      for (const word of words) assert.ok(message.includes(word), `${message} <- ${word}`);
    }
    assert.equal(e.situation().event, 2);
  });
});
