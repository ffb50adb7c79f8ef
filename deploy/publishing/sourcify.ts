import { z } from "zod";
import { type Answer, askExplorer } from "./ask-explorer.ts";
import { type Explorer, NotReached, type Outcome } from "./explorer.ts";
import { untilDecided } from "./until-decided.ts";

const refusalSchema = z.object({ customCode: z.string(), message: z.string() });
const lookupSchema = z.object({ match: z.string().nullable() });
const ticketSchema = z.object({ verificationId: z.string() });
const jobSchema = z.object({
  isJobCompleted: z.boolean(),
  error: refusalSchema.optional(),
  contract: z.object({ match: z.string().nullish() }),
});

/**
 * Sourcify's API, version 2, as its OpenAPI document has it: a contract is looked up, its input is handed in for a ticket, and
 * the ticket is looked at until it is decided.
 */
export function sourcify(url: string, chainId: number): Explorer {
  const ask = (path: string, init: RequestInit = {}) =>
    askExplorer(`${url}${path}`, init, ({ status }) => status === 429 || status === 503);

  async function decided(verificationId: string): Promise<Outcome> {
    return untilDecided(async () => {
      const answer = await ask(`/v2/verify/${verificationId}`);
      const job = jobSchema.safeParse(answer.body);
      if (!job.success) return refused(answer);
      const { isJobCompleted, error, contract } = job.data;
      if (!isJobCompleted) return null;
      if (error === undefined) return { state: "published", words: contract.match ?? "match" };
      return error.customCode === "already_verified"
        ? { state: "verified already", words: error.message }
        : { state: "refused", words: error.message };
    });
  }

  return {
    name: `Sourcify at ${url}`,
    async publish({ address, contract, compiler }, input) {
      const known = lookupSchema.safeParse((await ask(`/v2/contract/${chainId}/${address}`)).body);
      if (known.success && known.data.match !== null) return { state: "verified already", words: known.data.match };
      const answer = await ask(`/v2/verify/${chainId}/${address}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          stdJsonInput: JSON.parse(input),
          compilerVersion: compiler.replace(/^v/, ""),
          contractIdentifier: contract,
        }),
      });
      const ticket = ticketSchema.safeParse(answer.body);
      return ticket.success ? decided(ticket.data.verificationId) : refused(answer);
    },
  };
}

function refused({ status, body }: Answer): Outcome {
  const refusal = refusalSchema.safeParse(body);
  if (!refusal.success) return { state: "refused", words: `it answered ${status}, in a way that is not known here` };
  const { customCode, message } = refusal.data;
  if (customCode === "unsupported_chain") throw new NotReached(message);
  return { state: customCode === "already_verified" ? "verified already" : "refused", words: message };
}
