import { freezeDocument, isRefusal, type EditBook } from '@zhengwu/core';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { componentSpecs } from '../../components/index.js';
import { loadRare } from '../../controls/rare-component.js';
import { formEdits, type Form } from '../../model/index.js';
import { seededDraw } from '../../../../../tools/testing/draw.js';
import { randomCommand } from '../../model/testing/random-edits.js';
import { formOfSeed } from '../../model/testing/random-form.js';
import { drawnText } from '../../runtime/testing/drawn-text.js';
import { smallForm } from '../testing/small-form.js';
import { DesignStage } from './design-stage.js';

const book: EditBook<Form> = formEdits;

/** A stage of its own, on the page. */
class Stage {
  readonly #box = document.body.appendChild(document.createElement('div'));
  readonly #stage = new DesignStage(() => undefined, () => undefined);

  draw(form: Form): void {
    this.#stage.draw(this.#box, { form, lang: 'zh-CN', today: '2026-11-28', hollow: '空', empty: '空表单' });
  }

  get text(): string {
    return drawnText(this.#box);
  }

  leave(): void {
    this.#stage.leave();
    this.#box.remove();
  }
}

function drawnAnew(form: Form): string {
  const stage = new Stage();
  stage.draw(form);
  const { text } = stage;
  stage.leave();
  return text;
}

/** Measured sizes and what loads come in a task of their own. */
const later = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

describe('what is drawn after edits', () => {
  afterEach(() => document.body.replaceChildren());

  it.each([
    ['forms of all kinds', (seed: number) => formOfSeed(seed, { nodes: 10 })],
    ['a form with a table and tabs', () => smallForm],
  ])('is what is drawn anew: %s', async (_kind, formOf) => {
    await loadRare(componentSpecs.map(({ name }) => name));
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (start, seed) => {
        const draw = seededDraw(seed);
        let form: Form = freezeDocument(formOf(start));
        const stage = new Stage();
        stage.draw(form);
        for (let at = 0; at < 8; at += 1) {
          const { edit, args } = randomCommand(draw, form, `${String(at)}e`);
          const next = book[edit]!(form, freezeDocument(args) as never); // a command ties each edit to its arguments
          if (isRefusal(next)) continue;
          form = freezeDocument(next);
          stage.draw(form);
          done += 1;
          expect(stage.text, `${edit} ${JSON.stringify(args)}`).toBe(drawnAnew(form));
        }
        await later();
        stage.leave();
      }),
      { numRuns: 15, endOnFailure: true, examples: [[4, 710447726]] },
    );
    expect(done).toBeGreaterThan(20);
  }, 120_000);
});
