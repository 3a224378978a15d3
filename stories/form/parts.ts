// What the lessons use of the form's package beside its model, checks and elements: how a form is told apart from one that was built elsewhere.
export { namedByPlace } from '../../packages/form/src/builder/testing/named-by-place.js';
