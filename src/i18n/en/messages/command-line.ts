import type { CommandLineMessages } from '../../../core/messages/command-line.ts';
import type { MessageTexts } from '../../../core/messages.ts';

export const commandLineMessages: MessageTexts<CommandLineMessages> = {
  // --- the command line ---
  'unknown-command': (p) => `There is no command "${p.name}".`,
  'unknown-option': (p) => `There is no option ${p.flag} here.`,
  'missing-argument': (p) => `The argument <${p.name}> is missing.`,
  'option-without-value': (p) => `The option ${p.flag} needs a value.`,
  'excess-arguments': (p) => `This is more than the command takes: ${p.extra}. Put a name with spaces in quotes.`,
  'bad-command-line': (p) => `The command line is wrong: ${p.message}.`,
  'json-and-format': (p) => `--json and --format ${p.format} exclude each other: give one of them.`,
  'both-not-here': () => '"both" is a language of reports, maps and exports only: here give --lang en or --lang zh.',
  'see-help': (p) => `Run "${p.command}".`,
  'did-you-mean': (p) => `Did you mean "${p.word}"?`,
  'unknown-format': (p) => `There is no format "${p.format}" here; this command offers ${p.formats}.`,
  'missing-input': (p) => `${p.what.charAt(0).toUpperCase()}${p.what.slice(1)} is missing: pass ${p.flag}.`,
  'no-terminal': (p) =>
    `This needs an answer, and nothing can be asked here (no terminal, or --no-input): pass ${p.flag}.`,
  'bad-value': (p) => `"${p.value}" is not a value for ${p.flag}: expected ${p.expected}.`,

  // --- files ---
  'file-missing': (p) => `There is no file ${p.file}: check the name and the folder.`,
  'file-empty': (p) => `${p.file} is empty.`,
  'file-unreadable': (p) => `${p.file} cannot be read (${p.reason}): check its permissions.`,
  'is-a-directory': (p) => `${p.file} is a folder: name a file.`,
  'not-utf8': (p) => `${p.file} is not UTF-8 text: save it again as UTF-8.`,
  'file-too-large': (p) => `${p.file} is larger than ${p.most}, the most that is read: split it.`,
  'neither-json-nor-yaml': (p) => `${p.file} is neither JSON nor YAML that can be read.`,
  'answers-invalid': (p) =>
    p.count === 1
      ? `${p.file} cannot be used: it has an error, and nothing was stored.`
      : `${p.file} cannot be used: it has ${p.count} errors, and nothing was stored.`,
  'folder-missing': (p) => `There is no folder ${p.folder}: check the name.`,
  'not-a-directory': (p) => `${p.file} is a file: name a folder.`,
  'file-outside': (p) =>
    `${p.file} is a link that leads out of the folder of the playbook, where nothing is read: put the file itself there.`,
  'file-special': (p) => `${p.file} is a device or a pipe, and no file: it is not read.`,
  'folder-too-many': (p) =>
    `${p.folder} holds more than ${p.most} YAML files, the most that a playbook may have: name the folder of the playbook itself.`,
  'folder-too-deep': (p) =>
    `${p.folder} lies more than ${p.most} folders deep, the most that a playbook may have: name the folder of the playbook itself.`,
  'config-unreadable': (p) =>
    `The configuration ${p.file} cannot be read: expected lines of the form "key: value". Mend it, or remove it and run kam init.`,
  'calendar-unknown': (p) =>
    `There is no working-day calendar "${p.code}": expected the code of a country or a part of one, such as CN, SG, DE-BY, or none for weekends only. Correct calendar in ${p.file}.`,
  'calendar-day-bad': (p) =>
    `${p.key} in ${p.file} has "${p.value}", which is no date: expected 2026-12-31, or a range 2026-12-28..2026-12-31.`,
  'calendar-count-from': (p) =>
    `--workdays counts from a day, and "${p.value}" is none: give a date such as 2026-11-24.`,
  'calendar-unpublished': (p) =>
    `The holidays of ${p.years} are not published yet: working days are counted by weekends and the holidays fixed by law, without days moved. When they are, update the program, or enter them as days-off and work-days in the config file.`,
  'file-exists': (p) => `${p.file} is there already and was left as it is.`,
  'use-force': () => 'Give --force to replace it, or another name.',
  'file-unwritable': (p) =>
    `${p.file} cannot be written (${p.reason}): check that the folder ${p.folder} exists, is writable and has room.`,
  'file-written': (p) => `Written: ${p.file}`,
  'output-unwritable': (p) =>
    `The result could not be printed (${p.reason}): check the disk and the file that it was sent to. What the command was to store is stored.`,
  'output-is-database': (p) => `${p.file} is the database: give --output another name.`,
  'demo-folder-used': (p) => `The folder ${p.folder} holds other files, which a demo does not touch.`,
  'demo-other-folder': () => 'Name another folder, kam demo DIR, or give --force to write into this one.',

  // --- program ---
  internal: (p) => `kam has a fault: ${p.message}`,
  cancelled: () => 'Cancelled.',
};
