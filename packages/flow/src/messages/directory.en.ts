import type { RuleTexts } from '@zhengwu/core';
import type { directoryRules } from '../directory/rules.js';
import type { DirectoryTexts } from './directory.zh-CN.js';

export const directoryRuleTextsEn: RuleTexts<typeof directoryRules.entries> = {
  'directory/nothing-found': { title: 'No people found', message: () => 'No people were found. The header needs “部门” (department) and “姓名” (name), with a row for each person.' },
  'directory/sheet-skipped': { title: 'No people in a sheet', message: ({ sheet }) => `The sheet “${sheet}” has no columns “部门” (department) and “姓名” (name) and was not read. If it lists people too, add the header.` },
  'directory/deputy-not-found': {
    title: 'Deputy not matched',
    message: ({ at, person, deputy, count }) => (count === 0 ? `${at}: “${deputy}”, deputy of “${person}”, is not in the list and was not recorded. Add a row for “${deputy}”.` : `${at}: ${String(count)} people are called “${deputy}”, deputy of “${person}”; none was recorded. Use names that tell them apart.`),
  },
};

export const directoryTextsEn: DirectoryTexts = {
  title: 'Import posts and people',
  hint: 'A row for each person, with the headers 部门 (department), 岗位 (post) and 姓名 (name); 上级部门 (parent department), 状态 (state) and B角 (deputy) may be there. Several posts stand in one cell or in several rows. Choose an XLSX or CSV file, or copy rows with their header from a spreadsheet and paste them below.',
  text: 'Rows copied from a spreadsheet, or CSV',
  pick: 'Choose a file…',
  notLoaded: 'The import could not be loaded. Check the network and try again.',
  retry: 'Try again',
  reading: 'Reading…',
  read: (count) => `${String(count)} people read. `,
  replaces: (count) => `${String(count)} of them differ from what is there; what was read will count. `,
  shown: (count) => `The first ${String(count)} are listed.`,
  lost: (count) => `${String(count)} not read:`,
  doubtful: (count) => `${String(count)} read, to be looked at:`,
  preview: 'Posts and people that were read',
  take: (count) => `Add ${String(count)} people`,
  taken: (count) => `${String(count)} people added; they can be bound to steps now`,
  allKnown: 'All of them are there already, and the same.',
  column: { department: 'Department', roles: 'Posts', name: 'Name', state: 'State', deputy: 'Deputy', news: 'Compared' },
  state: { active: 'Active', away: 'Away', disabled: 'Disabled' },
  news: { new: 'New', changed: 'Changed', same: 'Same' },
};
