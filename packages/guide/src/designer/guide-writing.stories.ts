import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ServiceItem } from '@zhengwu/core';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { emptyGuide, type Guide } from '../model/index.js';
import { guidedItem } from '../model/testing/sample-guide.js';
import type { Answers } from '../resolve/answers.js';
import { resolveGuide, type Resolution } from '../resolve/index.js';
import './define.js';
import type { ZwGuideDesigner } from './guide-designer.js';
import { Operator } from './testing/operator.js';

/** What a new operator does: a guide of fifteen questions out of nothing, by keyboard alone, and by mouse. */
const meta: Meta<{ readonly context: unknown }> = {
  title: '场景导办/从头写',
  args: { context: { today: '2026-11-23' } },
  render: ({ context }) => html`<div class="zw-story-page"><zw-guide-designer .context=${context} .value=${emptyGuide('gud_new', '新导办')}></zw-guide-designer></div>`,
};
export default meta;

type Story = StoryObj<{ readonly context: unknown }>;

async function operatorAt(canvas: HTMLElement): Promise<Operator> {
  const designer = canvas.querySelector<ZwGuideDesigner>('zw-guide-designer');
  if (designer === null) throw new Error('there is no designer on the canvas');
  const operator = new Operator(designer);
  // Writing has come when it can be begun.
  await operator.find('写第一个问题', () => designer.shadowRoot?.querySelector('.begin button') ?? undefined);
  await operator.settle();
  return operator;
}

/** Where a guide leads by what people would say: the texts of options and plain values, by the words of the questions. */
function lead(guide: Guide, said: Readonly<Record<string, string | number | readonly string[]>>): Resolution {
  const answers: Record<string, Answers[keyof Answers]> = {};
  for (const [text, answer] of Object.entries(said)) {
    const question = guide.nodes.find((node) => node.kind === 'question' && node.text === text);
    if (question?.kind !== 'question') throw new Error(`nobody asks ${text}`);
    const option = question.options.find((each) => each.text === answer);
    answers[question.variableId] = option === undefined ? { value: answer } : { option: option.id };
  }
  return resolveGuide(guide, answers);
}

async function expectWhole({ designer, guide }: Operator): Promise<void> {
  const findings = await designer.check();
  await expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, params }) => [rule, params])).toEqual([]);
  await expect(guide.nodes.filter(({ kind }) => kind === 'question')).toHaveLength(15);
}

export const 键盘从头写15问: Story = {
  play: async ({ canvasElement }) => {
    const operator = await operatorAt(canvasElement);
    const keys = (...pressed: readonly string[]): Promise<void> => operator.keys(...pressed);
    operator.designer.shadowRoot?.querySelector<HTMLElement>('zw-tree')?.focus();
    const [down, up, child] = ['{ArrowDown}', '{ArrowUp}', '{Control>}{Enter}{/Control}'];
    /** What stands behind the option under the cursor: its kind by its first letters, then the reason that is asked for at once. */
    const end = (kind: string, reason: string): readonly string[] => ['{Alt>}n{/Alt}', 'e', kind, '{ArrowDown}{Enter}', reason, '{Escape}'];
    const toCounter = end('转人工', '问窗口。');
    /** Questions behind each other’s 是, each 否 an end. */
    const chain = async (...questions: readonly string[]): Promise<void> => {
      for (const text of questions) await keys(child, `${text}{Enter}`);
    };

    await keys('{Enter}', '您要办理哪类业务？{Enter}', '新办{Enter}', '变更{Enter}', '延续{Enter}', '注销{Enter}', '{Enter}', up, up, up);
    await keys(child, '经营场所面积是多少平方米？{Enter}', '不足50平方米{Enter}', '50平方米以上{Enter}', '{Enter}', ...toCounter, up);
    await chain('是否有营业执照？', '是否有固定场所？');
    await keys(child, '营业执照是哪一天核发的？{Enter}', '2024年1月1日以后{Enter}', '2024年1月1日之前{Enter}', '{Enter}', ...toCounter, up);
    await keys(child, '您属于哪种主体业态？{Enter}', '食品销售{Enter}', '餐饮服务{Enter}', '{Enter}', ...toCounter, up, ...toCounter);
    await keys(down, down, down, ...toCounter, down, ...toCounter, down, down);
    for (const questions of [
      ['是否变更经营者名称？', '是否变更经营项目？', '是否变更经营地址？', '是否变更负责人？', '是否变更布局流程？'],
      ['是否在有效期内？', '是否条件没有变化？', '是否有处罚记录？', '是否按期提出？'],
    ]) {
      await chain(...questions);
      await keys(...toCounter);
      for (const _question of questions) await keys(down, ...toCounter);
      await keys(down);
    }
    await keys(...end('不予', '到原发证机关办理。'));

    await expectWhole(operator);
    const opening = { '您要办理哪类业务？': '新办', '经营场所面积是多少平方米？': 20, '是否有营业执照？': '是', '是否有固定场所？': '是' };
    await expect(lead(operator.guide, { '您要办理哪类业务？': '新办', '经营场所面积是多少平方米？': 50 })).toMatchObject({ kind: 'outcome', outcome: { end: { kind: 'staff' } } });
    await expect(lead(operator.guide, { ...opening, '营业执照是哪一天核发的？': '2024-01-01' })).toMatchObject({ kind: 'question', question: { text: '您属于哪种主体业态？' } });
    await expect(lead(operator.guide, { ...opening, '营业执照是哪一天核发的？': '2023-12-31' })).toMatchObject({ kind: 'outcome' });
    await expect(lead(operator.guide, { '您要办理哪类业务？': '注销' })).toMatchObject({ kind: 'outcome', outcome: { end: { kind: 'refused' } } });
  },
};

const [form, licence] = guidedItem.materials;

/** An item with two ways to apply and two materials that everybody hands in. */
const SMALL_ITEM: ServiceItem = { ...guidedItem, situations: [], materials: [form, licence].flatMap((each) => (each === undefined ? [] : [{ ...each, necessity: { kind: 'required' as const } }])) };

export const 鼠标从头写15问: Story = {
  args: { context: { today: '2026-11-23', item: SMALL_ITEM } },
  play: async ({ canvasElement }) => {
    const operator = await operatorAt(canvasElement);
    /** Texts are typed, all else is pressed. */
    const write = async (...texts: readonly string[]): Promise<void> => {
      for (const text of texts) await operator.keys(`${text}{Enter}`);
    };
    const ask = async (...texts: readonly string[]): Promise<void> => {
      await operator.press('接着问');
      await write(...texts);
    };
    const end = async (option: string, reason?: string): Promise<void> => {
      await operator.press('设为结果…');
      await operator.keys(option);
      await operator.press(option, '[role=option] .name');
      if (reason !== undefined) await operator.keys(reason);
    };
    const toCounter = (): Promise<void> => end('转人工', '问窗口。');
    /** A yes-or-no question behind the chosen answer, whose 否 is an end; its 是 is chosen then. */
    const askYesNo = async (text: string): Promise<void> => {
      await ask(text);
      await operator.pressNear(1);
      await toCounter();
      await operator.pressNear(-1);
    };

    await operator.press('写第一个问题');
    await write('您要办理哪类业务？', '新办', '变更', '注销', '');

    // A number: its boundary goes where the hand puts it, and the texts say so.
    await operator.pressRow('新办');
    await ask('经营场所面积是多少平方米？', '不足50平方米', '50平方米以上', '');
    await operator.pressRow('经营场所面积是多少平方米？');
    await operator.drag(await operator.element('[role=slider]'), { x: 24, y: 0 });
    const moved = operator.guide.nodes.flatMap((node) => (node.kind === 'question' ? node.options.map(({ guard }) => guard) : [])).find((guard) => guard.kind === 'ranges');
    const at = moved?.kind === 'ranges' ? Number(moved.ranges[0]?.to) : 0;
    await expect(at).toBeGreaterThan(50);
    for (const [nth, text] of [`不足${String(at)}平方米`, `${String(at)}平方米以上`].entries()) {
      await userEvent.tripleClick(await operator.element('.option-row > input', nth));
      await operator.keys(text);
    }

    // A branch that was written in the wrong place is dragged to where it belongs.
    await operator.pressRow('注销');
    await askYesNo('是否委托他人办理？');
    await toCounter();
    await operator.drag(await operator.row('是否委托他人办理？'), await operator.row(`${String(at)}平方米以上`));
    await operator.pressRow('注销');
    await toCounter();

    await operator.pressRow('变更');
    for (const text of ['是否变更名称？', '是否变更项目？', '是否变更地址？', '是否变更负责人？', '是否变更布局？', '是否变更流程？']) await askYesNo(text);
    await toCounter();

    await operator.pressRow(`不足${String(at)}平方米`);
    for (const text of ['是否有营业执照？', '是否有固定场所？', '是否符合布局要求？', '是否配备管理人员？', '是否独立经营？', '是否有食品设备？']) await askYesNo(text);
    await end('新办（不指定情形）');

    // What this application needs, out of the item’s list.
    const application = operator.guide.nodes.find((node) => node.kind === 'outcome' && node.end.kind === 'handle');
    await operator.press('材料清单');
    await operator.designer.reveal(application?.id ?? '');
    await operator.settle();
    for (const { name } of SMALL_ITEM.materials) await operator.drag(await operator.element(`li[title="${name}"]`), await operator.element('[role=treeitem][aria-selected=true]'));

    await expectWhole(operator);
    const asked = { '您要办理哪类业务？': '新办', '经营场所面积是多少平方米？': at - 1, '是否有营业执照？': '是', '是否有固定场所？': '是', '是否符合布局要求？': '是', '是否配备管理人员？': '是', '是否独立经营？': '是' };
    const applied = lead(operator.guide, { ...asked, '是否有食品设备？': '是' });
    await expect(applied).toMatchObject({ kind: 'outcome', outcome: { end: { kind: 'handle', handlingItemId: 'hdl_new' } } });
    await expect(applied.kind === 'outcome' ? applied.uses.map(({ materialId }) => materialId) : []).toEqual(SMALL_ITEM.materials.map(({ id }) => id));
    await expect(lead(operator.guide, { '您要办理哪类业务？': '新办', '经营场所面积是多少平方米？': at })).toMatchObject({ kind: 'question', question: { text: '是否委托他人办理？' } });
  },
};
