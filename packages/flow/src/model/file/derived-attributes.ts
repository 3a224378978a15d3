/** The engine's attributes that are written from our own settings, and come and go with them. */
export const DERIVED_ATTRIBUTES: ReadonlySet<string> = new Set(['assignee', 'candidateUsers', 'candidateGroups', 'dueDate', 'businessCalendarName', 'collection', 'elementVariable', 'initiator', 'candidateStarterUsers', 'candidateStarterGroups']);
