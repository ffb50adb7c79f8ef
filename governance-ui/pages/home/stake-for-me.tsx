import { useQuery } from "@tanstack/react-query";
import { useConnection } from "wagmi";
import { Link } from "wouter";
import { stakerQuery } from "#governance-ui/api/providers.ts";
import { PositionList } from "#governance-ui/pages/providers/position-list.tsx";
import "#governance-ui/pages/providers/providers.css";

/** What the reader has staked, earned and operates; nothing where that is nothing. */
export function StakeForMe() {
  const { address } = useConnection();
  const { data: staker } = useQuery({ ...stakerQuery(address ?? ""), enabled: address !== undefined });
  if (staker === undefined || (staker.positions.length === 0 && staker.operates.length === 0)) return null;
  return (
    <section className="section" aria-labelledby="stake-title">
      <div className="section-head">
        <h2 id="stake-title">My stake</h2>
        <Link href="/providers" className="small">
          All providers
        </Link>
      </div>
      <PositionList staker={staker} />
    </section>
  );
}
