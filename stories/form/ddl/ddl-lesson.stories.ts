import finished from '@zhengwu/samples/items/food-business-licence/application-form.json';
import ddl from '@zhengwu/samples/items/food-business-licence/application-tables.sql?raw';
import type { Form } from '@zhengwu/form';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

import { deepScreen, type Role } from '../../core/deep-screen.js';
import { pasteInto, typeOver } from '../../core/lesson-screen.js';
import { click, drag } from '../../core/mouse.js';
import { namedByPlace } from '../parts.js';
import './ddl-lesson.js';

const meta: Meta = {
  title: '通用表单/从建表语句到绑定好的表单',
  parameters: {
    docs: {
      description: {
        component:
          '部门给了建表语句，怎样变成群众能填、填了能入库的表单：导入，把表拖上画布，分步，改标题、补代码，加一条联动，确认公共数据元，把检查结果处理到一条不剩。' +
          '每一步写明为什么这样做，用鼠标怎样做，只用键盘怎样做；做完了打一个勾。',
      },
    },
  },
  render: () => html`<zw-form-ddl-lesson></zw-form-ddl-lesson>`,
};

export default meta;

/** A page that is busy with other things shows it all the same. */
const SOON = { timeout: 10_000 };

export const FromDdlToBoundForm: StoryObj = {
  name: '一步一步做完（鼠标）',
  async play({ canvasElement, step }) {
    const lesson = canvasElement.querySelector('zw-form-ddl-lesson');
    if (lesson === null) throw new Error('There is no lesson on the canvas.');
    const builder = deepScreen(lesson).part('zw-form-builder');
    const canvas = builder.part('zw-form-canvas');
    const press = async (role: Role, name: string | RegExp): Promise<void> => click(await builder.find(role, name));
    const choose = async (text: string, keys?: { readonly shiftKey: boolean }): Promise<void> => {
      await click(await canvas.text(text), keys);
      // The properties follow in a frame of their own.
      await builder.find('heading', keys === undefined ? text : /^选中/);
    };
    const properties = builder.part('.properties');
    const write = async (label: string, text: string): Promise<void> => typeOver(await properties.field(label), text);
    const wrap = async (layout: string): Promise<void> => {
      await press('button', '更多操作');
      await press('menuitem', /^放进布局/);
      await press('menuitem', layout);
    };
    const isDone = (title: string): Promise<void> => waitFor(() => expect(lesson.shadowRoot?.querySelector('.steps')).toHaveTextContent(`${title} ✓`), SOON);

    await step('导入建表语句', async () => {
      await press('button', /^从空白开始/);
      await press('tab', /^数据表/);
      await press('button', '导入数据表…');
      pasteInto(await builder.field('建表语句（DDL）或 JSON'), ddl);
      await expect(await builder.text('读出 3 张表，47 列。')).toBeVisible();
      await press('button', '加入数据表');
      await isDone('导入建表语句');
    });

    await step('放上画布：先子表，再主表和另一张子表', async () => {
      await drag(() => builder.find('option', /整张表.*fl_application_staff/), () => canvas.text(/把左边的控件/), '放到表单里');
      await canvas.text('从业人员');
      await drag(() => builder.find('option', /fl_application$/), () => canvas.part('.paper').own(), '放在“从业人员”之后', { down: 0.98 });
      await isDone('放上画布');
    });

    await step('分两步填写：控件在第一步，表格在第二步', async () => {
      await choose('经营者名称');
      await press('button', '选中外层');
      await wrap('分步');
      await press('tab', /^控件/);
      await press('option', '步骤');
      await write('步骤名称', '人员和设施');
      await drag(() => canvas.text('设施设备'), () => canvas.text('把控件拖到这里'), '放进“人员和设施”');
      await drag(() => canvas.text('从业人员'), () => canvas.text('设施设备'), '放在“设施设备”之前');
      await press('button', /步骤 1/);
      await write('步骤名称', '申请人和经营场所');
      await isDone('分两步填写');
    });

    await step('标题和代码：注释里没有写的', async () => {
      await choose('其他');
      await write('标题', '补充说明');
      await choose('主体业态');
      await write('控件', '单选');
      await click(await builder.part('#prop-component').find('option', '单选'));
      await press('button', /^从表格或文本粘贴/);
      pasteInto(await properties.field('一行一个选项'), '食品销售经营者|1\n餐饮服务经营者|2\n集中用餐单位食堂|3');
      await press('button', '采用 3 个选项');
      await isDone('标题和代码');
    });

    await step('加一条联动：委托了才填代理人', async () => {
      await choose('代理人姓名');
      await choose('代理人手机号码', { shiftKey: true });
      await click(await properties.field('必填'));
      await wrap('卡片');
      await write('标题', '代理人');
      await press('button', '更多操作');
      await press('menuitem', /^多占一列/);
      await press('button', '添加联动');
      await expect(await properties.text('当是否委托代办是“是”时，显示。')).toBeVisible();
      await isDone('加一条联动');
    });

    await step('确认数据元：采用建议，部门确认', async () => {
      await click(await canvas.part('.stage').own(), { across: 0.01, down: 0.02 });
      await press('button', '采用全部 14 条建议');
      await press('button', '确认 14 个数据元关系');
      await isDone('确认数据元');
    });

    await step('处理检查结果：能预填的不再填，一条不剩', async () => {
      for (let left = 3; left >= 0; left -= 1) {
        await press('button', '从电子证照预填');
        // The list has heard of it when it counts one less.
        if (left > 0) await builder.find('button', new RegExp(`^${String(left)} 提醒`));
      }
      await isDone('处理检查结果');
    });

    await expect(namedByPlace((canvasElement.querySelector('zw-form-ddl-lesson')?.shadowRoot?.querySelector('zw-form-builder') as unknown as { readonly value: Form }).value)).toEqual(finished);
  },
};
