// The frame that every figure shares: its title, one line of what it shows, and the rhythm of the
// sections below. The element puts the head there; a widget writes sections.

import {css, html, nothing} from 'lit';

/**
 * Quiet, and the same on every figure.
 * @param {{title: string, shows?: string, end?: unknown}} parts end: what belongs to the whole figure
 */
export function figureHead({title, shows, end}) {
  return html`<div class="figure-head" part="head">
    <div class="figure-words">
      <p class="figure-title" id="title">${title}</p>
      ${shows ? html`<p class="figure-shows">${shows}</p>` : nothing}
    </div>
    ${end ?? nothing}
  </div>`;
}

/**
 * A section of a figure: heading with a hint beside it and small controls at the end of the
 * line, then the body, then what stands below it.
 * @param {object} parts
 * @param {string} [parts.name] class, and name as a CSS part
 * @param {unknown} [parts.heading]
 * @param {unknown} [parts.hint] one sentence
 * @param {unknown} [parts.controls] small ones, of this section only
 * @param {unknown} parts.body
 * @param {unknown} [parts.foot] legend, table, caption
 */
export function section({name = 'section', heading, hint, controls, body, foot}) {
  return html`<section class="figure-section ${name}" part=${name}>
    ${heading || hint || controls
      ? html`<div class="section-head">
          ${heading ? html`<p class="heading">${heading}</p>` : nothing}
          ${hint ? html`<p class="hint">${hint}</p>` : nothing}
          ${controls ? html`<div class="section-controls">${controls}</div>` : nothing}
        </div>`
      : nothing}
    ${body}
    ${foot ? html`<div class="section-foot">${foot}</div>` : nothing}
  </section>`;
}

/**
 * Room for a drawing: inside the border of the panel and the padding of its sections, see
 * controls.js.
 * @param {{width: number}} context
 */
export function insideWidth({width}) {
  const padding = Math.min(24, Math.max(12, 0.03 * (width - 2)));
  return Math.max(200, Math.floor(width - 2 - 2 * padding));
}

/** Several sections beside each other where there is room. @param {unknown} sections */
export function columns(sections) {
  return html`<div class="figure-columns">${sections}</div>`;
}

export const frameStyles = css`
  .figure-head,
  .figure-words {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--mgpt-space-m);
  }
  .figure-head {
    padding-block: 0.875rem 0.75rem;
  }
  /* What belongs to the whole figure stays at the end of the first line. */
  .figure-words {
    flex: 1;
  }
  .figure-title {
    margin: 0;
    font-family: var(--mgpt-font-heading, inherit);
    font-size: 1.25rem;
    font-weight: 500;
    letter-spacing: -0.005em;
    line-height: 1.5rem;
  }
  .figure-shows {
    margin: 0;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
    text-wrap: var(--pretty);
  }
  /* Head and controls are one band. */
  .panel > .figure-head + :is(.bar-of-controls, .training) {
    padding-block-start: 0;
    border-block-start: 0;
  }

  /* On a phone: title and sharing in one line, what it shows below them. */
  @container (max-width: 39.99rem) {
    .figure-words {
      display: contents;
    }
    .figure-title {
      flex: 1 1 0;
    }
    .figure-shows {
      order: 1;
      flex: 1 0 100%;
    }
    .figure-head .share-button {
      inline-size: 2.75rem;
    }
    /* Still its name, but for the ear alone. */
    .figure-head .share-word {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.125rem var(--mgpt-space-m);
    margin-block-end: var(--mgpt-space-s);
  }
  .section-head > .heading {
    margin: 0;
  }
  .section-controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--mgpt-space-s);
    margin-inline-start: auto;
  }
  .section-controls .segments span {
    padding-inline: 0.625rem;
    font-size: var(--mgpt-text-small);
    line-height: var(--mgpt-target-small);
  }
  .section-foot {
    margin-block-start: var(--mgpt-space-s);
  }
  .figure-section,
  .figure-columns > * {
    min-inline-size: 0;
  }
  .figure-columns {
    display: grid;
    gap: var(--mgpt-space-l);
  }
  @container (min-width: 48rem) {
    .figure-columns {
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
    }
  }
`;
