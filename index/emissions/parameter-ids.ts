/** Ids in the catalogue of the controller's parameters, in the order of the contract. */
export const emissionParameterIds = [
  "emission.referenceRevenue",
  "emission.kappa",
  "emission.minMultiplier",
  "emission.maxMultiplier",
  "emission.deadBand",
  "emission.slewDown",
  "emission.slewUp",
  "emission.decay",
  "emission.epochCap",
  "emission.baseline",
] as const;
