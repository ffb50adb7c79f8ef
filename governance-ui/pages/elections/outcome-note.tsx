import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Note } from "#governance-ui/parts/note.tsx";

/** Why an election that failed elected nobody. */
export function OutcomeNote({ election }: { election: ElectionDetail }) {
  const { token } = useDeployment();
  if (election.phase !== "failed") return null;
  const turnout = BigInt(election.turnoutTokens);
  const floor = BigInt(election.turnoutFloorTokens ?? 0);
  const amount = (raw: bigint) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  const next =
    "Those in office stay as long as their term and its caretaking last; anyone may open the next election once it is due.";
  if (turnout < floor) {
    return (
      <Note tone="warn" title="It failed: too few voted.">
        <p>
          {amount(turnout)} voted, {percentOf(turnout, floor)} of the {amount(floor)} needed
          {election.terms.extensionSeconds > 0 && ", even with the vote extended once"}. {next}
        </p>
      </Note>
    );
  }
  return (
    <Note tone="warn" title="It failed: too few could be elected.">
      <p>
        At least {election.terms.minSeats} candidates have to be elected; {election.qualified} qualified. {next}
      </p>
    </Note>
  );
}
