// The formula of each kind of stage, as MathML. Static: browsers parse it, nothing is computed.

import {html} from 'lit';

/** @typedef {keyof typeof FORMULAS} FormulaName */

/** Names as in the engine's source. */
export const FORMULAS = {
  embedding: html`<math display="block"><mi>x</mi><mo>=</mo><mi>E</mi><mo>[</mo><mtext>token</mtext><mo>]</mo></math>`,
  rms_norm: html`<math display="block"><msub><mi>y</mi><mi>i</mi></msub><mo>=</mo><mfrac><msub><mi>x</mi><mi>i</mi></msub>
    <msqrt><mfrac><mn>1</mn><mi>C</mi></mfrac><munder><mo>∑</mo><mi>j</mi></munder><msubsup><mi>x</mi><mi>j</mi><mn>2</mn></msubsup>
    <mo>+</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>5</mn></mrow></msup></msqrt></mfrac></math>`,
  linear: html`<math display="block"><msub><mi>y</mi><mi>i</mi></msub><mo>=</mo><munder><mo>∑</mo><mi>j</mi></munder>
    <msub><mi>W</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub><msub><mi>x</mi><mi>j</mi></msub></math>`,
  rotate: html`<math display="block"><mtable><mtr><mtd><msubsup><mi>x</mi><mn>0</mn><mo>′</mo></msubsup><mo>=</mo>
    <msub><mi>x</mi><mn>0</mn></msub><mi>cos</mi><mi>p</mi><mi>θ</mi><mo>−</mo><msub><mi>x</mi><mn>1</mn></msub><mi>sin</mi><mi>p</mi><mi>θ</mi></mtd></mtr>
    <mtr><mtd><msubsup><mi>x</mi><mn>1</mn><mo>′</mo></msubsup><mo>=</mo><msub><mi>x</mi><mn>0</mn></msub><mi>sin</mi><mi>p</mi><mi>θ</mi>
    <mo>+</mo><msub><mi>x</mi><mn>1</mn></msub><mi>cos</mi><mi>p</mi><mi>θ</mi></mtd></mtr></mtable></math>`,
  scores: html`<math display="block"><msub><mi>s</mi><mi>t</mi></msub><mo>=</mo><mfrac><mrow><mi>q</mi><mo>·</mo><msub><mi>k</mi><mi>t</mi></msub></mrow>
    <msqrt><mi>D</mi></msqrt></mfrac></math>`,
  softmax: html`<math display="block"><msub><mi>w</mi><mi>i</mi></msub><mo>=</mo><mfrac><msup><mi>e</mi><msub><mi>s</mi><mi>i</mi></msub></msup>
    <mrow><munder><mo>∑</mo><mi>j</mi></munder><msup><mi>e</mi><msub><mi>s</mi><mi>j</mi></msub></msup></mrow></mfrac></math>`,
  weighted_sum: html`<math display="block"><mi>o</mi><mo>=</mo><munder><mo>∑</mo><mi>t</mi></munder><msub><mi>w</mi><mi>t</mi></msub><msub><mi>v</mi><mi>t</mi></msub></math>`,
  residual: html`<math display="block"><msub><mi>x</mi><mtext>new</mtext></msub><mo>=</mo><mi>x</mi><mo>+</mo><mi>o</mi></math>`,
  relu: html`<math display="block"><mi>y</mi><mo>=</mo><mi>max</mi><mo>(</mo><mn>0</mn><mo>,</mo><mi>x</mi><mo>)</mo></math>`,
};
