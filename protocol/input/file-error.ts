export type FileProblem = { line: number; column: number; field?: string; message: string };

/** What is wrong with a file, a line for each problem: `file:line:column: field: message`. */
export class FileError extends Error {
  override name = "FileError";
  readonly problems: FileProblem[];

  constructor(file: string, problems: FileProblem[]) {
    super(problems.map((problem) => problemText(file, problem)).join("\n"));
    this.problems = problems;
  }
}

function problemText(file: string, { line, column, field, message }: FileProblem): string {
  return `${file}:${line}:${column}: ${field === undefined || field === "" ? "" : `${field}: `}${message}`;
}
