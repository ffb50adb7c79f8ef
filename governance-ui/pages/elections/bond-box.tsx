import { isAddressEqual } from "viem";
import { useConnection } from "wagmi";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { CandidateView, ElectionDetail } from "#governance-ui/api/elections.ts";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { payOutBondCall } from "#governance-ui/chain/elections/election-step-call.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { EtherAmount } from "#governance-ui/parts/ether-amount.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";

type Props = { election: ElectionDetail; candidate: CandidateView };

/** Where the bond is, and a button once it can be paid out. */
export function BondBox({ election, candidate }: Props) {
  const { address } = useConnection();
  const elections = useContract("Elections");
  const transaction = useTransaction();
  const dueAt = election.phases.find(({ phase }) => phase === "endorsement")?.endAt ?? null;
  const gaveWay = election.phase === "gave-way";
  const due = useChainTime((now) => gaveWay || (dueAt !== null && now >= dueAt));
  const treasury = useContract("TimelockController");
  const { bond } = candidate;
  if (bond !== null) {
    return (
      <p className="panel-part small soft">
        The bond of <EtherAmount wei={bond.bondWei} /> went{" "}
        {isAddressEqual(bond.to, candidate.address) ? (
          "back to the candidate"
        ) : (
          <>
            to <AddressLink address={bond.to} />,{" "}
            {isAddressEqual(bond.to, treasury) ? "as it was endorsed too little" : "as the candidate said"}
          </>
        )}
        , <Relative at={bond.at} />.
      </p>
    );
  }
  return (
    <div className="panel-part stack">
      <p className="small soft">
        A bond of <EtherAmount wei={election.terms.bondWei} /> is held
        {!due && dueAt !== null && (
          <>
            {" "}
            and can be paid out <Relative at={dueAt} />
          </>
        )}
        .{" "}
        {gaveWay
          ? "It goes back to the candidate, as the election gave way."
          : "It goes back to the candidate if it was endorsed enough, else to the treasury."}
      </p>
      {due && address !== undefined && (
        <button
          type="button"
          className="button wide"
          disabled={transaction.busy}
          onClick={() => void transaction.send(() => payOutBondCall(elections, election.number, candidate.address))}
        >
          Pay out the bond
        </button>
      )}
      <TransactionNote transaction={transaction} done="Paid out." />
    </div>
  );
}
