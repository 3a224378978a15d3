import {
  formatDate,
  inspectCreditCode,
  inspectMobile,
  inspectPhone,
  inspectResidentId,
  mask,
  problemText,
  provinceOf,
  type CreditCode,
  type IdHolder,
  type IsoDate,
  type ResidentId,
} from '@zhengwu/core';

import { problemTexts } from '../words.js';

/** What is said about a number: what it tells, or what is wrong with it. */
export interface NumberReading {
  readonly valid: boolean;
  readonly normalised: string;
  readonly said: string;
  /** As it may be shown to others; absent where nothing need be hidden. */
  readonly masked?: string;
}

export interface NumberKindRow {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly read: (text: string, today: IsoDate) => NumberReading;
}

const HOLDERS: Readonly<Record<IdHolder, string>> = {
  resident: '居民身份证',
  hongKongMacauTaiwan: '港澳台居民居住证',
  foreigner: '外国人永久居留身份证',
};

const CATEGORIES: Readonly<Record<string, string>> = { '91': '企业', '92': '个体工商户', '93': '农民专业合作社', '11': '机关', '12': '事业单位' };

/** The numbers that windows meet every day. */
export const NUMBER_KINDS: readonly NumberKindRow[] = [
  {
    id: 'resident-id',
    label: '公民身份号码',
    hint: '18 位，末位可以是 X',
    read(text, today) {
      const found = inspectResidentId(text, today);
      const { valid, normalised } = found;
      return { valid, normalised, masked: mask('residentId', text), said: found.valid ? holderText(found) : problemText(problemTexts, 'residentId', found) };
    },
  },
  {
    id: 'credit-code',
    label: '统一社会信用代码',
    hint: '18 位，没有字母 I、O、S、V、Z',
    read(text) {
      const found = inspectCreditCode(text);
      const { valid, normalised } = found;
      return { valid, normalised, said: found.valid ? registeredText(found) : problemText(problemTexts, 'creditCode', found) };
    },
  },
  {
    id: 'mobile',
    label: '手机号码',
    hint: '11 位',
    read(text) {
      const found = inspectMobile(text);
      const { valid, normalised } = found;
      return { valid, normalised, masked: mask('mobile', text), said: found.valid ? '号码位数和开头正确。' : problemText(problemTexts, 'mobile', found) };
    },
  },
  {
    id: 'phone',
    label: '窗口电话',
    hint: '如 0750-2212345 或 12345',
    read(text) {
      const found = inspectPhone(text);
      const { valid, normalised } = found;
      const said = found.valid ? (found.kind === 'service' ? '服务热线，直接拨打。' : `区号 ${found.areaCode}，号码 ${found.number}。`) : problemText(problemTexts, 'phone', found);
      return { valid, normalised, said };
    },
  },
];

function holderText({ holder, birthDate, sex, regionCode }: ResidentId): string {
  const from = holder === 'resident' ? `，前六位 ${regionCode}（${provinceOf(regionCode) ?? '未知'}）` : '';
  return `${HOLDERS[holder]}，${sex === 'male' ? '男' : '女'}，${formatDate(birthDate)}出生${from}。`;
}

function registeredText({ registrar, category, regionCode }: CreditCode): string {
  const kind = CATEGORIES[registrar + category];
  return `${kind === undefined ? '' : `${kind}，`}登记机关所在地 ${regionCode}（${provinceOf(regionCode) ?? '国家级'}）。`;
}
