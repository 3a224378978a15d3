import { defineElement } from '@zhengwu/ui/element';
import { ZwFormJson } from './form-json.js';

defineElement('zw-form-json', ZwFormJson);
