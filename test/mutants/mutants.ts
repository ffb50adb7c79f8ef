import { availabilityMutants } from "./availability.ts";
import { certificationMutants } from "./certification.ts";
import { committeeMutants } from "./committee.ts";
import { electionMutants } from "./elections.ts";
import { emissionMutants } from "./emissions.ts";
import { governorMutants } from "./governor.ts";
import type { Mutant } from "./mutant.ts";
import { parameterMutants } from "./parameters.ts";
import { priceMutants } from "./prices.ts";
import { providerMutants } from "./providers.ts";

export const mutants: readonly Mutant[] = [
  ...governorMutants,
  ...parameterMutants,
  ...emissionMutants,
  ...providerMutants,
  ...availabilityMutants,
  ...certificationMutants,
  ...electionMutants,
  ...committeeMutants,
  ...priceMutants,
];
