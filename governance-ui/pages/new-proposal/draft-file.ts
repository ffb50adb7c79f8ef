import { parseProposalFile, writeProposalFile } from "#proposals/draft/proposal-file.ts";
import { type Draft, emptyDraft, withAction } from "./draft.ts";

/** The same YAML that `npm run propose` takes; what is empty is left out. */
export function draftToYaml(draft: Draft): string {
  const actions = draft.actions.map(({ actionId, texts }) => ({
    action: actionId,
    inputs: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")),
  }));
  return writeProposalFile({ title: draft.title, description: draft.text, actions });
}

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Throws `FileError`, which names line, column and what was expected. */
export function draftFromYaml(yaml: string, fileName: string): Draft {
  const { draft } = parseProposalFile(yaml, fileName);
  const start: Draft = { ...emptyDraft, title: draft.title, text: draft.description };
  return draft.actions.reduce(
    (all, { action, inputs }) =>
      withAction(all, action, Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, asText(value)]))),
    start,
  );
}
