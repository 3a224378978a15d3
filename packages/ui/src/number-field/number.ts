/** How numbers are read, stepped and written, for who draws a field by other means than `<zw-number-field>`. */
export { problemSentence } from './problem-sentence.js';
export { readNumber, writeNumber, type NumberLimits, type NumberProblem, type NumberReading } from './read-number.js';
export { stepNumber, type NumberSteps } from './step-number.js';
export { numberFieldWords } from './words.js';
