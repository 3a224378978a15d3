import { wordsIn, type RuleTexts } from '@zhengwu/core';
import type { AdderName, materialRules } from '../check/material-rules.js';
import type { UseKind } from '../model/material-use.js';

export type MaterialRules = typeof materialRules.entries;

const KINDS: Readonly<Record<UseKind, string>> = { required: '必交', deferred: '容缺', pledged: '告知承诺', exempt: '免提交' };
const ROLES = { main: '主情形', route: '办理路线', extra: '附加情形' };

/** Where something is added: 选项“餐饮服务”. */
const place = ({ kind, name }: AdderName): string => {
  switch (kind) {
    case 'base':
      return '公共材料';
    case 'option':
      return `选项“${name}”`;
    case 'extra':
      return `问题“${name}”的附加项`;
    case 'outcome':
      return `结果“${name}”`;
  }
};
const listed = (names: readonly string[]): string => (names.length > 3 ? `${names.slice(0, 3).map((name) => `“${name}”`).join('、')}等 ${String(names.length)} 个` : names.map((name) => `“${name}”`).join('、'));

export const materialTextsZhCn: RuleTexts<MaterialRules> = {
  'guide/other-item': { title: '不是本事项', message: ({ item }) => `导办写明的事项不是“${item}”。如果就是给它做的，请改过来。` },
  'guide/no-handling-item': { title: '未关联办理项', message: ({ outcome }) => `结果“${outcome}”还没有选业务办理项，办事人到了这里不知道办什么。` },
  'guide/handling-item-unknown': { title: '办理项不存在', message: ({ outcome, id }) => `结果“${outcome}”的业务办理项“${id}”不在事项清单里，请重新选择。` },
  'guide/handling-item-never': { title: '办理项到不了', message: ({ handlingItem }) => `事项有业务办理项“${handlingItem}”，但无论怎样回答都到不了。请补上，或说明为什么不在导办内。` },

  'guide/situation-unknown': { title: '情形不存在', message: ({ id, on }) => `${place(on)}关联的情形“${id}”不在事项清单里，请重新选择。` },
  'guide/situation-elsewhere': {
    title: '情形不属于此办理项',
    message: ({ situation, handlingItem, reached, on }) => `${place(on)}关联的情形“${situation}”属于“${handlingItem}”，按所示的回答却办理“${reached}”。`,
  },
  'guide/situation-missing': {
    title: '缺少情形',
    message: ({ outcome, role, handlingItem }) => `按所示的回答到结果“${outcome}”时，“${handlingItem}”的${ROLES[role]}一个也没有关联，无法核对该交哪些材料。`,
  },
  'guide/situation-never': { title: '情形到不了', message: ({ situation }) => `事项清单里的情形“${situation}”，无论怎样回答都不会成立。请在选项、附加项或结果上关联它。` },

  'guide/material-unknown': { title: '材料不存在', message: ({ id, on }) => `${place(on)}要的材料“${id}”不在事项的材料清单里。` },
  'guide/exempt-but-required': {
    title: '应免提交',
    message: ({ material, on, kind, reason }) => `清单上“${material}”可以免提交（${wordsIn('zh-CN').exemption[reason]}），${place(on)}却要求${KINDS[kind]}。`,
  },
  'guide/verified-but-required': { title: '可以核验', message: ({ material, on }) => `“${material}”由政府部门核发，清单上已有共享核验，${place(on)}却要求办事人提交。` },
  'guide/exempt-beyond-item': {
    title: '免提交无依据',
    message: ({ material, on, hasReason }) => `${place(on)}把“${material}”写成免提交，清单上却没有${hasReason ? '，请核对' : '，也没有写明理由'}。`,
  },
  'guide/deferral-not-allowed': {
    title: '不能容缺',
    message: ({ material, on, why }) => `${place(on)}把“${material}”写成容缺，${why === 'main' ? '但它是主要材料，只有次要材料可以容缺' : '但清单上没有写明补交期限，不能容缺'}。`,
  },
  'guide/pledge-not-allowed': { title: '不能告知承诺', message: ({ material, on }) => `${place(on)}把“${material}”写成告知承诺，清单上却没有承诺书，也没有依据。` },
  'guide/form-unknown': { title: '表单不存在', message: ({ id, on, material }) => `${place(on)}${material === '' ? '' : `为“${material}”`}选的表单“${id}”不存在，请重新选择。` },
  'guide/condition-without-situation': { title: '非必交无情形', message: ({ material }) => `清单上“${material}”是非必交，却没有写明在哪种情形下要交，导办要它的地方无法核对。请先补清单。` },

  'guide/material-not-asked': {
    title: '漏要材料',
    message: ({ material, because, outcome, count }) =>
      because.kind === 'always'
        ? `清单上“${material}”是“${because.handlingItem}”的必交材料，按所示的回答到结果“${outcome}”时却没有要${count > 1 ? `（这样的结果有 ${String(count)} 个）` : ''}。`
        : `清单上“${material}”在情形“${because.situation}”下要交，${place(because.on)}关联了这个情形，按所示的回答却没有要。`,
  },
  'guide/material-beyond-item': {
    title: '多要材料',
    message: ({ material, on, why, handlingItem, situations }) =>
      why === 'handlingItem'
        ? `${place(on)}要“${material}”，清单上办理“${handlingItem}”不需要它。`
        : `${place(on)}要“${material}”，清单上它只在${listed(situations)}下要交，按所示的回答这${situations.length > 1 ? '些情形都' : '个情形'}不成立。`,
  },
  'guide/material-never': { title: '材料用不上', message: ({ material }) => `清单上有“${material}”，无论怎样回答都不会要它。请在需要它的选项或结果上关联。` },
  'guide/always-but-conditional': {
    title: '实为必交',
    message: ({ material, handlingItems }) => `清单上“${material}”是非必交，但办理${listed(handlingItems)}时无论怎样回答都要交。请改为必交，或缩小要它的范围。`,
  },
  'guide/no-materials': { title: '没有材料', message: ({ outcome }) => `按所示的回答到结果“${outcome}”时，一份材料也不用交。确实如此的，请确认；否则请补上材料。` },
  'guide/needs-nothing-but-asks': { title: '自相矛盾', message: ({ outcome, material }) => `结果“${outcome}”确认过不用交材料，按所示的回答却要“${material}”。` },
  'guide/required-and-exempt': {
    title: '又要又免',
    message: ({ material, first, firstKind, second, secondKind }) => `“${material}”在${place(first)}是${KINDS[firstKind]}，在${place(second)}是${KINDS[secondKind]}，按所示的回答两处同时成立。`,
  },
  'guide/kinds-differ': {
    title: '要求不一',
    message: ({ material, first, firstKind, second, secondKind }) => `“${material}”在${place(first)}是${KINDS[firstKind]}，在${place(second)}是${KINDS[secondKind]}，按所示的回答两处同时成立，从严处理。请统一。`,
  },
  'guide/copies-differ': {
    title: '份数或表单不一',
    message: ({ material, first, second, what }) => `“${material}”的${what === 'copies' ? '份数' : '表单'}，${place(first)}和${place(second)}写得不同，按所示的回答两处同时成立。请统一。`,
  },
};
