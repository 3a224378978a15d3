/** What comes when posts and people are first imported. */
export { ImportPeopleWindow } from './import-people-window.js';
