import type { Id } from '@zhengwu/core';
import { materialName, type DraftScene } from './draft-scene.js';
import { markup, type Markup } from './markup.js';
import { matrixBlocks } from './matrix-blocks.js';
import { matrixGroups, type MaterialMatrix, type MatrixGroup, type MatrixRow } from './material-matrix.js';
import { outcomeName } from './outcome-section.js';

/** Letters of a material's name that two lines of a column's head hold. */
const SHORT_NAME = 30;

/** 情形 × 材料, a table for each 业务办理项, in blocks of columns where it is too wide; each row has the number of its outcome. */
export function matrixSection(scene: DraftScene, matrix: MaterialMatrix): Markup {
  const words = scene.words.matrix;
  const heading = markup`<h2>${words.heading}</h2>`;
  if (matrix.rows.length === 0) return markup`${heading}<p>${words.empty}</p>`;
  const warning = matrix.isComplete ? undefined : markup`<p>${words.incomplete}</p>`;
  return markup`${heading}<p class="small">${words.legend}</p>${warning}${matrixGroups(matrix).map((group) => groupTables(scene, group))}`;
}

function groupTables(scene: DraftScene, { handlingItemId, rows, materialIds }: MatrixGroup): Markup {
  const { words, context } = scene;
  const title = context.item?.handlingItems.find(({ id }) => id === handlingItemId)?.name ?? handlingItemId ?? words.noHandlingItem;
  const blocks = matrixBlocks(materialIds);
  const tables = blocks.map((ids, place) => block(scene, title, rows, ids, blocks.length === 1 ? '' : words.matrix.part(place + 1, blocks.length)));
  return markup`<h3>${title}</h3>${materialIds.length === 0 ? markup`<p>${words.matrix.nothing}</p>` : tables}`;
}

function block(scene: DraftScene, title: string, rows: readonly MatrixRow[], ids: readonly Id<'mat'>[], part: string): Markup {
  const { words, numbers } = scene;
  const names = ids.map((id) => materialName(scene, id));
  const height = names.some(({ length }) => length > SHORT_NAME) ? 'tall' : 'low';
  const heads = names.map((name) => markup`<th class="material"><div>${name}</div></th>`);
  // A row that wants nothing of this block says so by being empty: left out, it could not be compared.
  const lines = rows.map(
    ({ outcome, cells }) => markup`<tr><td class="mark">${numbers.numberOf(outcome.id) ?? ''}</td><td>${ownName(outcomeName(scene, outcome), title)}</td>${ids.map((id) => markup`<td class="cell">${cellWords(scene, cells.get(id))}</td>`)}</tr>`,
  );
  return markup`${part === '' ? undefined : markup`<p class="part">${part}</p>`}<table class="matrix ${height}"><thead><tr><th class="mark">${words.outcomeColumns.number}</th><th class="name">${words.matrix.situation}</th>${heads}</tr></thead><tbody>${lines}</tbody></table>`;
}

/** A situation's name without the 业务办理项 that stands above the table. */
function ownName(name: string, title: string): string {
  return name.startsWith(`${title}-`) ? name.slice(title.length + 1) : name;
}

function cellWords({ words: { matrix } }: DraftScene, cell: ReturnType<MatrixRow['cells']['get']>): string {
  if (cell === undefined) return '';
  const mark = matrix.mark[cell.kind];
  return cell.isAlways ? mark : matrix.sometimes(mark);
}
