import { useQuery } from "@tanstack/react-query";
import { useClient, useConnection } from "wagmi";
import { useContract, useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { explainError } from "#governance-ui/chain/explain-error.ts";
import { readProspects } from "#governance-ui/chain/read-prospects.ts";
import type { KeptDraft } from "#governance-ui/drafts/use-kept-draft.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { RiskTag } from "#governance-ui/parts/risk-tag.tsx";
import type { CheckedDraft } from "./check-draft.ts";
import type { Draft } from "./draft.ts";
import { SameCallsNote } from "./same-calls-note.tsx";
import { SubmitButton } from "./submit-button.tsx";
import type { Trial } from "./use-trial.ts";

type Props = { kept: KeptDraft<Draft>; checked: CheckedDraft; trial: Trial };

/** Class, quorum, majority and timing as the governor itself answers for these calls, then the button. */
export function SubmitCard({ kept, checked, trial }: Props) {
  const { token } = useDeployment();
  const { address: account } = useConnection();
  const client = useClient();
  const governor = useContract("AlthingGovernor");
  const { calls } = checked;
  const { data, error } = useQuery({
    queryKey: [
      "prospects",
      account,
      calls?.map(({ target, valueWei, data: bytes }) => [target, String(valueWei), bytes]),
    ],
    queryFn: () => {
      if (!client) throw new Error("No connection to the chain.");
      return readProspects(client, { governor, calls, account });
    },
    enabled: client !== undefined,
    placeholderData: (previous) => previous,
  });
  const amount = (raw: bigint) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  return (
    <aside className="submit-card panel" aria-label="What the vote will need">
      <dl className="panel-part submit-facts">
        <dt>Class</dt>
        <dd>
          {data?.riskClass ? (
            <RiskTag riskClass={data.riskClass} />
          ) : (
            <span className="quiet">follows from the actions</span>
          )}
        </dd>
        <dt>Quorum</dt>
        <dd>{data?.quorum != null ? amount(data.quorum) : "—"}</dd>
        <dt>Majority</dt>
        <dd>{data?.majorityBps != null ? `more than ${percentOfBps(data.majorityBps)}` : "—"}</dd>
        <dt>Voting starts</dt>
        <dd>{data ? `${duration(data.delaySeconds)} after you submit` : "—"}</dd>
        <dt>Voting lasts</dt>
        <dd>{data ? duration(data.periodSeconds) : "—"}</dd>
        <dt>Needed to propose</dt>
        <dd>{data ? amount(data.threshold) : "—"}</dd>
        <dt>Your power</dt>
        <dd>{data?.ownVotes != null ? amount(data.ownVotes) : account ? "—" : "no wallet connected"}</dd>
      </dl>
      {error && (
        <div className="panel-part">
          <Note tone="danger" title={explainError(error).message} live>
            <p>These figures are read from the chain, which did not answer. The page tries again.</p>
          </Note>
        </div>
      )}
      {calls && (
        <div className="panel-part same-calls">
          <SameCallsNote calls={calls} />
        </div>
      )}
      <SubmitButton kept={kept} checked={checked} prospects={data} trial={trial} />
    </aside>
  );
}
