export { committeePart as committee } from "./committee-part.ts";
export { emissionsPart as emissions } from "./emissions-part.ts";
