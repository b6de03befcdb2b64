// types.d.ts is what a page may rely on: its names are the facade's, the names of the module's
// types are its commands', and every answer has exactly the fields it promises.

import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {startModule} from '../../../web/engine/module.js';
import {names, openEngine, read} from './open.js';

const web = fileURLToPath(new URL('../../../web', import.meta.url));
const ts = createRequire(join(web, 'package.json'))('typescript');

/**
 * Names of the members of every interface in some files, inherited ones included.
 * @param {...string} paths from the root of the project
 * @returns {Record<string, string[]>}
 */
function interfacesOf(...paths) {
  const statements = paths.flatMap((path) =>
    ts.createSourceFile(path, read(path).toString(), ts.ScriptTarget.Latest).statements);
  const own = new Map(statements.filter(ts.isInterfaceDeclaration).map((it) => [it.name.text, it]));
  const membersOf = (declaration) => [
    ...(declaration.heritageClauses ?? []).flatMap(({types}) =>
      types.flatMap(({expression}) => membersOf(own.get(expression.text)))),
    ...declaration.members.map((member) => member.name.text),
  ];
  return Object.fromEntries([...own].map(([name, it]) => [name, membersOf(it).sort()]));
}

const contract = interfacesOf(...readdirSync(join(web, 'engine'))
  .filter((name) => name.endsWith('.d.ts')).map((name) => `web/engine/${name}`));

/** @param {object} object */
function methodsOf(object) {
  return Object.getOwnPropertyNames(object).filter((name) => name !== 'constructor').sort();
}

let engine;
let session;
let expression;
before(async () => {
  engine = await openEngine();
  expression = engine.createExpression('b = a + a; c = b + b');
  session = engine.createSession(names);
  session.step('phase', 3);
});

test('the facade has the methods of Session, and no others', () => {
  assert.deepEqual(methodsOf(Object.getPrototypeOf(session)), contract.Session);
});

test('the facade has the methods of Expression, and no others', () => {
  assert.deepEqual(methodsOf(Object.getPrototypeOf(expression)), contract.Expression);
});

test('the facade has the members of Engine', () => {
  for (const name of contract.Engine) assert.ok(name in engine, name);
});

test('the types of the module name its commands', async () => {
  const {commands: module} = await startModule(read('build/wasm/microgpt.wasm'));
  const session = module.createSession(names, engine.settings(), undefined);
  const expression = module.createExpression('a');
  assert.deepEqual(methodsOf(module), contract.MicrogptModule);
  assert.deepEqual(methodsOf(Object.getPrototypeOf(session)), contract.SessionHandle);
  assert.deepEqual(methodsOf(Object.getPrototypeOf(expression)), contract.ExpressionHandle);
});

for (const [type, ask] of Object.entries({
  Settings: () => session.settings(),
  Surgery: () => session.settings().surgery,
  CorpusFacts: () => session.corpus(),
  TokenSequence: () => session.tokenize('emma'),
  Change: () => engine.createSession(names, {changes: [{step: 1, learningRate: 1, beta1: 0, beta2: 0}]}).settings().changes[0],
  Difference: () => session.firstDifference(session),
  Recipe: () => engine.readRecipe(session.recipe()),
  Tensor: () => session.tensors()[0],
  Sizes: () => engine.sizes({}, 27),
  Situation: () => session.situation(),
  Document: () => session.document(),
  Activation: () => session.activation('probs'),
  GradientCheck: () => session.checkGradients(0, 1)[0],
  Distribution: () => session.distribution('a'),
  EmbeddingPlane: () => session.embeddingPlane(),
  Rotation: () => session.rotation(12, 4, 1),
  Firing: () => session.firing(0, 3),
  ReadoutStage: () => session.readout('emma')[0],
  Norm: () => session.norm([3, 4]),
  LossAndGradients: () => session.gradientsWith([0], [0]),
  Reading: () => session.read('emma'),
  NamedActivation: () => session.read('emma').activations[0],
  AttentionView: () => session.attention(0, 0, 'emma'),
  MaskedAttention: () => session.maskedAttention(0, 0, 'emma'),
  DrawnToken: () => session.generate(0, 0.5)[0],
  ParameterUpdate: () => session.adam(0),
  ParameterHistory: () => session.history(0, 0, 2),
  ExpressionSituation: () => expression.situation(),
  ExpressionNode: () => expression.nodes()[0],
  OrderedBackward: () => expression.backwardIn([1, 2]),
  GradientShare: () => expression.backwardIn([1, 2]).shares[0],
  TooEarly: () => expression.backwardIn([1, 2]).early[0],
  InputCheck: () => expression.check()[0],
  GraphFacts: () => session.graph(),
  Scope: () => session.scopes(0)[0],
  Elements: () => session.elements(2, 0, 1),
  GraphNode: () => session.node(session.graph().loss),
  NodeInput: () => session.node(session.graph().loss).inputs[0],
  Contribution: () => session.contributions(session.graph().parameters - 1)[0],
})) {
  test(`an answer of type ${type} has its fields, and no others`, () => {
    assert.deepEqual(Object.keys(ask()).sort(), contract[type]);
  });
}

test('every name of activationNames() is an activation', () => {
  for (const name of session.activationNames()) {
    const {rows, columns, values, grads} = session.activation(name);
    assert.equal(values.length, rows * columns, name);
    assert.equal(grads.length, rows * columns, name);
  }
});

test('arrays are copies: what was read stays as it was', () => {
  const fresh = engine.createSession(names);
  const before = fresh.parameters('value');
  const kept = Float64Array.from(before);
  fresh.step('step', 3);
  assert.deepEqual(before, kept);
  assert.notDeepEqual(fresh.parameters('value'), kept);
  fresh.free();
});
