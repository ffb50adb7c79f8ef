/** What the API said went wrong, and what to do about it. */
export class ApiError extends Error {
  readonly status: number;
  readonly hint: string;

  constructor(status: number, message: string, hint: string) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.hint = hint;
  }

  /** Nothing of ours answered: no connection, or a host that only serves the page. */
  get unreachable(): boolean {
    return this.status === 0;
  }
}
