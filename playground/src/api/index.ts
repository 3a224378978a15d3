/** What the server and its pages say to each other: shapes that both are typed by, and OpenAPI is generated from. */
export * from './asset.js';
export * from './audit.js';
export * from './document.js';
export * from './event.js';
export * from './item.js';
export * from './person.js';
export * from './problem.js';
