// What the base of every designer draws with.
import '../dialog/define.js';
import '../findings/define.js';
import '../frame/define.js';
import '../progress/define.js';
