import type { calendarRules } from '../calendar/rules.js';
import type { FormatProblemTexts } from '../format/problem-text.js';
import type { RuleTexts } from './message-table.js';

export const calendarRuleTextsZhCn: RuleTexts<typeof calendarRules.entries> = {
  'calendar/unknown-year': {
    title: '节假日未知',
    message: ({ year, known }) =>
      `工作日历没有 ${String(year)} 年的节假日安排（现有 ${yearSpan(known, '无')}），无法推算工作日。请在国务院办公厅公布该年安排后补录。`,
  },
  'calendar/not-a-year': { title: '年份有误', message: ({ key }) => `“${key}”不是四位年份，或其内容不是该年的放假安排，未导入。` },
  'calendar/empty-year': {
    title: '无节假日',
    message: ({ year }) => `${String(year)} 年没有列出任何放假日，只能按星期推算，因此未导入。请补上该年的放假安排。`,
  },
  'calendar/bad-date': {
    title: '日期有误',
    message: ({ text, year }) => `${String(year)} 年中的“${text}”不是有效日期，未导入。请写成 ${String(year)}-01-01 的形式。`,
  },
  'calendar/other-year': { title: '年份不符', message: ({ date, year }) => `${date} 列在 ${String(year)} 年之下，未导入。请移到它所在的年份。` },
  'calendar/off-and-worked': {
    title: '又放假又上班',
    message: ({ date }) => `${date} 既列为放假又列为上班，两处均未导入。请按放假通知保留一处。`,
  },
  'calendar/idle-workday': {
    title: '不必调休',
    message: ({ date }) => `${date} 本来就是星期一至星期五，列为调休上班没有作用。请核对是否写错日期。`,
  },
  'calendar/year-gap': { title: '缺少年份', message: ({ missing }) => `工作日历中间缺少 ${missing.join('、')} 年，跨这些年份的期限无法推算。` },
  'calendar/unconfirmed-year': { title: '依据未核', message: ({ year }) => `${String(year)} 年的放假安排没有依据，或依据未核。请核对放假通知的文号和日期。` },
};

export const formatProblemTextsZhCn: FormatProblemTexts = {
  residentId: {
    empty: () => '请填写公民身份号码。',
    length: ({ length }) => `公民身份号码应为 18 位，现在是 ${String(length)} 位。`,
    character: ({ at, found }) => `公民身份号码第 ${String(at)} 位是“${found}”：只能是数字，最后一位可以是 X。`,
    'old-form': () => '这是 15 位的第一代身份证号码，第一代身份证已于 2013 年 1 月 1 日停止使用。请填写现在证件上的 18 位号码。',
    region: ({ code }) => `公民身份号码开头的“${code}”不是地址码，请核对。`,
    'birth-date': ({ found }) => `公民身份号码第 7 至 14 位“${found}”不是日期，请核对。`,
    'birth-date-ahead': ({ date }) => `公民身份号码中的出生日期 ${date} 在今天之后，请核对。`,
    'check-digit': () => '公民身份号码与校验码不符，至少有一位写错，请逐位核对。',
  },
  creditCode: {
    empty: () => '请填写统一社会信用代码。',
    length: ({ length }) => `统一社会信用代码应为 18 位，现在是 ${String(length)} 位。`,
    character: ({ at, found, suggestion }) =>
      `统一社会信用代码第 ${String(at)} 位是“${found}”：代码中没有这个字符${suggestion === undefined ? '，请核对。' : `。是否应为 ${suggestion}？`}`,
    registrar: ({ found }) => `统一社会信用代码第 1 位“${found}”不是登记管理部门代码，请核对。`,
    region: ({ code }) => `统一社会信用代码第 3 至 8 位“${code}”不是行政区划代码，请核对。`,
    'organisation-check': () => '统一社会信用代码第 9 至 17 位（组织机构代码）与其校验码不符，请逐位核对。',
    check: () => '统一社会信用代码与校验码不符，至少有一位写错，请逐位核对。',
  },
  mobile: {
    empty: () => '请填写手机号码。',
    length: ({ length }) => `手机号码应为 11 位，现在是 ${String(length)} 位。`,
    character: ({ at, found }) => `手机号码第 ${String(at)} 位是“${found}”，只能是数字。`,
    prefix: ({ found }) => `手机号码以 13 至 19 开头，不会以“${found}”开头，请核对。`,
  },
  phone: {
    empty: () => '请填写电话号码。',
    shape: () => '电话号码写法有误，请写成 0750-2212345 的形式，分机写在最后：0750-2212345-801。',
    'area-code-missing': ({ number }) => `${number} 缺少区号，外地无法拨打。江门的区号是 0750。`,
    'area-code': ({ found }) => `“${found}”不是长途区号，请核对。`,
    length: ({ length, areaCode }) => `区号 ${areaCode} 之后应为 ${areaCode.length === 3 ? '8' : '7 或 8'} 位，现在是 ${String(length)} 位。`,
    mobile: () => '这是手机号码，此处应填固定电话或服务热线。',
  },
  postalCode: {
    empty: () => '请填写邮政编码。',
    length: ({ length }) => `邮政编码应为 6 位，现在是 ${String(length)} 位。`,
    character: ({ at, found }) => `邮政编码第 ${String(at)} 位是“${found}”，只能是数字。`,
    province: ({ prefix }) => `邮政编码不会以“${prefix}”开头，请核对。`,
  },
  divisionCode: {
    empty: () => '请填写行政区划代码。',
    length: ({ length }) => `行政区划代码应为 6 位，现在是 ${String(length)} 位。`,
    character: ({ at, found }) => `行政区划代码第 ${String(at)} 位是“${found}”，只能是数字。`,
    province: ({ prefix }) => `“${prefix}”不是省级行政区划代码，请核对前两位。`,
  },
};

function yearSpan(years: readonly number[], none: string): string {
  const [first] = years;
  const last = years[years.length - 1];
  if (first === undefined || last === undefined) return none;
  return first === last ? `${String(first)} 年` : `${String(first)} 至 ${String(last)} 年`;
}
