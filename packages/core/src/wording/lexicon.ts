import { isClosingEtc } from './etcetera.js';
import { isAnother } from './another.js';
import { TRADE_WORDS } from './trade-words.js';
import type { WordingKind } from './wording-hit.js';

/** Whether the word at this place is meant after all; a lexicon's entry without it always is. */
export type Meant = (text: string, start: number, end: number) => boolean;

export interface LexiconEntry {
  /** `proper`: a term of its own, in which the words below are none: 等级 has no 等, 一般纳税人 no 一般. */
  readonly kind: WordingKind | 'proper';
  readonly isMeant?: Meant;
}

const spaced = (words: string): readonly string[] => words.trim().split(/\s+/);
const product = (...parts: readonly (readonly string[])[]): readonly string[] =>
  parts.reduce<readonly string[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), ['']);

const THINGS = spaced('材料 证明 证明材料 证明文件 文件 资料 证件 证照 手续 凭证 票据 附件');
const BODIES = spaced('部门 单位 机关 机构 人员 负责人 方面 主管部门');
const RULES = spaced('规定 要求 政策 标准 法律 法规 制度');

/** Closing clauses that take in what nobody named. */
const CATCH_ALL: readonly string[] = [
  '等等',
  ...product(spaced('有关 相关 相应 必要 需要 所需 规定 要求'), ['的'], ['其他', '其它']),
  ...product(spaced('有关 相关 相应'), ['的', ''], THINGS),
  ...product(spaced('必要的 所需的 应当提交的'), THINGS),
  ...product(['以上', '上述', '前述'], spaced('都不是 均不是 都没有 均没有 皆不是 皆非 都不符合 均不符合 都不属于 均不属于 都不满足 均不满足 都不涉及 情况都不是 情形都不是 情形均不是 情形都不符合 情形均不符合 情况均不符合 各项都不是 各项均不是 选项都不是')),
  ...spaced('都不是 均不是 都不符合 均不符合 都不属于 均不属于 不属于以上 不属于上述 不符合以上 不在以上 不在上述 不是以上 非以上 非上述 除此之外 除此以外 包括但不限于 包含但不限于'),
  ...spaced('视情况 视情形 视情 视具体情况 视实际情况 视需要 根据情况 根据需要 根据实际情况 根据具体情况 根据实际需要 按实际情况 按需 酌情 必要时 需要时 如有需要 如需要 如有必要 确有必要 确有需要 特殊情况 特殊情形 特殊原因 特殊需要'),
  ...spaced('按规定 按照规定 依规定 依照规定 按有关规定 按照有关规定 按相关规定 按照相关规定 依照有关规定 依照相关规定 依有关规定 按国家规定 按照国家规定 按国家有关规定 按照国家有关规定 按要求 按照要求 按有关要求 按照有关要求 按相关要求 按照相关要求 另有规定 未尽事宜'),
];

/** Measures that everybody takes otherwise. */
const VAGUE: readonly string[] = [
  ...spaced('适当 适度 适量 适时 相应 相适应 合理 若干 一般情况下 一般情况 一般而言 一般来说 通常 往往 原则上 尽快 尽早 尽量 尽可能 及时 近期 短期内 不久 大概 大约 大致 差不多 酌定 酌量 斟酌 妥善 从严 从宽 从优'),
  ...product(['较', '比较'], spaced('大 小 多 少 高 低 长 短 严重 重大 轻微 困难 复杂 简单 轻')),
  ...product(spaced('一定 一定的'), spaced('数量 规模 比例 期限 条件 时间 范围 金额 面积 程度 标准 能力 资金 距离')),
  ...product(['有关', '相关'], BODIES),
  ...product(['有关', '相关'], RULES),
  ...spaced('基本符合 基本满足 基本具备 基本一致 基本相同 基本达到 大体 充足 足够 充分 明显 显著 良好的 完善的 健全的 情节严重 情节较重 情节轻微 多次 数次 经常性 长时间 短时间 规模以上 相当规模 正当理由 正当原因'),
];

/** Terms in which a word above means nothing of the kind; with the letters after which it is no such term. */
const PROPER: readonly (readonly [term: string, notAfter?: string])[] = [
  // 等
  ...spaced('等级 等候 等待 等同 等于 等价 等额 等值 等比例 等效 等次 等第 等距 等边 等分 等身 等号 等温 等离子 等外 等奖 等功 等甲 等乙 等座 等舱 不等 请等 请等等 稍等 久等 再等 需等 需要等 不用等 不必等 不要等 还要等 无须等 无需等').map((term) => [term] as const),
  ['平等', '水公'],
  ['对等', '核面'],
  ['相等', '照真'],
  ['均等', '平人'],
  ...spaced('同等学力 同等学历 同等条件 同等效力 同等法律 同等待遇 同等对待 同等优先 同等质量').map((term) => [term, '合'] as const),
  ...spaced('高等学校 高等教育 高等院校 高等职业 高等专科 高等级 高等法院 高等数学').map((term) => [term, '提'] as const),
  ...spaced('中等学校 中等教育 中等职业 中等专业 中等技术 中等收入 中等规模 中等城市 中等水平 初等教育 特等 甲等 乙等 丙等 头等 优等').map((term) => [term] as const),
  // 其他: names of the law and of lists that are defined elsewhere
  ...spaced('其他组织 其他非营利组织 其他行政权力 其他经济组织 其他应收款 其他应付款 其他货币资金 其他综合收益').map((term) => [term] as const),
  // 相应, 合理, 适当, 若干, 较大, 一般 …
  ...spaced('合理性 合理低价 合理注意义务 合理使用费 适当性管理 投资者适当性 若干规定 若干意见 若干问题 若干措施 若干政策 若干条 较大的市 较大事故 较大数额 较大危险因素 较大安全风险 数额较大 需要时间 延长 重视 忽视 轻视 无视 电视 巡视 监视 及时率 及时雨 充分就业 比较法 大概率 相关系数 相关性 长时间停机 通常居所 明显标志 显著位置 显著标志 显著特征 重大疾病 按需分配 特殊情况说明 多次往返 多次入境 多次有效 多次出入境 多次提取').map((term) => [term] as const),
];

const proper = (notAfter: string): LexiconEntry => ({ kind: 'proper', isMeant: (text, start) => start === 0 || !notAfter.includes(text.charAt(start - 1)) });

/** All words that are looked for, with what they are. */
export function* lexicon(): Iterable<readonly [word: string, entry: LexiconEntry]> {
  for (const word of CATCH_ALL) yield [word, { kind: 'catchAll' }];
  for (const word of ['其他', '其它']) yield [word, { kind: 'catchAll', isMeant: (text, start) => !isAnother(text, start) }];
  yield ['等', { kind: 'catchAll', isMeant: (text, start) => isClosingEtc(text, start) }];
  for (const word of VAGUE) yield [word, { kind: 'vague' }];
  for (const word of ['左右', '上下']) yield [word, { kind: 'vague', isMeant: isAfterQuantity }];
  for (const word of ['约', '近', '将近']) yield [word, { kind: 'vague', isMeant: isBeforeQuantity }];
  for (const word of TRADE_WORDS) yield [word, { kind: 'tradeWord' }];
  for (const [term, notAfter] of PROPER) yield [term, notAfter === undefined ? { kind: 'proper' } : proper(notAfter)];
}

/** 300平方米左右, but not 左右两侧. */
function isAfterQuantity(text: string, start: number): boolean {
  return /[0-9０-９一二两三四五六七八九十百千万亿][\s\u3000]*(?:个?工作日|平方米|立方米|公里|公斤|周岁|[㎡米亩岁人名个家台辆户元年月日天吨层间份次%％])?$/.test(text.slice(Math.max(0, start - 6), start));
}

/** 约300平方米, but not 合约, 预约3号窗口. */
function isBeforeQuantity(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (/[合预契条违节简制公履相附邻就最靠远临]/.test(before)) return false;
  return /^[\s\u3000]*(?:[0-9０-９]|[一二两三四五六七八九十百千万]+(?:平方米|㎡|米|亩|公里|人|元|天|个工作日|吨))/.test(text.slice(end, end + 10));
}
