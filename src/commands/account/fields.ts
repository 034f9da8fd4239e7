import { checkSourceOptions, type SourceOptions } from '../datum-source.ts';
import { createInputReader, type Typed } from '../input.ts';
import type { AccountInput } from '../../core/records/account.ts';
import type { Context } from '../../cli/types.ts';

export interface AccountOptions extends SourceOptions {
  readonly name?: string;
  readonly alias?: readonly string[];
  readonly parent?: Typed;
  readonly industry?: Typed;
  readonly region?: Typed;
  readonly address?: Typed;
  readonly postalCode?: Typed;
  readonly website?: Typed;
  readonly employees?: Typed;
  readonly revenue?: Typed;
  readonly profit?: Typed;
  readonly owner?: Typed;
  readonly note?: Typed;
}

/**
 * The fields of an account that the options give.
 * @throws KamError `usage` with every fault
 */
export function readAccountFields(
  ctx: Context,
  options: AccountOptions,
  name: string | undefined,
): Partial<AccountInput> {
  const input = createInputReader(ctx);
  checkSourceOptions(ctx, input, options);
  return input.finish<Partial<AccountInput>>({
    name,
    aliases: input.names(options.alias),
    parent: input.text(options.parent),
    industry: input.text(options.industry),
    region: input.text(options.region),
    address: input.text(options.address),
    postalCode: input.text(options.postalCode),
    website: input.text(options.website),
    employees: input.count('--employees', options.employees),
    revenue: input.money('--revenue', options.revenue),
    profit: input.money('--profit', options.profit),
    owner: input.text(options.owner),
    note: input.text(options.note),
  });
}
