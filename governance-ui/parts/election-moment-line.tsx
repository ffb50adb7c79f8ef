import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import { electionMoment, type TimedElection } from "#governance-ui/vote/election-moment.ts";
import { Relative } from "./moment.tsx";

/** `The vote ends in 2 days`, `Waits to be counted`. */
export function ElectionMomentLine({ election }: { election: TimedElection }) {
  const { at, ahead, past } = electionMoment(election);
  const over = useChainTime((now) => at === null || at <= now);
  if (at === null || over) return <>{past}</>;
  return (
    <>
      {ahead} <Relative at={at} />
    </>
  );
}
