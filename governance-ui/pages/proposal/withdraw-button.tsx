import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";

/** Withdraws what the voter signed for a proposal, while it waits to be sent. Costs gas, and is for good. */
export function WithdrawButton({ proposalId }: { proposalId: string }) {
  const governor = useContract("AlthingGovernor");
  const transaction = useTransaction();
  const withdraw = () =>
    void transaction.send(async () => ({
      address: governor,
      abi: althingGovernorAbi,
      functionName: "withdrawBallots",
      args: [BigInt(proposalId)],
    }));
  return (
    <>
      <button type="button" className="button plain small" onClick={withdraw} disabled={transaction.busy}>
        Withdraw the ballot you signed
      </button>
      <TransactionNote
        transaction={transaction}
        done="No ballot that you signed for this proposal counts any more. You can vote with gas of your own."
      />
    </>
  );
}
