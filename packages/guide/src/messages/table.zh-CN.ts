import type { RuleTexts } from '@zhengwu/core';
import type { tableRules } from '../table/rules.js';

const or = (nearest: string | undefined): string => (nearest === undefined ? '' : `，是不是“${nearest}”`);

/** Rows in a sentence: the first few, and how many there are. */
function several(rows: readonly number[]): string {
  return rows.length <= 5 ? rows.join('、') : `${rows.slice(0, 5).join('、')} 等 ${String(rows.length)}`;
}

const KINDS = {
  yesNo: '“是”或“否”',
  choice: '该列的某一个或几个值',
  choices: '“含甲”“含甲或乙”“不含丙”这样的写法',
  number: '数值范围，如“300以上”“不满50”“50至300”',
  date: '日期范围，如“2026年1月1日起”',
  region: '地区名称或代码',
};

const WHAT = {
  holes: '没有算完哪些答案没有对应的行',
  tree: '生成的问题过多，没有生成导办',
  proof: '没有算完导办与表格是否一致',
  rows: '情形过多，没有写成表格',
};

export const tableTextsZhCn: RuleTexts<typeof tableRules.entries> = {
  'table/no-header': {
    title: '找不到表头',
    message: ({ sheet }) => `“${sheet}”中找不到表头。表头应包含条件各列和“情形名称”“办理结果”或材料名称，并位于表格前 30 行。`,
  },
  'table/no-facts': {
    title: '没有条件列',
    message: ({ sheet }) => `“${sheet}”中没有区分情形的条件列（如主体类型、面积）。请在条件各列上方加一行，写上“条件”。`,
  },
  'table/no-rows': { title: '没有情形', message: ({ sheet }) => (sheet === '' ? '文件中没有可读的情形表。' : `“${sheet}”的表头下面没有情形。`) },
  'table/too-large': { title: '条件列过多', message: ({ facts, limit }) => `表中有 ${String(facts)} 个条件列，超过 ${String(limit)} 个，没有生成导办。请拆成几个表。` },

  'table/unknown-material': { title: '材料不在清单中', message: ({ header, nearest }) => `事项的材料清单中没有“${header}”${or(nearest)}。已按新材料处理，请在清单中补上或改正名称。` },
  'table/repeated-material': { title: '材料列重复', message: ({ header, first }) => `材料“${header}”在 ${first} 已有一列，本列没有读入。` },
  'table/repeated-fact': { title: '条件列重复', message: ({ header, first }) => `条件“${header}”在 ${first} 已有一列，本列没有读入。` },
  'table/domain-inferred': { title: '取值范围为推定', message: ({ header, domain }) => `“${header}”的取值范围没有写明，按表中内容推定为：${domain}。请核对，不符的请在生成后修改。` },
  'table/blank-facts': { title: '条件空白', message: ({ header, rows }) => `“${header}”在第 ${several(rows)} 行空白，按“不限”处理。确为漏填的，请补上。` },
  'table/unused-fact': { title: '条件不影响结果', message: ({ header }) => `不论“${header}”怎样回答，结果都一样，导办中没有提问。` },
  'table/bad-variable': { title: '事实说明有误', message: ({ row, name }) => `事实说明第 ${String(row)} 行“${name}”的类型或取值范围有误，或者重复，没有采用。` },

  'table/unknown-fact': {
    title: '条件不能识别',
    message: ({ row, header, value, kind, nearest }) => `第 ${String(row)} 行“${header}”的“${value}”不能识别${or(nearest)}。应为${KINDS[kind]}，任意的写“不限”。这一行没有采用。`,
  },
  'table/outside-domain': { title: '超出取值范围', message: ({ row, header, value, domain }) => `第 ${String(row)} 行“${header}”的“${value}”不在取值范围（${domain}）内，这一行没有采用。` },
  'table/day-assumed': {
    title: '是否含当日',
    message: ({ row, header, value, includes }) => `第 ${String(row)} 行“${header}”的“${value}”没有写明是否含当日，按${includes ? '含' : '不含'}当日处理。请写明“（含）”或“（不含）”。`,
  },
  'table/unknown-mark': {
    title: '标记不能识别',
    message: ({ row, header, value }) => `第 ${String(row)} 行材料“${header}”的“${value}”不能识别，按不需要处理。可写：√、必交、容缺、告知承诺、免提交、复印件2份，不需要的留空。`,
  },
  'table/unknown-result': {
    title: '办理结果不能识别',
    message: ({ row, value }) => `第 ${String(row)} 行的办理结果“${value}”不能识别，按“办理”处理。可写：办理、不需许可、转其他事项、不予办理、转人工。`,
  },
  'table/unknown-limit': { title: '时限不能识别', message: ({ row, value }) => `第 ${String(row)} 行的时限“${value}”不能识别，没有采用。可写：10个工作日、20日、3个月。` },
  'table/unknown-situation': { title: '情形不在事项中', message: ({ row, value, nearest }) => `第 ${String(row)} 行的情形“${value}”不在事项的情形中${or(nearest)}。` },
  'table/unknown-handling': { title: '业务办理项不在事项中', message: ({ row, value, nearest }) => `第 ${String(row)} 行的业务办理项“${value}”不在事项中${or(nearest)}。` },
  'table/not-number': { title: '不是数字', message: ({ row, header, value }) => `第 ${String(row)} 行“${header}”的“${value}”不是数字，没有采用。` },

  'table/contradiction': {
    title: '两行矛盾',
    message: ({ row, other, count }) => `第 ${String(row)} 行与第 ${String(other)} 行有 ${count} 种相同的答案，结果却不同。导办中这些答案没有去向，请改正后重新导入。`,
  },
  'table/same-row': { title: '重复的行', message: ({ row, other }) => `第 ${String(row)} 行的情形已包含在第 ${String(other)} 行中，结果也相同，可以删去。` },
  'table/hole': {
    title: '缺少情形',
    message: ({ count, size, near }) => `有 ${count} 种答案（共 ${size} 种）没有对应的行，与第 ${String(near)} 行最接近。导办中这些答案没有去向，请补上相应的情形。`,
  },
  'table/undecided': { title: '未能判定', message: ({ what, limit }) => `表格过于复杂（超过 ${String(limit)} 步），${WHAT[what]}。` },

  'table/way-leads-nowhere': { title: '有答案没有结果', message: () => '导办中有的答案走不到结果，表中没有相应的行。请先处理导办的错误。' },
};
