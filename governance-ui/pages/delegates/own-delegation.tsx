import { useState } from "react";
import { type Address, isAddressEqual, zeroAddress } from "viem";
import { useConnection } from "wagmi";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { explainError } from "#governance-ui/chain/explain-error.ts";
import { type OwnDelegation as Own, useOwnDelegation } from "#governance-ui/chain/use-own-delegation.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { DelegateButton } from "#governance-ui/parts/delegate-button.tsx";
import { DelegateDialog } from "#governance-ui/parts/delegate-dialog.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import { typedAddress } from "#protocol/input/typed-address.ts";
import "./delegates.css";

function Standing({ own, account }: { own: Own; account: Address }) {
  const { token } = useDeployment();
  const amount = <Amount raw={own.balance} decimals={token.decimals} symbol={token.symbol} />;
  if (token.sentinel && isAddressEqual(own.delegate, token.sentinel))
    return <>Your {amount} are excluded from voting.</>;
  if (own.balance === 0n) return <>You hold no {token.symbol}.</>;
  if (isAddressEqual(own.delegate, zeroAddress)) {
    return (
      <>
        Your {amount} <strong>do not vote</strong>: they are not delegated. Delegate before the voting of a proposal
        starts to vote on it.
      </>
    );
  }
  if (isAddressEqual(own.delegate, account)) return <>Your {amount} vote through your own account.</>;
  return (
    <>
      Your {amount} vote through <AddressLink address={own.delegate} />.
    </>
  );
}

/** Where the reader's power is, and two ways to move it: to oneself, or to an address. */
export function OwnDelegation() {
  const { address } = useConnection();
  const { chainId } = useDeployment();
  const { data: own, error } = useOwnDelegation();
  const [text, setText] = useState("");
  const [target, setTarget] = useState<Address | null>(null);
  if (address === undefined) return <Note title="Connect a wallet to delegate." />;
  if (error) return <Note tone="danger" title={explainError(error).message} live />;
  if (!own) return <Skeleton height="5rem" />;
  const typed = typedAddress(text, chainId);
  const problem = text !== "" && "problem" in typed ? typed.problem : null;
  const wrong = problem !== null;
  return (
    <div className="panel panel-part own-delegation">
      <p>
        <Standing own={own} account={address} />
      </p>
      <div className="row own-delegation-tools">
        {!isAddressEqual(own.delegate, address) && <DelegateButton to={address} />}
        <form
          className="delegate-to"
          onSubmit={(event) => {
            event.preventDefault();
            if ("address" in typed) setTarget(typed.address);
          }}
        >
          <input
            className="input"
            aria-label="Address to delegate to"
            placeholder="0x… address to delegate to"
            spellCheck={false}
            value={text}
            aria-invalid={wrong}
            aria-describedby="delegate-to-problem"
            onChange={(event) => setText(event.target.value.trim())}
          />
          <button type="submit" className="button" disabled={!("address" in typed)}>
            Delegate
          </button>
        </form>
      </div>
      <p id="delegate-to-problem" className="field-error" aria-live="polite">
        {problem}
      </p>
      {target && <DelegateDialog to={target} onClose={() => setTarget(null)} />}
    </div>
  );
}
