/** One of the writers, in a process of its own. */
import { writeAlone } from './writers.ts';

const [folder = '', name = '', writes = ''] = process.argv.slice(2);
void writeAlone(folder, name, Number(writes)).then((written) => {
  process.send?.(written, () => process.exit());
});
