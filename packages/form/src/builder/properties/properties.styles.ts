import { propertiesStyles } from '@zhengwu/ui/properties';
import { css } from 'lit';
import { bindingStyles } from '../binding/binding.styles.js';
import { linkageStyles } from '../linkage/linkage.styles.js';
import { fieldsStyles } from './fields.styles.js';

const ours = css`
  .properties .linkages > .zw-button {
    justify-self: start;
  }
`;

export const formPropertiesStyles = [propertiesStyles, ours, fieldsStyles, bindingStyles, linkageStyles];
