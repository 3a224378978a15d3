import type { Process } from '../../model/flow.js';
import { indexProcess } from '../../model/flow-index.js';

/** A net of places and transitions by number, as lists. */
interface PlainNet {
  readonly places: number;
  readonly transitions: readonly { readonly pre: readonly number[]; readonly post: readonly number[] }[];
}

/**
 * Whether a free-choice workflow is sound, decided without looking at a single state: the net with its end led back to its start
 * is live and bounded. By the rank theorem (Desel & Esparza 1995, theorem 6.17) a free-choice net is well-formed where it is connected, has a
 * positive place invariant and a positive transition invariant, and its rank is one less than the number of its clusters; such a net is
 * live where its marking meets every proper siphon (Commoner's theorem, 4.21).
 *
 * For processes of tasks, exclusive and parallel gateways, with one start and one end event.
 */
export function isSoundByRank(process: Process): boolean {
  const { net, start } = shortCircuited(process);
  if (!isConnected(net)) return false;
  const rows = net.transitions.map(({ pre, post }) => {
    const row = new Array<number>(net.places).fill(0);
    for (const place of pre) row[place] = (row[place] ?? 0) - 1;
    for (const place of post) row[place] = (row[place] ?? 0) + 1;
    return row;
  });
  const columns = Array.from({ length: net.places }, (_, place) => rows.map((row) => row[place] ?? 0));
  return rank(rows) === clusters(net) - 1 && hasPositiveSolution(rows) && hasPositiveSolution(columns) && largestUnmarkedSiphon(net, start) === 0;
}

function shortCircuited(process: Process): { readonly net: PlainNet; readonly start: number } {
  const index = indexProcess(process);
  const numbers = new Map(process.edges.map(({ id }, at) => [id, at]));
  const start = process.edges.length;
  const of = (ids: readonly string[]): number[] => ids.map((id) => numbers.get(id) ?? 0);
  const transitions = process.nodes.flatMap(({ type, incoming, outgoing }) => {
    const [ins, outs] = [of(incoming), of(outgoing)];
    if (type === 'startEvent') return [{ pre: [start], post: outs }];
    if (type === 'endEvent') return ins.map((way) => ({ pre: [way], post: [start] }));
    if (type === 'parallelGateway') return [{ pre: ins, post: outs }];
    if (type === 'exclusiveGateway') return ins.flatMap((way) => outs.map((out) => ({ pre: [way], post: [out] })));
    return ins.map((way) => ({ pre: [way], post: outs }));
  });
  return { net: { places: process.edges.length + 1, transitions }, start: index.process.edges.length };
}

function isConnected({ places, transitions }: PlainNet): boolean {
  const reached = new Set([0]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { pre, post } of transitions) {
      const around = [...pre, ...post];
      if (!around.some((place) => reached.has(place))) continue;
      for (const place of around) {
        grew ||= !reached.has(place);
        reached.add(place);
      }
    }
  }
  return reached.size === places && transitions.every(({ pre, post }) => pre.length > 0 && post.length > 0);
}

/** Sets of places and transitions that belong together by sharing inputs. */
function clusters({ places, transitions }: PlainNet): number {
  const parent = Array.from({ length: places + transitions.length }, (_, at) => at);
  const find = (at: number): number => (parent[at] === at ? at : find(parent[at] ?? at));
  transitions.forEach(({ pre }, at) => {
    for (const place of pre) parent[find(place)] = find(places + at);
  });
  return new Set(parent.map((_, at) => find(at))).size;
}

function rank(rows: readonly (readonly number[])[]): number {
  const matrix = rows.map((row) => [...row]);
  const width = matrix[0]?.length ?? 0;
  let found = 0;
  for (let column = 0; column < width && found < matrix.length; column += 1) {
    const pivot = matrix.findIndex((row, at) => at >= found && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [matrix[found], matrix[pivot]] = [matrix[pivot] ?? [], matrix[found] ?? []];
    const by = matrix[found] ?? [];
    for (let at = found + 1; at < matrix.length; at += 1) {
      const factor = (matrix[at]?.[column] ?? 0) / (by[column] ?? 1);
      if (factor !== 0) matrix[at] = (matrix[at] ?? []).map((value, other) => value - factor * (by[other] ?? 0));
    }
    found += 1;
  }
  return found;
}

/** Whether `rows · x = 0` has a solution with every part at least 1: with y = x − 1, whether `rows · y = −rows · 1` has one with none negative (simplex, first phase, Bland's rule). */
function hasPositiveSolution(rows: readonly (readonly number[])[]): boolean {
  const unknowns = rows[0]?.length ?? 0;
  const table = rows.map((row, at) => {
    const right = -row.reduce((sum, value) => sum + value, 0);
    const sign = right < 0 ? -1 : 1;
    return [...row.map((value) => value * sign), ...rows.map((_, other) => (other === at ? 1 : 0)), right * sign];
  });
  const basis = rows.map((_, at) => unknowns + at);
  const last = unknowns + rows.length;
  for (;;) {
    const costs = Array.from({ length: unknowns }, (_, column) => table.reduce((sum, row, at) => sum + ((basis[at] ?? 0) >= unknowns ? (row[column] ?? 0) : 0), 0));
    const entering = costs.findIndex((cost) => cost > 1e-9);
    if (entering < 0) break;
    let leaving = -1;
    let least = Infinity;
    table.forEach((row, at) => {
      const by = row[entering] ?? 0;
      if (by <= 1e-9) return;
      const ratio = (row[last] ?? 0) / by;
      if (ratio < least - 1e-12 || (Math.abs(ratio - least) <= 1e-12 && (basis[at] ?? 0) < (basis[leaving] ?? Infinity))) [leaving, least] = [at, Math.min(ratio, least)];
    });
    if (leaving < 0) return false;
    const by = table[leaving]?.[entering] ?? 1;
    const pivot = (table[leaving] ?? []).map((value) => value / by);
    table.forEach((row, at) => {
      const factor = row[entering] ?? 0;
      table[at] = at === leaving ? pivot : row.map((value, column) => value - factor * (pivot[column] ?? 0));
    });
    basis[leaving] = entering;
  }
  return table.every((row, at) => (basis[at] ?? 0) < unknowns || Math.abs(row[last] ?? 0) < 1e-6);
}

/** A siphon: whoever fills one of its places takes from one of them. The largest without the marked place; a number of places. */
function largestUnmarkedSiphon({ places, transitions }: PlainNet, marked: number): number {
  const siphon = new Set(Array.from({ length: places }, (_, place) => place).filter((place) => place !== marked));
  for (let shrank = true; shrank; ) {
    shrank = false;
    for (const { pre, post } of transitions) {
      if (pre.some((place) => siphon.has(place))) continue;
      for (const place of post) shrank = siphon.delete(place) || shrank;
    }
  }
  return siphon.size;
}
