// Buttons, segments, dials, facts, stages, messages.

import {html} from 'lit';
import {dataTable} from '../../draw/data-table.js';
import {formatFixed} from '../../draw/number.js';
import {slider} from '../../draw/slider.js';
import {styleProps} from '../../draw/style-props.js';

/** @import {Specimen, Stand} from './look.js' */

/** @param {Stand} stand @returns {Specimen[]} */
export function controls({facts, picked, pick}) {
  const rate = picked.rate ?? 0.01;
  return [
    {
      title: 'Controls',
      shows: 'What a visitor presses, drags and types.',
      states: [
        {name: '', body: html`<div class="bar-of-controls">
          <div class="group"><button class="primary">Step</button><button>Back</button><button aria-disabled="true">Reset</button>
            <button aria-pressed="true">Follow</button></div>
          <fieldset class="segments"><legend class="unseen">by</legend>${['node', 'operation', 'phase', 'step'].map((by) =>
            html`<label><input type="radio" name="by" ?checked=${by === 'phase'}><span>${by}</span></label>`)}</fieldset>
          <button class="small">Small</button><button class="plain">Plain</button></div>`},
        {name: 'A dial', body: slider({
          label: 'Learning rate', value: rate, min: 0, max: 0.1, step: 0.001, digits: 2,
          ticks: [{value: 0, label: '0'}, {value: 0.01, label: '0.01'}, {value: 0.05, label: '0.05'}, {value: 0.1, label: '0.1'}],
          problem: (text) => `“${text}” is not a number from 0 to 0.1.`,
          input: (value) => pick('rate', value),
        })},
        {name: 'A dial with a unit and a long name', body: slider({
          label: 'Distance of the parameter from where training has left it', value: picked.distance ?? -0.5, min: -1, max: 1, step: 0.01, unit: 'nats',
          problem: (text) => `“${text}” is not a number from −1 to 1.`,
          input: (value) => pick('distance', value),
        })},
      ],
    },
    {
      title: 'Words and numbers',
      shows: 'Facts, stages, a table, messages.',
      states: [
        {name: 'Facts, one of them not known yet', body: html`<dl class="facts">
          <div><dt>Training step</dt><dd>200 of 1,000</dd></div>
          <div><dt>Loss of this name</dt><dd>${formatFixed(facts.losses[199])}</dd></div>
          <div><dt>Gradient</dt><dd>–</dd></div></dl>`},
        {name: 'Stages', body: html`<ol class="track">${['Forward', 'Loss', 'Backward', 'Update'].map((name, i) =>
          html`<li aria-current=${i === 2 ? 'step' : 'false'} ${styleProps({'--share': [1, 1, 0.4, 0][i]})}>${name}</li>`)}</ol>`},
        {name: 'The numbers of a chart', body: dataTable({
          summary: 'Losses as a table', columns: [{name: 'Step'}, {name: 'Loss', end: true}],
          rows: () => Array.from(facts.losses, (loss, i) => [i + 1, formatFixed(loss)]),
          open: Boolean(picked.table), toggle: (open) => pick('table', open),
        })},
        {name: 'Waiting, and what went wrong', body: html`<p class="hint">Loading the model…</p>
          <p class="error">The model could not be loaded: microgpt.wasm answers 404. Check the address and try again.</p>`},
      ],
    },
  ];
}
