import { subjectChangeText } from "#proposals/catalogue/subject-change-text.ts";
import { type Check, finding, type Proposed } from "#proposals/report/effects.ts";

const MOST = 50;

type Moving = Pick<Proposed, "catalogue" | "decoded"> & {
  subject: Pick<Proposed["subject"], "made">;
  source: Pick<Proposed["source"], "client">;
};

/** Whom it moves, each with a date; of a proposal that was executed they are moved already. */
export const subjects: Check<Moving> = {
  id: "subjects",
  title: "Whom it moves",
  async run({ catalogue, decoded, subject, source }) {
    if (subject.made?.state === "executed") return [];
    const found = decoded.map(async ({ actionId, inputs }, index) => {
      const effect = actionId === null ? null : await catalogue.action(actionId)?.effect?.(inputs, source.client);
      if (effect?.kind !== "subjects") return [];
      const told = effect.changes.slice(0, MOST).map(subjectChangeText);
      const more = effect.changes.length - told.length;
      return finding({
        level: "info",
        key: `${actionId}:${index}`,
        title: effect.title,
        detail: `If executed now: ${[...told, ...(more > 0 ? [`and ${more} more`] : [])].join("; ")}.`,
        // Dates move with the second of the report.
        mark: [effect.title, ...effect.changes.map(({ name, what, why }) => `${name} ${what} ${why}`)].join("\n"),
      });
    });
    return (await Promise.all(found)).flat();
  },
};
