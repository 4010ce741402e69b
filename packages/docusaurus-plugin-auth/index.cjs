// The compiled plugin, as one value for both ways to load it: `require` and Node's own `import` find
// the function itself, with its hooks on it. `exports.default` alone would leave `import` an object.
const plugin = require('./lib/index.js');

module.exports = Object.assign(plugin.default, plugin);
