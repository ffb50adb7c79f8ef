export { certificationEvents as certification } from "./certification-events.ts";
export { committeeEvents as committee } from "./committee-events.ts";
export { emissionEvents as emissions } from "./emission-events.ts";
export { providerEvents as providers } from "./provider-events.ts";
