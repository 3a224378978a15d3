import { css, html, type TemplateResult } from 'lit';
import { limitText, wordsIn, type Limit, type ServiceItem } from '@zhengwu/core';

const words = wordsIn('zh-CN');

export const profileLook = css`
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(260px, 1fr));
    gap: 0 24px;
  }
  .facts > div {
    display: grid;
    grid-template-columns: 88px minmax(0, 1fr);
    gap: 8px;
    align-items: center;
    min-height: 36px;
    padding: 3px 0;
    border-bottom: 1px solid var(--line);
    font-size: 13px;
    line-height: 20px;
  }
  .facts dt {
    color: var(--ink-soft);
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  .facts .promise {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
    gap: 8px;
  }
`;

function limitOf(limit: Limit | null | undefined): TemplateResult | string {
  return limit == null ? html`<span class="soft">未设</span>` : limitText(limit, words);
}

function known(text: string | undefined): TemplateResult | string {
  return text === undefined || text === '' || text === '未核' ? html`<span class="warn">未核</span>` : text;
}

/** What an item is, at a glance; `promise` is the box in which the promised limit can be changed. */
export function profile(item: ServiceItem, promise: TemplateResult): TemplateResult {
  const { authority, limits, codes } = item;
  const facts: readonly (readonly [string, TemplateResult | string])[] = [
    ['基本编码', known(codes.basic)],
    ['实施编码', known(codes.implementation)],
    ['事项类型', words.itemType[item.type]],
    ['办件类型', words.handling[item.handling]],
    ['实施主体', `${authority.body.name}（${words.bodyNature[authority.body.nature]}）`],
    ['权属', `${words.origin[authority.origin]}，${words.level[authority.level]}`],
    ['服务对象', item.applicants.map((kind) => words.applicant[kind]).join('、')],
    ['通办范围', item.coverage === null ? known(undefined) : words.coverage[item.coverage]],
    ['法定时限', limitOf(limits.statutory)],
    ['承诺时限', promise],
    ['受理期限', limitOf(limits.acceptance)],
    ['送达期限', limitOf(limits.delivery)],
    ['咨询电话', known(item.phones.consult)],
    ['投诉电话', known(item.phones.complain)],
    ['业务办理项', item.handlingItems.map(({ name }) => name).join('、')],
    ['规模', `${item.situations.length} 个情形，${item.materials.length} 份材料，${item.bases.length} 条依据`],
  ];
  return html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
