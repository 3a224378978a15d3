import { describe, expect, it } from 'vitest';

import type { ItemSummary, Present, Version } from '../../api/index.js';
import type { DeskState, Kept } from '../../desk/index.js';
import { itemSummary } from '../testing/item-summary.js';
import { bannersOf, type BannerReading } from './banner.js';
import { presenceWords } from './presence-words.js';
import { standingWords } from './standing-words.js';
import { stateWords } from './state-words.js';

const at = (clock: string): number => Date.parse(`2026-11-23T${clock}:00+08:00`);
const version = (number: number, name = '张敏', id = 'usr_zhang'): Version => ({ number, hash: '', bytes: 0, author: { id, name }, at: at('14:20'), message: '', milestone: null, restoredFrom: null, mergedFrom: null });
const NOT_KEPT: Kept = { here: undefined, server: undefined, fault: undefined, refusal: undefined };
const here = { revision: 4, at: at('14:26') };
const server = { revision: 4, at: at('14:27') };
const facts = { version: version(12), newer: undefined, kept: { ...NOT_KEPT, here } };
const offline = { code: 'offline', since: at('14:03'), triesAt: at('14:30') } as const;

const reading = { selfId: 'usr_wang', now: at('15:00'), lang: 'zh-CN' as const, isReadonly: false, isSafe: true };

describe('the save state in words', () => {
  it.each<[string, DeskState, { readonly isReadonly?: boolean; readonly isSafe?: boolean }, string, string | undefined]>([
    ['nothing unsaved', { ...facts, kind: 'clean' }, {}, '已存为第 12 版 · 今天 14:20 张敏', undefined],
    ['only looked at', { ...facts, kind: 'clean' }, { isReadonly: true }, '已存为第 12 版 · 今天 14:20 张敏 · 只读', undefined],
    ['just written', { ...facts, kind: 'edited', kept: NOT_KEPT }, { isSafe: false }, '第 12 版 · 有修改未保存', undefined],
    ['kept in the browser', { ...facts, kind: 'edited' }, {}, '第 12 版 · 有修改未保存 · 草稿存在本机 14:26', undefined],
    ['kept on the server', { ...facts, kind: 'edited', kept: { ...NOT_KEPT, here, server } }, {}, '第 12 版 · 有修改未保存 · 草稿已存 14:27', undefined],
    ['newer in the browser than on the server', { ...facts, kind: 'edited', kept: { ...NOT_KEPT, here, server: { ...server, revision: 3 } } }, {}, '第 12 版 · 有修改未保存 · 草稿存在本机 14:26', undefined],
    ['being saved', { ...facts, kind: 'saving' }, {}, '第 12 版 · 正在保存…', undefined],
    ['no network', { ...facts, kind: 'offline', trouble: offline, willSave: false }, {}, '没有连上服务器（14:03 起） · 修改存在本机 14:26', 'warn'],
    ['no network, and a save is wished for', { ...facts, kind: 'offline', trouble: offline, willSave: true }, {}, '没有连上服务器（14:03 起） · 修改存在本机 14:26 · 恢复后自动保存', 'warn'],
    ['no network and no browser', { ...facts, kind: 'offline', trouble: offline, willSave: false, kept: { ...NOT_KEPT, fault: 'full' } }, { isSafe: false }, '没有连上服务器（14:03 起） · 修改还没有存到任何地方，请不要关闭窗口', 'bad'],
    ['a fault that has no words of its own', { ...facts, kind: 'offline', trouble: { ...offline, code: 'stale' }, willSave: false }, {}, '服务器出错，正在重试（14:03 起） · 修改存在本机 14:26', 'warn'],
    ['somebody saved', { ...facts, kind: 'behind', newer: version(13) }, {}, '第 12 版 · 别人已保存第 13 版 · 草稿存在本机 14:26', 'warn'],
    ['one has saved it in another window', { ...facts, kind: 'behind', newer: version(13, '王芳', 'usr_wang') }, {}, '第 12 版 · 另一处已保存第 13 版 · 草稿存在本机 14:26', 'warn'],
    ['refused', { ...facts, kind: 'refused', code: 'forbidden', detail: '' }, {}, '第 12 版 · 没有保存 · 修改存在本机 14:26', 'bad'],
  ])('%s', (_case, state, other, text, tone) => {
    const words = stateWords(state, { ...reading, ...other });
    expect([words.text, words.tone]).toEqual([text, tone]);
  });
});

describe('who else is here', () => {
  const person = (id: string, isEditing: boolean): Present => ({ person: { id, name: id }, draftId: isEditing ? `dft_${id}` : '', isEditing });

  it.each<[string, readonly Present[], readonly string[]]>([
    ['nobody', [], []],
    ['oneself in another window', [person('我', true)], []],
    ['one who edits and one who looks', [person('李伟', true), person('陈洁', false)], ['李伟 正在编辑', '陈洁 在看']],
    ['one who has it open twice', [person('李伟', true), person('李伟', true), person('李伟', false)], ['李伟 正在编辑']],
    ['many', ['甲', '乙', '丙', '丁', '戊'].map((id) => person(id, true)), ['甲、乙、丙 等 5 人 正在编辑']],
  ])('%s', (_case, others, words) => {
    expect(presenceWords(others, '我', 'zh-CN')).toEqual(words);
  });
});

describe('banners', () => {
  const around: BannerReading = { lang: 'zh-CN', now: at('15:00'), selfId: 'usr_zhang', isEdited: true, counts: { error: 0, warning: 2, undecided: 0 }, leftovers: 0, isOpenElsewhere: false, notRead: undefined, standing: undefined };
  const of = (state: DeskState, change: Partial<BannerReading> = {}): readonly (readonly string[])[] => bannersOf(state, { ...around, ...change }).map(({ text, acts }) => [text, ...acts.map(({ label }) => label)]);
  const li = version(13, '李伟', 'usr_li');

  it.each<[string, DeskState, Partial<BannerReading>, readonly (readonly string[])[]]>([
    ['all is well', { ...facts, kind: 'edited' }, {}, []],
    ['somebody saved', { ...facts, kind: 'behind', newer: li }, {}, [['李伟 今天 14:20 保存了第 13 版。', '现在合并']]],
    ['oneself saved elsewhere', { ...facts, kind: 'behind', newer: version(13) }, {}, [['您 今天 14:20 在另一处保存了第 13 版。', '现在合并']]],
    ['a version waits while a field is typed in', { ...facts, kind: 'clean', newer: li }, { isEdited: false }, [['李伟 今天 14:20 保存了第 13 版。', '现在更新']]],
    ['merged', { ...facts, kind: 'merged', version: li, hasChosen: false, from: 12 }, {}, [['李伟的第 13 版与您的修改没有冲突，已合并，还没有保存。检查：0 错误 2 提醒', '保存合并后的版本', '看对方改了什么']]],
    ['merged by choice, while checks run', { ...facts, kind: 'merged', version: li, hasChosen: true, from: 12 }, { counts: undefined }, [['已合并到第 13 版上，还没有保存。正在检查…', '保存合并后的版本', '看对方改了什么']]],
    ['merged with what oneself saved elsewhere', { ...facts, kind: 'merged', version: version(13), hasChosen: false, from: 12 }, {}, [['已合并到第 13 版上，还没有保存。检查：0 错误 2 提醒', '保存合并后的版本', '看另一处改了什么']]],
    ['how the item stands', { ...facts, kind: 'edited' }, { standing: { key: 'x', tone: 'warn', text: '王芳 退回修改：不收' } }, [['王芳 退回修改：不收', '知道了']]],
    ['refused in the server’s words', { ...facts, kind: 'refused', code: 'too-large', detail: '内容过大' }, {}, [['没有保存：内容过大。修改存在本机的草稿里。', '下载这份内容']]],
    ['refused, and not kept here', { ...facts, kind: 'refused', code: 'forbidden', detail: 'x', kept: NOT_KEPT }, {}, [['没有保存：您现在没有编辑这份文档的权限（角色可能变了，或换了人登录）。修改也没有存到本机，请下载保管。', '下载这份内容']]],
    ['while saving, the newer version may be one’s own', { ...facts, kind: 'saving', newer: version(13) }, {}, []],
    ['several things', { ...facts, kind: 'edited', kept: { ...NOT_KEPT, server, fault: 'unavailable' } }, { leftovers: 2, isOpenElsewhere: true }, [
      ['这个浏览器不允许网页存数据，草稿只存在服务器上；断网时请不要关闭窗口。', '知道了'],
      ['有 2 份以前没有保存的修改。', '看看'],
      ['您在另一个窗口也打开了这份文档。两边各存各的草稿，后保存的一边会先合并。', '知道了'],
    ]],
  ])('%s', (_case, state, change, expected) => {
    expect(of(state, change)).toEqual(expected);
  });
});

describe('how the item stands', () => {
  const zhang = { id: 'usr_zhang', name: '张敏' };
  const back = { by: { id: 'usr_wang', name: '王芳' }, at: at('13:00'), message: '第三份材料不用收' };
  const set = (changes: Partial<ItemSummary>): ItemSummary => itemSummary({ stateBy: zhang, stateAt: at('14:20'), ...changes });

  it.each<[string, ItemSummary | undefined, typeof back | undefined, string | undefined, string | undefined]>([
    ['not read yet', undefined, undefined, undefined, undefined],
    ['a draft', set({ state: 'draft' }), undefined, undefined, undefined],
    ['with the department', set({ state: 'pending' }), undefined, '正在等部门确认（张敏 今天 14:20 送审）。保存会撤回送审。', '正在等部门确认（张敏 今天 14:20 送审）。'],
    ['with the department, and a note', set({ state: 'pending', stateMessage: '请先看时限' }), undefined, '正在等部门确认（张敏 今天 14:20 送审）。送审说明：请先看时限。保存会撤回送审。', '正在等部门确认（张敏 今天 14:20 送审）。送审说明：请先看时限。'],
    ['sent back', set({ state: 'returned' }), back, '王芳 退回修改：第三份材料不用收', '王芳 退回修改：第三份材料不用收'],
    ['sent back, and half mended', set({ state: 'draft' }), back, '王芳 退回修改：第三份材料不用收', '王芳 退回修改：第三份材料不用收'],
    ['sent back by a hand that gave no reason', set({ state: 'returned' }), { ...back, message: '' }, '王芳 退回修改，没有写理由。', '王芳 退回修改，没有写理由。'],
    ['published', set({ state: 'published', publishedNumber: 6 }), undefined, '线上是第 6 版。保存后是新的草稿，线上的不变。', '线上是第 6 版。'],
  ])('%s', (_case, item, returned, forEditing, forReading) => {
    const words = (isReadonly: boolean): string | undefined => standingWords(item, returned, { lang: 'zh-CN', now: at('15:00'), isReadonly })?.text;
    expect([words(false), words(true)]).toEqual([forEditing, forReading]);
  });

  it('what was read is read again once it is another', () => {
    const key = (item: ItemSummary): string | undefined => standingWords(item, undefined, { lang: 'zh-CN', now: at('15:00'), isReadonly: false })?.key;
    const pending = set({ state: 'pending' });
    expect(key(pending)).toBe(key({ ...pending, updatedAt: 1 }));
    expect(key(pending)).not.toBe(key({ ...pending, stateAt: at('14:30') }));
  });
});
