/**
 * Stands in for the package `string-width` inside cli-table3 in the built program, so that all widths agree. The
 * package is loaded with require() and called as it is: the function itself has to be the module.
 */
const { default: fastStringWidth } = require('fast-string-width');

const escapeSequence = /\u001b\[[\d;]*m/g;

module.exports = (text) => fastStringWidth(text.replace(escapeSequence, ''));
