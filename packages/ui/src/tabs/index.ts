export { ZwTabs, type Tab } from './tabs.js';
