import type { DraftScene } from './draft-scene.js';
import { markup, type Markup } from './markup.js';

/** Empty lines for remarks: about what a third of a page holds. */
const REMARK_LINES = 8;

/** 修改意见 and 签字盖章: kept together, for it is the page that is scanned back. */
export function confirmSection({ words: { confirm } }: DraftScene): Markup {
  const { number, place, change } = confirm.remarkColumns;
  const lines = Array.from({ length: REMARK_LINES }, (_, line) => markup`<tr class="write"><td class="mark">${line + 1}</td><td></td><td></td></tr>`);
  const roles = confirm.roles.map(
    (role) =>
      markup`<tr class="sign"><td>${role}</td><td>${confirm.verdicts.map((verdict) => markup`<div>${verdict}</div>`)}</td><td></td><td></td><td>${confirm.dateLine}</td></tr>`,
  );
  return markup`<section class="confirm"><h2>${confirm.heading}</h2>
<h3>${confirm.remarks}</h3>
<table><thead><tr><th class="mark">${number}</th><th class="from">${place}</th><th>${change}</th></tr></thead><tbody>${lines}</tbody></table>
<p>${confirm.statement}</p>
<table><thead><tr><th class="role">${confirm.role}</th><th class="verdict">${confirm.verdict}</th><th>${confirm.signature}</th><th>${confirm.seal}</th><th class="date">${confirm.date}</th></tr></thead><tbody>${roles}</tbody></table></section>`;
}
