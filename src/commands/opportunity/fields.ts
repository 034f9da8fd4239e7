import { checkSourceOptions, type SourceOptions } from '../datum-source.ts';
import { createInputReader, type Typed } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { OpportunityInput } from '../../core/records/opportunity.ts';

export interface OpportunityOptions extends SourceOptions {
  readonly name?: string;
  readonly account?: string;
  readonly alias?: readonly string[];
  readonly description?: Typed;
  readonly amount?: Typed;
  readonly close?: Typed;
  readonly owner?: Typed;
  readonly note?: Typed;
}

type OpportunityFields = Partial<Omit<OpportunityInput, 'accountId' | 'playbook'>>;

/**
 * The fields of an opportunity that the options give.
 * @throws KamError `usage` with every fault
 */
export function readOpportunityFields(
  ctx: Context,
  options: OpportunityOptions,
  name: string | undefined,
): OpportunityFields {
  const input = createInputReader(ctx);
  checkSourceOptions(ctx, input, options);
  return input.finish<OpportunityFields>({
    name,
    aliases: input.names(options.alias),
    description: input.text(options.description),
    amount: input.money('--amount', options.amount),
    closeDate: input.date('--close', options.close),
    owner: input.text(options.owner),
    note: input.text(options.note),
  });
}
