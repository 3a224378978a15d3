// The package types its elements one by one, not the class that reads and writes them.
declare module 'bpmn-moddle' {
  export const BpmnModdle: new (packages?: Readonly<Record<string, unknown>>) => object;
}
