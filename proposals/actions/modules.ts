export { committeeActions as committee } from "./committee/committee-actions.ts";
export { emissionActions as emissions } from "./emissions/emission-actions.ts";
