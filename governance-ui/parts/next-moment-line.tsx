import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { ProposalSummary } from "#governance-ui/api/proposals.ts";
import { nextMoment } from "#governance-ui/vote/next-moment.ts";
import { Relative } from "./moment.tsx";

const ENDED = ["defeated", "expired"];

/** `Voting ends in 2 days`, `Ready to execute`, `Voting ended 3 days ago`. */
export function NextMomentLine({ proposal }: { proposal: ProposalSummary }) {
  const { at, ahead, past } = nextMoment(proposal);
  const over = useChainTime((now) => at !== null && at <= now);
  if (at === null) return null;
  if (over && !ENDED.includes(proposal.state)) return <>{past}</>;
  return (
    <>
      {over ? past : ahead} <Relative at={at} />
    </>
  );
}
