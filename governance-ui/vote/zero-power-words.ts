import { shortHex } from "../format/short-hex.ts";
import type { PowerExplanation } from "./power-explanation.ts";

/** The explanation in words; `snapshot` is the local time at which power is read. */
export function zeroPowerWords(explanation: PowerExplanation, snapshot: string): { title: string; advice: string } {
  const { cause, future, delegateThen } = explanation;
  const cannot = future ? `You have no votes yet. Power is read at ${snapshot}.` : "You cannot vote on this proposal.";
  switch (cause) {
    case "excluded":
      return {
        title: cannot,
        advice: "This account is excluded from voting: its tokens belong to the treasury or a reserve.",
      };
    case "no-tokens":
      return {
        title: cannot,
        advice: future
          ? "This account holds no tokens and nobody delegates to it."
          : `This account held no votes at ${snapshot}, and it holds no tokens now.`,
      };
    case "undelegated":
      return future
        ? {
            title: cannot,
            advice: "You hold tokens, but they are not delegated. Delegate before then to vote on this one.",
          }
        : {
            title: cannot,
            advice: `Your tokens were not delegated at ${snapshot}, when power was read. Delegate now to vote next time.`,
          };
    case "delegated-late":
      return {
        title: cannot,
        advice: `You delegated to yourself after ${snapshot}, when power was read. You can vote on proposals whose voting starts from now on.`,
      };
    case "delegated-away":
      return {
        title: cannot,
        advice: `Your tokens vote through ${delegateThen ? shortHex(delegateThen) : "another account"}. Delegate to yourself to vote with them ${future ? "here" : "next time"}.`,
      };
    case "moved-since":
      return {
        title: cannot,
        advice: `At ${snapshot} your tokens were delegated to another account. They are yours to vote with from now on.`,
      };
    case "received-late":
      return {
        title: cannot,
        advice: `Your tokens arrived after ${snapshot}, when power was read. You can vote with them next time.`,
      };
  }
}
