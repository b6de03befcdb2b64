// Everything about the node that was picked.

import {html, nothing} from 'lit';
import {formatCount, formatNumber} from '../../draw/number.js';
import {contributionTable} from './contribution-table.js';
import {formula} from './formula.js';
import {inputTable} from './input-table.js';
import {collapsePath, nodeFacts, shortName} from './node-facts.js';
import {picture} from './picture.js';
import {stateIcon} from './state-icon.js';

/** @import {GradientCheck} from '../../engine/types.js' */
/** @import {GraphWords} from '../strings/en-graph.js' */
/** @import {NodeFacts} from './node-facts.js' */
/** @import {Place} from './place.js' */

/** Room in which a name, three numbers and their signs do not fit side by side. */
const NARROW = 520;
/** Room in which three numbers of four digits do not. */
const TIGHT = 300;

/** @param {number} width */
function room(width) {
  return {narrow: width < NARROW, digits: width < TIGHT ? 3 : 4};
}

/**
 * @typedef {object} PanelView
 * @property {GraphWords} words
 * @property {number} width of the panel inside its padding, in CSS pixels
 * @property {number} page of the contributions, from 0
 * @property {GradientCheck | undefined} checked of this node, if it was asked for
 * @property {(id: number) => void} pick
 * @property {(direction: -1 | 1) => void} [travel] without it there is no way back to nodes visited before
 * @property {(page: number) => void} turnTo
 * @property {() => void} check
 */

/** @typedef {Pick<Place, 'reader' | 'picked' | 'gone' | 'cursor' | 'canTravel'>} Picked */

/**
 * @param {Picked} place
 * @param {PanelView} view
 */
export function panel(place, view) {
  const facts = nodeFacts(place.reader, place.picked);
  const {words, width, pick} = view;
  return html`<div class="node" tabindex="0" role="group" aria-label=${words.node.label}>
    ${place.gone ? html`<p class="hint">${words.status.gone(place.gone, place.reader.document.text)}</p>` : nothing}
    ${header(place, facts, view)}
    ${numbers(place, facts, words)}
    ${formula(facts, words)}
    ${picture(facts, {width, pick, cursor: place.cursor, node: (id) => place.reader.node(id), words: words.picture})}
    ${why(place, facts, view)}
    ${facts.inputs.length > 0 ? inputTable(facts, words, {...room(width), pick}) : nothing}
    ${facts.node.parameter >= 0 ? gradientCheck(view) : nothing}
    ${pathToLoss(place, facts, view)}
  </div>`;
}

/** @param {Picked} place @param {NodeFacts} facts @param {PanelView} view */
function header(place, {node, state}, {words, travel}) {
  const complete = node.parameter >= 0 && state === 'swept';
  /** A button that has nothing to do keeps the focus, so it is never `disabled`. */
  const button = (/** @type {-1 | 1} */ direction, /** @type {string} */ label, /** @type {string} */ arrow) =>
    html`<button class="small arrow" aria-label=${label} title=${label} aria-disabled=${!place.canTravel(direction)}
      @click=${() => travel?.(direction)}>${arrow}</button>`;
  return html`<header>
    <p class="heading picked"><code>${node.name}</code></p>
    ${travel ? html`<div class="group trail">${button(-1, words.node.visitedBefore, '←')}${button(1, words.node.visitedAfter, '→')}</div>` : html`<span></span>`}
    <p class="hint">${words.operations[node.operation]}, ${words.node.number(formatCount(node.id))}</p>
    <p class="chip">${stateIcon(state)} ${complete ? words.complete : words.states[state]}</p>
  </header>`;
}

/** @param {Picked} place @param {NodeFacts} facts @param {GraphWords} words */
function numbers({reader}, {node, state}, {node: words}) {
  const final = state === 'swept' || state === 'apart' || node.id === reader.facts.loss || !reader.inBackward;
  return html`<dl class="facts">
    <div><dt>${words.value}</dt><dd class="node-value">${number(node.value)}</dd></div>
    <div><dt>${final ? words.gradient : words.gradientSoFar}</dt><dd class="node-grad">${number(node.grad)}</dd></div>
  </dl>`;
}

/** Reads from left to right in every language. @param {number} x */
function number(x, digits = 4) {
  return html`<bdi dir="ltr">${formatNumber(x, {digits})}</bdi>`;
}

/** @param {Picked} place @param {NodeFacts} facts @param {PanelView} view */
function why({reader}, facts, {words, width, page, pick, turnTo}) {
  const {node, contributions} = facts;
  /** @param {string} text */
  const told = (text) => html`<p class="hint">${text}</p>`;
  const inside =
    node.id === reader.facts.loss ? told(words.node.isLoss)
    : contributions.length === 0 ? told(words.node.isApart)
    : html`${reader.inBackward ? nothing : told(words.node.noGradientYet)}
      ${contributionTable(facts, {...room(width), words: words.node, page, pick, turnTo})}`;
  return html`<div class="why" role="group" aria-label=${words.node.why}><p class="heading">${words.node.why}</p>${inside}</div>`;
}

/** @param {PanelView} view */
function gradientCheck({words: {node: words}, checked, check}) {
  return html`<div class="check" role="group" aria-label=${words.check}><p class="heading">${words.check}</p>
    <p class="hint">${words.checkHint}</p>
    <button class="small" @click=${check}>${words.checkButton}</button>
    ${checked ? html`<dl class="facts checked">
      <div><dt>${words.backwardSays}</dt><dd>${number(checked.analytic, 8)}</dd></div>
      <div><dt>${words.nudgingSays}</dt><dd>${number(checked.numeric, 8)}</dd></div>
      <div><dt>${words.error}</dt><dd>${number(checked.relativeError, 2)}</dd></div>
    </dl>` : nothing}</div>`;
}

/** @param {Picked} place @param {NodeFacts} facts @param {PanelView} view */
function pathToLoss({reader}, {node}, {words: {node: words}, pick}) {
  const crumbs = collapsePath(reader.pathToLoss(node.id));
  if (crumbs.length === 0) return nothing;
  return html`<div class="way" role="group" aria-label=${words.path}><p class="heading">${words.path}</p>
    <p class="hint">${words.pathHint}</p>
    <ol class="crumbs">${crumbs.map(({node: id, name, sums}) => html`<li>
      <button class="link" title=${name} @click=${() => pick(id)}>${sums > 1 ? words.sums(formatCount(sums)) : shortName(name, 24)}</button></li>`)}
    </ol></div>`;
}
