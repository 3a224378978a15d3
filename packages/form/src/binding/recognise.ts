import type { Column, DataElement } from '@zhengwu/core';
import { readElementFormat } from './element-format.js';

/** What a column's values are, beyond their type. */
export type Meaning = 'residentId' | 'documentNumber' | 'creditCode' | 'mobile' | 'phone' | 'money' | 'division' | 'address' | 'email' | 'postalCode' | 'date' | 'longText';

/** By what it was recognised, and the words that told. */
export interface Recognition {
  readonly meaning: Meaning;
  readonly by: 'element' | 'domain' | 'comment' | 'name' | 'length';
  readonly shown: string;
}

interface MeaningRule {
  readonly meaning: Meaning;
  readonly types: readonly Column['type'][];
  /** In the element's name or the comment. */
  readonly words: RegExp;
  /** In the column's name. */
  readonly name?: RegExp;
  /** In the element's value domain: the standard that orders such numbers. */
  readonly domain?: RegExp;
  /** Lengths that can hold one. */
  readonly fits?: (length: number) => boolean;
}

/** In this order: 法定代表人身份证号码 is no 名称, 邮政编码 no 编码. */
const RULES: readonly MeaningRule[] = [
  { meaning: 'creditCode', types: ['text'], words: /社会信用代码|^信用代码/, name: /(?:^|_)(?:credit_?code|uscc|tyshxydm|xydm|unified_?social_?credit(?:_?code)?)(?:_|$)/i, domain: /GB ?\/?T? ?32100/, fits: (length) => length >= 18 },
  // 港澳台居民居住证 has such a number too; 证件号码 may be a passport's.
  { meaning: 'residentId', types: ['text'], words: /公民身份号码|身份证(?:件)?(?:号码?|编号)|^身份证$|身份号码/, name: /(?:^|_)(?:id_?card(?:_?(?:no|num|number))?|sfzh(?:m|ao)?|gmsfhm|identity_?card(?:_?no)?)(?:_|$)/i, domain: /^GB ?11643(?:-1999)?$/, fits: (length) => length >= 18 },
  { meaning: 'documentNumber', types: ['text'], words: /证件(?:号码?|编号)/, name: /(?:^|_)(?:zjhm|cert_?no|id_?(?:no|number))(?:_|$)/i },
  { meaning: 'mobile', types: ['text'], words: /手机|移动电话/, name: /(?:^|_)(?:mobile(?:_?(?:phone|no))?|cell_?phone|sjhm?|shouji(?:hao)?)(?:_|$)/i, fits: (length) => length >= 11 },
  { meaning: 'phone', types: ['text'], words: /电话|联系方式/, name: /(?:^|_)(?:phone|tel|telephone|lxdh|dianhua|contact_?(?:phone|tel))(?:_|$)/i, fits: (length) => length >= 11 },
  { meaning: 'email', types: ['text'], words: /电子邮[箱件]|邮箱|e-?mail/i, name: /(?:^|_)(?:e?mail|dzyx|yx)(?:_|$)/i, fits: (length) => length >= 20 },
  { meaning: 'postalCode', types: ['text'], words: /邮政编码|邮编/, name: /(?:^|_)(?:post_?code|zip_?code|yzbm|yb)(?:_|$)/i, fits: (length) => length >= 6 && length <= 10 },
  { meaning: 'money', types: ['decimal', 'integer'], words: /金额|费用|经费|收费|缴费|价款|价格|单价|总价|工资|薪|收入|资金|资本|投资额|货款|罚款|补贴|津贴标准|[(（](?:单位[:：])?元[)）]/, name: /(?:^|_)(?:amount|amt|money|price|fee|je|jine|salary|capital)(?:_|$)/i },
  { meaning: 'division', types: ['text'], words: /行政区划|区划代码|县[(（]市、区[)）]|省[(（]市[)）]/, name: /(?:^|_)(?:xzqh(?:dm)?|quhua|division(?:_?code)?|region_?code|area_?code)(?:_|$)/i, domain: /GB ?\/?T? ?2260/, fits: (length) => length >= 6 && length <= 12 },
  { meaning: 'address', types: ['text'], words: /地址|住址|^住所|经营场所$|地点$/, name: /(?:^|_)(?:address|addr|dz|dizhi)(?:_|$)/i, fits: (length) => length >= 30 },
];

/** What a column holds, by its data element, its comment, its name and its length; undefined where nothing but its type is known. */
export function recognise(column: Column, element?: DataElement): Recognition | undefined {
  for (const rule of RULES) {
    if (!rule.types.includes(column.type) || (column.length !== undefined && rule.fits?.(column.length) === false)) continue;
    const found = sought(rule, column, element);
    if (found !== undefined) return refined(found, column);
  }
  return dateInText(column, element) ?? longText(column);
}

function sought(rule: MeaningRule, column: Column, element: DataElement | undefined): Recognition | undefined {
  const { meaning } = rule;
  if (element?.domain !== undefined && rule.domain?.test(element.domain) === true) return { meaning, by: 'domain', shown: element.domain };
  const inElement = element === undefined ? undefined : rule.words.exec(element.name)?.[0];
  if (inElement !== undefined) return { meaning, by: 'element', shown: element?.name ?? inElement };
  const inComment = rule.words.exec(column.comment)?.[0];
  if (inComment !== undefined && !isQuestion(column.comment)) return { meaning, by: 'comment', shown: inComment };
  // A comment that speaks of something else knows better than a short name.
  return column.comment === '' && rule.name?.test(column.name) === true ? { meaning, by: 'name', shown: column.name } : undefined;
}

/** 是否收费 is no sum of money, 电话核实情况 no phone. */
function isQuestion(comment: string): boolean {
  return /^是否|情况|说明|原因|方式$|标准$|类型|种类/.test(comment) && !comment.includes('联系方式');
}

/** 证件号码 of exactly eighteen places has room for no passport. */
function refined(found: Recognition, { length }: Column): Recognition {
  return found.meaning === 'documentNumber' && length === 18 ? { meaning: 'residentId', by: 'length', shown: '18' } : found;
}

/** Days that are kept as text: an element says YYYYMMDD, or a date has eight or ten characters. */
function dateInText(column: Column, element: DataElement | undefined): Recognition | undefined {
  if (column.type !== 'text') return undefined;
  const format = readElementFormat(element?.format ?? '');
  if (format?.type === 'date' && element?.format !== undefined) return { meaning: 'date', by: 'element', shown: element.format };
  const isDate = /日期$|年月日|有效期[至止]|期限[至止]$/.test(column.comment) || (column.comment === '' && /(?:^|_)(?:date|rq|riqi)$/i.test(column.name));
  return isDate && (column.length === 8 || column.length === 10) ? { meaning: 'date', by: 'length', shown: String(column.length) } : undefined;
}

/** From here on a text is written in lines. */
export const LONG_TEXT = 100;

function longText({ type, length, codes }: Column): Recognition | undefined {
  if (type !== 'text' || codes !== undefined) return undefined;
  return length === undefined || length > LONG_TEXT ? { meaning: 'longText', by: 'length', shown: length === undefined ? '∞' : String(length) } : undefined;
}
