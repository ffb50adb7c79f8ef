/** What is wrong with one field, in words that say what was expected. */
export type InputIssue = { path: (string | number)[]; message: string };

/** Refused input: one issue for each field, in the order of the fields. */
export class InputError extends Error {
  override name = "InputError";
  readonly issues: InputIssue[];

  constructor(subject: string, issues: InputIssue[]) {
    super(`${subject}: ${issues.map((issue) => issueText(issue)).join("; ")}`);
    this.issues = issues;
  }
}

function issueText({ path, message }: InputIssue): string {
  return path.length === 0 ? message : `${path.join(".")}: ${message}`;
}
