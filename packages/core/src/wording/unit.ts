/** A unit by its usual name, and how many of that one is: 万元 is 10,000 元. */
export interface Unit {
  readonly name: string;
  readonly factor: number;
}

const UNITS: readonly (readonly [name: string, factor: number, spellings: string])[] = [
  ['平方米', 1, '平方米 平米 ㎡ m² m2 M2 平方'],
  ['平方米', 10_000, '公顷'],
  ['平方米', 1_000_000, '平方公里 平方千米'],
  ['亩', 1, '亩'],
  ['立方米', 1, '立方米 m³ m3 立方'],
  ['米', 1, '米'],
  ['米', 1000, '公里 千米 km'],
  ['米', 0.01, '厘米 cm'],
  ['元', 1, '元人民币 人民币 元 块钱 块'],
  ['元', 10_000, '万元人民币 万元'],
  ['元', 100_000_000, '亿元'],
  ['岁', 1, '周岁 岁'],
  ['年', 1, '周年 年'],
  ['月', 1, '个月 月'],
  ['天', 1, '自然日 日历日 天 日'],
  ['工作日', 1, '个工作日 工作日'],
  ['周', 1, '周'],
  ['小时', 1, '个小时 小时'],
  ['分钟', 1, '分钟'],
  ['人', 1, '人 名 位'],
  ['千克', 1, '千克 公斤 kg'],
  ['千克', 1000, '吨'],
  ['升', 1, '升 L'],
  ['千瓦', 1, '千瓦 kW KW'],
  ['MB', 1, 'MB mb 兆'],
  ['KB', 1, 'KB kb'],
  ['GB', 1, 'GB gb'],
  ['%', 1, '% ％'],
  ...['个', '家', '台', '辆', '户', '层', '间', '张', '份', '次', '项', '种', '座', '床', '席', '只', '头', '套', '处', '所', '栋', '件', '艘', '片', '类', '门', '本', '株', '匹', '台班', '车位', '床位', '餐位', '座位'].map((name) => [name, 1, name] as const),
];

const BY_SPELLING = new Map(UNITS.flatMap(([name, factor, spellings]) => spellings.split(' ').map((spelling) => [spelling, { name, factor }] as const)));

/** All spellings, for use in a larger pattern. The longest come first. */
export const UNIT = [...BY_SPELLING.keys()].sort((a, b) => b.length - a.length).join('|');

/** The unit of this spelling; one of its own name if nobody knows it. */
export function unitOf(spelling: string): Unit {
  return BY_SPELLING.get(spelling.trim()) ?? { name: spelling.trim(), factor: 1 };
}
