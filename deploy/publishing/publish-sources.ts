import type { VerificationForm } from "#deploy/verification/verification-form.ts";
import { visibleText } from "#protocol/input/visible-text.ts";
import { type Explorer, NotReached, type Outcome } from "./explorer.ts";

/** Hands the sources of each contract to one explorer, and tells what became of each. Never throws for the explorer's sake. */
export async function publishSources(
  explorer: Explorer,
  contracts: readonly { form: VerificationForm; input: string }[],
  print: (line: string) => void,
): Promise<void> {
  print(`\n${explorer.name}:`);
  const counts = new Map<Outcome["state"], number>();
  let away: Outcome | null = null;
  for (const { form, input } of contracts) {
    const outcome: Outcome = away ?? (await outcomeOf(explorer, form, input));
    // It would be waited for in vain, contract after contract.
    if (outcome.state === "not reached") away = { ...outcome, words: "not asked, as it could not be reached before" };
    counts.set(outcome.state, (counts.get(outcome.state) ?? 0) + 1);
    print(`  ${form.name.padEnd(20)} ${outcome.state}: ${visibleText(outcome.words)}`);
  }
  print(`  ${[...counts].map(([state, count]) => `${count} ${state}`).join(", ")}`);
}

async function outcomeOf(explorer: Explorer, form: VerificationForm, input: string): Promise<Outcome> {
  try {
    return await explorer.publish(form, input);
  } catch (error) {
    if (!(error instanceof NotReached)) throw error;
    return { state: "not reached", words: error.message };
  }
}
