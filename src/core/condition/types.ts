/**
 * A condition of a playbook: CEL source, and the tree it was compiled to when the playbook was.
 * The tree is plain JSON, so that evaluating a compiled playbook loads no parser.
 */
export type Expression =
  | { readonly op: 'literal'; readonly value: string | number | boolean | null }
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'field'; readonly object: Expression; readonly name: string }
  | { readonly op: 'index'; readonly object: Expression; readonly key: Expression }
  | { readonly op: 'list'; readonly items: readonly Expression[] }
  | { readonly op: 'not' | 'negate'; readonly operand: Expression }
  | {
      readonly op: '&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%' | 'in';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly op: 'if'; readonly condition: Expression; readonly then: Expression; readonly else: Expression }
  /** `list.exists(name, body)` and its kin. */
  | {
      readonly op: 'exists' | 'all' | 'exists_one' | 'filter' | 'map';
      readonly list: Expression;
      readonly name: string;
      readonly body: Expression;
    }
  /** `size(x)`, `x.size()`, `x.startsWith(y)`, `x.endsWith(y)`, `x.contains(y)`. */
  | { readonly op: 'call'; readonly name: string; readonly args: readonly Expression[] };

export interface Condition {
  /** As the author wrote it, for explanations. */
  readonly source: string;
  readonly expression: Expression;
}

/** Values that a condition can see and yield. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
