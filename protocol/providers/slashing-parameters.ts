import type { GovernedParameter } from "#protocol/parameters/governed-parameter.ts";
import type { Rail } from "#protocol/parameters/rail.ts";
import { startingRail } from "./starting-rail.ts";

/** The parameters of contracts/providers/ISlashingGate.sol, at their numbers. */
export const slashingParameters = [
  {
    name: "slashWaitSeconds",
    id: "providers.slashWait",
    label: "How long a slash waits",
    help: "From when it is asked for until it can be carried out; meanwhile it can be stopped. Leaving takes longer, so nobody escapes one.",
    unit: { kind: "seconds", min: "86400", max: `${5 * 86_400}`, example: "3 days" },
  },
] as const satisfies readonly GovernedParameter[];

/** Rails to deploy with, in the order of the contract. */
export const slashingRails: readonly [Rail] = [startingRail(86_400n, 5n * 86_400n, 86_400n)];
