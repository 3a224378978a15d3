import { describe, expect, it } from 'vitest';
import { designerPage } from './testing/designer-page.js';

const FLOWABLE = Object.values(import.meta.glob<string>('../../fixtures/flowable.bpmn', { query: '?raw', import: 'default', eager: true }))[0] ?? '';

describe('an edit that would lose what the file had', () => {
  it('is not told: the host hears what would be lost and where, and is told again once it is undone', async () => {
    const page = await designerPage(FLOWABLE);
    // No edit of ours takes the engine's listeners out; this stands for a fault in one.
    page.session().modeler.get('modeling').updateProperties(page.element('approve'), { extensionElements: undefined });
    await page.settle();
    expect(page.changes()).toEqual([]);
    const [failure] = page.details('zw-error');
    expect(page.details('zw-error')).toHaveLength(1);
    expect(failure).toMatchObject({ kind: 'read', reason: expect.stringMatching(/flowable:taskListener \(\d+\)/) });
    const { findings } = failure as { readonly findings: readonly object[] };
    expect(findings[0]).toMatchObject({ rule: 'flow/would-lose', severity: 'error', at: { part: 'flow', id: 'approve' }, params: { what: 'flowable:taskListener' } });
    page.designer.undo();
    await page.settle();
    expect(page.changes()).toEqual([FLOWABLE]);
  });
});
