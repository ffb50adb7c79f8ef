import { shortHex } from "#governance-ui/format/short-hex.ts";
import type { PowerExplanation } from "./power-explanation.ts";

export type VoteSubject = "proposal" | "election" | "endorsement" | "signal";

const subjects: Record<VoteSubject, { cannot: string; one: string; others: string }> = {
  proposal: {
    cannot: "You cannot vote on this proposal.",
    one: "vote on this one",
    others: "on proposals whose voting starts",
  },
  election: {
    cannot: "You cannot vote in this election.",
    one: "vote in this one",
    others: "in elections whose vote starts",
  },
  signal: {
    cannot: "You cannot vote on this signal.",
    one: "vote on this one",
    others: "on signals made",
  },
  endorsement: {
    cannot: "You cannot endorse in this election.",
    one: "endorse in this one",
    others: "in elections whose vote starts",
  },
};

/** The explanation in words; `snapshot` is the local time at which power is read. */
export function zeroPowerWords(
  explanation: PowerExplanation,
  snapshot: string,
  on: VoteSubject = "proposal",
): { title: string; advice: string } {
  const { cause, future, delegateThen } = explanation;
  const subject = subjects[on];
  const cannot = future ? `You have no votes yet. Power is read at ${snapshot}.` : subject.cannot;
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
    case "held":
      return {
        title: cannot,
        advice: `This account has no tokens of its own. Those that are held for it vote through ${delegateThen ? shortHex(delegateThen) : "another account"}; its page says where they are.`,
      };
    case "undelegated":
      return future
        ? {
            title: cannot,
            advice: `You hold tokens, but they are not delegated. Delegate before then to ${subject.one}.`,
          }
        : {
            title: cannot,
            advice: `Your tokens were not delegated at ${snapshot}, when power was read. Delegate now to vote next time.`,
          };
    case "delegated-late":
      return {
        title: cannot,
        advice: `You delegated to yourself after ${snapshot}, when power was read. You can vote ${subject.others} from now on.`,
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
