import { deployParts } from "#deploy/parts/deploy-parts.ts";
import { moduleNames } from "#protocol/modules/modules.ts";
import { botsRemaining } from "./bots-remaining.ts";
import { guardianRemaining } from "./guardian-remaining.ts";
import { type Remaining, type RemainingQuestion, stages } from "./remaining.ts";
import { votesRemaining } from "./votes-remaining.ts";

/** What is to be done after a deployment, done or not, in the order of docs/operations.md. */
export async function allRemaining(question: RemainingQuestion): Promise<Remaining[]> {
  const ofModules = await Promise.all(moduleNames.map((name) => deployParts[name].remaining(question)));
  const all = [
    await botsRemaining(question),
    await votesRemaining(question),
    ...ofModules.flat(),
    await guardianRemaining(question),
  ];
  return all.toSorted((left, right) => stages.indexOf(left.stage) - stages.indexOf(right.stage));
}
