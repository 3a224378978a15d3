import { defineElement } from '@zhengwu/ui/element';
import { ZwFlowLibrary } from './flow-library.js';

defineElement('zw-flow-library', ZwFlowLibrary);
