import { useState } from "react";
import { useClient, useConnection } from "wagmi";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { useProviderAddresses } from "#governance-ui/chain/providers/provider-contracts.ts";
import {
  type ClaimInto,
  claimCall,
  claimProviderCall,
  resolveCall,
} from "#governance-ui/chain/providers/reward-calls.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { ChipGroup } from "#governance-ui/parts/chip-group.tsx";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";
import { RestakeForm } from "./restake-form.tsx";

type Props = {
  provider: number;
  /** What the index has as vested and not claimed; the contract pays what it says itself. */
  claimableTokens: string;
  /** The provider's part, or that of the reader's stake. */
  part: "provider" | "staker";
};

/** Claims to the account, or into stake with this provider or another. */
export function ClaimForm({ provider, claimableTokens, part }: Props) {
  const { token } = useDeployment();
  const client = useClient();
  const { address: account } = useConnection();
  const addresses = useProviderAddresses();
  const transaction = useTransaction();
  const [into, setInto] = useState("account");
  const claim = async () => {
    if (!client || !account) return;
    const to: ClaimInto = into === "stake" ? { kind: "stake", provider, delegatee: account } : { kind: "account" };
    const question = { ...addresses, account, provider, into: to };
    await transaction.send(() =>
      part === "provider" ? claimProviderCall(client, question) : claimCall(client, question),
    );
  };
  const resolve = async () => {
    if (!client || !account) return;
    await transaction.send(() => resolveCall(client, { ...addresses, account, provider }));
  };
  const { stage } = transaction;
  const isBehind = stage.name === "failed" && /counted in one transaction/.test(stage.problem.message);
  return (
    <div className="stack">
      <p>
        <strong>
          <Amount raw={claimableTokens} decimals={token.decimals} symbol={token.symbol} />
        </strong>{" "}
        <span className="soft">{part === "provider" ? "of the provider’s part" : "of your part"} has vested.</span>
      </p>
      <ChipGroup
        label="Where it goes"
        chips={[
          { value: "account", label: "To my account" },
          { value: "stake", label: "Into stake here" },
          { value: "elsewhere", label: "With another provider" },
        ]}
        chosen={into}
        onChoose={(chosen) => {
          transaction.reset();
          setInto(chosen);
        }}
      />
      {into === "elsewhere" ? (
        <RestakeForm provider={provider} part={part} transaction={transaction} disabled={claimableTokens === "0"} />
      ) : (
        <button
          type="button"
          className="button primary wide"
          disabled={claimableTokens === "0" || transaction.busy}
          onClick={() => void claim()}
        >
          {into === "stake" ? "Stake it here" : "Claim"}
        </button>
      )}
      {isBehind && (
        <button type="button" className="button wide" onClick={() => void resolve()}>
          Write records
        </button>
      )}
      <TransactionNote transaction={transaction} done="Done." />
    </div>
  );
}
