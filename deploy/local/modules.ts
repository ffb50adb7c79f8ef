export { localCommittee as committee } from "./committee/local-committee.ts";
export { localEmissions as emissions } from "./emissions/local-emissions.ts";
