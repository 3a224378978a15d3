import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { fakeAssets } from '../testing/fake-assets.js';
import { answersOf, hasFocus, schemaOf, shownForm, TODAY } from '../testing/shown-form.js';

const signature = (more: object = {}): object => schemaOf({ sign: { type: 'object', title: '申请人签名', required: true, 'x-component': 'Signature', 'x-decorator': 'FormItem', 'x-component-props': { statement: ['以上内容属实。'] }, ...more } });
const pad = () => page.getByRole('img', { name: '申请人签名：在框内手写' });
const button = (name: string) => page.getByRole('button', { name });

/** A stroke from one corner towards the other. */
function write(): void {
  const canvas = pad().element();
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const at = (type: string, part: number): boolean => canvas.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, pointerId: 7, button: 0, clientX: left + width * part, clientY: top + height * part }));
  at('pointerdown', 0.2);
  for (const part of [0.3, 0.5, 0.7]) at('pointermove', part);
  at('pointerup', 0.8);
}

afterEach(() => document.body.replaceChildren());

describe('Signature', () => {
  it('by hand is a PNG that the host keeps', async () => {
    const services = fakeAssets();
    const form = await shownForm({ form: signature(), services });
    await expect.element(page.getByText('以上内容属实。')).toBeVisible();
    await userEvent.click(button('确认签名'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('还没有签名，请先在框内手写。');
    write();
    await userEvent.click(button('确认签名'));
    await hasFocus(button('重新签名'));
    expect(answersOf(form)['sign']).toMatchObject({ ...services.kept[0]?.asset, signedBy: 'drawn', signedOn: TODAY });
    const { bytes } = services.kept[0]!;
    expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    // There is ink on it.
    const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
    const context = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height }).getContext('2d')!;
    context.drawImage(picture, 0, 0);
    expect(context.getImageData(0, 0, picture.width, picture.height).data.filter((value, at) => at % 4 === 3 && value > 0).length).toBeGreaterThan(500);
    expect((await form.submit()).ok).toBe(true);
  });

  it('by keys alone is the typed name, a picture as well', async () => {
    const services = fakeAssets();
    const form = await shownForm({ form: signature(), services });
    (page.getByRole('radio', { name: '手写签名' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await userEvent.tab();
    await hasFocus(page.getByRole('textbox', { name: '签名人姓名' }));
    await userEvent.keyboard('张三');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await hasFocus(button('重新签名'));
    expect(answersOf(form)['sign']).toMatchObject({ type: 'image/png', signedBy: 'typed', signer: '张三' });
    await expect.element(page.getByText(`已签名：张三 ${TODAY}`)).toBeVisible();
  });

  it('is not handed in before it is confirmed; a stroke can be taken back', async () => {
    const form = await shownForm({ form: signature({ required: false }), services: fakeAssets() });
    write();
    write();
    expect((await form.submit()).errors.map(({ message }) => message)).toEqual(['申请人签名还没有确认，请按“确认签名”。']);
    await userEvent.click(button('退一笔'));
    await userEvent.click(button('重写'));
    expect((await form.submit()).ok).toBe(true);
  });

  it('that could not be kept can be confirmed again, and nothing of it is lost', async () => {
    const services = fakeAssets();
    services.next = 'lose';
    const form = await shownForm({ form: signature(), services });
    write();
    await userEvent.click(button('确认签名'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('签名没有保存成功，请检查网络后重试。');
    services.next = 'keep';
    await userEvent.click(button('确认签名'));
    await expect.poll(() => answersOf(form)['sign']).toBeDefined();
  });

  it('on a text is the id of its picture', async () => {
    const services = fakeAssets();
    const form = await shownForm({ form: signature({ type: 'string' }), services });
    write();
    await userEvent.click(button('确认签名'));
    await expect.poll(() => answersOf(form)).toEqual({ sign: 'ast_0000000000000001' });
  });

  it('without the service says so', async () => {
    await shownForm({ form: signature() });
    await expect.element(page.getByText('所在系统没有提供保存签名的服务，这里不能签名。请到窗口签名。')).toBeVisible();
  });

  it('to look at only, is its picture and its day', async () => {
    const services = fakeAssets();
    const asset = await services.putAsset!(new Uint8Array([1]), '签名.png');
    await shownForm({ form: signature(), services, readonly: true, value: { sign: { ...asset, signedOn: '2026-11-01' } } });
    await expect.element(page.getByText('已签名 2026-11-01')).toBeVisible();
    await expect.element(page.getByRole('img', { name: '申请人签名的签名图片' })).toBeInTheDocument();
  });
});
