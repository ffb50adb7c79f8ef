import type { StakerView } from "#governance-ui/api/providers.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { ProviderLink } from "./provider-link.tsx";
import { StandingBadge } from "./standing-badge.tsx";

/** Where an account has stake, and which providers it acts for, a line for each. */
export function PositionList({ staker: { positions, operates } }: { staker: StakerView }) {
  const { token } = useDeployment();
  const amount = (raw: string) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  return (
    <ul className="position-list">
      {operates.map((provider) => (
        <li key={`operates ${provider.provider}`}>
          <ProviderLink of={provider} /> <StandingBadge standing={provider.standing} />{" "}
          <span className="soft">
            {provider.isOperator ? "operated by you" : "pays you"}
            {provider.untilAt !== null && provider.standing === "serving" && (
              <>
                , serves until <Relative at={provider.untilAt} />
              </>
            )}
            {provider.isPayee && <>; {amount(provider.rewards.claimableTokens)} to claim</>}
            {BigInt(provider.stakeTokens) < BigInt(provider.neededTokens) && provider.standing === "serving" && (
              <strong className="position-short"> · stake is short</strong>
            )}
          </span>
        </li>
      ))}
      {positions.map((position) => (
        <li key={`stakes ${position.provider}`}>
          <ProviderLink of={position} />{" "}
          <span className="soft">
            {amount(position.stakeTokens)} staked
            {position.delegate !== null && position.stakeTokens !== "0" && (
              <>
                , votes through <AddressLink address={position.delegate} />
              </>
            )}
            {position.leavingTokens !== "0" && position.readyAt !== null && (
              <>
                ; {amount(position.leavingTokens)} leaving, ready <Relative at={position.readyAt} />
              </>
            )}
            ; {amount(position.rewards.claimableTokens)} to claim
          </span>
        </li>
      ))}
    </ul>
  );
}
