import { Checker, itemChecks, itemEdits, type Finding, type ServiceItem } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';

import { SAMPLE_DAY, sampleItem } from '../../../core/src/model/testing/sample-item.js';
import { DocumentSession, type DocumentTrade } from './document-session.js';
import type { CheckContext } from './hosted-element.js';
import type { SessionChange } from './session.js';

const trade: DocumentTrade<ServiceItem, CheckContext> = {
  edits: itemEdits,
  createChecker: (item, context) => new Checker(item, context, { checks: itemChecks }),
  has: (item, id) => item.materials.some((material) => material.id === id),
  waivers: { of: (item) => item.waivers, add: itemEdits['waiver/add'], remove: itemEdits['waiver/remove'] },
};

function sessionOf(more: Partial<DocumentTrade<ServiceItem, CheckContext>> = {}) {
  const session = new DocumentSession(structuredClone(sampleItem), { today: SAMPLE_DAY }, { ...trade, ...more });
  const changes: SessionChange<ServiceItem>[] = [];
  const checked: number[] = [];
  session.subscribe({ onChange: (change) => changes.push(change), onCheck: () => checked.push(1) });
  return { session, changes, checked };
}

const free = 'mat_layout';
const locked = 'mat_form';

describe('DocumentSession: edits', () => {
  it('tells of a change with the document right after it', () => {
    const { session, changes } = sessionOf();
    session.apply(itemEdits['material/rename'], { id: free, name: '甲' });
    session.apply(itemEdits['material/rename'], { id: free, name: '乙' });
    expect(changes.map(({ read }) => (read() as ServiceItem).materials[2]?.name)).toEqual(['甲', '乙']);
  });

  it('knows runs of typing from edits that stand alone', () => {
    const { session, changes } = sessionOf();
    session.apply(itemEdits['material/rename'], { id: free, name: '甲' });
    session.apply(itemEdits['material/rename'], { id: 'mat_business', name: '乙' });
    session.apply(itemEdits['material/move'], { id: free, to: 0 });
    session.undo();
    expect(changes.map(({ run }) => run)).toEqual([`material/rename ${free}`, 'material/rename mat_business', undefined, undefined]);
  });

  it('says why not, and does nothing', () => {
    const { session, changes } = sessionOf();
    expect(session.apply(itemEdits['material/rename'], { id: locked, name: '甲' })).toMatchObject({ reason: 'item/locked' });
    expect(session.whyNot(itemEdits['material/rename'], { id: locked, name: '甲' })).toMatchObject({ reason: 'item/locked' });
    expect(changes).toEqual([]);
  });

  it('refuses everything while it is readonly, undo included', () => {
    const { session } = sessionOf();
    session.apply(itemEdits['material/move'], { id: free, to: 0 });
    session.isReadonly = true;
    expect(session.apply(itemEdits['material/move'], { id: free, to: 1 })).toMatchObject({ reason: 'designer/readonly' });
    expect(session.fix({ edit: 'material/move', args: { id: free, to: 1 } })).toMatchObject({ reason: 'designer/readonly' });
    expect(session.canUndo).toBe(false);
    expect(session.undo()).toBe(false);
    expect(session.document.materials[0]?.id).toBe(free);
  });

  it('does several edits as one step, told once', () => {
    const { session, changes } = sessionOf();
    expect(
      session.together((apply) => {
        apply(itemEdits['material/remove'], { id: free });
        apply(itemEdits['material/remove'], { id: 'mat_business' });
      }),
    ).toBeUndefined();
    expect(session.document.materials).toHaveLength(1);
    expect(changes).toHaveLength(1);
    session.undo();
    expect(session.document).toEqual(sampleItem);
    expect(session.canUndo).toBe(false);
  });

  it('does none of several edits where one is refused, and tells nothing', () => {
    const { session, changes } = sessionOf();
    const refusal = session.together((apply) => {
      apply(itemEdits['material/remove'], { id: free });
      apply(itemEdits['material/remove'], { id: locked });
    });
    expect(refusal).toMatchObject({ reason: 'item/locked' });
    expect(session.document).toEqual(sampleItem);
    expect(session.canUndo).toBe(false);
    expect(changes).toEqual([]);
  });

  it('waives and takes it back', () => {
    const { session } = sessionOf();
    const { waiving } = session;
    expect(waiving?.add({ id: 'wav_new', rule: 'item/no-place', part: 'item', elementId: '', reason: '省统一', by: '某某', until: '2026-12-31' })).toBeUndefined();
    expect(session.waiving?.waivers).toHaveLength(2);
    expect(session.waiving?.remove('wav_new')).toBeUndefined();
    expect(session.waiving?.waivers).toHaveLength(1);
  });
});

describe('DocumentSession: checks', () => {
  it('run while it is on a page, and follow the edits', async () => {
    const { session, checked } = sessionOf();
    await expect(session.check()).rejects.toThrow('not on a page');
    session.resume();
    expect(await session.check()).toEqual([]);
    session.apply(itemEdits['material/set-necessity'], { id: free, necessity: { kind: 'conditional', situationIds: [], when: '' } });
    expect((await session.check()).map(({ rule }) => rule)).toEqual(['item/condition-without-situation']);
    expect(checked.length).toBeGreaterThan(0);
    session.suspend();
    expect(session.checks).toMatchObject({ result: undefined, isCurrent: false });
  });

  it('start again where the document is then', async () => {
    const { session } = sessionOf();
    session.resume();
    session.suspend();
    session.apply(itemEdits['material/set-necessity'], { id: free, necessity: { kind: 'conditional', situationIds: [], when: '' } });
    session.resume();
    expect(await session.check()).toHaveLength(1);
    session.suspend();
  });

  it('say how many findings are another designer’s', async () => {
    const { session } = sessionOf({ concerns: (_item: ServiceItem, { rule }: Finding) => rule !== 'item/phone-missing' });
    session.resume();
    session.apply(itemEdits['item/set-field'], { field: 'phones', value: { consult: '', complain: '12345' } });
    expect(await session.check()).toEqual([]);
    expect(session.elsewhere).toBe(1);
    session.suspend();
  });
});
