import type { Guard, Range } from '../guard.js';
import type { Domain, Variable } from '../variable.js';
import { allAnswers, slowlyTakes } from './all-answers.js';
import { pick, type Draw } from '../../../../../tools/testing/draw.js';

// Random variables with domains so small that every answer can be tried, and guards on them.

const KINDS = ['yesNo', 'choice', 'number', 'choices', 'date', 'region'] as const;

export function randomVariable(draw: Draw, at: number): Variable {
  return { id: `var_${String(at)}`, name: `变量${String(at + 1)}`, domain: randomDomain(draw, at, pick(draw, KINDS)) };
}

export function randomDomain(draw: Draw, at: number, kind: Domain['kind']): Domain {
  const values = (count: number): Extract<Domain, { kind: 'choice' }>['values'] =>
    Array.from({ length: count }, (_, index) => ({ id: `val_${String(at)}_${String(index)}` as const, label: `值${String(at + 1)}.${String(index + 1)}` }));
  switch (kind) {
    case 'yesNo':
      return { kind };
    case 'choice':
      return { kind, values: values(2 + draw(2)) };
    case 'choices': {
      const list = values(2 + draw(2));
      const last = list[list.length - 1];
      const bounds = pick(draw, [{}, {}, {}, { min: 0 }, { max: 1 }, { max: 2 }, { min: 2 }]);
      // Who must choose two cannot choose what is chosen alone.
      return { kind, values: list, ...bounds, ...(draw(3) === 1 && last !== undefined && bounds.min !== 2 ? { exclusive: [last.id] } : {}) };
    }
    case 'number': {
      const step = pick(draw, [1, 0.5, 0.1]);
      const min = pick(draw, [0, 1, 18]);
      return { kind, min, max: Number((min + step * (2 + draw(3))).toFixed(6)), step, unit: '平方米' };
    }
    case 'date':
      return { kind, from: '2024-02-27', to: pick(draw, ['2024-02-29', '2024-03-01', '2024-03-02']) };
    case 'region':
      return {
        kind,
        regions: [
          { code: '44', name: '省' },
          { code: '4401', name: '甲市', parent: '44' },
          { code: '4402', name: '乙市', parent: '44' },
          { code: '440101', name: '甲一镇', parent: '4401' },
          { code: '440102', name: '甲二镇', parent: '4401' },
        ].slice(0, 3 + draw(3)),
      };
  }
}

/** The cuts of an ordered domain: a cut lies before its value. */
function cutsOf(domain: Extract<Domain, { kind: 'number' | 'date' }>): readonly (number | string)[] {
  if (domain.kind === 'date') return ['2024-02-28', '2024-02-29', '2024-03-01'].filter((day) => day <= domain.to);
  const cuts: number[] = [];
  for (let k = 1; domain.min + k * domain.step <= domain.max + 1e-9; k += 1) cuts.push(Number((domain.min + k * domain.step).toFixed(6)));
  return cuts;
}

/** Guards that take every value exactly once, and each at least one: two, or a few. */
export function randomPartition(draw: Draw, domain: Domain): readonly Guard[] {
  const guards = guardsApart(draw, domain);
  if (domain.kind !== 'choices') return guards;
  // Where few may be chosen, nobody may choose both.
  const answers = allAnswers(domain);
  return guards.filter((guard) => answers.some((answer) => slowlyTakes(domain, guard, answer)));
}

function guardsApart(draw: Draw, domain: Domain): readonly Guard[] {
  switch (domain.kind) {
    case 'yesNo':
      return [
        { kind: 'values', values: ['yes'] },
        { kind: 'values', values: ['no'] },
      ];
    case 'choice':
      return randomBlocks(draw, domain.values.map(({ id }) => id)).map((values) => ({ kind: 'values', values }));
    case 'region': {
      const tops = domain.regions.filter(({ parent }) => parent === '44').map(({ code }) => code);
      const leaves = domain.regions.filter(({ code }) => !domain.regions.some(({ parent }) => parent === code)).map(({ code }) => code);
      return randomBlocks(draw, draw(2) === 0 ? tops : leaves).map((values) => ({ kind: 'values', values }));
    }
    case 'choices': {
      const [first, second] = domain.values;
      if (first === undefined || second === undefined) return [{ kind: 'any' }];
      const both = [first.id, second.id];
      return pick<readonly Guard[]>(draw, [
        [
          { kind: 'members', any: [first.id] },
          { kind: 'members', none: [first.id] },
        ],
        [
          { kind: 'members', any: both },
          { kind: 'members', none: both },
        ],
        [
          { kind: 'members', all: both },
          { kind: 'members', all: [first.id], none: [second.id] },
          { kind: 'members', none: [first.id] },
        ],
        [{ kind: 'any' }],
      ]);
    }
    case 'number':
    case 'date': {
      const cuts = cutsOf(domain);
      const [a, b] = [pick(draw, cuts), pick(draw, cuts)];
      const low = a < b ? a : b;
      const high = a < b ? b : a;
      if (low === high) return [ranges({ to: low, toOpen: true }), ranges({ from: low })];
      return pick<readonly Guard[]>(draw, [
        [ranges({ to: low, toOpen: true }), ranges({ from: low, to: high, toOpen: true }), ranges({ from: high })],
        [ranges({ to: low, toOpen: true }, { from: high }), ranges({ from: low, to: high, toOpen: true })],
      ]);
    }
  }
}

function ranges(...list: readonly Range[]): Guard {
  return { kind: 'ranges', ranges: list };
}

function randomBlocks(draw: Draw, values: readonly string[]): readonly (readonly string[])[] {
  const cut = 1 + draw(Math.max(1, values.length - 1));
  const [front, back] = [values.slice(0, cut), values.slice(cut)];
  if (back.length === 0) return [front];
  if (back.length > 1 && draw(2) === 0) return [front, ...back.map((value) => [value])];
  return [front, back];
}

/** Any guard of the domain, sensible or not: ends off the grid, reversed ranges, ids that are gone, another kind. */
export function randomGuard(draw: Draw, domain: Domain): Guard {
  if (draw(12) === 1) return pick<Guard>(draw, [{ kind: 'any' }, { kind: 'values', values: ['val_gone'] }, { kind: 'ranges', ranges: [] }, { kind: 'members' }]);
  // A domain without values has no partition.
  const partition = draw(3) === 0 ? randomPartition(draw, domain) : [];
  if (partition.length > 0) return pick(draw, partition);
  switch (domain.kind) {
    case 'yesNo':
      return { kind: 'values', values: pick(draw, [['yes'], ['no'], ['yes', 'no'], []]) };
    case 'choice':
      return { kind: 'values', values: someOf(draw, domain.values.map(({ id }) => id)) };
    case 'region':
      return { kind: 'values', values: someOf(draw, domain.regions.map(({ code }) => code)) };
    case 'choices': {
      const ids = domain.values.map(({ id }) => id);
      return {
        kind: 'members',
        ...(draw(3) === 1 ? { all: someOf(draw, ids) } : {}),
        ...(draw(2) === 1 ? { any: someOf(draw, ids) } : {}),
        ...(draw(3) === 1 ? { none: someOf(draw, ids) } : {}),
      };
    }
    case 'number':
    case 'date': {
      const cuts = [...cutsOf(domain), ...(domain.kind === 'number' ? [domain.min - 1, domain.max + 1, domain.min + domain.step / 3] : ['2020-01-01', '2030-01-01'])];
      return ranges(...Array.from({ length: 1 + draw(2) }, () => randomRange(draw, cuts)));
    }
  }
}

function randomRange(draw: Draw, cuts: readonly (number | string)[]): Range {
  return {
    ...(draw(3) > 0 ? { from: pick(draw, cuts), ...(draw(2) === 1 ? { fromOpen: true as const } : {}) } : {}),
    ...(draw(3) > 0 ? { to: pick(draw, cuts), ...(draw(2) === 1 ? { toOpen: true as const } : {}) } : {}),
  };
}

function someOf(draw: Draw, ids: readonly string[]): readonly string[] {
  return ids.filter(() => draw(2) === 1);
}
