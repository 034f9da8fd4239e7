/**
 * Preloaded into a measured program: writes its largest memory in KB into the file of KAM_BENCH_PEAK when it ends. On
 * Linux a process inherits the largest memory that `resourceUsage` tells (ru_maxrss) from the process that forked it,
 * across exec: a small program started by a big one looks big. The line VmHWM of its memory map begins anew with exec.
 */
const { readFileSync, writeFileSync } = require('node:fs');

function peak() {
  try {
    const found = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (found !== null) return found[1];
  } catch {
    // Not Linux.
  }
  return String(process.resourceUsage().maxRSS);
}

process.on('exit', () => writeFileSync(process.env.KAM_BENCH_PEAK, peak()));
