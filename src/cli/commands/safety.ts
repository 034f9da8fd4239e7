/** Your data: copies of the database, going back to one, its health. */
import type { FormatName } from '../../views/types.ts';
import { passphraseFile } from './shared.ts';
import type { CommandSpec } from './spec.ts';

const plainFormats: readonly FormatName[] = ['table', 'json'];

export const safetyCommands: readonly CommandSpec[] = [
  {
    path: 'backup',
    args: [{ name: 'file', text: 'backupFile' }],
    options: [{ flags: '--encrypt', text: 'encrypt' }, passphraseFile, { flags: '--automatic', text: 'automaticCopy' }],
    formats: plainFormats,
    load: () => import('../../commands/backup.ts'),
  },
  {
    path: 'backup list',
    options: [{ flags: '--check', text: 'checkCopies' }],
    load: () => import('../../commands/backup/list.ts'),
  },
  {
    path: 'restore',
    args: [{ name: 'file', text: 'restoreFile', required: true }],
    options: [passphraseFile],
    formats: plainFormats,
    load: () => import('../../commands/restore.ts'),
  },
  {
    path: 'doctor',
    options: [{ flags: '--repair', text: 'repair' }],
    formats: plainFormats,
    load: () => import('../../commands/doctor.ts'),
  },
];
