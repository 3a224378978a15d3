import { beforeEach, expect, it, vi } from 'vitest';

const hands = vi.hoisted(() => ({ confirms: [] as boolean[], asked: [] as string[] }));
vi.mock('@zhengwu/ui', () => ({
  pickFiles: () => Promise.resolve([{ name: '审批.bpmn', arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) }]),
  confirm: (_anchor: unknown, { title }: { readonly title: string }) => {
    hands.asked.push(title);
    return Promise.resolve(hands.confirms.shift() ?? false);
  },
}));
vi.mock('./document-saving.js', () => ({ DOCUMENT_TOPIC: 'document' }));

const { uploadContent } = await import('./upload-content.js');

interface Told {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** An editor with a document open, in which a file is uploaded. */
async function uploaded(): Promise<{ readonly desk: { content: unknown }; readonly toasts: readonly Told[] }> {
  const desk: { content: unknown } = { content: 'mine, unsaved' };
  const toasts: Told[] = [];
  hands.confirms = [true];
  await uploadContent({ label: { 'zh-CN': '审批流程', en: 'Flow' }, file: { accept: '.bpmn', read: () => 'the file' } } as never, {
    app: { lang: 'zh-CN', toast: (toast: Told) => void toasts.push(toast) } as never,
    anchor: {} as Element,
    content: () => Promise.resolve(desk.content),
    take: (content) => (desk.content = content),
  });
  return { desk, toasts };
}

beforeEach(() => {
  hands.asked = [];
});

it('what a file has replaced comes back whole, by the notice that tells of it', async () => {
  const { desk, toasts } = await uploaded();
  expect(desk.content).toBe('the file');
  expect(toasts[0]?.action?.label).toBe('撤销');
  toasts[0]?.action?.run();
  await vi.waitFor(() => expect(desk.content).toBe('mine, unsaved'));
  expect(hands.asked).toEqual(['换成“审批.bpmn”的内容']);
  expect(toasts[1]?.text).toBe('已换回原来的内容');
});

it.each([true, false])('what was edited since goes only if somebody says so: %s', async (isWanted) => {
  const { desk, toasts } = await uploaded();
  desk.content = 'the file, edited';
  hands.confirms = [isWanted];
  toasts[0]?.action?.run();
  await vi.waitFor(() => expect(hands.asked).toHaveLength(2));
  await vi.waitFor(() => expect(desk.content).toBe(isWanted ? 'mine, unsaved' : 'the file, edited'));
  expect(toasts).toHaveLength(isWanted ? 2 : 1);
});
