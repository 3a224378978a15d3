/** 部门, 岗位 and 人员 as offices keep them, in spreadsheets. */
export { joinPeople, type Directory, type JoinedDirectory, type JoinedPerson, type PersonNews } from './join-people.js';
export type { DirectoryPerson, ReadPeople } from './directory-person.js';
export { peopleFromCsv, peopleFromSheet } from './people-from-sheet.js';
export { directoryRules } from './rules.js';
