// The widget `check`: every gradient of a training step against the slope measured by two forward
// passes, all of them, here and now.

import {css, html, nothing} from 'lit';
import {formatCount, formatNumber} from '../draw/number.js';
import {countErrors, worstOf} from './check/bins.js';
import {Checking} from './check/checking.js';
import {histogram} from './check/histogram.js';
import {insideWidth, section} from './frame.js';
import {Inquiry} from './inquiry.js';
import {parameterName} from './narration.js';
import {check} from './strings/en-check.js';
import {transport} from './transport.js';

/** @import {GradientCheck} from '../engine/types.js' */
/** @import {Context, Widget} from './widget.js' */

/** Below this a gradient and its central difference are said to agree. */
const CLOSE = 1e-6;
const ROWS = 8;

/** @implements {Widget} */
export default class Check {
  static styles = css`
    .checking {
      align-items: center;
      gap: var(--mgpt-space-s) var(--mgpt-space-l);
    }
    .checking progress {
      flex: 1 1 10rem;
      max-inline-size: 20rem;
      block-size: 0.5rem;
      accent-color: var(--mgpt-accent);
    }
    .checking .hint {
      min-block-size: 1.25rem;
    }
    .worst-list th[scope='row'] {
      color: var(--mgpt-ink);
      white-space: nowrap;
    }
    .scroll {
      overflow-x: auto;
    }
    /* On a phone both slopes of a row stand one above the other, digit above digit. */
    @container (max-width: 39.99rem) {
      .worst-list tr {
        display: grid;
        grid-template-columns: 4rem 6rem minmax(max-content, 1fr);
        padding-block: 0.375rem;
        border-block-end: 1px solid var(--mgpt-rule);
      }
      .worst-list :is(th, td) {
        padding: 0 0 0 0.5rem;
        border: 0;
      }
      .worst-list :first-child {
        grid-area: 1 / 1 / auto / 3;
        padding-inline-start: 0;
      }
      .worst-list :nth-child(2) {
        grid-area: 1 / 3;
      }
      .worst-list :nth-child(3) {
        grid-area: 2 / 3;
      }
      .worst-list :nth-child(4) {
        grid-area: 2 / 1;
        padding-inline-start: 0;
        text-align: start;
      }
    }
  `;
  static words = {en: {check}};
  static looksAhead = true;
  static parts = {
    move: 'Step, Back and Play through the run.',
    histogram: 'Relative errors by powers of ten.',
    worst: 'The largest errors, with both slopes.',
  };
  #context;
  /** @type {Inquiry<Checking>} */
  #inquiry;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#inquiry = new Inquiry(context, (session, changed) => new Checking(session, changed), () => this.#tell());
  }

  render() {
    const {shows} = this.#context;
    this.#inquiry.sync();
    const checks = this.#checks;
    return html`${shows('move') ? transport(this.#context) : nothing}
      <div class="bar-of-controls checking">${this.#controls(checks)}</div>
      ${shows('histogram') ? histogram(this.#context, countErrors(checks), this.#summary(checks), insideWidth(this.#context)) : nothing}
      ${shows('worst') ? this.#worst(checks) : nothing}`;
  }

  /** @returns {readonly GradientCheck[]} */
  get #checks() {
    return this.#inquiry.answer?.checks ?? [];
  }

  painted() {
    this.#inquiry.painted();
  }

  /** @param {readonly GradientCheck[]} checks */
  #controls(checks) {
    const {words: {check: says}, run: {session}} = this.#context;
    const inquiry = this.#inquiry;
    const {running} = inquiry;
    const count = inquiry.answer?.count ?? session.parameters('value').length;
    const progress = says.progress(formatCount(checks.length), formatCount(count));
    const [worst] = worstOf(checks, 1);
    return html`<button class=${running ? '' : 'primary'} @click=${() => (running ? inquiry.stop() : inquiry.start())}>${running ? says.stop : says.all}</button>
      ${running ? html`<progress max=${count} value=${checks.length} aria-label=${progress}></progress>` : nothing}
      ${worst ? html`<dl class="facts">
        <div><dt>${says.facts.checked}</dt><dd class="checked">${formatCount(checks.length)}</dd></div>
        <div><dt>${says.facts.close}</dt><dd class="close">${formatCount(closeOf(checks))}</dd></div>
        <div><dt>${says.facts.worst}</dt><dd class="worst">${formatNumber(worst.relativeError, {digits: 2})}</dd></div>
      </dl>` : nothing}
      <p class="hint">${running ? progress : !worst ? says.start(formatCount(count), session.document().text) : inquiry.isHere ? nothing : says.stale}</p>`;
  }

  /** @param {readonly GradientCheck[]} checks */
  #summary(checks) {
    const {words: {check: {histogram: says}}} = this.#context;
    return checks.length ? says.summary(formatCount(checks.length), formatCount(closeOf(checks))) : says.none;
  }

  /** @param {readonly GradientCheck[]} checks */
  #worst(checks) {
    const {words: {check: {table: says}}, run: {session}} = this.#context;
    if (checks.length === 0) return nothing;
    return section({
      name: 'worst',
      heading: says.heading,
      body: html`<div class="scroll" tabindex="0" role="group" aria-label=${says.heading}><table class="worst-list">
        <thead><tr>${says.columns.map((name, i) => html`<th scope="col" class=${i ? 'end' : ''}>${name}</th>`)}</tr></thead>
        <tbody>${worstOf(checks, ROWS).map(({parameter, analytic, numeric, h, relativeError}) => html`<tr>
          <th scope="row"><code>${parameterName(session, parameter)}</code></th>
          <td class="end">${formatNumber(analytic, {digits: 9})}</td><td class="end">${formatNumber(numeric, {digits: 9})}</td>
          <td class="end">${formatNumber(h, {digits: 2})}</td><td class="end">${formatNumber(relativeError, {digits: 2})}</td></tr>`)}</tbody>
      </table></div>`,
      foot: html`<p class="hint">${says.hint}</p>`,
    });
  }

  #tell() {
    const {words: {check: says}, say, run: {session}} = this.#context;
    const checks = this.#checks;
    const [worst] = worstOf(checks, 1);
    if (worst) say(says.said(formatCount(checks.length), formatNumber(worst.relativeError, {digits: 2}), parameterName(session, worst.parameter)));
  }

  closed() {
    this.#inquiry.close();
  }
}

/** @param {readonly GradientCheck[]} checks */
function closeOf(checks) {
  return checks.filter(({relativeError}) => relativeError <= CLOSE).length;
}
