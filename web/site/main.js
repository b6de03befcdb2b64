// Everything a page loads: the element. Its widgets come as chunks when they are used.

import '../widgets/micro-gpt.js';
