import { isAddressEqual } from "viem";
import { Link } from "wouter";
import type { AccountView } from "#governance-ui/api/account.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";

function Where({ account }: { account: AccountView }) {
  if (account.excluded) return <>excluded from voting</>;
  if (account.delegate === null) {
    return BigInt(account.balance) > 0n ? (
      <>
        not delegated, so they do not vote. <Link href="/delegates">Choose a delegate</Link>
      </>
    ) : (
      <>no tokens</>
    );
  }
  if (isAddressEqual(account.delegate, account.address)) return <>delegated to yourself</>;
  return (
    <>
      delegated to <AddressLink address={account.delegate} />
    </>
  );
}

export function PowerSummary({ account }: { account: AccountView }) {
  const { token } = useDeployment();
  return (
    <dl className="figures">
      <div className="figure">
        <dt>Your voting power</dt>
        <dd>
          <Amount raw={account.votes} decimals={token.decimals} symbol={token.symbol} />
        </dd>
      </div>
      <div className="figure">
        <dt>Your tokens</dt>
        <dd>
          <Amount raw={account.balance} decimals={token.decimals} symbol={token.symbol} />
        </dd>
        <dd className="small soft">
          <Where account={account} />
        </dd>
      </div>
    </dl>
  );
}
