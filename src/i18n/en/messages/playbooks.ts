import { expectationWords, referentWords, typeWords, yamlWords } from '../content-words.ts';
import type { PlaybooksMessages } from '../../../core/messages/playbooks.ts';
import type { MessageTexts } from '../../../core/messages.ts';

export const playbooksMessages: MessageTexts<PlaybooksMessages> = {
  // --- answers and scores ---
  'sheet-other-template': (p) =>
    `This sheet is for the template ${p.written}, not for ${p.template}: name that template, or use another file.`,
  'sheet-role': (p) => `"${p.value}" is not a rater's role: expected one of ${p.roles}.`,
  'answer-unknown-question': (p) =>
    `The template ${p.template} has no question "${p.question}"${p.near === null ? ': take the line out, or see the keys with --print-answers.' : `: did you mean "${p.near}"?`}`,
  'answer-unknown-option': (p) =>
    p.options === ''
      ? `"${p.value}" is not an answer to "${p.question}".`
      : `"${p.value}" is not an answer to "${p.question}": expected one of ${p.options}.`,
  'answer-ambiguous': (p) => `"${p.value}" fits more than one answer to "${p.question}": write one of ${p.options}.`,
  'answer-out-of-range': (p) =>
    `${p.value} is out of range for "${p.question}": expected ${p.from === null ? `at most ${p.to}` : p.to === null ? `at least ${p.from}` : `${p.from} to ${p.to}`}${p.options === '' ? '' : `, written as one of ${p.options}`}.`,
  'answer-boolean': (p) =>
    `${p.value} without quotes is not an answer to "${p.question}"${p.options === '' ? ': put it in quotes.' : `: write one of ${p.options}, or a word such as yes in quotes.`}`,
  'answer-shape': (p) =>
    `The answer to "${p.question}" is neither a value nor a map: write the value, or a map with ${p.keys}.`,
  'answer-not-number': (p) => `"${p.value}" is not an answer to "${p.question}": expected a number such as 12 or 3.5.`,
  'answer-date': (p) => `"${p.value}" is not a date for ${p.field}: expected YYYY-MM-DD, such as 2026-11-24.`,
  'answer-not-text': (p) => `The ${p.field} of "${p.question}" is ${p.value}, which is not a text: put it in quotes.`,
  'answer-confirmed': (p) =>
    `"${p.value}" is not a value for confirmed at "${p.question}": expected true or false, without quotes.`,
  'answer-unknown-key': (p) =>
    `An answer has no key "${p.key}" (at "${p.question}")${p.near === null ? `: expected ${p.keys}.` : `: did you mean "${p.near}"?`}`,
  'answer-without-value': (p) =>
    `The answer to "${p.question}" has no value, so what stands beside it would be lost: add value, or take the entry out.`,
  'competitors-not-compared': (p) => `The template ${p.template} does not rate competitors: take them out.`,
  'competitors-too-many': (p) =>
    `${p.count} competitors are rated, and the template allows ${p.most}: leave out the least dangerous.`,
  'competitor-not-rated': (p) =>
    `Competitors are not rated on "${p.question}" in the template ${p.template}: take the line out.`,
  'competitor-shape': (p) =>
    `The answers for the competitor "${p.name}" are not a map: write one "question: answer" on each line.`,

  // --- assessments at the command line ---
  'template-not-found': (p) =>
    `The playbook ${p.playbook} has no template "${p.id}"${p.near === null ? '.' : `: did you mean "${p.near}"?`} It has ${p.known === '' ? 'none' : p.known}.`,
  'template-ambiguous': (p) => `Several playbooks have a template "${p.id}": write one of ${p.matches}.`,
  'no-qualification': (p) =>
    `The playbook ${p.playbook} names no template for qualification: add one to its manifest, or use kam assess TEMPLATE.`,
  'subject-needed': (p) =>
    `The template ${p.template} is about one ${p.subject === 'activity' ? 'selling activity' : p.subject}, and none is named: pass ${p.flag} with its ref or name.`,
  'subject-not-taken': (p) => `The template ${p.template} is about no record: leave ${p.flag} out.`,
  'subject-ambiguous': (p) => `"${p.words}" can mean several records: ${p.matches}. Name one by its ref.`,
  'sheet-other-subject': (p) =>
    `This sheet is for ${p.written}, not for ${p.subject}: name that opportunity, or change "for" in the file.`,
  'sheets-at-fault': (p) => `${p.count} ${p.count === 1 ? 'problem' : 'problems'} in the answers; nothing was stored.`,
  'sheet-incomplete': (p) =>
    `${p.answered} of ${p.asked} questions are answered, too few for a result; nothing was stored.`,
  'question-unanswered': (p) => `Not answered: ${p.question} (${p.text})`,
  'use-partial': () => 'Answer what is listed, or store it unfinished with --partial.',
  'unknown-competitor': (p) =>
    `The competitor "${p.name}" has no answers in the file: add them under competitors, or leave --competitor out.`,
  'options-exclude': (p) => `${p.first} and ${p.second} exclude each other: pass one of them.`,
  'one-sheet-only': (p) => `${p.flag} writes one sheet, and ${p.count} were given: pass one --answers.`,
  'stdin-twice': () => 'stdin can be read only once: give one --answers -, and files for the other sheets.',
  'nothing-to-compare-with': (p) =>
    `${p.flag} needs bands or verdicts, and the template ${p.template} has none: leave ${p.flag} out.`,
  'no-bands': (p) =>
    `The template ${p.template} has verdicts and no bands, so nothing is below another: use --fail-unless with ${p.verdicts}.`,
  'assessment-stored': (p) => `Stored ${p.ref}: ${p.template}${p.subject === '' ? '' : `, ${p.subject}`}, ${p.result}.`,
  'assessment-not-stored': () => 'Nothing was stored (--dry-run).',
  'assessment-explain': (p) => `See how it came about: ${p.command}`,
  'result-written': (p) => `${p.field} of ${p.ref} ${p.name}: ${p.value}.`,
  'result-open': (p) =>
    `${p.field} of ${p.ref} ${p.name}: not firm, on the border of ${p.names}. The field stays empty.`,
  'result-next': (p) => `What to do with it: ${p.command}`,
  'no-result-template': (p) =>
    `The playbook ${p.playbook} has no template whose result is ${p.field}. Use another playbook with --playbook, or give a template \`result: ${p.field}\`.`,
  'rescore-same': (p) => `The rules have not changed since: the playbook is still that of the result, ${p.version}.`,
  'compare-what': () =>
    'Name two or more results (kam assessment compare asm-1 asm-2), or whom and what: --for REF --template TEMPLATE.',
  'compare-too-few': (p) =>
    `${p.found === 0 ? 'There is no stored result' : 'There is one stored result'} to compare: two are needed. List them: kam assessment list`,
  'compare-other-template': (p) =>
    `${p.ref} is of the template ${p.other}, the first one of ${p.template}: only results of one template can be compared.`,
  'result-below': (p) => `${p.who === '' ? 'The' : `${p.who}: the`} result is "${p.found}", below "${p.wanted}".`,
  'result-other': (p) => `${p.who === '' ? 'The' : `${p.who}: the`} result is "${p.found}", not "${p.wanted}".`,
  'draft-none': (p) => `There is no unfinished "${p.template}" to go on with. Begin one: ${p.command}`,
  'draft-kept': (p) => `You left with ${p.answered} of ${p.count} questions answered; the answers are kept.`,
  'draft-go-on': (p) => `Go on with: ${p.command}`,
  'competitor-named-twice': (p) => `The competitor "${p.name}" is there already: give another name.`,

  // --- playbooks ---
  'instrument-not-found': (p) => `The playbook ${p.playbook} has nothing called "${p.id}"; it has ${p.ids}.`,
  'check-clean': () => 'No problems found.',
  'check-warnings': (p) => `No errors, ${p.warnings} ${p.warnings === 1 ? 'warning' : 'warnings'}.`,
  'check-errors': (p) =>
    `${p.errors} ${p.errors === 1 ? 'error' : 'errors'}, ${p.warnings} ${p.warnings === 1 ? 'warning' : 'warnings'}.`,
  'playbook-not-found': (p) => `There is no playbook "${p.id}". There are: ${p.known}.`,
  'playbook-invalid': (p) =>
    p.count === 1
      ? `The playbook ${p.id} cannot be used: it has an error. Mend it, then try again.`
      : `The playbook ${p.id} cannot be used: it has ${p.count} errors. Mend them, then try again.`,
  'no-playbook-here': (p) =>
    `${p.folder} holds no playbook: expected a file playbook.yaml in it or in a folder inside it.`,
  'playbook-twice': (p) =>
    `The playbook id "${p.id}" is taken already by ${p.first}: ids are unique within a folder of playbooks.`,
  'yaml-syntax': (p) => `This is not valid YAML: ${yamlWords[p.code] ?? p.reason}.`,
  'yaml-bare-sign': (p) =>
    `Without quotes, ${p.sign} means something else in YAML: write '${p.sign}', or an alias of the option.`,
  'yaml-duplicate-key': (p) => `The key "${p.key}" appears here a second time: keep one of them.`,
  'yaml-too-many-aliases': () => 'The aliases (*) of this file repeat too much of it: write the repeated parts out.',
  'yaml-too-deep': () => 'This file is nested too deeply to be read: flatten it.',
  'yaml-empty': () => 'This file is empty: fill it in, or remove it.',
  'unknown-key': (p) =>
    p.near === null
      ? `There is no key "${p.key}" here; known are: ${p.known}.`
      : `There is no key "${p.key}" here: did you mean "${p.near}"?`,
  'key-missing': (p) => `The key "${p.key}" is missing: expected ${expectationWords[p.expected]}.`,
  'wrong-type': (p) =>
    `${p.key === '' ? 'This file' : `"${p.key}"`} is ${p.found}: expected ${expectationWords[p.expected]}.`,
  'quote-value': (p) =>
    `"${p.key}" is a text, and YAML reads ${p.value} as something else: put it in quotes, '${p.value}'.`,
  'bad-choice': (p) =>
    `${p.value} is not a value for "${p.key}": ${p.near === null ? '' : `did you mean ${p.near}? `}Expected one of: ${p.choices}.`,
  'unknown-kind': (p) =>
    `There is no kind "${p.kind}": ${p.near === null ? '' : `did you mean ${p.near}? `}The kinds are: ${p.kinds}.`,
  'duplicate-id': (p) => `The id "${p.id}" is taken already${p.first === '' ? '' : ` (${p.first})`}: choose another.`,
  'unknown-reference': (p) =>
    `There is no ${referentWords[p.what]} "${p.id}"${p.near === null ? '' : `: did you mean "${p.near}"?`}${p.known === '' ? '; the playbook has none.' : p.near === null ? `; there are: ${p.known}.` : ''}`,
  'text-language-missing': (p) =>
    `The text "${p.text}" lacks the language ${p.language}, which the playbook declares: add it.`,
  'text-language-undeclared': (p) =>
    `The playbook does not declare the language ${p.language} (languages: ${p.languages}): add it there, or remove this text.`,
  'language-twice': (p) => `The language ${p.language} is in the list twice.`,
  'condition-syntax': (p) => `The condition cannot be read (${p.reason}, at character ${p.at}): ${p.source}`,
  'condition-function': (p) => `Conditions do not offer ${p.name}. They offer: ${p.offered}.`,
  'condition-too-large': (p) =>
    `The condition is too large (${p.count}; at most ${p.most}): split it into several rules.`,
  'condition-too-deep': (p) =>
    `The condition is nested ${p.count} levels deep; at most ${p.most} are allowed: split it into several rules.`,
  'condition-too-nested': (p) =>
    `The condition goes through lists within lists ${p.count} levels deep; at most ${p.most} are allowed.`,
  'condition-unknown-name': (p) =>
    `The condition uses ${p.name}, which does not exist${p.near === null ? '' : `: did you mean ${p.near}?`}${p.near !== null ? '' : p.known === '' ? '.' : `; there are: ${p.known}.`}`,
  'condition-hyphen': (p) => `${p.written} is read as a subtraction: write an id with a hyphen as ${p.meant}.`,
  'condition-unknown-value': (p) =>
    `${p.of} is never "${p.value}"${p.near === null ? '' : `: did you mean "${p.near}"?`}${p.near === null ? `; it can be: ${p.known}.` : ''}`,
  'condition-own-answer': (p) => `Whether the question "${p.question}" is asked cannot depend on its own answer.`,
  'condition-type': (p) => `In the condition, ${p.part} is ${typeWords[p.found]}: expected ${typeWords[p.expected]}.`,
  'condition-compares': (p) =>
    `The condition sets ${typeWords[p.left]} against ${typeWords[p.right]} with ${p.operator}: both sides must be of one type.`,
  'scale-form': () => 'A scale has exactly one of options, bipolar and type.',
  'scale-id-taken': (p) => `The scale id "${p.id}" is one of the program's own scales: choose another.`,
  'scale-missing': (p) => `The question "${p.question}" has no scale: give one to it or to the template.`,
  'scale-option-without-value': (p) =>
    `The option "${p.option}" has no value, while others have: give it one, or write excluded: true.`,
  'name-of-two-options': (p) =>
    `"${p.name}" names two options, "${p.first}" and "${p.second}": an answer must mean one of them.`,
  'pole-missing': (p) => `The question "${p.question}" is on a scale between two poles and lacks the text "${p.pole}".`,
  'min-answered-too-high': (p) =>
    `minAnswered is ${p.least}, and there are only ${p.questions} questions: no sheet could ever be complete.`,
  'band-gap': (p) =>
    `A score of ${p.score} can be reached and lies in no band: "${p.lower}" ends at ${p.from} and "${p.upper}" begins at ${p.to}. Move one of the two.`,
  'band-overlap': (p) =>
    `A score of ${p.score} lies in two bands: "${p.lower}" ends at ${p.from} and "${p.upper}" begins at ${p.to}. Move one of the two.`,
  'band-range': (p) =>
    p.end === 'from'
      ? `Scores go from ${p.min} to ${p.max}, but the first band, "${p.id}", begins at ${p.edge}: let it begin at ${p.min}.`
      : `Scores go from ${p.min} to ${p.max}, but the last band, "${p.id}", ends at ${p.edge}: let it end at ${p.max}.`,
  'band-unreachable': (p) =>
    `No answers lead to the band "${p.id}" (${p.from} to ${p.to}): move its ends, or take it out.`,
  'band-reversed': (p) => `The band "${p.id}" ends at ${p.to}, before it begins at ${p.from}: exchange the two.`,
  'band-points-hidden': (p) =>
    `Bands on points need every question to count, and "${p.question}" can be hidden or excluded: use "on: percent" or "on: mean".`,
  'bands-mixed': (p) => `This band is on ${p.other}, the first one on ${p.first}: all bands of a list count the same.`,
  'axes-missing': () => 'The method axes needs the key "axes" with the sections x and y.',
  'axes-unused': (p) => `Axes are scored with the method axes only, and the method is ${p.method}.`,
  'axes-same-section': (p) => `Both axes are the section "${p.section}": name two.`,
  'quadrant-missing': (p) => `There is no quadrant for x: ${p.x}, y: ${p.y}.`,
  'quadrant-twice': (p) => `There is a second quadrant for x: ${p.x}, y: ${p.y}.`,
  'verdict-unreachable': (p) => `The verdict "${p.id}" can never be reached: "${p.after}" before it always holds.`,
  'starts-with-later': (p) =>
    `startsWith names "${p.flag}", an end flag of this stage or a later one: name one of an earlier stage.`,
  'needs-too-many': (p) =>
    `The rung "${p.rung}" needs ${p.needs} markers and has only ${p.markers}: it could never be reached.`,
  'rung-value-twice': (p) => `Two rungs have the value ${p.value}: each needs its own.`,
  'won-twice': (p) => `The stage "${p.stage}" is a second one with outcome: won; only one stage wins.`,
  'cap-form': (p) => `The cap "${p.id}" needs one of max (a percentage) and lower (a number of stages), and not both.`,
  'commit-and-upside': (p) => `The stage "${p.stage}" stands in both commit and upside; keep one.`,
  'recurs-elsewhere': (p) =>
    `"recurs" stands on the field "${p.field}", which is no date; only a date comes round again.`,
  'catalog-value-missing': (p) => `The entry "${p.entry}" has no value for "${p.attribute}".`,
  'catalog-value-wrong': (p) =>
    `The entry "${p.entry}" has the value ${p.value} for "${p.attribute}": expected ${p.expected}.`,
  'attribute-form': (p) =>
    p.wants === 'scale'
      ? `An attribute with as: ${p.use} is a number: give it a scale.`
      : `An attribute with as: ${p.use} takes terms: name a list of them, or write them out.`,
  'attribute-use-twice': (p) => `Two attributes have as: ${p.use}: only costs are added up.`,
  'withhold-elsewhere': (p) => `"${p.id}" has withhold and not as: compliance: nothing would be left out.`,
  'rule-as-elsewhere': (p) =>
    `"${p.id}" has as, which has a meaning only in rules with over: term. Take it out, or add that.`,
  'fraction-missing': (p) => `The step "${p.id}" of the concessions has no fraction: nothing can be planned for it.`,
  'fractions-over-whole': (p) =>
    `With "${p.id}" the fractions come to ${p.sum}: more than the whole can never be given.`,
  'fractions-growing': (p) =>
    `The step "${p.id}" is larger than "${p.before}" before it: growing concessions tell the other side to wait for more.`,
  'together-one-rater': (p) =>
    `Template "${p.id}" has "together", but one rater fills it in: write "raters: many", or leave "together" out.`,
  'check-subject': (p) =>
    `The template "${p.id}" is about the subject ${p.subject}: checks of an activity are about activity or person.`,
  'information-form': (p) => `"${p.id}" needs one of field and known, and not both: it says when this is known.`,
  'retention-review-late': (p) =>
    `"${p.id}" asks to review data that "${p.before}" has already erased by then. Make its term the shorter one.`,
  'field-without-options': (p) => `The field "${p.field}" is a choice and has no options.`,
  'bounds-of-no-number': (p) => `The field "${p.field}" has min or max and is no number.`,
  'bounds-reversed': (p) => `The field "${p.field}" has a max below its min.`,
  'step-without-offset': (p) => `The step "${p.id}" has ${p.key}, but no offset: it would never be due.`,
  'buckets-order': (p) =>
    `The buckets ${p.buckets} do not ascend: expected the last day of each range, such as [30, 60, 90].`,
  'result-other-subject': (p) =>
    `The template is about the subject ${p.subject}: its outcome cannot be written to a field of ${p.record}.`,
  'result-without-outcome': () => 'The template has no quadrants, verdicts or bands: there is no outcome to write.',
  'result-not-an-option': (p) =>
    `The outcome "${p.outcome}" is none of the options of the field "${p.field}": ${p.known}.`,
  'example-failed': (p) => `The example "${p.example}" expects ${p.key} ${p.expected} and gets ${p.found}.`,
  'provenance-missing': (p) =>
    `${p.id === '' ? 'This item' : `"${p.id}"`} does not say where it comes from: add provenance (handbook, public or reconstructed).`,
  'sources-missing': (p) =>
    `${p.id === '' ? 'This item' : `"${p.id}"`} says that it comes from the handbook and cites no facts: add sources.`,
  'unknown-fact': (p) =>
    `There is no fact "${p.fact}" in sources.yaml${p.near === null ? '.' : `: did you mean ${p.near}?`}`,
  'fact-not-cited': (p) => `Nothing in the playbook cites the fact ${p.fact}.`,
  'base-missing': (p) => `The playbook "${p.id}" to extend does not exist. There are: ${p.known}.`,
  'base-invalid': (p) => `The playbook "${p.id}" to extend has errors of its own: mend them first.`,
  'extends-cycle': (p) => `Playbooks extend each other in a circle: ${p.chain}.`,
  'remove-nothing': (p) => `There is nothing to remove: no inherited instrument is called ${p.what}.`,
};
