import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { accountQuery } from "#governance-ui/api/account.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { addressName } from "#governance-ui/parts/address-name.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { DelegateButton } from "#governance-ui/parts/delegate-button.tsx";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { typedAddress } from "#protocol/input/typed-address.ts";
import { BallotTable } from "./ballot-table.tsx";
import { DelegationTable } from "./delegation-table.tsx";
import { HeldTokens } from "./held-tokens.tsx";
import { PowerChart } from "./power-chart.tsx";

/** Of the address as people write it after /accounts/. */
export function AccountPage({ address }: { address: string }) {
  const { chainId } = useDeployment();
  const typed = typedAddress(address, chainId);
  if ("address" in typed) return <Account address={typed.address} />;
  return (
    <>
      <PageHead title="Account" />
      <Empty title="There is no account at this address.">
        <p>{typed.problem}</p>
      </Empty>
    </>
  );
}

function Account({ address }: { address: Address }) {
  const deployment = useDeployment();
  const { token } = deployment;
  const { data: account, error, refetch } = useQuery(accountQuery(address));
  const name = addressName(address, deployment);
  return (
    <>
      <PageHead
        title={name ?? shortHex(address)}
        lead={
          <span className="mono small">
            {address} <CopyButton text={address} label="address" />
          </span>
        }
      >
        {account && !account.excluded && <DelegateButton to={account.address} />}
      </PageHead>
      {error && !account && <Problem error={error} retry={() => void refetch()} />}
      {!account && !error && <SkeletonRows count={5} height="3rem" />}
      {account && (
        <>
          <dl className="figures">
            <div className="figure">
              <dt>Voting power</dt>
              <dd>
                <Amount raw={account.votes} decimals={token.decimals} symbol={token.symbol} />
              </dd>
              <dd className="small soft">
                from {account.delegators} {account.delegators === 1 ? "delegator" : "delegators"}
              </dd>
            </div>
            <div className="figure">
              <dt>Tokens</dt>
              <dd>
                <Amount raw={account.balance} decimals={token.decimals} symbol={token.symbol} />
              </dd>
              <dd className="small soft">
                {account.surrogate !== null && (
                  <>
                    held for {account.surrogate.holders} {account.surrogate.holders === 1 ? "account" : "accounts"} by{" "}
                    <AddressLink address={account.surrogate.keeper} />,{" "}
                  </>
                )}
                {account.excluded && "excluded from voting"}
                {!account.excluded && account.delegate === null && "not delegated"}
                {!account.excluded && account.delegate !== null && (
                  <>
                    vote through <AddressLink address={account.delegate} />
                  </>
                )}
              </dd>
            </div>
            <div className="figure">
              <dt>Ballots cast</dt>
              <dd>{account.ballotCount}</dd>
            </div>
          </dl>
          <HeldTokens account={account} />
          <PowerChart account={account} />
          <BallotTable account={account} />
          <DelegationTable account={account} />
        </>
      )}
    </>
  );
}
