import { useClient, useConnection } from "wagmi";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { executeSlashCall } from "#governance-ui/chain/providers/upkeep-calls.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";

/** As contracts/providers/SlashingGate.sol has it. */
const LAPSE_SECONDS = 14 * 86_400;

/** Carries out a slash that has waited; for anyone with an account. */
export function ExecuteSlashButton({ request, readyAt }: { request: number; readyAt: number }) {
  const client = useClient();
  const { address } = useConnection();
  const gate = useContract("SlashingGate");
  const transaction = useTransaction();
  const isOpen = useChainTime((now) => now >= readyAt && now < readyAt + LAPSE_SECONDS);
  if (address === undefined || !isOpen) return null;
  return (
    <div className="stack slash-step">
      <p className="small soft">
        It has waited and was not stopped. Anyone may carry it out; the bot does it too. Who pays for it gains nothing:
        what is taken goes to the treasury.
      </p>
      <button
        type="button"
        className="button"
        disabled={transaction.busy || client === undefined}
        onClick={() => {
          if (client) void transaction.send(() => executeSlashCall(client, { gate, request }));
        }}
      >
        Carry out
      </button>
      <TransactionNote transaction={transaction} done="Carried out." />
    </div>
  );
}
