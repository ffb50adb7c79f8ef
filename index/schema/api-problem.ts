/** What a client did wrong, or cannot have: shown as `{error: {code, message, hint}}`. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly status: 400 | 403 | 404 | 405 | 409 | 413 | 429 | 502 | 503;
  readonly code: string;
  readonly hint: string;

  constructor(status: ApiProblem["status"], code: string, message: string, hint: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.hint = hint;
  }
}
