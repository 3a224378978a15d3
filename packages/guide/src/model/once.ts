/** Made when it is first asked for, and kept. */
export function once<Table>(make: () => Table): () => Table {
  let table: Table | undefined;
  return () => (table ??= make());
}
