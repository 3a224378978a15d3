/** 情形表 as the department sent it, row by row; the first two rows are its title and its headers. */
export type LessonTable = readonly (readonly string[])[];

const EXEMPT = '免提交（电子证照）';
const AGENT = 'sit_bg_f_daiban';

const change = (what: string, agent: '是' | '否', situation: string): readonly string[] => [
  what,
  agent,
  agent === '是' ? `${situation}；${AGENT}` : situation,
  '高龄老人津贴（变更）',
  '√',
  EXEMPT,
  what === '更换发放账户' ? '√' : '',
  agent === '是' ? EXEMPT : '',
  agent === '是' ? '√' : '',
  '',
];
const stop = (what: string, situation: string): readonly string[] => [what, '不限', situation, '高龄老人津贴（停发）', '', '', '', '', '', '√'];

/** One cell is wrong: row 4 should say 否. It then contradicts row 3, and nobody speaks of those who come themselves. */
export const lessonTable: LessonTable = [
  ['高龄老人津贴变更、停发情形表'],
  ['办什么', '由别人代办', '情形编码', '业务办理项', '高龄老人津贴变更登记表', '老人居民身份证', '老人本人银行账户（社会保障卡、存折或者银行卡）', '代办人居民身份证', '委托书', '高龄老人津贴停发登记表'],
  change('更换发放账户', '是', 'sit_bg_zhanghu'),
  change('更换发放账户', '否', 'sit_bg_zhanghu').map((cell, column) => (column === 1 ? '是' : cell)),
  change('更正个人信息', '是', 'sit_bg_xinxi'),
  change('更正个人信息', '否', 'sit_bg_xinxi'),
  stop('停发：老人去世', 'sit_tf_siwang'),
  stop('停发：户籍迁出', 'sit_tf_qianchu'),
  stop('停发：自愿放弃', 'sit_tf_fangqi'),
];
