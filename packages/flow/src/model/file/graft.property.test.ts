import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { flowModdle } from '../moddle/flow-moddle.js';
import { elementAt, elementsAt, type ModdleElement } from '../moddle/moddle-element.js';
import { readFlow } from '../read/read-flow.js';
import { freshStep } from '../step.js';
import { files, type DrawnFile } from '../testing/draw-file.js';
import { stepProperties } from '../write/step-properties.js';
import { flowText } from './flow-origin.js';
import { lossesBetween } from './losses.js';
import { parseFlow } from './parse-flow.js';
import { saveFlow } from './save-flow.js';

const moddle = flowModdle();

async function open(xml: string): Promise<{ readonly definitions: ModdleElement; readonly process: ModdleElement; readonly save: () => ReturnType<typeof saveFlow>; readonly text: () => Promise<string>; readonly value: string }> {
  const { definitions, origin, value = '', findings } = await parseFlow(xml, moddle);
  const process = definitions === undefined ? undefined : elementsAt(definitions, 'rootElements')[0];
  if (definitions === undefined || origin === undefined || process === undefined) throw new Error(`${JSON.stringify(findings)}\n${xml}`);
  return { definitions, process, save: () => saveFlow(definitions, origin), text: () => flowText(definitions, origin), value };
}

type EditKind = 'rename' | 'step' | 'delete' | 'add' | 'wrap' | 'assign';
const edits = fc.array(fc.tuple(fc.constantFrom<EditKind>('rename', 'step', 'delete', 'add', 'wrap', 'assign'), fc.nat(10)), { minLength: 1, maxLength: 5 });

/** Does an edit as bpmn-js's commands do, and gives the way back; undefined where there is nothing to do it to. */
function apply(process: ModdleElement, [kind, at]: readonly [EditKind, number], index: number): (() => void) | undefined {
  const list = process.get('flowElements') as ModdleElement[];
  const before = [...list];
  const restore = (): void => {
    list.splice(0, list.length, ...before);
  };
  const tasks = list.filter((element) => element.$instanceOf('bpmn:UserTask'));
  const task = tasks[at % Math.max(1, tasks.length)];
  if (task === undefined) return undefined;
  const set = (properties: Readonly<Record<string, unknown>>): (() => void) => {
    const old = Object.keys(properties).map((name) => [name, task.get(name)] as const);
    for (const [name, value] of Object.entries(properties)) task.set(name, value);
    return () => old.forEach(([name, value]) => task.set(name, value));
  };
  switch (kind) {
    case 'rename':
      return set({ name: `改名 "${String(index)}" <&>` });
    case 'assign':
      return set({ 'flowable:candidateUsers': 'acc_new' });
    case 'step':
      return set(stepProperties(task, { ...freshStep('review'), approvers: [{ kind: 'role', roleId: 'rol_a' }], sign: at % 2 === 0 ? 'claim' : 'all' }));
    case 'delete': {
      const gone = new Set([task, ...list.filter((element) => elementAt(element, 'sourceRef') === task || elementAt(element, 'targetRef') === task)]);
      list.splice(0, list.length, ...before.filter((element) => !gone.has(element)));
      return restore;
    }
    case 'add': {
      const made = moddle.create('bpmn:EndEvent', { id: `new${String(index)}`, name: '新' });
      made.$parent = process;
      list.splice(at % (list.length + 1), 0, made);
      return restore;
    }
    case 'wrap': {
      // Into a sub-process of its own, as by dragging.
      const made = moddle.create('bpmn:SubProcess', { id: `sub${String(index)}`, flowElements: [task] });
      made.$parent = process;
      list.splice(list.indexOf(task), 1, made);
      task.$parent = made;
      return () => {
        task.$parent = process;
        restore();
      };
    }
  }
}

describe('a file of any shape', () => {
  it('is saved to the letter, loses nothing by edits, says what was edited, and is itself again when they are undone', async () => {
    await fc.assert(
      fc.asyncProperty(files, edits, async ({ xml }, sequence) => {
        const { definitions, process, save, text, value } = await open(xml);
        expect(value).toBe(xml);
        expect(await text()).toBe(xml);
        const undo = sequence.flatMap((edit, index) => apply(process, edit, index) ?? []);
        const saved = await save();
        expect(saved.losses).toEqual([]);
        const again = await open(saved.xml);
        expect(readFlow(again.definitions)).toEqual(readFlow(definitions));
        expect(await again.text()).toBe(saved.xml);
        for (const back of undo.reverse()) back();
        expect(await text()).toBe(xml);
      }),
      { numRuns: numRuns(120, 5000) },
    );
  });

  it('without one of its parts is not itself', () => {
    fc.assert(
      fc.property(files, fc.nat(1000), ({ xml }: DrawnFile, at) => {
        // Any attribute or comment of a vendor, taken out.
        const parts = [...xml.matchAll(/\s(?:v|w|厂商):[\w\u4e00-\u9fff]+="[^"]*"|<!--[^]*?-->/g)];
        const part = parts[at % Math.max(1, parts.length)];
        if (part === undefined) return;
        const without = xml.slice(0, part.index) + xml.slice(part.index + part[0].length);
        expect(lossesBetween(xml, without).length).toBeGreaterThan(0);
      }),
      { numRuns: numRuns(200, 5000) },
    );
  });
});
