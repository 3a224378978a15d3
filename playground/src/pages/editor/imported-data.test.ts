import { parseItemContext, type DataElement, type DataTable } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';

import type { SaveDocument, Stale } from '../../api/index.js';
import { Refusal } from '../../client/refusal.js';
import { documentSummary } from '../testing/item-summary.js';
import { keepImports, type Imported } from './imported-data.js';

const table = (name: string, comment = ''): DataTable => ({ id: `tbl_${name}`, name, comment, columns: [] });
const element = (id: string, name: string): DataElement => ({ id: `elm_${id}`, name, definition: '', type: 'text', source: { status: 'unverified' } });
const [people, sites] = [table('t_person'), table('t_site')];

/** What surrounds one item on a server; somebody else may save before us. */
class House {
  version = 0;
  constructor(
    public content: unknown,
    private other?: unknown,
  ) {
    if (content !== undefined) this.version = 1;
  }

  readonly client = {
    document: () => (this.content === undefined ? Promise.reject(new Refusal('not-found', '', undefined, undefined)) : Promise.resolve(this.#loaded)),
    save: (_item: string, _kind: string, etag: string, body: SaveDocument) => this.#put(etag, body),
    beginDocument: (_item: string, _kind: string, body: SaveDocument) => this.#put('"0"', body),
  };

  get #loaded(): { version: Stale['current']['version']; content: unknown; etag: string } {
    return { version: documentSummary('context').head, content: this.content, etag: `"${String(this.version)}"` };
  }

  #put(etag: string, { content }: SaveDocument): Promise<never> {
    if (this.other !== undefined) {
      this.content = this.other;
      this.version += 1;
      this.other = undefined;
    }
    const { version, content: current, etag: tag } = this.#loaded;
    if (etag !== tag) return Promise.reject(new Refusal('stale', '', { status: 412, code: 'stale', detail: '', current: { version, content: current } }, undefined, tag));
    this.content = content;
    this.version += 1;
    return Promise.resolve(undefined as never); // nobody reads the answer
  }

  keep(tables: readonly DataTable[], given: readonly DataTable[] = []): Promise<void> {
    return this.take({ kind: 'tables', lists: { tables } }, { tables: given });
  }

  keepElements(elements: readonly DataElement[], given: readonly DataElement[] = []): Promise<void> {
    return this.take({ kind: 'elements', lists: { elements } }, { elements: given });
  }

  take(imported: Imported, given: Imported['lists']): Promise<void> {
    return keepImports(this.client, { itemId: 'item_a', imported, given, message: '导入' });
  }
}

describe('tables that were imported', () => {
  it('are the first of an item that had none, in a document that opens', async () => {
    const house = new House(undefined);
    await house.keep([people]);
    const { value, findings } = parseItemContext(house.content);
    expect([findings, value?.tables]).toEqual([[], [people]]);
  });

  it('come to those that are there, in the place of one of the same name, beside what nobody can read', async () => {
    const house = new House({ format: 'zhengwu/item-context', fields: [], tables: [table('t_person', '旧'), sites, 7], later: 1 });
    await house.keep([sites, people], [sites]);
    expect(house.content).toEqual({ format: 'zhengwu/item-context', fields: [], tables: [sites, 7, people], later: 1 });
  });

  it('are kept beside what somebody saves at the same moment', async () => {
    const house = new House(undefined, { format: 'zhengwu/item-context', tables: [sites] });
    await house.keep([people]);
    expect([house.version, house.content]).toEqual([2, { format: 'zhengwu/item-context', tables: [sites, people] }]);
  });

  it('that were there already are no new version', async () => {
    const house = new House({ tables: [people] });
    await house.keep([{ ...people }], [people]);
    expect(house.version).toBe(1);
  });
});

describe('data elements that were imported', () => {
  const [name, phone] = [element('name', '姓名'), element('phone', '电话')];

  it('are the first of an item that had none, in a document that opens', async () => {
    const house = new House(undefined);
    await house.keepElements([name]);
    const { value, findings } = parseItemContext(house.content);
    expect([findings, value?.elements, value?.tables]).toEqual([[], [name], []]);
  });

  it('come to those that are there, in the place of one of the same id, beside what somebody saves at the same moment', async () => {
    const house = new House({ elements: [phone] }, { format: 'zhengwu/item-context', tables: [people], elements: [element('name', '旧'), phone, 7] });
    await house.keepElements([phone, name], [phone]);
    expect(house.content).toEqual({ format: 'zhengwu/item-context', tables: [people], elements: [phone, 7, name] });
  });

  it('that were there already are no new version', async () => {
    const house = new House({ elements: [name] });
    await house.keepElements([{ ...name }], [name]);
    expect(house.version).toBe(1);
  });
});

describe('posts and people that were imported', () => {
  const lists = {
    departments: [{ id: 'dep_sp', name: '审批股' }],
    roles: [{ id: 'rol_sl', name: '受理', departmentId: 'dep_sp' }],
    accounts: [{ id: 'acc_chen', name: '陈一', departmentId: 'dep_sp', roleIds: ['rol_sl'], state: 'active' }],
  } as const;

  it('are the first of an item that had none, in one version that opens', async () => {
    const house = new House(undefined);
    await house.take({ kind: 'people', lists }, {});
    const { value, findings } = parseItemContext(house.content);
    expect([findings, value?.departments, value?.roles, value?.accounts]).toEqual([[], lists.departments, lists.roles, lists.accounts]);
    expect(house.version).toBe(1);
  });

  it('come to those that are there; what of them is there already stays where it is', async () => {
    const away = [{ ...lists.accounts[0], state: 'away' }] as const;
    const house = new House({ departments: [7, ...lists.departments], roles: lists.roles, accounts: lists.accounts, tables: [people] });
    await house.take({ kind: 'people', lists: { ...lists, accounts: away } }, lists);
    expect(house.content).toEqual({ departments: [7, ...lists.departments], roles: lists.roles, accounts: away, tables: [people] });
  });
});
