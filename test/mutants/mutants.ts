import { committeeMutants } from "./committee.ts";
import { electionMutants } from "./elections.ts";
import { emissionMutants } from "./emissions.ts";
import { governorMutants } from "./governor.ts";
import type { Mutant } from "./mutant.ts";

export const mutants: readonly Mutant[] = [
  ...governorMutants,
  ...emissionMutants,
  ...electionMutants,
  ...committeeMutants,
];
