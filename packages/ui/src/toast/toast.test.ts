import { describe, expect, it } from 'vitest';

import { toastStay, withToast, type ShownToast } from './toast.js';

const action = { label: '撤销', run: () => undefined };

describe('toastStay', () => {
  it.each([
    ['what is said in passing', { text: '已保存' }, 6000],
    ['what went well', { text: '已保存', tone: 'good' }, 6000],
    ['what went wrong', { text: '未能保存', tone: 'bad' }, 12_000],
    ['what can be undone', { text: '已删除', action }, 12_000],
    ['what its owner says', { text: '已删除', action, staysMs: 3000 }, 3000],
    ['what stays', { text: '已断开', staysMs: Infinity }, Infinity],
  ] as const)('%s', (_, toast, ms) => {
    expect(toastStay(toast)).toBe(ms);
  });
});

describe('withToast', () => {
  const toast = (id: number, text = `${id}`): ShownToast => ({ id, text });

  it('keeps three, newest last', () => {
    expect([1, 2, 3, 4].reduce<readonly ShownToast[]>((toasts, id) => withToast(toasts, toast(id)), []).map(({ id }) => id)).toEqual([2, 3, 4]);
  });

  it('says a thing once', () => {
    expect(withToast([toast(1, '已保存'), toast(2)], toast(3, '已保存')).map(({ id }) => id)).toEqual([2, 3]);
  });

  it('of one topic only the last word stands', () => {
    const about = (id: number, topic: string): ShownToast => ({ ...toast(id), topic });
    expect([about(1, 'save'), about(2, 'copy'), toast(3), about(4, 'save')].reduce<readonly ShownToast[]>(withToast, []).map(({ id }) => id)).toEqual([2, 3, 4]);
    expect(withToast([toast(1)], toast(2))).toHaveLength(2);
  });

  it('takes the same words in another tone for another thing', () => {
    expect(withToast([toast(1, '已保存')], { ...toast(2, '已保存'), tone: 'good' })).toHaveLength(2);
  });
});
