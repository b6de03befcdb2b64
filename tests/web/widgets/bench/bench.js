// The page of the widget tests: the element, and the engine itself to compare with.

import '../../../../web/widgets/micro-gpt.js';
import {loadEngine} from '../../../../web/engine/engine.js';

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

/** Every text in an element and its shadow root as it is shown, and its form values. */
function shown(element) {
  const texts = [];
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.data.trim());
    if (node.nodeName === 'STYLE' || node.getAttribute?.('role') === 'status') return;
    if (node.nodeName === 'INPUT') texts.push(`${node.name}=${node.type === 'radio' ? node.checked : node.value}`);
    if (node.getAttribute?.('aria-label')) texts.push(node.getAttribute('aria-label'));
    if (node.nodeName === 'path') texts.push(node.getAttribute('d'));
    node.childNodes.forEach(visit);
  };
  visit(element.shadowRoot);
  return texts.filter(Boolean);
}

/** The pixels of every canvas, as short numbers to compare. */
function painted(element) {
  return [...element.shadowRoot.querySelectorAll('canvas')].map((canvas) => {
    const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let hash = 2166136261;
    for (const byte of data) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
    return `${canvas.width}x${canvas.height}:${hash}`;
  });
}

Object.assign(globalThis, {bench: {mount, session, shown, painted, loadEngine}});
