// Custom properties set through the CSSOM: a style attribute in markup would need
// 'unsafe-inline' in the page's policy, and lit's styleMap writes one on the first render.

import {noChange} from 'lit';
import {Directive, PartType, directive} from 'lit/directive.js';

/** @import {ElementPart, PartInfo} from 'lit/directive.js' */

class StyleProps extends Directive {
  /** @param {PartInfo} part */
  constructor(part) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('styleProps belongs inside a start tag');
  }

  /** @param {Record<string, string | number>} _properties */
  render(_properties) {
    return noChange;
  }

  /**
   * @param {ElementPart} part
   * @param {[Record<string, string | number>]} values
   */
  update(part, [properties]) {
    const {style} = /** @type {HTMLElement} */ (part.element);
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, String(value));
    return noChange;
  }
}

/** `<div ${styleProps({'--share': 0.5})}>` */
export const styleProps = directive(StyleProps);
