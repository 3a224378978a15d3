import { History, type Finding } from '@zhengwu/core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formEdits } from '../model/edits/index.js';
import { bigForm } from '../model/testing/big-form.js';
import { checkForm } from './check-form.js';
import { createFormChecker } from './form-checker.js';
import { control, formOf, shop, smallContext } from './testing/small-form.js';

const rulesOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, at }) => `${rule} ${at.id}`);

describe('the checker of a form', () => {
  it('checks in the package’s worker and keeps up with edits', async () => {
    // Given a sound form
    const history = new History(formOf({ shop_name: control(shop, 'shop_name'), note: control(shop, 'note') }));
    const checker = createFormChecker(history.document, smallContext);
    onTestFinished(() => {
      checker.close();
    });
    expect(await checker.settled()).toEqual([]);
    expect(checker.state.runsIn).toBe('worker');

    // When a control loses its title
    history.subscribe((change) => {
      checker.update(change);
    });
    expect(history.apply(formEdits['node/set'], { id: 'nod_note', name: 'title', value: null })).toBeUndefined();

    // Then the worker says what the page would say
    const found = await checker.settled();
    expect(rulesOf(found)).toEqual(['form/title-missing nod_note']);
    expect(rulesOf(found)).toEqual(rulesOf(checkForm(history.document, smallContext)));
  });

  it('answers for a thousand fields', async () => {
    const checker = createFormChecker(bigForm(1_000), smallContext);
    onTestFinished(() => {
      checker.close();
    });
    const found = await checker.settled();
    expect(found.filter(({ rule }) => rule === 'form/unbound')).toHaveLength(1_000);
    expect(found.filter(({ severity }) => severity === 'undecided')).toEqual([]);
  });
});
