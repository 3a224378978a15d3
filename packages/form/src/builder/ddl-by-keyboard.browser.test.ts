import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import finished from '../../../samples/items/food-business-licence/application-form.json';
import ddl from '../../../samples/items/food-business-licence/application-tables.sql?raw';
import contextData from '../../../samples/items/food-business-licence/context.json';
import licence from '../../../samples/items/food-business-licence/item.json';
import { emptyForm } from '../model/index.js';
import { builderPage, deepAll, type BuilderPage } from './testing/builder-page.js';
import { active, awaitFocus, choose, copyFromNote, find, press, tabBackTo, tabTo } from './testing/keyboard.js';
import { namedByPlace } from './testing/named-by-place.js';

/** The machine may be busy. */
const SOON = { timeout: 10_000 };
const CANVAS = '画布';

// A mail holds the DDL; from there on, nothing but keys.
it('40 fields and two child tables from a DDL, by keyboard alone, until no finding is left', { timeout: 120_000 }, async () => {
  const page = await builderPage(emptyForm('frm_application', '食品经营许可申请书'), { today: '2026-11-27', item: licence, elements: contextData.elements }, { person: '张培（虚构）' });
  await copyFromNote(ddl);

  // 导入数据表
  await tabTo('工具');
  await press('{Enter}');
  await choose(/^导入数据表/);
  await awaitFocus(/^建表语句/);
  await press('{Control>}v{/Control}');
  await tabTo('加入数据表');
  await press('{Enter}');
  await awaitFocus('工具');

  // The tables, put into the form: the child table first, then the main one with the other.
  await tabTo(/^从空白开始/);
  await press('{Enter}');
  await awaitFocus(CANVAS);
  await press('/');
  await find('从业人员', /^整张表（子表/);
  await awaitFocus(CANVAS);
  await press('{Escape}', '/');
  await find('食品经营许可申请', /^整张表/);
  await awaitFocus(CANVAS);

  // The canvas is one stop, whatever is drawn on it: it is left by Tab.
  await tabTo('属性栏宽度');
  await tabBackTo(CANVAS);

  // Two steps: the fields in the first, the tables in the second.
  await press('{Control>}f{/Control}');
  await tabBackTo(/^控件/);
  await press('{ArrowRight}', '{Tab}');
  await find('经营者名称', /^经营者名称/);
  await awaitFocus(CANVAS);
  await press('{ArrowLeft}', '{Control>}g{/Control}');
  await choose(/^分步/);
  await awaitFocus(CANVAS);
  await press('/');
  await find('步骤', /^步骤/);
  await awaitFocus(CANVAS);
  await rename('人员和设施');
  await press('{Home}', '{Alt>}{ArrowDown}{/Alt}', '{Alt>}{ArrowRight}{/Alt}', '{End}', '{ArrowLeft}', '{Alt>}{ArrowRight}{/Alt}', '{Home}', '{ArrowRight}');
  await rename('申请人和经营场所');

  // What the columns' comments do not say: a title that tells what to write, the codes of 主体业态.
  await seek('其他');
  await rename('补充说明');
  await seek('主体业态');
  await press('{Alt>}{Enter}{/Alt}');
  await awaitFocus('标题');
  await tabTo('控件');
  await find('单选', /^单选/);
  await tabTo(/^从表格或文本粘贴/);
  await press('{Enter}');
  await awaitFocus('一行一个选项');
  await userEvent.keyboard('食品销售经营者|1{Enter}餐饮服务经营者|2{Enter}集中用餐单位食堂|3{Control>}{Enter}{/Control}');
  await awaitFocus('第 1 项的标签');

  // 代理人: required, in a card of its own, which is shown when 是否委托代办 is 是.
  await seek('代理人姓名');
  await press('{Shift>}{ArrowDown}{/Shift}', '{Shift>}{ArrowDown}{/Shift}', '{Alt>}{Enter}{/Alt}');
  await awaitFocus('必填');
  await press(' ', '{Alt>}c{/Alt}', '{Control>}g{/Control}');
  await choose(/^卡片/);
  await awaitFocus(CANVAS);
  await rename('代理人');
  await press('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}', '{Alt>}{Enter}{/Alt}');
  await tabTo(/^添加联动/);
  await press('{Enter}');
  await awaitFocus('字段');

  // 公共数据元: all that was suggested is taken; the department has confirmed it.
  await press('{Alt>}c{/Alt}', '{Escape}', '{Escape}', '{Escape}', '{Escape}', '{Alt>}{Enter}{/Alt}');
  await awaitFocus('表单名称');
  await tabTo(/^采用全部 14 条建议/);
  await press('{Enter}');
  await tabTo(/^确认 14 个数据元关系/);
  await press('{Enter}');

  // What is left is mended where F8 leads.
  await expect.poll(() => rulesFound(page), SOON).toEqual(Array(4).fill('form/prefillable'));
  for (let left = 3; left >= 0; left -= 1) {
    await press('{F8}', '{Alt>}{F8}{/Alt}');
    await expect.poll(() => rulesFound(page).length, SOON).toBe(left);
  }

  await expect.poll(() => listSays(page), SOON).toContain('检查通过');
  expect(await page.builder.check()).toEqual([]);
  expect((await page.find('.counts')).textContent).toContain('已绑定 42/42');
  expect(namedByPlace(page.form())).toEqual(finished);
});

/** Goes to what a column is bound to, by its name: from anywhere in the builder. */
async function seek(name: string): Promise<void> {
  await press('{Control>}f{/Control}');
  await awaitFocus(/^查找数据表/);
  await press('{Control>}a{/Control}');
  await find(name, new RegExp(`^${name}`));
  await awaitFocus(CANVAS);
}

async function rename(title: string): Promise<void> {
  await press('{F2}');
  await expect.poll(() => active().localName, SOON).toBe('input');
  await userEvent.keyboard(`${title}{Enter}`);
  await awaitFocus('大纲');
  await press('{Alt>}c{/Alt}');
  await awaitFocus(CANVAS);
}

/** The rules of all findings that are open. */
function rulesFound(page: BuilderPage): readonly string[] {
  const views = page.details('zw-findings') as readonly { readonly open: readonly { readonly rule: string }[] }[]; // what the event says it carries
  return (views[views.length - 1]?.open ?? []).map(({ rule }) => rule);
}

function listSays(page: BuilderPage): string {
  return deepAll(page.builder, 'zw-finding-list').map((list) => list.shadowRoot?.textContent ?? '').join('');
}
