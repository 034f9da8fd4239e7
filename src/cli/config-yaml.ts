/** The YAML parser for configurations that are more than flat lines; a file of its own, so that others do without it. */
import { parse } from 'yaml';

/** @throws Error where the text is no YAML */
export function parseYaml(text: string): unknown {
  return parse(text);
}
