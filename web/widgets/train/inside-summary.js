// What is inside a part of the graph that is more than one number: how many, and how they spread.

import {html, nothing} from 'lit';
import {formatCount, formatNumber} from '../../draw/number.js';
import {spark} from '../../draw/spark.js';
import {labelOf} from '../graph/labels.js';

/** @import {Item} from '../graph/items.js' */
/** @import {Naming} from '../graph/labels.js' */
/** @import {GraphReader} from '../graph/reader.js' */
/** @import {GraphWords} from '../strings/en-graph.js' */
/** @import {InsideWords} from '../strings/en-inside.js' */

const SPARK = {width: 240, height: 44};

/**
 * @param {Item | undefined} item nothing is picked without it
 * @param {{words: InsideWords, graph: GraphWords, reader: GraphReader, naming: Naming}} view
 */
export function summary(item, {words, graph, reader, naming}) {
  if (!item) return html`<div class="inside-node"><p class="hint">${words.none}</p></div>`;
  const {title, note} = labelOf(item, naming);
  const nodes = formatCount(item.end - item.begin);
  const numbers = item.scope.kind === 'parameters' && item.kind === 'scope' ? undefined : reader.numbers(item);
  const single = numbers && numbers.values.length > 0;
  return html`<div class="inside-node">
    <p class="heading">${title} ${note ? html`<span class="note">${note}</span>` : nothing}</p>
    <p class="hint">${single ? graph.outline.numbers(formatCount(numbers.values.length), graph.outline.nodeCount(nodes)) : graph.outline.nodeCount(nodes)}</p>
    ${single ? html`<dl class="facts spreads">
      ${spread(graph.outline.value, numbers.values, words)}
      ${spread(graph.outline.gradient, numbers.grads, words)}
    </dl>` : nothing}
    <p class="hint">${words.deeper}</p>
  </div>`;
}

/** @param {string} name @param {Float64Array} numbers @param {InsideWords} words */
function spread(name, numbers, words) {
  const known = numbers.filter((number) => !Number.isNaN(number));
  const range = known.length === 0
    ? words.unknown
    : words.range(formatNumber(known.reduce((a, b) => Math.min(a, b))), formatNumber(known.reduce((a, b) => Math.max(a, b))));
  return html`<div><dt>${name}</dt><dd>${spark(numbers, SPARK)}<span class="range">${range}</span></dd></div>`;
}
