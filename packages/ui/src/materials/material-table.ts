import type { Lang, Material, ServiceItem } from '@zhengwu/core';
import { wordsIn } from '@zhengwu/core';
import { css, html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';

import { materialsTextsIn } from '../messages/materials.js';
import { deferralText, exemptionText, formText } from './material-words.js';

export const materialTableStyles = css`
  .list {
    height: 100%;
    overflow: auto;
    background: var(--_surface);
  }
  .list thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    box-shadow: inset 0 -1px var(--_line);
  }
  .list tbody tr {
    cursor: pointer;
  }
  .list tbody tr:focus {
    outline-offset: -2px;
  }
  .list tbody tr:hover {
    background: var(--_surface-sunk);
  }
  .list tbody tr.chosen {
    background: var(--_accent-tint);
    box-shadow: inset 2px 0 var(--_accent);
  }
  .list td,
  .list th {
    vertical-align: middle;
  }
  /* Fixed: what is changed in one row does not move the others under the pointer. */
  .list table {
    table-layout: fixed;
  }
  .list .necessity {
    width: calc(146px * var(--_scale));
  }
  .list .form {
    width: calc(152px * var(--_scale));
  }
  .list .exempt,
  .list .deferral {
    width: calc(104px * var(--_scale));
  }
  .list .position {
    width: calc(52px * var(--_scale));
    color: var(--_ink-faint);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .list .short {
    white-space: nowrap;
  }
  .list zw-segmented {
    width: max-content;
  }
  .list .faint {
    color: var(--_ink-faint);
  }
  .list .requirement {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    font-weight: 400;
    line-height: var(--_text-small-line);
  }
  .list .dot {
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-inline-start: 6px;
    border-radius: 50%;
    background: var(--_warn-mark);
  }
  .list .dot.error {
    background: var(--_bad);
  }
  [data-narrow] .list .wide {
    display: none;
  }
  [data-narrow] .list th,
  [data-narrow] .list td {
    padding-right: 8px;
    padding-left: 8px;
  }
  [data-narrow] .list .position {
    width: calc(32px * var(--_scale));
  }
`;

interface MaterialTableProps {
  readonly item: ServiceItem;
  readonly selection: readonly string[];
  readonly marks: ReadonlyMap<string, 'error' | 'warning'>;
  readonly lang: Lang;
  /** Why this material's necessity cannot be changed; `undefined` if it can. */
  readonly whyNot: (material: Material) => string | undefined;
  readonly onChoose: (id: string) => void;
  /** The focus came into a row. */
  readonly onVisit: (id: string) => void;
  readonly onNecessity: (material: Material, kind: Material['necessity']['kind']) => void;
  readonly onRemove: () => void;
}

/** The list as a guide to citizens prints it, with 必交 and 非必交 changed on the spot. */
export function materialTable({ item, selection, marks, lang, whyNot, onChoose, onVisit, onNecessity, onRemove }: MaterialTableProps): TemplateResult {
  const texts = materialsTextsIn(lang);
  const words = wordsIn(lang);
  const options = [
    { value: 'required', label: words.necessity.required },
    { value: 'conditional', label: words.necessity.conditional },
  ];
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Delete' && !event.defaultPrevented) onRemove();
  };
  return html`
    <div class="list" tabindex="-1" @keydown=${onKey}>
      <table class="zw-table" aria-label=${texts.kind}>
        <thead>
          <tr>
            <th scope="col" class="position">${texts.number}</th>
            <th scope="col">${texts.name}</th>
            <th scope="col" class="necessity">${texts.necessity}</th>
            <th scope="col" class="wide form">${texts.form}</th>
            <th scope="col" class="wide exempt">${texts.exemption}</th>
            <th scope="col" class="wide deferral">${texts.deferral}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            item.materials,
            ({ id }) => id,
            (material, index) => {
              const { id, name, requirement, necessity } = material;
              const mark = marks.get(id);
              const reason = whyNot(material);
              return html`
                <tr class=${classMap({ chosen: selection.includes(id) })} data-id=${id} tabindex="-1" @click=${() => onChoose(id)} @focusin=${() => onVisit(id)}>
                  <td class="position">${index + 1}</td>
                  <th scope="row">
                    ${name}${mark === undefined ? nothing : html`<span class="dot ${mark}" role="img" aria-label=${words.severity[mark]}></span>`}
                    ${requirement === undefined ? nothing : html`<span class="requirement">${requirement}</span>`}
                  </th>
                  <td class="short" title=${reason ?? nothing}>
                    <zw-segmented
                      .label=${`${name} ${texts.necessity}`}
                      .options=${reason === undefined ? options : options.map((option) => ({ ...option, isDisabled: option.value !== necessity.kind }))}
                      .value=${necessity.kind}
                      @zw-change=${(event: CustomEvent<{ value: Material['necessity']['kind'] }>) => onNecessity(material, event.detail.value)}
                    ></zw-segmented>
                  </td>
                  <td class="wide">${formText(material, lang)}</td>
                  <td class="wide ${material.exemption === undefined ? 'faint' : ''}">${exemptionText(material, lang) ?? texts.mustSubmit}</td>
                  <td class="wide ${material.deferral === undefined ? 'faint' : ''}">${deferralText(material, lang) ?? texts.notStated}</td>
                </tr>
              `;
            },
          )}
        </tbody>
      </table>
    </div>
  `;
}
