// Places the nodes of a small graph, such as a typed expression: inputs left, result right. dagre
// is fetched when the first graph is placed.

/** @import {GraphBox, GraphEdge} from '../draw/node-link.js' */

/**
 * @typedef {Omit<GraphBox, 'x' | 'y'>} Unplaced
 * @typedef {Omit<GraphEdge, 'points'>} Unrouted
 * @typedef {{boxes: GraphBox[], edges: GraphEdge[], width: number, height: number}} Placed
 */

/** Between ranks, besides the label of an edge; and where that is wider than there is room for. */
const RANK_GAP = 36;
const TIGHT_GAP = 18;
const LABEL = {width: 52, height: 18, labelpos: 'c'};
const NODE_GAP = 20;
/** Room for a disc with the order, which stands over a corner. */
const MARGIN = 12;

/** @type {typeof import('@dagrejs/dagre') | undefined} */
let loaded;

/**
 * Loads what places graphs: call it in a widget's `prepare`.
 * @param {'LR' | 'TB'} [direction] left to right, or top to bottom where there is little width
 * @returns {Promise<(boxes: readonly Unplaced[], edges: readonly Unrouted[], direction?: 'LR' | 'TB', room?: number, gap?: number) => Placed>}
 */
export async function loadPlacing(direction = 'LR') {
  const {Graph, layout} = (loaded ??= await import('@dagrejs/dagre'));
  /** @type {Awaited<ReturnType<typeof loadPlacing>>} */
  const place = (boxes, edges, way = direction, room = Infinity, gap = RANK_GAP) => {
    const graph = new Graph({multigraph: true});
    graph.setGraph({rankdir: way, nodesep: NODE_GAP, ranksep: gap, marginx: MARGIN, marginy: MARGIN});
    for (const {id, width, height} of boxes) graph.setNode(id, {width, height});
    // Two edges between the same nodes, as in a + a, are two.
    edges.forEach(({from, to}, i) => graph.setEdge(from, to, {...LABEL}, String(i)));
    layout(graph);
    const {width = 0, height = 0} = graph.graph();
    // Ranks closer together, and if that is not enough, one below the other.
    if (width > room && gap > TIGHT_GAP) return place(boxes, edges, way, room, TIGHT_GAP);
    if (width > room && way === 'LR') return place(boxes, edges, 'TB', room);
    return {
      width,
      height,
      boxes: boxes.map((box) => {
        const {x, y} = graph.node(box.id);
        return {...box, x, y};
      }),
      edges: edges.map((edge, i) => ({...edge, points: graph.edge(edge.from, edge.to, String(i)).points})),
    };
  };
  return place;
}
