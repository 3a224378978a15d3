// The runner, behind a module of the designer's own: it is in the designer's script, and in a file of its own for citizens alone.
import '../../runner/define.js';
