import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../fixtures/', import.meta.url));

/** The flows of `packages/flow/fixtures`: each shows one thing that BPMN or a vendor can say. */
export const FIXTURES: readonly string[] = namesIn(FOLDER);
/** Those of `fixtures/bad`: each has one fault. */
export const BAD_FIXTURES: readonly string[] = namesIn(`${FOLDER}bad`);

export function fixture(name: string): string {
  return readFileSync(`${FOLDER}${name}.bpmn`, 'utf8');
}

export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(`${FOLDER}${name}.bpmn`);
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((file) => (file.endsWith('.bpmn') ? [file.slice(0, -5)] : [])).sort();
}
