import { freezeDocument, History, isRefusal, type EditBook } from '@zhengwu/core';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { indexForm } from '../form-index.js';
import type { Form } from '../form.js';
import { parseForm } from '../parse-form.js';
import { seededDraw } from '../../../../../tools/testing/draw.js';
import { formFaults } from '../testing/form-faults.js';
import { randomCommand } from '../testing/random-edits.js';
import { formOfSeed, randomForms } from '../testing/random-form.js';
import { formEdits, type FormEdits } from './index.js';

vi.setConfig({ testTimeout: 120_000 });

const book: EditBook<Form> = formEdits;
const waiver = { id: 'wav_a', rule: 'form/unbound', part: 'form', elementId: 'nod_a', reason: '部门坚持', by: '某某', until: '2027-01-01' } as const;

/** With the order of keys, which is the order of controls. */
const text = (form: Form): string => JSON.stringify(form);

/** Places of the answers that two fields write. */
function doubledPaths(form: Form): readonly string[] {
  const { entries, byDataPath } = indexForm(form.schema);
  return entries.filter(({ node }) => node.type !== 'void').map(({ dataPath }) => dataPath.join('.')).filter((path) => byDataPath(path).length > 1);
}

describe('edits of a form', () => {
  it('leave a whole form whole, change nothing that they were given, and read back as they are', () => {
    const done = new Set<string>();
    const refused = new Set<string>();
    fc.assert(
      fc.property(randomForms, fc.nat(), (start, seed) => {
        const draw = seededDraw(seed);
        let form: Form = freezeDocument({ ...start, waivers: [waiver] });
        for (let at = 0; at < 12; at += 1) {
          const before = text(form);
          const { edit, args } = randomCommand(draw, form, `${String(at)}e`);
          const next = book[edit]!(form, freezeDocument(args) as never); // a command ties each edit to its arguments
          expect(text(form)).toBe(before);
          const wasClear = doubledPaths(form).length === 0;
          if (isRefusal(next)) {
            refused.add(next.reason);
            continue;
          }
          done.add(edit);
          expect([edit, args, ...formFaults(next)]).toEqual([edit, args]);
          if (wasClear) expect([edit, args, ...doubledPaths(next)]).toEqual([edit, args]);
          const parsed = parseForm(text(next));
          expect(parsed.findings).toEqual([]);
          expect(parsed.value).toEqual(next);
          expect(JSON.stringify(parsed.value!.schema)).toBe(JSON.stringify(next.schema));
          form = freezeDocument(next);
        }
      }),
      { numRuns: numRuns(300, 20_000) },
    );
    const tried = Object.keys(formEdits) as (keyof FormEdits)[];
    expect(tried.filter((edit) => !done.has(edit))).toEqual([]);
    expect(refused.size).toBeGreaterThan(15);
  });

  it('are taken back exactly, the order of controls included, and done again to the same', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const draw = seededDraw(seed);
        const history = new History(formOfSeed(seed));
        const states = [text(history.document)];
        for (let at = 0; at < 25; at += 1) {
          const { edit, args } = randomCommand(draw, history.document, `${String(at)}h`);
          if (draw(3) === 0) history.pause();
          const former = history.document;
          const refusal = history.apply(book[edit]!, args as never); // a command ties each edit to its arguments
          if (refusal !== undefined || history.document === former) continue;
          history.pause();
          states.push(text(history.document));
        }
        for (const state of [...states].reverse().slice(1)) {
          expect(history.undo()).toBe(true);
          expect(text(history.document)).toBe(state);
        }
        expect(history.undo()).toBe(false);
        for (const state of states.slice(1)) {
          expect(history.redo()).toBe(true);
          expect(text(history.document)).toBe(state);
        }
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });
});
