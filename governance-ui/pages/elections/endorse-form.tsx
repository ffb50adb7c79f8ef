import { useState } from "react";
import { formatUnits, parseUnits } from "viem";
import { useClient, useConnection } from "wagmi";
import type { CandidateView } from "#governance-ui/api/elections.ts";
import { useContract, useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { endorseCall } from "#governance-ui/chain/elections/endorse-call.ts";
import type { EndorserFacts } from "#governance-ui/chain/elections/read-endorser-facts.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { exactAmount } from "#governance-ui/format/amount.ts";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";
import { candidateName } from "./candidate-words.ts";

type Props = { number: number; candidate: CandidateView; facts: EndorserFacts };

function problemOf(text: string, decimals: number, leftTokens: bigint): string | null {
  if (!/^\d+(\.\d+)?$/.test(text)) return "Give an amount in digits.";
  if ((text.split(".")[1] ?? "").length > decimals) return `At most ${decimals} digits after the point.`;
  const weight = parseUnits(text, decimals);
  if (weight === 0n) return "Give more than zero.";
  return weight > leftTokens ? `You have ${exactAmount(leftTokens, decimals)} left.` : null;
}

/** Spends votes on a candidate. */
export function EndorseForm({ number, candidate, facts }: Props) {
  const deployment = useDeployment();
  const { decimals, symbol } = deployment.token;
  const client = useClient();
  const { address: account } = useConnection();
  const elections = useContract("Elections");
  const token = useContract("AlthingToken");
  const transaction = useTransaction();
  const [text, setText] = useState("");
  const problem = text === "" ? null : problemOf(text, decimals, facts.leftTokens);
  const needed = facts.minEndorsementTokens - BigInt(candidate.endorsedTokens);
  const toQualify = needed > 0n && needed <= facts.leftTokens ? needed : null;
  const endorse = async () => {
    if (!client || !account) return;
    const weightTokens = parseUnits(text, decimals);
    const question = { elections, token, number, account, candidate: candidate.address, weightTokens };
    if (await transaction.send(() => endorseCall(client, question))) setText("");
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void endorse();
      }}
    >
      <div className="field">
        <label htmlFor="endorse-amount">Votes for this candidate</label>
        <div className="affix">
          <input
            id="endorse-amount"
            className="input"
            inputMode="decimal"
            value={text}
            aria-invalid={problem !== null}
            aria-describedby="endorse-problem"
            disabled={transaction.busy}
            onChange={(event) => setText(event.target.value.trim())}
          />
          <span className="affix-unit">{symbol}</span>
        </div>
        <p id="endorse-problem" className="field-error" aria-live="polite">
          {problem}
        </p>
      </div>
      <p className="row">
        {toQualify !== null && (
          <button
            type="button"
            className="button small"
            disabled={transaction.busy}
            onClick={() => setText(formatUnits(toQualify, decimals))}
          >
            What it needs
          </button>
        )}
        <button
          type="button"
          className="button small"
          disabled={transaction.busy}
          onClick={() => setText(formatUnits(facts.leftTokens, decimals))}
        >
          All that is left
        </button>
      </p>
      <button
        type="submit"
        className="button primary wide ballot-submit"
        disabled={text === "" || problem !== null || transaction.busy}
      >
        {text === "" || problem !== null
          ? "Endorse"
          : `Endorse ${candidateName(candidate, deployment)} with ${exactAmount(parseUnits(text, decimals), decimals)} ${symbol}`}
      </button>
      <p className="small quiet">Votes spent on a candidate stay spent. They count for the ballot all the same.</p>
      <TransactionNote transaction={transaction} done="Endorsed." />
    </form>
  );
}
