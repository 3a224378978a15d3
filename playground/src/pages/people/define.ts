import { defineElement } from '@zhengwu/ui';

import { PgInvitation } from './invitation-dialog.js';
import { PgPeople } from './people.js';
import { PgPersonForm } from './person-form.js';

defineElement('pg-people', PgPeople);
defineElement('pg-person-form', PgPersonForm);
defineElement('pg-invitation', PgInvitation);
