import type { RuleTexts } from '@zhengwu/core';
import type { directoryRules } from '../directory/rules.js';

export const directoryRuleTextsZhCn: RuleTexts<typeof directoryRules.entries> = {
  'directory/nothing-found': { title: '没有读到人员', message: () => '没有读到任何人员。请确认表头有“部门”和“姓名”，每人一行。' },
  'directory/sheet-skipped': { title: '工作表没有人员', message: ({ sheet }) => `工作表“${sheet}”里没有“部门”“姓名”两列，没有读入。如果它也是人员名单，请补上表头。` },
  'directory/deputy-not-found': {
    title: 'B 角未对上',
    message: ({ at, person, deputy, count }) => (count === 0 ? `${at}：“${person}”的 B 角“${deputy}”不在名单里，没有记下。请把“${deputy}”也写成一行。` : `${at}：“${person}”的 B 角“${deputy}”有 ${String(count)} 个同名的人，分不清是哪一位，没有记下。请用能区分的姓名。`),
  },
};

export const directoryTextsZhCn = {
  title: '导入岗位和人员',
  hint: '每人一行，表头写部门、岗位、姓名，还可以有上级部门、状态、B角。一人几个岗位，写在一格里用顿号分开，或者写几行。可以选择 XLSX、CSV 文件，也可以从表格里连表头一起复制，粘贴到下面。',
  text: '从表格复制的行或 CSV',
  pick: '选择文件…',
  notLoaded: '导入功能没有加载成功，请检查网络后重试。',
  retry: '重试',
  reading: '正在读取…',
  read: (count: number) => `读出 ${String(count)} 人。`,
  replaces: (count: number) => `其中 ${String(count)} 人和现有的不同，加入后以读出的为准。`,
  shown: (count: number) => `下面列出前 ${String(count)} 人。`,
  lost: (count: number) => `有 ${String(count)} 处没有读进来：`,
  doubtful: (count: number) => `读进来的内容里，有 ${String(count)} 处请核对：`,
  preview: '读出的岗位和人员',
  take: (count: number) => `加入 ${String(count)} 人`,
  taken: (count: number) => `已加入 ${String(count)} 人，可以绑定到环节了`,
  allKnown: '读出的人员都已经有了，内容也相同。',
  column: { department: '部门', roles: '岗位', name: '姓名', state: '状态', deputy: 'B 角', news: '与现有的' },
  state: { active: '在岗', away: '离岗', disabled: '停用' },
  news: { new: '新增', changed: '更新', same: '相同' },
};

export type DirectoryTexts = typeof directoryTextsZhCn;
