// All that is said in English, by section. No page loads this: an element loads en.js, a widget
// brings the sections that it reads.

import {en as common} from './en.js';
import {adam} from './en-adam.js';
import {attention, heads, mask} from './en-attention.js';
import {block} from './en-block.js';
import {chain} from './en-chain.js';
import {check} from './en-check.js';
import {data} from './en-data.js';
import {descent} from './en-descent.js';
import {dial} from './en-dial.js';
import {embedding} from './en-embedding.js';
import {expression} from './en-expression.js';
import {graph} from './en-graph.js';
import {inside} from './en-inside.js';
import {loss} from './en-loss.js';
import {map} from './en-map.js';
import {mlp} from './en-mlp.js';
import {next} from './en-next.js';
import {norm} from './en-norm.js';
import {predict} from './en-predict.js';
import {race} from './en-race.js';
import {residual} from './en-residual.js';
import {rope} from './en-rope.js';
import {sample} from './en-sample.js';
import {share} from './en-share.js';
import {sizes} from './en-sizes.js';
import {softmax} from './en-softmax.js';
import {tokens} from './en-tokens.js';
import {train} from './en-train.js';
import {verify} from './en-verify.js';

export const en = {
  ...common,
  adam,
  attention,
  block,
  chain,
  check,
  data,
  descent,
  dial,
  embedding,
  expression,
  graph,
  heads,
  inside,
  loss,
  map,
  mask,
  mlp,
  next,
  norm,
  predict,
  race,
  residual,
  rope,
  sample,
  share,
  sizes,
  softmax,
  tokens,
  train,
  verify,
};

/** @typedef {typeof en} Words */
