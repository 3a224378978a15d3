import type { documentRules } from '../document/rules.js';
import type { runnerRules } from '../runner/check.js';
import type { RuleTexts } from './message-table.js';
import { pathWords } from './path-words.zh-CN.js';

const where = ({ line, column }: { readonly line: number; readonly column: number }): string => `第 ${String(line)} 行第 ${String(column)} 列`;

export const documentTextsZhCn: RuleTexts<typeof documentRules.entries & typeof runnerRules.entries> = {
  'document/too-large': {
    title: '文件过大',
    message: ({ size, most }) => `文件大小为 ${millions(size)}，超过上限 ${millions(most)}，没有打开。请确认选对了文件，原文件未作改动。`,
  },
  'document/too-deep': {
    title: '嵌套过深',
    message: ({ depth, most }) => `内容嵌套达到 ${String(depth)} 层，超过上限 ${String(most)} 层，没有打开。正常的配置文件不会这样，请核对来源。`,
  },
  'document/too-many-values': { title: '内容过多', message: ({ most }) => `内容超过 ${String(most)} 项，没有打开。请确认选对了文件。` },
  'document/not-utf8': { title: '编码不对', message: () => '文件不是 UTF-8 编码，没有打开。请用记事本打开后另存为 UTF-8 编码。' },
  'document/not-json': {
    title: '格式错误',
    message: ({ excerpt, ...place }) => `${where(place)}附近（“${excerpt.trim()}”）不是合法的 JSON，没有打开。请改正这一处后重试，原文已保留。`,
  },
  'document/cut-off': {
    title: '文件不完整',
    message: (place) => `文件在${where(place)}中断，后面的内容丢失。已打开中断以前的部分，原文已保留；请找回完整的文件。`,
  },
  'document/duplicate-key': {
    title: '重复的键',
    message: ({ key, ...place }) => `${where(place)}的“${key}”在同一处出现了两次，只读取了后一个。原文已保留，请核对。`,
  },
  'document/prototype-key': { title: '不安全的键', message: ({ key, path }) => `${path === '' ? '文件' : `“${pathWords(path)}”`}中含有不安全的键“${key}”，没有读入。请核对文件来源。` },
  'document/not-plain': {
    title: '不是数据',
    message: ({ path, found }) => `“${pathWords(path)}”处不是普通数据（${found}），没有读入。请由宿主系统改为传入纯 JSON 数据。`,
  },
  'document/wrong-format': { title: '文件类型不符', message: ({ expected, found }) => `这里需要 ${expected} 文件，打开的是“${found}”。请换一个文件。` },
  'document/no-format': { title: '没有标明类型', message: ({ expected }) => `文件没有标明类型，按 ${expected} 打开。请核对内容，保存后会补上。` },
  'document/newer-schema': {
    title: '版本较新',
    message: ({ found, known }) => `文件的格式版本是 ${String(found)}，本系统只认识到 ${String(known)}。只能查看，不能修改；请升级后再编辑。`,
  },
  'document/failed-migration': { title: '升级失败', message: ({ from, reason }) => `从版本 ${String(from)} 升级失败：${reason}。文件没有打开，原文已保留。` },
  'document/unread-part': {
    title: '读不懂的部分',
    message: ({ path, aside, expected, received }) =>
      `${received === 'undefined' ? `缺少“${pathWords(path)}”` : `“${pathWords(path)}”应为${kind(expected)}，实际是${kind(received)}`}，${path === aside ? '这一部分' : `“${pathWords(aside)}”`}没有读入，原文已保留。`,
  },
  'document/missing-part': { title: '缺少内容', message: ({ path }) => `缺少“${pathWords(path)}”，请补充。` },
  'check/failed': { title: '检查未完成', message: ({ check, reason }) => `检查“${check}”出错，没有结论：${reason}。请保存后重新打开；若仍如此，请联系技术支持。` },
};

/** A schema's word for a type or a value, in Chinese where there is one. */
function kind(word: string): string {
  return KINDS[word] ?? ` ${word.replace(/\|/g, '或')} `;
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  boolean: '是或否',
  integer: '整数',
  iso_date: '日期（例如 2026-01-31）',
  Array: '列表',
  Object: '一组内容',
  null: '空',
  undefined: '空',
};

function millions(size: number): string {
  return `${(size / 1_000_000).toFixed(1)} MB`;
}
