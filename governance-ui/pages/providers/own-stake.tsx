import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useConnection } from "wagmi";
import { type ProviderDetail, providerTermsQuery, stakerQuery } from "#governance-ui/api/providers.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { explainError } from "#governance-ui/chain/explain-error.ts";
import { useStakeFacts } from "#governance-ui/chain/providers/use-stake-facts.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { ChipGroup } from "#governance-ui/parts/chip-group.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import { ClaimForm } from "./claim-form.tsx";
import { LeaveForm } from "./leave-form.tsx";
import { RedelegateForm } from "./redelegate-form.tsx";
import { StakeForm } from "./stake-form.tsx";
import { WithdrawButton } from "./withdraw-button.tsx";

/** What the reader has with a provider, and all that can be done with it, a form at a time. */
export function OwnStake({ provider }: { provider: ProviderDetail }) {
  const { token } = useDeployment();
  const { address } = useConnection();
  const { data: facts, error } = useStakeFacts(provider.provider);
  const { data: terms } = useQuery(providerTermsQuery);
  const { data: staker } = useQuery({ ...stakerQuery(address ?? ""), enabled: address !== undefined });
  const [chosen, setChosen] = useState("stake");
  if (address === undefined) {
    return <p className="panel-part small soft">Connect a wallet to stake, or to see what you have staked.</p>;
  }
  if (error) {
    return (
      <div className="panel-part">
        <Note tone="danger" title={explainError(error).message} live />
      </div>
    );
  }
  if (!facts || !terms) {
    return (
      <div className="panel-part">
        <Skeleton height="8rem" />
      </div>
    );
  }
  const amount = (raw: bigint | string) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  const position = staker?.positions.find((one) => one.provider === provider.provider);
  const hasStake = facts.worthTokens > 0n;
  const takesStake = facts.isActive || hasStake;
  const chips = [
    ...(takesStake ? [{ value: "stake", label: hasStake ? "Stake more" : "Stake" }] : []),
    ...(hasStake
      ? [
          { value: "claim", label: "Claim" },
          { value: "delegate", label: "Change who votes" },
          { value: "leave", label: "Leave" },
        ]
      : position !== undefined
        ? [{ value: "claim", label: "Claim" }]
        : []),
  ];
  const shown = chips.some(({ value }) => value === chosen) ? chosen : (chips[0]?.value ?? "");
  return (
    <>
      <dl className="panel-part own-stake-facts">
        <dt>Your stake here</dt>
        <dd>{amount(facts.worthTokens - facts.leavingTokens)}</dd>
        {facts.delegatee !== null && (
          <>
            <dt>Votes through</dt>
            <dd>
              <AddressLink address={facts.delegatee} />
            </dd>
          </>
        )}
        {position !== undefined && (
          <>
            <dt>Earned</dt>
            <dd>{amount(position.rewards.earnedTokens)}</dd>
            <dt>Vested, not claimed</dt>
            <dd>{amount(position.rewards.claimableTokens)}</dd>
          </>
        )}
        {facts.leavingTokens === 0n && (
          <>
            <dt>You hold</dt>
            <dd>{amount(facts.balanceTokens)}</dd>
          </>
        )}
      </dl>
      {facts.leavingTokens > 0n && (
        <div className="panel-part">
          <WithdrawButton provider={provider.provider} facts={facts} />
        </div>
      )}
      {!takesStake && (
        <div className="panel-part">
          <Note title="This provider takes no new stake." />
        </div>
      )}
      {chips.length > 0 && (
        <div className="panel-part stack">
          {chips.length > 1 && <ChipGroup label="What to do" chips={chips} chosen={shown} onChoose={setChosen} />}
          {shown === "stake" && <StakeForm provider={provider.provider} facts={facts} />}
          {shown === "claim" && (
            <ClaimForm
              provider={provider.provider}
              claimableTokens={position?.rewards.claimableTokens ?? "0"}
              part="staker"
            />
          )}
          {shown === "delegate" && <RedelegateForm provider={provider.provider} facts={facts} />}
          {shown === "leave" && (
            <LeaveForm provider={provider.provider} facts={facts} unbondingSeconds={terms.terms.unbondingSeconds} />
          )}
        </div>
      )}
    </>
  );
}
