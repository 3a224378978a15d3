import { css, html, type TemplateResult } from 'lit';
import { limitText, wordsIn, type Material } from '@zhengwu/core';

const words = wordsIn('zh-CN');

export const materialTableLook = css`
  .materials td {
    white-space: nowrap;
  }
  .materials .none {
    color: var(--ink-faint);
  }
  @media (max-width: 700px) {
    .materials thead {
      display: none;
    }
    .materials,
    .materials tbody,
    .materials th,
    .materials td {
      display: block;
    }
    .materials tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      padding: 8px 12px;
      border-bottom: 1px solid var(--line);
    }
    .materials th,
    .materials td {
      padding: 0;
      border: 0;
    }
    .materials th {
      grid-column: 1 / -1;
    }
    .materials td {
      display: grid;
      grid-template-columns: 64px minmax(0, 1fr);
    }
    .materials td::before {
      content: attr(data-label);
      color: var(--ink-soft);
    }
  }
`;

/** The materials: whether each must be handed in, need not be, or may come later. */
export function materialTable(materials: readonly Material[]): TemplateResult {
  return html`
    <table class="materials" aria-label="材料">
      <thead>
        <tr>
          <th scope="col">材料</th>
          <th scope="col">必要性</th>
          <th scope="col">来源</th>
          <th scope="col">份数</th>
          <th scope="col">免提交</th>
          <th scope="col">容缺</th>
        </tr>
      </thead>
      <tbody>
        ${materials.map(
          (material) => html`
            <tr>
              <th scope="row">${material.name}${material.necessity.kind === 'conditional' ? html`<div class="faint">${material.necessity.when}</div>` : ''}</th>
              <td data-label="必要性">${words.necessity[material.necessity.kind]}</td>
              <td data-label="来源">${words.materialOrigin[material.origin]}</td>
              <td data-label="份数">${copiesText(material)}</td>
              <td data-label="免提交">${exemptionText(material)}</td>
              <td data-label="容缺">${deferralText(material)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function copiesText({ copies: { original, copy } }: Material): string {
  const parts = [...(original > 0 ? [`原件 ${original}`] : []), ...(copy > 0 ? [`复印件 ${copy}`] : [])];
  return parts.length === 0 ? '不收纸质' : parts.join('，');
}

function exemptionText({ exemption }: Material): TemplateResult {
  return exemption === undefined ? html`<span class="none">要提交</span>` : html`<span class="good">${words.exemption[exemption.reason]}</span>`;
}

function deferralText({ deferral }: Material): TemplateResult {
  if (deferral === undefined) return html`<span class="none">未设</span>`;
  if (deferral.within === undefined) return html`<span>${deferral.weight === 'main' ? '主要材料，不容缺' : '未写补交期限'}</span>`;
  return html`<span>${limitText(deferral.within, words)}内补交</span>`;
}
