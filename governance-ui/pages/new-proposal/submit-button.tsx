import { type Address, keccak256, toHex } from "viem";
import { readContract } from "viem/actions";
import { useClient, useConnection } from "wagmi";
import { useLocation } from "wouter";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { proposeCall } from "#governance-ui/chain/propose-call.ts";
import type { Prospects } from "#governance-ui/chain/read-prospects.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import type { KeptDraft } from "#governance-ui/drafts/use-kept-draft.ts";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import type { Call } from "#protocol/chain/call.ts";
import { composeDescription } from "#protocol/governor/proposal-description.ts";
import type { CheckedDraft } from "./check-draft.ts";
import type { Draft } from "./draft.ts";
import { isBad, type Trial } from "./use-trial.ts";

type Props = { kept: KeptDraft<Draft>; checked: CheckedDraft; prospects: Prospects | undefined; trial: Trial };

/** What still stands in the way, in the order of the page. */
function obstacles({ kept: { value: draft }, checked, prospects }: Props, account: Address | undefined): string[] {
  const { ownVotes = null, threshold = 0n } = prospects ?? {};
  const wrong = checked.actions.filter(({ inputs }) => inputs === null).length;
  return [
    draft.actions.length === 0 && "Add at least one action.",
    wrong > 0 && `Complete ${wrong === 1 ? "one action" : `${wrong} actions`}.`,
    checked.title !== null && "Give it a title of one line.",
    checked.text !== null && "Shorten the text.",
    account === undefined && "Connect a wallet.",
    ownVotes !== null &&
      ownVotes < threshold &&
      "Your power is below what proposing needs. Export the draft and ask a delegate to submit it.",
  ].filter((line) => line !== false);
}

/** Submits what was tried, with the `#proposer=` protection, so that nobody can take the proposal first and cancel it. */
export function SubmitButton(props: Props) {
  const { kept, checked, trial } = props;
  const { address: account } = useConnection();
  const client = useClient();
  const governor = useContract("AlthingGovernor");
  const [, navigate] = useLocation();
  const transaction = useTransaction();
  const missing = obstacles(props, account);

  const submit = async (calls: Call[], proposer: Address) => {
    const text = { title: kept.value.title.trim(), description: kept.value.text };
    const description = composeDescription(text, proposer);
    const counted = await kept.send((sent) => transaction.send(() => proposeCall(governor, calls, description), sent));
    if (!counted || !client) return;
    kept.clear();
    const id = await readContract(client, {
      address: governor,
      abi: althingGovernorAbi,
      functionName: "getProposalId",
      args: [
        calls.map(({ target }) => target),
        calls.map(({ valueWei }) => valueWei),
        calls.map(({ data }) => data),
        keccak256(toHex(description)),
      ],
    });
    navigate(`/proposals/${id}`);
  };

  const trySubmit = async (calls: Call[], proposer: Address) => {
    const result = trial.result ?? (await trial.run());
    if (result === null || (trial.result === null && isBad(result))) return;
    await submit(calls, proposer);
  };
  const warned = trial.result !== null && isBad(trial.result);

  return (
    <div className="panel-part stack">
      {missing.length > 0 && (
        <ul className="small soft submit-problems">
          {missing.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {warned && (
        <p className="field-error" role="alert">
          When it was tried, it did not work as it should. See the effects before you submit it.
        </p>
      )}
      <button
        type="button"
        className={warned ? "button danger wide" : "button primary wide"}
        disabled={missing.length > 0 || transaction.busy || trial.running}
        onClick={() => checked.calls && account && void trySubmit(checked.calls, account)}
      >
        {trial.running ? "Trying it first…" : warned ? "Submit it all the same" : "Submit proposal"}
      </button>
      <TransactionNote transaction={transaction} done="Submitted. Opening the proposal…" />
    </div>
  );
}
