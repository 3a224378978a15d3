import type { Domain } from '../../model/index.js';

/**
 * What a question asks for, by its words. Only where the words leave little doubt: whoever writes 是否 wants yes and no. A
 * guess is said aloud and changed with one press.
 */
export function guessedKind(text: string): Domain['kind'] {
  if (/可多选|多选|哪几|选择?所有/.test(text)) return 'choices';
  if (/^(请问)?(您|你|申请人|企业|单位|本次|该|此)?.{0,12}?(是否|是不是|有没有|有无|能否|会不会|要不要|需不需要)/.test(text) || /^(is|are|do|does|did|has|have|will|would|can)\b/i.test(text)) return 'yesNo';
  if (/是多少|有多少|多少(人|平方米|元|万元|岁|周岁|个|名|台|间|年)|多大|面积.*(多少|多大)|几(人|名|岁|周岁|平方米)|^how (many|much|large|old)\b/i.test(text)) return 'number';
  if (/哪一?天|哪日|何日|(日期|时间)是(哪|什么|多少)|什么时候|^when\b/i.test(text)) return 'date';
  return 'choice';
}

/** How a number that is asked for is measured. */
export function guessedNumber(text: string): Extract<Domain, { readonly kind: 'number' }> {
  const kind = 'number';
  if (/面积|平方米/.test(text)) return { kind, min: 0, max: 100_000, step: 1, unit: '平方米' };
  if (/年龄|周岁|几岁|多大/.test(text)) return { kind, min: 0, max: 150, step: 1, unit: '周岁' };
  if (/人数|多少人|几人|几名|员工|从业人员/.test(text)) return { kind, min: 0, max: 100_000, step: 1, unit: '人' };
  if (/资金|资本|金额|投资|收入|万元/.test(text)) return { kind, min: 0, max: 1_000_000, step: 1, unit: '万元' };
  const measure = /(?:多少|几)(个|名|位|家|间|台|户|份|张|次|件|项|种|条|栋|座|层|辆|天|年|个月|吨|米|公里|千瓦)/.exec(text)?.[1];
  return { kind, min: 0, max: 10_000, step: 1, ...(measure === undefined ? {} : { unit: measure }) };
}

/** The fact that a question asks for, as operators would call it: 您属于哪种主体业态？ asks for 主体业态. */
export function guessedName(text: string): string {
  const bare = text
    .replace(/[?？。！!：:\s]+$/g, '')
    .replace(/^(请问|请选择|请填写|请输入)/, '')
    .replace(/[（(].*?[）)]$/, '');
  const name = bare
    .replace(/^(您|你|申请人)(的)?/, '')
    .replace(/^(.+?)是?(?:在)?(?:哪一?天|什么时候|何时)(.+?)的?$/, '$1$2日期')
    .replace(/^(要|想|需要|打算|准备)?(办理|申请|申办|属于|从事|选择)?(的)?(是)?(哪一?[种类个项些家]|哪几[种类个项]|什么样的|什么|哪)/, '')
    .replace(/(是|有|为)?(多少|多大|什么|哪一?[种类个项些家]?|哪几[种类个项]?|几)(平方米|人|名|岁|周岁|元|万元|个)?$/, '')
    .replace(/(是)?(在)?(哪一?天|什么时候|何时)$/, '')
    .replace(/(吗|呢)$/, '')
    .replace(/(一共|总共|共|大约|大概)$/, '')
    .replace(/的$/, '')
    .replace(/^(要|想|打算|准备)(?=..)/, '');
  return (name === '' ? bare : name).slice(0, 40) || text;
}
