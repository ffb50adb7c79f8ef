export { localCommittee as committee } from "#deploy/local/committee/local-committee.ts";
export { localEmissions as emissions } from "#deploy/local/emissions/local-emissions.ts";
