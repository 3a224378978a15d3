import type { ZwTree } from '@zhengwu/ui';
import { describe, expect, it, vi } from 'vitest';
import licence from '../../../samples/items/food-business-licence/item.json';
import { emptyGuide, type Guide } from '../model/index.js';
import { resolveGuide } from '../resolve/resolve-guide.js';
import type { Answers } from '../resolve/answers.js';
import { guideHost, type GuideHost } from './testing/guide-host.js';

const empty = (): Guide => emptyGuide('gud_test', '食品经营许可导办');
const WITH_ITEM = { today: '2026-11-23', item: licence };

async function begun(context: unknown = { today: '2026-11-23' }): Promise<GuideHost> {
  const host = await guideHost(empty(), context);
  host.inside<HTMLElement & { focus: () => void }>('zw-tree').focus();
  return host;
}

/** Answers by the names of variables and the texts of options. */
function answersBy(guide: Guide, said: Readonly<Record<string, string | number>>): Answers {
  const answers: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(said)) {
    const variable = guide.variables.find((each) => each.name === name);
    if (variable === undefined) throw new Error(`there is no variable ${name}: ${guide.variables.map((each) => each.name).join('、')}`);
    const value = variable.domain.kind === 'choice' ? variable.domain.values.find(({ label }) => label === text)?.id : text;
    answers[variable.id] = { value };
  }
  return answers as Answers;
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

  it('a guide of fifteen questions, which then leads where it should and has no error', { timeout: 120_000 }, async () => {
    const { keys, guide, designer } = await begun();
    /** Ends the option under the cursor, with the reason that is asked for at once. */
    const end = (kind: string, reason: string): readonly string[] => ['{Alt>}n{/Alt}', 'e', kind, '{ArrowDown}{Enter}', reason, '{Escape}'];
    await keys('{Enter}', '您要办理哪类业务？{Enter}', '新办{Enter}', '变更{Enter}', '延续{Enter}', '注销{Enter}', '{Enter}');
    // Three branches of yes-or-no questions below each other, each 否 an end.
    await keys('{ArrowUp}{ArrowUp}{ArrowUp}');
    for (const [branch, questions] of [
      ['新办', ['是否有营业执照？', '是否有固定场所？', '是否符合布局要求？', '是否配备管理人员？', '是否委托他人办理？']],
      ['变更', ['是否变更经营者名称？', '是否变更经营项目？', '是否变更经营地址？', '是否变更负责人？', '是否变更布局流程？']],
      ['延续', ['是否在有效期内？', '是否条件没有变化？', '是否有处罚记录？', '是否按期提出？']],
    ] as const) {
      expect(designer.shadowRoot?.querySelector<ZwTree>('zw-tree')?.selected).toEqual([optionId(guide(), branch)]);
      for (const text of questions) await keys('{Control>}{Enter}{/Control}', `${text}{Enter}`);
      // From the innermost 是 downwards: 是 ends here, and so does each 否 on the way back.
      await keys(...end('转人工', '请到窗口办理。'));
      for (const _question of questions) await keys('{ArrowDown}', ...end('转人工', '请先咨询窗口。'));
      await keys('{ArrowDown}');
    }
    await keys(...end('不予', '注销请到原发证机关办理。'));
    const questions = guide().nodes.filter(({ kind }) => kind === 'question');
    expect(questions).toHaveLength(15);
    const findings = await designer.check();
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, params }) => [rule, params])).toEqual([]);
    const yes = { 是否有营业执照: 'yes', 是否有固定场所: 'yes', 是否符合布局要求: 'yes', 是否配备管理人员: 'yes' };
    expect(resolveGuide(guide(), answersBy(guide(), { 业务: '新办' }))).toMatchObject({ kind: 'question', question: { text: '是否有营业执照？' } });
    expect(resolveGuide(guide(), answersBy(guide(), { 业务: '新办', ...yes, 是否委托他人办理: 'no' }))).toMatchObject({ kind: 'outcome', outcome: { end: { kind: 'staff' } } });
    expect(resolveGuide(guide(), answersBy(guide(), { 业务: '注销' }))).toMatchObject({ kind: 'outcome', outcome: { end: { kind: 'refused' } } });
  });
});

function optionId(guide: Guide, text: string): string | undefined {
  for (const node of guide.nodes) if (node.kind === 'question') for (const option of node.options) if (option.text === text) return option.id;
  return undefined;
}
