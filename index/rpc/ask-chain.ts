import { ApiProblem } from "#index/schema/api-problem.ts";
import { nodeFault } from "./viem-client.ts";

/** What the chain answers, or a 503 that says that nothing was taken. */
export async function askChain<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (nodeFault(error) === undefined) throw error;
    const hint = "Nothing was stored. Send the same again in a moment; you need not sign anew.";
    throw new ApiProblem(503, "chain_silent", "No node of the chain answers, so the votes cannot be read", hint);
  }
}
