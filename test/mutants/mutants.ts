import { committeeMutants } from "./committee.ts";
import { electionMutants } from "./elections.ts";
import { emissionMutants } from "./emissions.ts";
import { governorMutants } from "./governor.ts";
import type { Mutant } from "./mutant.ts";
import { parameterMutants } from "./parameters.ts";
import { priceMutants } from "./prices.ts";

export const mutants: readonly Mutant[] = [
  ...governorMutants,
  ...parameterMutants,
  ...emissionMutants,
  ...electionMutants,
  ...committeeMutants,
  ...priceMutants,
];
