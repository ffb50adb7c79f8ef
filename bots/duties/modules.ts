export { certificationDuties as certification } from "./certification-duties.ts";
export { committeeDuties as committee } from "./committee-duties.ts";
export { emissionDuties as emissions } from "./emission-duties.ts";
export { providerDuties as providers } from "./provider-duties.ts";
