import { useConnection } from "wagmi";
import { Link } from "wouter";
import type { CandidateView } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { candidateName } from "./candidate-words.ts";

type Props = { number: number; candidate: CandidateView };

/** A candidate by its name and address; leads to its page. */
export function CandidateLink({ number, candidate }: Props) {
  const deployment = useDeployment();
  const { address: own } = useConnection();
  const name = candidateName(candidate, deployment);
  const hex = shortHex(candidate.address);
  return (
    <Link
      href={`/elections/${number}/candidates/${candidate.address}`}
      className="candidate-link"
      title={candidate.address}
    >
      <span className="candidate-name">{name}</span>
      {name !== hex && <span className="mono quiet">{hex}</span>}
      {own?.toLowerCase() === candidate.address.toLowerCase() && <span className="tag">you</span>}
    </Link>
  );
}
