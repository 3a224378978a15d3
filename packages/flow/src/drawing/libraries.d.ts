// Modules for diagram-js without types.
declare module 'diagram-js-grid' {
  const module: object;
  export default module;
}
declare module 'diagram-js-minimap' {
  const module: { readonly minimap: readonly ['type', new (...services: never[]) => object] };
  export default module;
}
