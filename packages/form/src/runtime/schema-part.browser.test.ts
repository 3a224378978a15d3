import { RecursionField as FormilyRecursionField } from '@formily/react';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { loadRare } from '../controls/rare-component.js';
import { componentSpecs } from '../components/index.js';
import { TODAY } from '../controls/testing/shown-form.js';
import { runtimeWordsIn } from '../messages/runtime.js';
import { PartDrawer } from '../vendor/formily.js';
import { SchemaPart } from '../vendor/recursion-field.js';
import { createRoot, flushSync, h, type ComponentType, type Root } from '../vendor/react.js';
import { FormRoot } from './form-root.js';
import { openForm } from './reader.js';
import type { Surroundings } from './surroundings.js';
import { drawnText } from './testing/drawn-text.js';
import { formilyExamples } from './testing/formily-examples.js';

type Drawer = ComponentType<{ schema: object }>;

/** A form being filled in, its parts drawn by us or by Formily itself. */
class Filled {
  readonly box = document.body.appendChild(document.createElement('div'));
  readonly #root: Root = createRoot(this.box);
  readonly #opened;
  readonly #drawer: Drawer;

  constructor(schema: unknown, drawer: Drawer) {
    const words = runtimeWordsIn('zh-CN');
    const { opened } = openForm(schema, { speech: { words, lang: 'zh-CN', today: TODAY }, values: {}, prefill: undefined, readonly: false, today: TODAY, facts: {}, onChange: () => undefined });
    if (opened === undefined) throw new Error('It is no form.');
    this.#opened = opened;
    this.#drawer = drawer;
    this.draw();
  }

  draw(): void {
    const around: Surroundings = {
      words: runtimeWordsIn('zh-CN'),
      lang: 'zh-CN',
      today: TODAY,
      services: {},
      announce: () => undefined,
      onFailure: ({ reason }) => expect.fail(reason),
      openers: new Map(),
      adopt: () => undefined,
      holdSubmit: () => undefined,
      judged: this.#opened.judged,
    };
    const form = h(FormRoot, { opened: this.#opened, around });
    flushSync(() => this.#root.render(h(PartDrawer.Provider, { value: this.#drawer as never }, form))); // of more properties than are needed here
  }

  /** What a person sees and what is answered, and what Formily knows of its fields. */
  get state(): readonly string[] {
    const fields = Object.entries(this.#opened.formily.fields).map(([address, field]) => `${address} ${field.display} ${field.pattern} ${String(field.mounted)} ${String(field.unmounted)}`);
    return [drawnText(this.box), JSON.stringify(this.#opened.answers()), ...fields.sort()];
  }

  /** Does something to one of the controls or buttons that are there. */
  touch(which: number, what: number): void {
    const all = [...this.box.querySelectorAll<HTMLElement>('input, select, textarea, button')];
    const control = all[which % Math.max(1, all.length)];
    if (control === undefined) return;
    control.focus();
    if (control instanceof HTMLSelectElement) {
      control.selectedIndex = what % control.options.length;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (control instanceof HTMLButtonElement || (control instanceof HTMLInputElement && control.type !== 'text')) control.click();
    else {
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, ['', '3', 'A001', '一二'][what % 4]);
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }

  end(): void {
    this.#root.unmount();
    this.box.remove();
  }
}

/** React draws in its own time, and Formily checks what was typed in its own. */
const later = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** What one of them says a moment after the other, as its checks end, is no difference. */
async function settled(ours: Filled, theirs: Filled): Promise<void> {
  for (const until = performance.now() + 2000; performance.now() < until && ours.state.join() !== withoutGhosts(theirs.state).join(); ) await later();
}

/** What a row that comes where one was taken away is found by, among arrays. */
const GHOST: [number, number, boolean][] = [[1, 2, false], [1, 0, true], [14, 2, false], [35, 1, false], [37, 3, false], [25, 0, false], [8, 1, true], [4, 1, false]];

/** Formily ends a row that comes where one was taken away together with the former: it is drawn, and called unmounted. */
const withoutGhosts = (state: readonly string[]): readonly string[] => state.map((line) => line.replace(/^(\S+\.\d+(?:\.\S+)? \S+ \S+) false true$/, '$1 true false'));

describe('parts of a schema are drawn, mounted and ended as Formily does it', () => {
  afterEach(() => document.body.replaceChildren());

  it.each(Object.entries(formilyExamples))('%s', async (name, schema) => {
    await loadRare(componentSpecs.map(({ name }) => name));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(40), fc.nat(3), fc.boolean()), { minLength: 1, maxLength: 8 }), async (acts) => {
        const [ours, theirs] = [new Filled(schema, SchemaPart as Drawer), new Filled(schema, FormilyRecursionField as Drawer)];
        await later();
        expect(ours.state).toEqual(theirs.state);
        for (const [which, what, isDrawnAgain] of acts) {
          for (const each of [ours, theirs]) {
            each.touch(which, what);
            await later();
            // Each is left before the other is touched.
            if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
            if (isDrawnAgain) each.draw();
          }
          await later();
          await settled(ours, theirs);
          expect(ours.state).toEqual(withoutGhosts(theirs.state));
        }
        ours.end();
        theirs.end();
      }),
      { numRuns: 2, endOnFailure: true, examples: name === 'arrays' ? [[GHOST]] : [] },
    );
  }, 60_000);
});
