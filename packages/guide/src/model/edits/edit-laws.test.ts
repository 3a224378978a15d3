import { History, isRefusal, type EditBook, type Refusal } from '@zhengwu/core';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { applicantsOf } from '../../resolve/testing/applicants.js';
import { slowWalk, type SlowWalk } from '../../resolve/testing/slow-walk.js';
import { situationsOfWay, usesOfWay } from '../../resolve/way-additions.js';
import { copyFragment } from '../fragment.js';
import { indexGuide } from '../guide-index.js';
import type { Guide } from '../guide.js';
import type { GuideNode, Option } from '../node.js';
import { parseGuide } from '../parse-guide.js';
import { prepareFragment, type IdSource } from '../prepare-fragment.js';
import { sameContinuation } from '../same-continuation.js';
import { seededDraw } from '../../../../../tools/testing/draw.js';
import { randomCommand, type GuideCommand } from '../testing/random-edits.js';
import { faultlessGuides, randomGuides } from '../testing/random-guide.js';
import { treeFaults } from '../testing/tree-faults.js';
import { guideEdits } from './index.js';

vi.setConfig({ testTimeout: 900_000 });

const book: EditBook<Guide> = guideEdits;

function applied(guide: Guide, { edit, args }: GuideCommand): Guide | Refusal {
  return book[edit]!(guide, args as never); // a command ties each edit to its arguments
}

describe('edits of a guide: the tree law', () => {
  it('whatever is done to a whole guide, in whatever order: every node has one place, nothing leads to nothing, no way comes back', () => {
    fc.assert(
      fc.property(faultlessGuides, fc.nat(), (guide, seed) => {
        const draw = seededDraw(seed);
        let current = guide;
        expect([...treeFaults(current)]).toEqual([]);
        for (let at = 0; at < 12; at += 1) {
          const command = randomCommand(draw, current, `${String(at)}n`);
          const before = JSON.stringify(current);
          const next = applied(current, command);

          expect(JSON.stringify(current)).toBe(before);
          if (isRefusal(next)) continue;
          expect([command.edit, ...treeFaults(next)]).toEqual([command.edit]);
          current = next;
        }
      }),
      { numRuns: numRuns(600, 30_000) },
    );
  });

  it('whatever is wrong with a guide: no edit throws, and none puts a node in a second place, or leads to nothing', () => {
    fc.assert(
      fc.property(randomGuides, fc.nat(), (guide, seed) => {
        const draw = seededDraw(seed);
        let current = guide;
        for (let at = 0; at < 12; at += 1) {
          const command = randomCommand(draw, current, `${String(at)}n`);
          const next = applied(current, command);
          if (isRefusal(next)) continue;
          const before = treeFaults(current);
          const added = [...treeFaults(next)].filter((fault) => !before.has(fault) && !fault.startsWith('in a circle') && !fault.startsWith('stands nowhere'));
          expect([command.edit, ...added]).toEqual([command.edit]);
          current = next;
        }
      }),
      { numRuns: numRuns(600, 30_000) },
    );
  });

  it('what comes out can be saved and opened again', () => {
    fc.assert(
      fc.property(faultlessGuides, fc.nat(), (guide, seed) => {
        const draw = seededDraw(seed);
        let current = guide;
        for (let at = 0; at < 8; at += 1) {
          const next = applied(current, randomCommand(draw, current, `${String(at)}n`));
          if (!isRefusal(next)) current = next;
        }
        expect(parseGuide(JSON.stringify(current))).toEqual({ value: current, findings: [], unread: [], isReadonly: false });
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });

  it('undo gives back exactly what was there, redo what came after', () => {
    fc.assert(
      fc.property(randomGuides, fc.nat(), (guide, seed) => {
        const draw = seededDraw(seed);
        const history = new History<Guide>(JSON.parse(JSON.stringify(guide)) as Guide); // JSON in, the same JSON out
        const stations = [history.document];
        for (let at = 0; at < 8; at += 1) {
          const command = randomCommand(draw, history.document, `${String(at)}n`);
          history.pause();
          const couldNot = history.whyNot(book[command.edit]!, command.args as never);
          expect(history.apply(book[command.edit]!, command.args as never)).toEqual(couldNot);
          if (history.document !== stations[stations.length - 1]) stations.push(history.document);
        }
        for (const station of stations.slice(0, -1).reverse()) {
          history.undo();
          expect(history.document).toEqual(station);
        }
        expect(history.document).toEqual(guide);
        for (const station of stations.slice(1)) {
          history.redo();
          expect(history.document).toEqual(station);
        }
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });
});

/** Guides in which some options lead to one and the same node, which no edit makes. */
const faultyTrees = fc.tuple(randomGuides, fc.nat()).map(([guide, seed]): Guide => {
  const draw = seededDraw(seed);
  const shared = guide.nodes[draw(guide.nodes.length)];
  const lead = (option: Option): Option => (shared !== undefined && draw(4) === 0 ? { ...option, next: shared.id } : option);
  return { ...guide, nodes: guide.nodes.map((node): GuideNode => (node.kind === 'question' ? { ...node, options: node.options.map(lead) } : node)) };
});

/** What is wrong with a tree after an edit that was not before; in a circle that is cut, what only it led to stands nowhere. */
function faultsAdded(before: Guide, after: Guide): readonly string[] {
  const known = treeFaults(before);
  const circles = new Set([...known].filter((fault) => fault.startsWith('in a circle ')).map((fault) => fault.slice('in a circle '.length)));
  return [...treeFaults(after)].filter((fault) => !known.has(fault) && !circles.has(fault.slice('stands nowhere '.length)));
}

/** What an applicant is told: which end, which materials and how, which situations. Places and names do not count. */
function told(guide: Guide, { end, passed }: SlowWalk): unknown {
  if (typeof end === 'string') return end;
  const uses = usesOfWay(guide, passed, end).map(({ because: _because, ...use }) => use);
  return {
    end: end.end.kind === 'handle' ? { ...end.end, uses: [], situationIds: [] } : end.end,
    uses: [...uses].sort((a, b) => (a.materialId < b.materialId ? -1 : 1)),
    situations: [...situationsOfWay(passed, end)].sort(),
  };
}

describe('edits of a guide: what applicants are told', () => {
  it('option/merge and moving an option among its siblings change nothing for anybody who came to an end', () => {
    let merged = 0;
    fc.assert(
      fc.property(randomGuides, (guide) => {
        for (const node of guide.nodes) {
          if (node.kind !== 'question') continue;
          for (const option of node.options) {
            const moves = node.options.map((_each, to) => guideEdits['option/move'](guide, { id: option.id, to }));
            const merges = node.options.map((other) => guideEdits['option/merge'](guide, { id: option.id, into: other.id }));
            merged += merges.filter((next) => !isRefusal(next)).length;
            for (const next of [...moves, ...merges]) if (!isRefusal(next)) sameForAll(guide, next);
          }
        }
      }),
      { numRuns: numRuns(150, 10_000) },
    );
    expect(merged).toBeGreaterThan(0);
  });

  it('reference/replace changes nothing for anybody, and option/cut nothing for those who do not take that option', () => {
    let [replaced, cut] = [0, 0];
    fc.assert(
      fc.property(fc.oneof(randomGuides, faultyTrees), (guide) => {
        const targets = guide.nodes.flatMap((node) => (node.kind === 'reference' ? [] : [node.id]));
        const options = guide.nodes.flatMap((node) => (node.kind === 'question' ? node.options : []));
        options.forEach((option, at) => {
          const other = options[(at * 7 + 3) % options.length];
          for (const to of targets) {
            const places = [option, ...(other === undefined || other === option ? [] : [other])].map(({ id }) => ({ under: id, referenceId: `ref_for_${id}` as const }));
            for (const some of [places.slice(0, 1), places]) {
              const next = guideEdits['reference/replace'](guide, { to, places: some });
              if (isRefusal(next)) continue;
              replaced += 1;
              expect(faultsAdded(guide, next)).toEqual([]);
              for (const applicant of applicantsOf(guide, 40)) expect(told(next, slowWalk(next, applicant))).toEqual(told(guide, slowWalk(guide, applicant)));
            }
          }
          const next = guideEdits['option/cut'](guide, { id: option.id });
          if (isRefusal(next) || next === guide) return;
          cut += 1;
          expect(faultsAdded(guide, next)).toEqual([]);
          for (const applicant of applicantsOf(guide, 40)) {
            const walk = slowWalk(guide, applicant);
            if (typeof walk.end !== 'string' && !walk.passed.some((step) => step.option.id === option.id)) expect(told(next, slowWalk(next, applicant))).toEqual(told(guide, walk));
          }
        });
      }),
      { numRuns: numRuns(150, 5_000) },
    );
    expect(Math.min(replaced, cut)).toBeGreaterThan(50);
  });

  it('question/insert keeps what stands there for those who take the option that keeps it', () => {
    fc.assert(
      fc.property(faultlessGuides, fc.nat(), (guide, seed) => {
        const options = guide.nodes.flatMap((node) => (node.kind === 'question' ? node.options : []));
        const under = options[seed % Math.max(1, options.length)]?.id ?? null;
        const variable = { id: 'var_fresh', name: '新', domain: { kind: 'yesNo' } } as const;
        const question = {
          id: 'q_fresh',
          kind: 'question',
          variableId: 'var_fresh',
          text: '新？',
          ask: 'options',
          options: [
            { id: 'opt_fresh_no', text: '否', guard: { kind: 'values', values: ['no'] }, next: null },
            { id: 'opt_fresh_yes', text: '是', guard: { kind: 'values', values: ['yes'] }, next: null },
          ],
        } as const;
        const next = guideEdits['question/insert'](guide, { question, variable, under, keep: 'opt_fresh_yes' });
        if (isRefusal(next)) expect.unreachable(next.reason);
        for (const applicant of applicantsOf(guide, 100)) {
          expect(told(next, slowWalk(next, { ...applicant, var_fresh: 'yes' }))).toEqual(told(guide, slowWalk(guide, applicant)));
        }
      }),
      { numRuns: numRuns(100, 5_000) },
    );
  });

  it('question/bypass changes nothing for those who took that option, and for those who never came there', () => {
    let bypassed = 0;
    fc.assert(
      fc.property(randomGuides, (guide) => {
        for (const node of guide.nodes) {
          if (node.kind !== 'question') continue;
          for (const option of node.options) {
            const next = guideEdits['question/bypass'](guide, { id: node.id, optionId: option.id });
            if (isRefusal(next)) continue;
            bypassed += 1;
            for (const applicant of applicantsOf(guide, 60)) {
              const walk = slowWalk(guide, applicant);
              // Who was stuck, or is where the guide runs in a circle, is told something new.
              if (typeof walk.end === 'string') continue;
              const there = walk.passed.find(({ question }) => question.id === node.id);
              if (there !== undefined && there.option.id !== option.id) continue;
              expect(told(next, slowWalk(next, applicant))).toEqual(told(guide, walk));
            }
          }
        }
      }),
      { numRuns: numRuns(150, 10_000) },
    );
    expect(bypassed).toBeGreaterThan(100);
  });

  it('node/remove that keeps what is referred to changes nothing for those who did not come to the option before it', () => {
    fc.assert(
      fc.property(randomGuides, fc.nat(), (guide, seed) => {
        const node = guide.nodes[seed % Math.max(1, guide.nodes.length)];
        fc.pre(node !== undefined);
        const owner = indexGuide(guide).owner(node.id);
        const next = guideEdits['node/remove'](guide, { id: node.id, references: 'keep' });
        fc.pre(owner !== undefined && !isRefusal(next));
        for (const applicant of applicantsOf(guide, 100)) {
          const walk = slowWalk(guide, applicant);
          if (typeof walk.end === 'string' || walk.passed.some(({ option }) => option.id === owner.option.id)) continue;
          expect(told(next, slowWalk(next, applicant))).toEqual(told(guide, walk));
        }
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });

  it('what is copied and pasted leads everybody to the same', () => {
    fc.assert(
      fc.property(faultlessGuides, fc.nat(), (guide, seed) => {
        const node = guide.nodes[seed % guide.nodes.length];
        const leaf = guide.nodes.find((each) => each.kind === 'outcome');
        fc.pre(node !== undefined && leaf !== undefined);
        const copied = copyFragment(guide, node.id);
        if (copied === undefined) return expect.unreachable('a node that is there');
        const fragment = prepareFragment(copied, guide, idSource());
        // An unrelated place, so that nothing refuses.
        const wide: Guide = { ...guide, nodes: [...guide.nodes, { id: 'q_wide', kind: 'question', variableId: guide.variables[0]?.id ?? 'var_0', text: '', ask: 'options', options: [{ id: 'opt_wide', text: '', guard: { kind: 'any' }, next: null }] }] };
        const next = guideEdits['fragment/paste'](wide, { fragment, at: { under: 'opt_wide' } });
        if (isRefusal(next)) return expect.unreachable(next.reason);

        expect(sameContinuation(indexGuide(next), node.id, fragment.rootId)).toBeDefined();
        expect([...treeFaults(next)]).toEqual(['stands nowhere q_wide']);
        expect(next.variables).toEqual(guide.variables);
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });
});

function idSource(): IdSource {
  let count = 0;
  return (kind) => {
    count += 1;
    return `${kind}_copy${String(count)}`;
  };
}

function sameForAll(before: Guide, after: Guide): void {
  for (const applicant of applicantsOf(before, 40)) {
    const walk = slowWalk(before, applicant);
    if (typeof walk.end !== 'string') expect(told(after, slowWalk(after, applicant))).toEqual(told(before, walk));
  }
}
