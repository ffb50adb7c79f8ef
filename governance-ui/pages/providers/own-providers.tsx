import { useQuery } from "@tanstack/react-query";
import { useConnection } from "wagmi";
import { stakerQuery } from "#governance-ui/api/providers.ts";
import { PositionList } from "./position-list.tsx";

/** What the reader has staked and operates; nothing where that is nothing. */
export function OwnProviders() {
  const { address } = useConnection();
  const { data: staker } = useQuery({ ...stakerQuery(address ?? ""), enabled: address !== undefined });
  if (staker === undefined || (staker.positions.length === 0 && staker.operates.length === 0)) return null;
  return (
    <section className="section own-providers" aria-labelledby="own-providers-title">
      <div className="section-head">
        <h2 id="own-providers-title">Yours</h2>
      </div>
      <PositionList staker={staker} />
    </section>
  );
}
