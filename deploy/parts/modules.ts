export { certificationPart as certification } from "./certification-part.ts";
export { committeePart as committee } from "./committee-part.ts";
export { emissionsPart as emissions } from "./emissions-part.ts";
export { providersPart as providers } from "./providers-part.ts";
