import { message } from '../core/errors.ts';
import { doctorView } from '../views/safety/doctor.ts';
import type { CommandResult, Context } from '../cli/types.ts';

/** Says how the installation is, and repairs it where asked to. */
export async function run(ctx: Context, _args: [], options: { repair?: boolean }): Promise<CommandResult> {
  const health = await ctx.health();
  let findings = await health.examine();
  let repaired: Awaited<ReturnType<typeof health.repair>> | null = null;
  if (options.repair === true && findings.some(({ canRepair }) => canRepair)) {
    repaired = await health.repair(findings);
    findings = await health.examine();
    ctx.note(message('doctor-repaired', { count: repaired.codes.length }));
    if (repaired.kept !== null) ctx.note(message('replaced-kept', { file: repaired.kept }));
  } else if (findings.some(({ canRepair }) => canRepair)) {
    ctx.note(message('doctor-repair', {}));
  }
  const faults = findings.filter(({ state }) => state === 'fault').length;
  return {
    view: doctorView(findings, repaired),
    failed: faults === 0 ? null : message('doctor-faults', { count: faults }),
    failedAs: 'storage',
  };
}
