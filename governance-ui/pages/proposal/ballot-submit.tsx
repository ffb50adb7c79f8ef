import type { Ballot } from "#governance-ui/chain/ballot-call.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { compactAmount } from "#governance-ui/format/amount.ts";
import { CHOICES } from "#governance-ui/vote/choice.ts";

type Props = { choice: Ballot | null; problem: string | null; power: bigint; busy: boolean };

function words(choice: Ballot): string {
  if (choice.split === null) return CHOICES.find(({ support }) => support === choice.support)?.label ?? "";
  const { split } = choice;
  return CHOICES.filter(({ key }) => split[key] > 0)
    .map(({ key, label }) => `${split[key]}% ${label}`)
    .join(", ");
}

/** The button names what is signed: the choice and the power behind it. */
export function BallotSubmit({ choice, problem, power, busy }: Props) {
  const { token } = useDeployment();
  const label =
    choice === null
      ? "Choose how to vote"
      : problem
        ? "Vote"
        : `Vote ${words(choice)} with ${compactAmount(power, token.decimals)} ${token.symbol}`;
  return (
    <button
      type="submit"
      className="button primary wide ballot-submit"
      disabled={choice === null || problem !== null || busy}
    >
      {label}
    </button>
  );
}
