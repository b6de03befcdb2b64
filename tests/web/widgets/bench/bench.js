// The page of the widget tests: the element, and the engine itself to compare with.

import '../../../../web/widgets/micro-gpt.js';
import {loadEngine} from '../../../../web/engine/engine.js';
import {loadWidget} from '../../../../web/widgets/registry.js';
import {openRun} from '../../../../web/widgets/runs.js';

/** Adds a <micro-gpt> with a link as its fallback. */
function mount(attributes = {}, where = document.querySelector('article')) {
  const element = document.createElement('micro-gpt');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const fallback = document.createElement('a');
  fallback.href = '#fallback';
  fallback.textContent = 'Open the lesson';
  element.append(fallback);
  where.append(element);
  return element;
}

/** A session of its own, with the default corpus. */
async function session(settings) {
  const [engine, corpus] = await Promise.all([loadEngine(), fetch('names-en.txt')]);
  return engine.createSession(await corpus.text(), settings);
}

/**
 * Every text in a shadow root as it is shown, its form values and curves. Not the status, which
 * says how one came here, and not what lies ahead of the cursor: having been there stays known.
 */
function shown(element) {
  const texts = [];
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.data.trim());
    if (node.nodeName === 'STYLE' || node.getAttribute?.('role') === 'status') return;
    if (node.nodeName === 'INPUT') texts.push(`${node.name}=${node.type === 'radio' ? node.checked : node.value}`);
    if (node.getAttribute?.('aria-label')) texts.push(node.getAttribute('aria-label'));
    if (node.nodeName === 'path' && !/ahead/.test(node.getAttribute('class'))) texts.push(seenOf(node));
    node.childNodes.forEach(visit);
  };
  visit(element.shadowRoot);
  return texts.filter(Boolean);
}

/** A path, up to where a drawing around it inside another one cuts it off. */
function seenOf(path) {
  const d = path.getAttribute('d');
  const cut = path.closest('svg svg');
  if (!cut) return d;
  const edge = Number(cut.getAttribute('x')) + Number(cut.getAttribute('width')) + 0.05;
  return d.replace(/[ML]([\d.-]+) [\d.-]+/g, (point, x) => (Number(x) <= edge ? point : ''));
}

/** The pixels of every canvas, as short texts to compare. */
function painted(element) {
  return [...element.shadowRoot.querySelectorAll('canvas')].map((canvas) => {
    let hash = 2166136261;
    for (const letter of canvas.toDataURL()) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
    return `${canvas.width}x${canvas.height}:${hash}`;
  });
}

/**
 * What a widget asks its memory for, from here on: names, more of them with each element that opens.
 * @param {string} name
 * @returns {Promise<Set<string>>}
 */
async function memoryOf(name) {
  const Widget = await loadWidget(name);
  const {prepare} = Widget;
  // These the element itself asks for.
  const asked = new Set(['by', 'pace']);
  Widget.prepare = async (context) => {
    context.memory = new Proxy(context.memory, {
      get(memory, key) {
        if (typeof key === 'string') asked.add(key);
        return memory[key];
      },
    });
    return prepare?.call(Widget, context);
  };
  return asked;
}

/** Sessions that elements open from here on. @returns {Promise<() => number>} how many of them are not freed */
async function countSessions() {
  const engine = await loadEngine();
  const {createSession} = engine;
  let open = 0;
  engine.createSession = (...given) => {
    const session = createSession.apply(engine, given);
    const {free} = session;
    open += 1;
    session.free = () => {
      open -= 1;
      free.call(session);
    };
    return session;
  };
  return () => open;
}

Object.assign(globalThis, {bench: {mount, session, countSessions, memoryOf, shown, painted, loadEngine, openRun}});
