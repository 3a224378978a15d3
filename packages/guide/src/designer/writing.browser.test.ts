import { describe, expect, it, vi } from 'vitest';
import licence from '../../../samples/items/food-business-licence/item.json';
import { emptyGuide, type Guide } from '../model/index.js';
import { guideHost, type GuideHost } from './testing/guide-host.js';

const empty = (): Guide => emptyGuide('gud_test', '食品经营许可导办');
const WITH_ITEM = { today: '2026-11-23', item: licence };

async function begun(context: unknown = { today: '2026-11-23' }): Promise<GuideHost> {
  const host = await guideHost(empty(), context);
  host.inside<HTMLElement & { focus: () => void }>('zw-tree').focus();
  return host;
}

describe('writing a guide by keyboard', () => {
  it('Enter writes the first question, then its options, until an empty row ends the run', async () => {
    const { keys, rows, guide, details } = await begun();
    await keys('{Enter}', '您要办理哪类业务？{Enter}', '新办{Enter}', '变更{Enter}', '延续{Enter}', '{Enter}');
    expect(rows()).toEqual(['1 您要办理哪类业务？', '  新办', '  变更', '  延续']);
    expect(guide().variables).toMatchObject([{ name: '业务', domain: { kind: 'choice', values: [{ label: '新办' }, { label: '变更' }, { label: '延续' }] } }]);
    // One row, one change: the empty one is none.
    expect(details('zw-change')).toHaveLength(4);
  });

  it('a row that is left by Escape was never there', async () => {
    const { keys, rows, details } = await begun();
    await keys('{Enter}', '您要办理哪类业务？{Enter}', '新办{Escape}');
    expect(rows()).toEqual(['1 您要办理哪类业务？']);
    expect(details('zw-change')).toHaveLength(1);
    await keys('{Enter}', '新办{Enter}', '{Escape}');
    expect(rows()).toEqual(['1 您要办理哪类业务？', '  新办']);
  });

  it('Ctrl+Enter keeps an option and goes on with a question behind it', async () => {
    const { keys, rows } = await begun();
    await keys('{Enter}', '您要办理哪类业务？{Enter}', '新办{Control>}{Enter}{/Control}', '您属于哪种主体业态？{Enter}', '食品销售{Enter}', '餐饮服务{Enter}', '{Enter}');
    expect(rows()).toEqual(['1 您要办理哪类业务？', '  新办', '    2 您属于哪种主体业态？', '      食品销售', '      餐饮服务']);
  });

  it('是否 makes a yes-or-no question with both options, and says so', async () => {
    const { keys, rows, guide, inside } = await begun();
    await keys('{Enter}', '是否销售散装食品？{Enter}');
    expect(rows()).toEqual(['1 是否销售散装食品？', '  是', '  否']);
    expect(guide().variables).toMatchObject([{ name: '是否销售散装食品', domain: { kind: 'yesNo' } }]);
    expect(inside('zw-toaster').shadowRoot?.textContent).toContain('是否问题');
    // The cursor is on 是: a question behind it comes at once.
    await keys('{Control>}{Enter}{/Control}', '有几种？{Enter}', '{Escape}');
    expect(rows()).toEqual(['1 是否销售散装食品？', '  是', '    2 有几种？', '  否']);
  });

  it('what options of a number take is read from their words; what says nothing takes the rest', async () => {
    const { keys, guide } = await begun();
    await keys('{Enter}', '经营场所面积是多少平方米？{Enter}', '不足50平方米{Enter}', '50至300平方米{Enter}', '大型{Enter}', '{Escape}');
    expect(guide().variables).toMatchObject([{ name: '经营场所面积', domain: { kind: 'number', unit: '平方米' } }]);
    const [question] = guide().nodes;
    expect(question?.kind === 'question' ? question.options.map(({ guard }) => guard) : []).toEqual([
      { kind: 'ranges', ranges: [{ to: 50, toOpen: true }] },
      { kind: 'ranges', ranges: [{ from: 50, to: 300 }] },
      { kind: 'ranges', ranges: [{ from: 301 }] },
    ]);
  });

  it('the menu of Alt+N makes any kind by a letter; several choices go on with their values', async () => {
    const { keys, rows, guide } = await begun();
    await keys('{Alt>}n{/Alt}', 'm', '有下面哪些情况？{Enter}');
    expect(rows()).toEqual(['1 有下面哪些情况？', '  继续']);
    await keys('利用自动设备经营{Enter}委托代理人办理{Control>}{Enter}{/Control}');
    expect(guide().variables).toMatchObject([{ domain: { kind: 'choices', values: [{ label: '利用自动设备经营' }, { label: '委托代理人办理' }] } }]);
  });

  it('an option ends in a situation by its initials, or jumps to what is there', async () => {
    const { keys, rows, guide, all } = await begun(WITH_ITEM);
    await keys('{Enter}', '是否第一次办理？{Enter}', '{Alt>}n{/Alt}', 'e', 'zycf');
    // The readings of the characters are loaded when they are first wanted.
    await vi.waitFor(() => expect(all('[role=option]').map((each) => each.textContent).join()).toContain('中央厨房'), { timeout: 15_000 });
    await keys('{ArrowDown}{Enter}');
    const outcome = guide().nodes.find((node) => node.kind === 'outcome');
    const situation = licence.situations.find(({ name }) => name.includes('中央厨房'));
    expect(outcome).toMatchObject({ end: { kind: 'handle', situationIds: [situation?.id], handlingItemId: situation?.handlingItemId } });
    expect(rows()).toEqual(['1 是否第一次办理？', '  情 是', '  否']);
    await keys('{ArrowDown}', '{Alt>}n{/Alt}', 'j', '{ArrowDown}{Enter}');
    expect(guide().nodes.find((node) => node.kind === 'reference')).toMatchObject({ to: outcome?.id });
    expect(rows()).toEqual(['1 是否第一次办理？', '  情 是', '  ↪ 否']);
  });
});
