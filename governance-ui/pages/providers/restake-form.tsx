import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useClient, useConnection } from "wagmi";
import { providerQuery } from "#governance-ui/api/providers.ts";
import { explainError } from "#governance-ui/chain/explain-error.ts";
import { useProviderAddresses } from "#governance-ui/chain/providers/provider-contracts.ts";
import { claimCall, claimProviderCall } from "#governance-ui/chain/providers/reward-calls.ts";
import { useStakeFacts } from "#governance-ui/chain/providers/use-stake-facts.ts";
import type { Transaction } from "#governance-ui/chain/use-transaction.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { AddressField, DelegateeWarning, useTypedAddress } from "./address-field.tsx";
import { ProviderLink } from "./provider-link.tsx";
import { TextField, wholeNumber } from "./text-field.tsx";

type Props = { provider: number; part: "provider" | "staker"; transaction: Transaction; disabled: boolean };

/** Stakes what has vested with another provider. Who has stake there already keeps its delegatee. */
export function RestakeForm({ provider, part, transaction, disabled }: Props) {
  const client = useClient();
  const { address: account } = useConnection();
  const addresses = useProviderAddresses();
  const [number, setNumber] = useState("");
  const [typed, setTyped] = useState<string>(account ?? "");
  const into = wholeNumber(number);
  const other = into === null || into === 0 || into === provider ? null : into;
  const known = useQuery({ ...providerQuery(String(other)), enabled: other !== null });
  const { data: facts } = useStakeFacts(other ?? provider);
  const chosen = useTypedAddress(typed);
  const there = other !== null && known.data?.provider === other ? facts : undefined;
  const delegatee = there?.delegatee ?? chosen;
  const takesStake = there !== undefined && (there.isActive || there.worthTokens > 0n);
  const problem = () => {
    if (number.trim() === "") return null;
    if (into === null || into === 0) return "Give the number of a provider, as its page has it.";
    if (into === provider) return "That is this provider: choose “Into stake here”.";
    if (known.error) return explainError(known.error).message;
    return there !== undefined && !takesStake ? "This provider takes no new stake." : null;
  };
  const restake = async () => {
    if (!client || !account || other === null || delegatee === null) return;
    const to = { kind: "stake", provider: other, delegatee } as const;
    const question = { ...addresses, account, provider, into: to };
    await transaction.send(() =>
      part === "provider" ? claimProviderCall(client, question) : claimCall(client, question),
    );
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void restake();
      }}
    >
      <TextField
        label="Number of the provider"
        hint="What has vested is staked there at once; it never comes to your account."
        problem={problem()}
        text={number}
        onText={setNumber}
        disabled={transaction.busy}
      />
      {takesStake && known.data && (
        <p className="small soft">
          <ProviderLink of={known.data} />
          {there.delegatee !== null && (
            <>
              : it will vote through <AddressLink address={there.delegatee} />, as your stake there does.
            </>
          )}
        </p>
      )}
      {takesStake && there.delegatee === null && (
        <>
          <AddressField
            label="Who votes with it there"
            hint="You, or whom you trust. You can change it at any time."
            text={typed}
            onText={setTyped}
            disabled={transaction.busy}
          />
          {chosen !== null && chosen !== account && <DelegateeWarning of={chosen} />}
        </>
      )}
      <button
        type="submit"
        className="button primary wide"
        disabled={disabled || !takesStake || delegatee === null || transaction.busy}
      >
        {takesStake ? `Stake it with provider ${other}` : "Stake it there"}
      </button>
    </form>
  );
}
