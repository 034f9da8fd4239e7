/** Preloaded into a measured program: writes its largest memory in KB into the file of KAM_BENCH_PEAK when it ends. */
const { writeFileSync } = require('node:fs');
process.on('exit', () => writeFileSync(process.env.KAM_BENCH_PEAK, String(process.resourceUsage().maxRSS)));
