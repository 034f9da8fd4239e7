import { KamError, message } from '../../core/errors.ts';
import { commandRef } from '../../core/history/types.ts';

/** For a number that no command has. */
export function commandNotFound(number: number): KamError {
  return new KamError('not-found', message('command-not-found', { ref: commandRef(number) }), {
    hints: [message('try-next', { command: 'kam history' })],
  });
}
