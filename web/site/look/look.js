// The page /v1/look/: every drawing and control in every state, with numbers of the real model
// where there are any. For looking, and for tests.

import {css, html, nothing, render} from 'lit';
import {chartStyles} from '../../draw/chart-styles.js';
import {controlStyles} from '../../draw/controls.js';
import {dialStyles} from '../../draw/dial-styles.js';
import {matrixStyles} from '../../draw/matrix-styles.js';
import {nodeLinkStyles} from '../../draw/node-link-styles.js';
import {seriesStyles} from '../../draw/series-styles.js';
import {drawStyles} from '../../draw/styles.js';
import {figureHead, frameStyles, section} from '../../widgets/frame.js';
import {openSession} from '../../widgets/runs.js';
import {loadPlacing} from '../../widgets/small-graph.js';
import {charts} from './charts.js';
import {controls} from './controls.js';
import {facts} from './facts.js';
import {graphs} from './graphs.js';
import {matrices} from './matrices.js';
import {bigMap, paintMap} from './map.js';

/** @import {Facts} from './facts.js' */

/**
 * What a specimen is drawn from.
 * @typedef {object} Stand
 * @property {number} width inside the panel, in CSS pixels
 * @property {Facts} facts of the model
 * @property {Record<string, any>} picked what was pointed at, dragged or opened
 * @property {(name: string, value: unknown) => void} pick
 */

/** @typedef {{name: string, body: unknown}} State */
/** @typedef {{title: string, shows: string, states: State[]}} Specimen */

const host = /** @type {HTMLElement} */ (document.querySelector('#look'));
const root = host.attachShadow({mode: 'open'});
const apart = css`
  .panel + .panel {
    margin-block-start: var(--mgpt-space-l);
  }
`;
// The tokens are those of the page: they follow the theme that is picked for it.
const styles = [apart, controlStyles, frameStyles, drawStyles, chartStyles, seriesStyles, matrixStyles, nodeLinkStyles, dialStyles];
root.adoptedStyleSheets = /** @type {CSSStyleSheet[]} */ (styles.map(({styleSheet}) => styleSheet));

async function start() {
  const [{session}, place] = await Promise.all([
    openSession({corpus: 'names', corpusSrc: '', settings: {}}),
    loadPlacing(),
  ]);
  const known = facts(session);
  session.free();
  /** @type {Record<string, any>} */
  const picked = {};
  const draw = () => {
    const {clientWidth} = host;
    const width = Math.max(200, Math.floor(clientWidth - 2 - 2 * Math.min(24, Math.max(12, 0.03 * (clientWidth - 2)))));
    const pick = (/** @type {string} */ name, /** @type {unknown} */ value) => {
      picked[name] = value;
      draw();
    };
    const stand = {width, facts: known, picked, pick};
    const specimens = [...controls(stand), ...charts(stand), ...matrices(stand), ...graphs(stand, place), bigMap(stand)];
    render(html`${specimens.map(({title, shows, states}) => html`<div class="panel">${figureHead({title, shows})}
      ${states.map(({name, body}) => section({heading: name || nothing, body}))}</div>`)}`, root);
    paintMap(host, root, stand);
  };
  draw();
  addEventListener('resize', draw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  document.querySelector('.theme')?.addEventListener('change', () => requestAnimationFrame(draw));
  host.dataset.ready = 'true';
}

start().catch((error) => {
  render(html`<div class="panel"><p class="error" role="alert">${error.message}</p></div>`, root);
});
