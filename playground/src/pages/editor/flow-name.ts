/** What the flow of an item is called: many items have 审批 in their names already. */
export function flowName(itemName: string): string {
  return `${itemName.replace(/审批(?:流程)?$/u, '')}审批流程`;
}
