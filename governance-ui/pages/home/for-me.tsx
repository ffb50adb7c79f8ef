import { useQuery } from "@tanstack/react-query";
import { useConnection } from "wagmi";
import { accountQuery } from "#governance-ui/api/account.ts";
import type { ProposalSummary } from "#governance-ui/api/proposals.ts";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import { OpenVotes } from "./open-votes.tsx";
import { PowerSummary } from "./power-summary.tsx";

/** The reader's power and where it is, and the votes they have not cast. */
export function ForMe({ live }: { live: ProposalSummary[] }) {
  const { address } = useConnection();
  const {
    data: account,
    error,
    refetch,
  } = useQuery({ ...accountQuery(address ?? ""), enabled: address !== undefined });
  if (address === undefined) {
    return (
      <section className="for-me">
        <p className="soft">Connect a wallet to see your power and the votes you have not cast.</p>
      </section>
    );
  }
  if (error && !account) return <Problem error={error} retry={() => void refetch()} />;
  return (
    <section className="for-me" aria-label="Your power and open votes">
      {account ? (
        <>
          <PowerSummary account={account} />
          <OpenVotes account={account} live={live} />
        </>
      ) : (
        <Skeleton height="4.5rem" />
      )}
    </section>
  );
}
