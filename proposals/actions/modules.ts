export { certificationActions as certification } from "#proposals/actions/certification/certification-actions.ts";
export { committeeActions as committee } from "#proposals/actions/committee/committee-actions.ts";
export { emissionActions as emissions } from "#proposals/actions/emissions/emission-actions.ts";
export { providerActions as providers } from "#proposals/actions/providers/provider-actions.ts";
