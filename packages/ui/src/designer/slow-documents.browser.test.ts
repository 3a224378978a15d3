import type { AssetRef, Services } from '@zhengwu/core';
import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { settled, shown } from '../testing/render.js';
import { LOST, type NoteDesigner } from './testing/note-designer.js';

const heading = (note: NoteDesigner): string => note.shadowRoot?.querySelector('zw-frame')?.shadowRoot?.querySelector('h2')?.textContent ?? '';

async function noteOf(value: unknown): Promise<{ readonly note: NoteDesigner; readonly told: string[]; readonly errors: unknown[] }> {
  const note = await shown<NoteDesigner>(html`<zw-test-note></zw-test-note>`);
  const told: string[] = [];
  const errors: unknown[] = [];
  note.addEventListener('zw-change', (event) => told.push((event as CustomEvent<{ value: string }>).detail.value));
  note.addEventListener('zw-error', (event) => errors.push((event as CustomEvent<unknown>).detail));
  note.value = value;
  await settled(note);
  return { note, told, errors };
}

describe('a document that takes a while to open', () => {
  it('says so meanwhile', async () => {
    const { note } = await noteOf('慢 40');
    expect(note.shadowRoot?.querySelector('.instead')?.textContent).toContain('正在打开');
    await vi.waitFor(() => expect(heading(note)).toBe('慢 40'));
  });

  it('is dropped when another one overtakes it', async () => {
    const { note } = await noteOf('慢 60');
    note.value = '慢 5';
    await vi.waitFor(() => expect(heading(note)).toBe('慢 5'));
    await new Promise((resolve) => setTimeout(resolve, 90));
    expect(heading(note)).toBe('慢 5');
  });

  it('that fails shows why, keeps the text, and tells the host', async () => {
    const { note, errors } = await noteOf('坏');
    await vi.waitFor(() => expect(note.shadowRoot?.querySelector('.instead')?.textContent).toContain('读不懂'));
    expect(note.shadowRoot?.querySelector('.original')?.textContent).toBe('坏');
    expect(errors).toMatchObject([{ kind: 'open', reason: '读不懂' }]);
  });
});

describe('a document that takes a while to read', () => {
  it('is told in order, and flush waits for it', async () => {
    const { note, told } = await noteOf('一');
    await vi.waitFor(() => expect(heading(note)).toBe('一'));
    note.write('二');
    note.write('三');
    note.undo();
    expect(told).toEqual([]);
    await note.flush();
    expect(told).toEqual(['二', '三', '二']);
  });

  it('given back is an echo', async () => {
    const { note, told } = await noteOf('一');
    await vi.waitFor(() => expect(heading(note)).toBe('一'));
    note.write('二');
    await note.flush();
    note.value = told[0];
    await settled(note);
    note.undo();
    await note.flush();
    expect(told).toEqual(['二', '一']);
  });
});

describe('a document that must not be told as it is', () => {
  it('is not: the host hears what stands against it, and is told again once that is gone', async () => {
    const { note, told, errors } = await noteOf('一');
    await vi.waitFor(() => expect(heading(note)).toBe('一'));
    note.write('丢');
    await note.flush();
    expect(told).toEqual([]);
    expect(errors).toEqual([{ kind: 'read', reason: '丢了一页', findings: [LOST] }]);
    note.undo();
    await note.flush();
    expect(told).toEqual(['一']);
  });
});

describe('services', () => {
  const ref: AssetRef = { id: 'ast_a', hash: '0'.repeat(64), type: 'application/pdf', bytes: 1, name: 'a.pdf' };

  it.each<[string, (note: NoteDesigner) => void]>([
    ['another value comes', (note) => (note.value = '另一个')],
    ['the element goes', (note) => note.remove()],
  ])('are told to stop when %s', async (_case, change) => {
    const { note } = await noteOf('一');
    await vi.waitFor(() => expect(heading(note)).toBe('一'));
    let isAborted = false;
    const services: Services = {
      getAsset: (_asset, { signal } = {}) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            isAborted = true;
            reject(new Error('aborted'));
          });
        }),
    };
    note.services = services;
    const fetched = note.fetchAsset(ref).catch((error: unknown) => error);
    change(note);
    await fetched;
    expect(isAborted).toBe(true);
  });

  it('that are absent are not asked', async () => {
    const { note } = await noteOf('一');
    await vi.waitFor(() => expect(heading(note)).toBe('一'));
    expect(await note.fetchAsset(ref)).toBeUndefined();
  });

  it.each<[string, unknown]>([['nothing', null], ['a text', 'services'], ['what is no function', { getAsset: 1 }]])('that are garbage are as good as absent: %s', async (_case, services) => {
    const { note } = await noteOf('一');
    await vi.waitFor(() => expect(heading(note)).toBe('一'));
    note.services = services as Services;
    await settled(note);
    expect(await note.fetchAsset(ref)).toBeUndefined();
  });
});

describe('a long task', () => {
  it('shows how far it is, and stops when a person says so', async () => {
    const { note } = await noteOf('一');
    await vi.waitFor(() => expect(heading(note)).toBe('一'));
    const done = note.wait('正在导出');
    await expect.element(page.getByText('正在导出')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '取消' }));
    expect(await done).toBeUndefined();
    await settled(note);
    expect(note.shadowRoot?.querySelector('zw-progress')).toBeNull();
  });

  it('ends with its document', async () => {
    const { note } = await noteOf('一');
    await vi.waitFor(() => expect(heading(note)).toBe('一'));
    const done = note.wait('正在导出');
    note.value = '二';
    expect(await done).toBeUndefined();
  });
});
