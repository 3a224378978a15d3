import index from '@zhengwu/samples/index.json';

/** A sample item: its name, and what its file holds. */
export interface SampleItem {
  readonly name: string;
  readonly content: unknown;
}

const files = import.meta.glob<unknown>('../../../packages/samples/items/*/item.json', { eager: true, import: 'default' });

/** The sample items in the order of their index, as far as their files are there. */
export const sampleItems: readonly SampleItem[] = index.flatMap(({ name, item }) => {
  const content = files[`../../../packages/samples/${item}`];
  return content === undefined ? [] : [{ name, content }];
});
