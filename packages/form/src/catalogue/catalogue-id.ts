import type { Id } from '@zhengwu/core';

/** Names of databases that may stand in an id as they are. */
const PLAIN = /^[a-z0-9_]{1,24}$/;

/** A table's id, made of its name: reading a catalogue again gives the same ids. */
export function tableIdOf(table: string): Id<'tbl'> {
  return `tbl_${part(table)}`;
}

/** A column's id, made of the names of its table and its own. */
export function columnIdOf(table: string, column: string): Id<'fld'> {
  return `fld_${part(table)}-${part(column)}`;
}

/** A data element's id, made of its code or, without one, its name. */
export function elementIdOf(key: string): Id<'elm'> {
  return `elm_${part(key)}`;
}

/** Other names are told apart by what is left of them and a sum over all of it. A plain name has no `-`, so the two never meet. */
function part(name: string): string {
  if (PLAIN.test(name)) return name;
  const rest = name.toLowerCase().replace(/[^a-z0-9_]+/g, '').slice(0, 12);
  return `${rest}-${digest(name)}`;
}

/** FNV-1a over UTF-16 units, twice with other seeds: 64 bits are enough for the tables of a county, and the same everywhere. */
function digest(text: string): string {
  return half(text, 0x811c9dc5) + half(text, 0x01000193);
}

function half(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
