import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { dropOn, fakeAssets, fileOf } from '../testing/fake-assets.js';
import { answersOf, hasFocus, schemaOf, shownForm } from '../testing/shown-form.js';

const upload = (props: object = {}, more: object = {}): object => schemaOf({ files: { type: 'array', title: '营业执照', 'x-component': 'Upload', 'x-decorator': 'FormItem', 'x-component-props': { accept: '.pdf,.jpg', maxSize: 1, maxCount: 2, ...props }, ...more } });
const group = () => page.getByRole('group', { name: '营业执照' });
const drop = (...files: readonly File[]): void => dropOn(group().element(), files);
const pdf = (name = '执照.pdf'): File => fileOf(name, '%PDF-1.7 content', 'application/pdf');

afterEach(() => document.body.replaceChildren());

describe('Upload', () => {
  it('keeps files by the host\'s service; the value is the list of their references', async () => {
    const services = fakeAssets();
    const form = await shownForm({ form: upload(), services });
    await expect.element(page.getByText('格式：PDF、JPEG；每个不超过 1 MB；最多 2 份')).toBeVisible();
    drop(pdf());
    await expect.element(page.getByRole('button', { name: '删除 执照.pdf' })).toBeVisible();
    expect(answersOf(form)).toEqual({ files: [services.kept[0]?.asset] });
    await userEvent.click(page.getByRole('button', { name: '删除 执照.pdf' }));
    expect(answersOf(form)).toEqual({ files: [] });
    await hasFocus(page.getByRole('button', { name: '选择文件' }));
  });

  it('is chosen by a button, by keys as well', async () => {
    await shownForm({ form: upload(), services: fakeAssets() });
    let offered: { readonly accept: string; readonly multiple: boolean } | undefined;
    const click = HTMLInputElement.prototype.click;
    HTMLInputElement.prototype.click = function chosen(this: HTMLInputElement) {
      offered = { accept: this.accept, multiple: this.multiple };
      const data = new DataTransfer();
      data.items.add(pdf('从按钮.pdf'));
      this.files = data.files;
      this.dispatchEvent(new Event('change'));
    };
    try {
      (page.getByRole('button', { name: '选择文件' }).element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByText('从按钮.pdf')).toBeVisible();
      expect(offered).toEqual({ accept: '.pdf,.jpg', multiple: true });
    } finally {
      HTMLInputElement.prototype.click = click;
    }
  });

  it.each([
    ['an empty file', fileOf('空.pdf', ''), '空.pdf 是空文件（0 字节），请检查后重新上传。'],
    ['a wrong format', fileOf('名单.xlsx', [0x50, 0x4b]), '名单.xlsx 的格式不在允许之列，请上传 PDF、JPEG。'],
    ['a name that lies', fileOf('照片.jpg', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), '照片.jpg 的后缀名是 JPEG，内容却是 PNG 文件。请改正后上传。'],
    ['a broken one', fileOf('坏.pdf', 'no pdf at all'), /坏\.pdf 打不开：它的内容不是 PDF 文件/],
    ['one that is too large', fileOf('大.pdf', `%PDF-${'x'.repeat(1024 * 1024)}`), '大.pdf 有 1.1 MB，超过了 1 MB。请压缩或分成几份后上传。'],
  ])('says plainly what is wrong with %s, and sends nothing', async (_what, file, sentence) => {
    const services = fakeAssets();
    const form = await shownForm({ form: upload(), services });
    drop(file);
    await expect.element(group().getByText(sentence)).toBeVisible();
    expect(services.kept).toHaveLength(0);
    await userEvent.click(page.getByRole('button', { name: /^知道了/ }));
    await expect.element(group().getByText(sentence)).not.toBeInTheDocument();
    expect((await form.submit()).ok).toBe(true);
  });

  it('of too many takes those that have room, and says so', async () => {
    const form = await shownForm({ form: upload(), services: fakeAssets() });
    drop(pdf('一.pdf'), pdf('二.pdf'), pdf('三.pdf'));
    await expect.element(page.getByText('最多上传 2 份，有 1 份没有上传。请先删除不要的。').first()).toBeVisible();
    await expect.poll(() => (answersOf(form)['files'] as unknown[] | undefined)?.length).toBe(2);
    await expect.element(page.getByRole('button', { name: '选择文件' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('the same file twice is said', async () => {
    await shownForm({ form: upload({ maxCount: 5 }), services: fakeAssets() });
    drop(pdf());
    await expect.element(page.getByRole('button', { name: '删除 执照.pdf' })).toBeVisible();
    drop(pdf());
    await expect.element(group().getByText('执照.pdf 已经上传过了。')).toBeVisible();
  });

  it('what is under way is shown, can be stopped, and keeps the form from being handed in', async () => {
    const services = fakeAssets();
    services.next = 'wait';
    const form = await shownForm({ form: upload(), services });
    drop(pdf());
    await expect.element(page.getByRole('progressbar', { name: '正在上传 执照.pdf' })).toBeVisible();
    expect((await form.submit()).errors.map(({ message }) => message)).toEqual(['营业执照还有文件没有上传完，请稍候。']);
    await userEvent.click(page.getByRole('button', { name: '取消上传 执照.pdf' }));
    expect((await form.submit()).ok).toBe(true);
    drop(pdf('另一份.pdf'));
    await expect.element(page.getByRole('progressbar')).toBeVisible();
    services.release();
    await expect.poll(() => answersOf(form)['files']).toHaveLength(1);
  });

  it('one that was lost on the way can be sent again; what the host says of a refusal is passed on', async () => {
    const services = fakeAssets();
    services.next = 'lose';
    const form = await shownForm({ form: upload(), services });
    drop(pdf());
    await expect.element(group().getByText('执照.pdf 没有上传成功，请检查网络后重试。').first()).toBeVisible();
    services.next = 'refuse';
    await userEvent.click(page.getByRole('button', { name: '重新上传 执照.pdf' }));
    await expect.element(group().getByText('执照.pdf 没有上传成功：文件中有病毒').first()).toBeVisible();
    expect((await form.submit()).ok).toBe(false);
    services.next = 'keep';
    await userEvent.click(page.getByRole('button', { name: '重新上传 执照.pdf' }));
    await expect.poll(() => answersOf(form)['files']).toHaveLength(1);
    expect((await form.submit()).ok).toBe(true);
  });

  it('without the service says so', async () => {
    await shownForm({ form: upload() });
    await expect.element(page.getByText('所在系统没有提供上传服务，这里不能上传文件。请向窗口提交纸质材料。')).toBeVisible();
    expect(page.getByRole('button', { name: '选择文件' }).elements()).toHaveLength(0);
  });

  it.each([['a text', '执照.pdf'], ['another system\'s', [{ uid: '1', name: '执照.pdf', url: 'https://x' }]], ['nothing of sense', [3, null, {}]]])('files as %s are kept and shown', async (_what, files) => {
    const form = await shownForm({ form: upload(), services: fakeAssets(), value: { files } });
    await expect.element(group()).toHaveTextContent(/执照\.pdf|不能识别的文件/);
    expect(answersOf(form)).toEqual({ files });
  });

  it('to look at only, files can be opened and not removed', async () => {
    const services = fakeAssets();
    const asset = await services.putAsset!(new Uint8Array([1]), '执照.pdf');
    await shownForm({ form: upload(), services, readonly: true, value: { files: [asset, { ...asset, id: 'ast_gone000000000000', name: '旧.pdf' }] } });
    await expect.element(page.getByRole('button', { name: '下载 执照.pdf' })).toBeVisible();
    expect(page.getByRole('button', { name: /删除/ }).elements()).toHaveLength(0);
    await userEvent.click(page.getByRole('button', { name: '下载 旧.pdf' }));
    await expect.element(page.getByText('旧.pdf 没有取到，可能已被删除。').first()).toBeVisible();
  });
});
