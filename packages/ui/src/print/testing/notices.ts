import licence from '../../../../samples/items/food-business-licence/item.json';
import { OFFICIAL_MARGINS, PAGE_OF_PAGES, type PageOptions } from '../page-size.js';

/** A document and its paper. */
export interface Paper {
  readonly html: string;
  readonly page: PageOptions;
}

const DEFECTS = [
  ['食品经营许可申请书', '第 2 页“经营项目”选了“热食类食品制售”，没有填写“散装食品销售”，与平面布局图不一致。', '第十三条第一项'],
  ['营业执照复印件', '复印件模糊，统一社会信用代码看不清，请重新提交清晰的复印件。', '第十三条第二项'],
  ['主要设备设施文件', '缺少冷藏设备的数量和容积；消毒设施只写“有”，没有写明方式。', '第十三条第三项'],
  ['经营布局文件', '布局图没有标明粗加工间与切配间的隔断，没有标明面积和比例。', '第十三条第三项'],
  ['操作流程文件', '缺少餐用具清洗消毒的步骤。', '第十三条第三项'],
  ['食品安全规章制度目录清单', '缺少食品安全自查制度、从业人员健康管理制度两项。', '第十三条第四项'],
] as const;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** 补正通知书 for a food business licence, with so many defects. Names and numbers are invented. */
export function correctionNotice(count: number): Paper {
  const rows = Array.from({ length: count }, (_one, index) => {
    const [material, defect, basis] = DEFECTS[index % DEFECTS.length] ?? DEFECTS[0];
    return `<tr><td>${String(index + 1)}</td><td>${material}</td><td>${defect}</td><td>${basis}</td></tr>`;
  }).join('');
  return {
    page: { margins: OFFICIAL_MARGINS, footer: PAGE_OF_PAGES },
    html: `<title>补正通知书</title><style>
      body { font-size: 14pt; line-height: 28pt; text-align: justify }
      .number, .right { text-align: right }
      .body { text-indent: 2em }
      table { width: 100%; font-size: 11pt; line-height: 18pt; text-align: left }
      td:first-child { text-align: center; width: 3em }
      th:nth-child(2), th:nth-child(4) { width: 23% }
    </style>
    <h1>行政许可申请材料补正通知书</h1>
    <p class="number">开市监食许补〔2026〕第 0118 号（示例）</p>
    <p>开平市某某餐饮店（虚构）：</p>
    <p class="body">你（单位）于 2026 年 11 月 20 日提出的食品经营许可（新办）申请，经审查，申请材料不齐全、不符合法定形式。根据《中华人民共和国行政许可法》第三十二条第一款第四项、《食品经营许可和备案管理办法》的规定，现一次告知需要补正的全部内容：</p>
    <table><thead><tr><th>序号</th><th>材料名称</th><th>需要补正的内容</th><th>依据</th></tr></thead><tbody>${rows}</tbody></table>
    <p class="body">请于收到本通知书之日起十个工作日内，到开平市行政服务中心综合窗口或者通过广东政务服务网提交补正材料。</p>
    <div data-page-break="avoid"><p class="right">开平市市场监督管理局</p><p class="right">2026年11月22日</p></div>`,
  };
}

/** 情形材料对照表 of the food business licence: all situations, all materials. */
export function situationMatrix(): Paper {
  const { situations, materials, handlingItems } = licence;
  const needs = (material: (typeof materials)[number], situation: (typeof situations)[number]): string => {
    const { handlingItemIds, necessity } = material as { readonly handlingItemIds?: readonly string[]; readonly necessity: { readonly situationIds?: readonly string[] } }; // the union of all entries hides optional keys
    const isNeeded = handlingItemIds === undefined ? necessity.situationIds?.includes(situation.id) : handlingItemIds.includes(situation.handlingItemId);
    return isNeeded === true ? '必交' : '';
  };
  const nameOf = (id: string): string => handlingItems.find((item) => item.id === id)?.name ?? '';
  const groups = handlingItems.map(({ id }) => situations.filter(({ handlingItemId }) => handlingItemId === id)).filter((group) => group.length > 0);
  const rows = groups.flatMap((group) =>
    group.map(
      (situation, index) =>
        `<tr>${index === 0 ? `<td rowspan="${String(group.length)}">${escaped(nameOf(situation.handlingItemId))}</td>` : ''}<td>${escaped(situation.name)}</td>${materials
          .map((material) => `<td class="mark">${needs(material, situation)}</td>`)
          .join('')}</tr>`,
    ),
  );
  return {
    page: { size: 'A3', isLandscape: true, margins: { top: 20, right: 15, bottom: 20, left: 15 }, header: '<p class="head">食品经营许可 情形材料对照表</p>', footer: PAGE_OF_PAGES },
    html: `<title>情形材料对照表</title><style>
      table { width: 100%; font-size: 8pt; line-height: 12pt }
      h1 { margin-bottom: 4mm }
      th, td { padding: 2pt 3pt }
      th:first-child { width: 16mm } th:nth-child(2) { width: 58mm }
      .mark { text-align: center; white-space: nowrap }
      .head { padding-bottom: 4mm; font-size: 9pt; text-align: right }
    </style><h1>食品经营许可情形材料对照表</h1>
    <table><thead><tr><th>业务办理项</th><th>情形</th>${materials.map(({ name }) => `<th>${escaped(name)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
  };
}
