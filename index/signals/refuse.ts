import { ApiProblem } from "#index/schema/api-problem.ts";
import { SignalProblem, type SignalProblemCode } from "#protocol/signals/signal-problem.ts";

const status: Record<SignalProblemCode, ApiProblem["status"]> = {
  malformed: 400,
  "other-space": 400,
  "other-chain": 400,
  edited: 400,
  "not-signed": 400,
  "unknown-signal": 404,
  "not-open": 409,
  "from-the-future": 400,
  "bad-choice": 400,
  "no-votes": 403,
  "too-few-votes": 403,
  superseded: 409,
  "too-many": 429,
};

/** Does it, and tells a `SignalProblem` as the API tells problems. */
export async function refusing<Answer>(take: () => Promise<Answer>): Promise<Answer> {
  try {
    return await take();
  } catch (error) {
    if (!(error instanceof SignalProblem)) throw error;
    throw new ApiProblem(status[error.code], error.code.replaceAll("-", "_"), error.message, error.hint);
  }
}
