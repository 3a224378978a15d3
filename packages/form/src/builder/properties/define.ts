// What the properties draw with.
import '@zhengwu/ui/date-field/define';
import '@zhengwu/ui/formula/define';
import '@zhengwu/ui/menu/define';
import '@zhengwu/ui/number-field/define';
import '@zhengwu/ui/picker/define';
import '@zhengwu/ui/segmented/define';
import { defineElement } from '@zhengwu/ui/element';
import { ZwRuleTest } from '../validators/rule-test.js';
import { ZwOptionRows } from './options/option-rows.js';

defineElement('zw-rule-test', ZwRuleTest);
defineElement('zw-option-rows', ZwOptionRows);
