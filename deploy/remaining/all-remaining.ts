import { deployParts } from "#deploy/parts/deploy-parts.ts";
import { joinedModules } from "#protocol/modules/joined-modules.ts";
import { moduleNames } from "#protocol/modules/modules.ts";
import { adoptionRemaining } from "./adoption-remaining.ts";
import { botsRemaining } from "./bots-remaining.ts";
import { guardianRemaining } from "./guardian-remaining.ts";
import { type Remaining, type RemainingQuestion, stages } from "./remaining.ts";
import { votesRemaining } from "./votes-remaining.ts";

/** What is to be done after a deployment, done or not, in the order of docs/operations.md. */
export async function allRemaining(question: RemainingQuestion): Promise<Remaining[]> {
  const joined = joinedModules(question.deployment);
  const ofModules = await Promise.all(
    moduleNames.map(async (name) => {
      const module = joined.find((one) => one.name === name);
      const adoption = module === undefined ? [] : [await adoptionRemaining(question, module)];
      // What a module leaves to people counts from when they have adopted it.
      const isWaiting = adoption.some(({ isOpen }) => isOpen);
      return isWaiting ? adoption : [...adoption, ...(await deployParts[name].remaining(question))];
    }),
  );
  const all = [
    await botsRemaining(question),
    await votesRemaining(question),
    ...ofModules.flat(),
    await guardianRemaining(question),
  ];
  return all.toSorted((left, right) => stages.indexOf(left.stage) - stages.indexOf(right.stage));
}
