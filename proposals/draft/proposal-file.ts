import { stringify } from "yaml";
import { z } from "zod";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { citeSignal } from "#protocol/governor/cited-signal.ts";
import { textProblems } from "#protocol/governor/proposal-description.ts";
import { FileError } from "#protocol/input/file-error.ts";
import { InputError } from "#protocol/input/input-error.ts";
import { parseYaml, type YamlText } from "#protocol/input/yaml/yaml-text.ts";
import { type ProposalDraft, type ProposedAction, proposedActions } from "./proposal-draft.ts";

const maxFileCharacters = 2_000_000;

/** The signal that the proposal grew from; it goes into the text. */
const signalIdSchema = z.templateLiteral(
  ["0x", z.string().regex(/^[0-9a-f]{64}$/)],
  "expected the id of a signal: 0x and 64 hexadecimal digits in small letters",
);

const draftSchema = z.strictObject({
  title: z.string("expected one line of text"),
  description: z.string("expected text").default(""),
  signal: signalIdSchema.optional(),
  actions: z
    .array(z.looseObject({ action: z.string("expected the id of an action") }), "expected a list of actions")
    .min(1, "expected at least one action"),
});

/** A proposal file that was read, with the places of its parts. */
export type ProposalFile = { draft: ProposalDraft; yaml: YamlText; file: string };

/** Reads a proposal file. Throws `FileError`: file, line, column, field and what was expected. */
export function parseProposalFile(text: string, file: string): ProposalFile {
  if (text.length > maxFileCharacters) {
    const message = `expected at most ${maxFileCharacters} characters, found ${text.length}`;
    throw new FileError(file, [{ line: 1, column: 1, message }]);
  }
  const { value, yaml } = parseYaml(text, file, draftSchema);
  const problems = textProblems(value).map(({ field, message }) => yaml.problem([field], message));
  if (problems.length > 0) throw new FileError(file, problems);
  const actions = value.actions.map(({ action, ...inputs }) => ({ action, inputs }));
  const description = value.signal === undefined ? value.description : citeSignal(value.description, value.signal);
  return { draft: { title: value.title.trim(), description, actions }, yaml, file };
}

/** The actions of a proposal file on one deployment. Throws `FileError`. */
export function fileProposal(catalogue: Catalogue, { draft, yaml, file }: ProposalFile): ProposedAction[] {
  try {
    return proposedActions(catalogue, draft);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new FileError(
      file,
      error.issues.map(({ path, message }) => yaml.problem(path, message)),
    );
  }
}

/** A draft as a file that `parseProposalFile` reads back. */
export function writeProposalFile({ title, description, actions }: ProposalDraft): string {
  const value = { title, description, actions: actions.map(({ action, inputs }) => ({ action, ...inputs })) };
  return stringify(value, { lineWidth: 0, blockQuote: "literal" });
}
