/** The options of a negotiation itself. */
import { createInputReader, type Typed } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { Negotiation } from '../../core/records/sales-types.ts';

export interface NegotiationOptions {
  readonly name?: Typed;
  readonly on?: Typed;
  readonly ourAlternative?: Typed;
  readonly theirAlternative?: Typed;
  readonly commonInterest?: Typed;
  readonly note?: Typed;
}

type NegotiationFields = Partial<
  Pick<Negotiation, 'name' | 'startedOn' | 'ourAlternative' | 'theirAlternative' | 'commonInterest' | 'note'>
>;

/** The fields that the options give. @throws KamError `usage` with every fault */
export function readNegotiationFields(ctx: Context, options: NegotiationOptions): NegotiationFields {
  const input = createInputReader(ctx);
  return input.finish<NegotiationFields>({
    name: options.name?.trim(),
    startedOn: input.date('--on', options.on),
    ourAlternative: input.text(options.ourAlternative),
    theirAlternative: input.text(options.theirAlternative),
    commonInterest: input.text(options.commonInterest),
    note: input.text(options.note),
  });
}
