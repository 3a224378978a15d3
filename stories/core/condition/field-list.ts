import { css, html, type TemplateResult } from 'lit';
import { wordsIn, type CatalogueField } from '@zhengwu/core';

export const fieldListLook = css`
  .fields {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .fields .search {
    padding: 8px 12px;
    border-bottom: 1px solid var(--line);
  }
  .fields ul {
    flex: 1 1 auto;
    min-height: 96px;
    overflow: auto;
    padding: 4px 0;
  }
  .fields button {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 8px;
    width: 100%;
    min-height: 28px;
    padding: 3px 16px;
    border: 0;
    border-radius: 0;
    background: none;
    font-size: 13px;
    line-height: 20px;
    text-align: start;
    outline-offset: -2px;
  }
  .fields button:hover {
    background: var(--accent-tint);
    color: var(--accent-strong);
  }
  .fields .type {
    flex: none;
    color: var(--ink-faint);
    font-size: 12px;
  }
  .fields .none {
    padding: 8px 16px;
    font-size: 13px;
  }
`;

const words = wordsIn('zh-CN');

interface FieldListProps {
  readonly fields: readonly CatalogueField[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onPick: (field: CatalogueField) => void;
}

/** The fields that a condition may read; picking one writes it into the condition. */
export function fieldList({ fields, query, onQuery, onPick }: FieldListProps): TemplateResult {
  const found = fields.filter(({ label }) => label.includes(query.trim()));
  return html`
    <section class="panel fields" aria-labelledby="fields-title">
      <h2 id="fields-title">字段 <span class="end">点一下写入条件</span></h2>
      <div class="search">
        <input
          type="search"
          aria-label="查找字段"
          placeholder="查找字段"
          .value=${query}
          @input=${(event: InputEvent) => onQuery((event.target as HTMLInputElement).value)}
        />
      </div>
      ${found.length === 0
        ? html`<p class="none soft">没有名称含“${query.trim()}”的字段。</p>`
        : html`<ul>
            ${found.map(
              (field) => html`
                <li>
                  <button type="button" @click=${() => onPick(field)}>
                    <span>${field.label}</span>
                    <span class="type">${words.type[field.type.kind]}${field.unit === undefined ? '' : `，${field.unit}`}</span>
                  </button>
                </li>
              `,
            )}
          </ul>`}
    </section>
  `;
}
