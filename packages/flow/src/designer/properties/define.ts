// What the properties draw with.
import { defineElement } from '@zhengwu/ui/element';
import '@zhengwu/ui/formula/define';
import '@zhengwu/ui/number-field/define';
import '@zhengwu/ui/picker/define';
import { ZwFieldRights } from './rights/field-rights.js';

defineElement('zw-field-rights', ZwFieldRights);
