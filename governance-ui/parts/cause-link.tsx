import { Link } from "wouter";
import type { ParameterChange } from "#governance-ui/api/parameters.ts";

/** What changed a value: a proposal, the deployment, or a transaction of its own. */
export function CauseLink({ change }: { change: ParameterChange }) {
  if (change.proposalNumber !== null)
    return <Link href={`/proposals/${change.proposalNumber}`}>Proposal {change.proposalNumber}</Link>;
  return <>{change.cause === "deployment" ? "Set at deployment" : "Changed without a proposal"}</>;
}
