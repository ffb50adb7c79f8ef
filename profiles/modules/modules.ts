export { certificationProfile as certification } from "#profiles/certification/certification-profile.ts";
export { committeeProfile as committee } from "#profiles/committee/committee-profile.ts";
export { emissionProfile as emissions } from "#profiles/emissions/emission-profile.ts";
export { providerProfile as providers } from "#profiles/providers/provider-profile.ts";
