import { html } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';

import { sampleItem } from '../../../../packages/core/src/model/testing/sample-item.js';
import { sampleGuide } from '../../../../packages/guide/src/model/testing/sample-guide.js';
import { shown } from '../../../../packages/ui/src/testing/render.js';
import type { DocumentKind } from '../../api/index.js';
import type { Client } from '../../client/client.js';
import { indexedShelf } from '../../desk/index.js';
import { FakeServer } from '../../desk/testing/fake-server.js';
import type { App } from '../app.js';
import { documentSummary } from '../testing/item-summary.js';

import './define.js';
import type { PgEditor } from './editor.js';
import { FakeHost, LI, ZHANG } from './testing/fake-app.js';

const id = sampleItem.id;
const guide: unknown = JSON.parse(JSON.stringify(sampleGuide));
const noCases = { format: 'zhengwu/guide-cases', formatVersion: 1, guideId: sampleGuide.id, cases: [] };
const shelf = indexedShelf();

/** An item with a guide and, if it is said, with test cases. */
class GuideHouse {
  readonly host = new FakeHost(guide);
  readonly beside = new FakeServer(this.host.clock, noCases, LI);
  readonly begun: unknown[] = [];
  readonly app: App;

  constructor({ hasCases }: { readonly hasCases: boolean }) {
    const { host, beside, begun } = this;
    const [main, cases] = [host.server.for(ZHANG), beside.for(ZHANG)];
    const of = (kind: DocumentKind): typeof main => (kind === 'guideCases' ? cases : main);
    const client: Partial<Client> = {
      ...host.app.client,
      item: () => Promise.resolve({ ...host.item, id, documents: [documentSummary('item'), documentSummary('guide'), ...(hasCases ? [documentSummary('guideCases')] : [])] }),
      itemStates: () => Promise.resolve([]),
      document: (item, kind) => (kind === 'item' ? Promise.resolve({ version: documentSummary().head, content: sampleItem, etag: '"1"' }) : of(kind).document(item, kind)),
      version: (item, kind, number) => of(kind).version(item, kind, number),
      versions: (item, kind, before) => of(kind).versions(item, kind, before),
      save: (item, kind, etag, body) => of(kind).save(item, kind, etag, body),
      draftsOf: (item, kind) => of(kind).draftsOf(item, kind),
      putDraft: (item, kind, draft, body) => of(kind).putDraft(item, kind, draft, body),
      discardDraft: (item, kind, draft) => of(kind).discardDraft(item, kind, draft),
      beginDocument: (_item, _kind, { content }) => {
        begun.push(content);
        return Promise.resolve({ body: beside.saveBy(ZHANG, content), etag: beside.head.etag });
      },
    };
    // The editor asks for nothing else of a client.
    this.app = { ...host.app, client: client as Client };
  }

  get saved(): number {
    return (this.beside.head.content as typeof noCases).cases.length;
  }

  async open(): Promise<PgEditor> {
    const editor = await shown<PgEditor>(html`<pg-editor .app=${this.app} .params=${{ id, designer: 'guide' }}></pg-editor>`);
    editor.parentElement?.style.setProperty('height', '700px');
    return editor;
  }
}

const designerIn = (editor: PgEditor): (HTMLElement & { sidecar: unknown; view: string }) | null => editor.shadowRoot?.querySelector('zw-guide-designer') ?? null;

async function designer(editor: PgEditor): Promise<HTMLElement & { sidecar: unknown; view: string }> {
  return vi.waitFor(
    () => {
      const found = designerIn(editor);
      if (found === null) throw new Error('the designer is not there');
      return found;
    },
    { timeout: 15_000 },
  );
}

async function generate(editor: PgEditor): Promise<void> {
  (await designer(editor)).view = 'cases';
  await page.getByRole('button', { name: '生成用例' }).click();
}

beforeEach(async () => {
  for (const kind of ['guide', 'guideCases'] as const) for (const { draftId, revision } of await shelf.list({ personId: ZHANG.id, itemId: id, kind })) await shelf.remove(draftId, revision);
});

describe('test cases beside the guide', () => {
  it('the designer is shown with them, not before', async () => {
    const house = new GuideHouse({ hasCases: true });
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    house.beside.gate = (route) => (route === 'document' ? arrived : Promise.resolve());
    const editor = await house.open();
    await vi.waitFor(() => expect(house.host.server.calls).toContain('draftsOf'), { timeout: 15_000 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(designerIn(editor)).toBe(null);
    arrive();
    expect((await designer(editor)).sidecar).toEqual(noCases);
  });

  it.each([true, false])('generated as soon as the designer is there, they are saved, whatever is still looked for (there were some: %s)', async (hasCases) => {
    const house = new GuideHouse({ hasCases });
    const never = new Promise<never>(() => undefined);
    for (const server of [house.host.server, house.beside]) server.gate = (route) => (route === 'draftsOf' ? never : Promise.resolve());
    await generate(await house.open());
    await vi.waitFor(() => expect(house.saved).toBeGreaterThan(5), { timeout: 10_000 });
    expect(house.begun).toHaveLength(hasCases ? 0 : 1);
    expect(house.host.toasts.filter(({ topic }) => topic === 'sidecar')).toEqual([]);
  });

  it('that do not load keep nobody from the guide: it is told, and a button tries again', async () => {
    const house = new GuideHouse({ hasCases: true });
    house.beside.mishap = () => 'store-away';
    const editor = await house.open();
    await designer(editor);
    const told = house.host.toasts.filter(({ topic }) => topic === 'sidecar');
    expect(told.map(({ text }) => text)).toEqual(['测试用例没有打开。']);
    house.beside.mishap = () => undefined;
    told[0]?.action?.run();
    await vi.waitFor(() => expect(house.host.toasts.map(({ text }) => text)).toContain('测试用例已打开并保存。'));
    expect(designerIn(editor)?.sidecar).toEqual(noCases);
  });

  it('are kept nowhere while they cannot be begun: the window asks before it closes', async () => {
    const house = new GuideHouse({ hasCases: false });
    (house.app.client as { beginDocument: unknown }).beginDocument = () => Promise.reject(new Error('away'));
    const editor = await house.open();
    const asks = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await designer(editor);
    expect(asks()).toBe(false);
    await generate(editor);
    await vi.waitFor(() => expect(house.host.toasts.map(({ text }) => text)).toContain('测试用例没有保存。'));
    expect(asks()).toBe(true);
  });
});
