import { committeeMutants } from "./committee.ts";
import { electionMutants } from "./elections.ts";
import { emissionMutants } from "./emissions.ts";
import { governorMutants } from "./governor.ts";
import type { Mutant } from "./mutant.ts";
import { parameterMutants } from "./parameters.ts";
<<<<<<< HEAD
import { priceMutants } from "./prices.ts";
=======
import { providerMutants } from "./providers.ts";
>>>>>>> dc9df02 (Say what holds of providers and their stakers, and which tests hold it)

export const mutants: readonly Mutant[] = [
  ...governorMutants,
  ...parameterMutants,
  ...emissionMutants,
  ...providerMutants,
  ...electionMutants,
  ...committeeMutants,
  ...priceMutants,
];
