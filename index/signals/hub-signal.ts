import { z } from "zod";

const PAGE = 1_000;
const AT_ONCE = 10;
const TIMEOUT_MS = 30_000;

/** A signal and its ballots as a hub has them: envelopes that are still to be checked. */
export interface GivenSignal {
  signal: unknown;
  ballots: unknown[];
}

const record = z.object({ ipfs: z.string().regex(/^[A-Za-z0-9]{1,100}$/, "expected a content id") });
const proposalAnswer = z.object({ data: z.object({ proposal: record.nullable() }) });
const votesAnswer = z.object({ data: z.object({ votes: z.array(record) }) });

/**
 * Reads a signal from a hub's GraphQL. A hub tells choices there without their signatures: those are in the files that
 * it names, which any IPFS gateway has.
 */
export async function readHubSignal(hubUrl: string, ipfsUrl: string, id: string): Promise<GivenSignal> {
  const { data } = await ask(hubUrl, proposalAnswer, "query ($id: String!) { proposal(id: $id) { ipfs } }", { id });
  if (data.proposal === null) throw new Error(`${hubUrl} has no signal ${id}`);
  const files: string[] = [];
  for (;;) {
    const query =
      'query ($id: String!, $first: Int!, $skip: Int!) { votes(first: $first, skip: $skip, where: { proposal: $id }, orderBy: "created", orderDirection: asc) { ipfs } }';
    const page = await ask(hubUrl, votesAnswer, query, { id, first: PAGE, skip: files.length });
    files.push(...page.data.votes.map(({ ipfs }) => ipfs));
    if (page.data.votes.length < PAGE) break;
  }
  const read = (file: string) => getJson(`${ipfsUrl.replace(/\/$/, "")}/${file}`);
  const ballots: unknown[] = [];
  for (let from = 0; from < files.length; from += AT_ONCE) {
    ballots.push(...(await Promise.all(files.slice(from, from + AT_ONCE).map(read))));
  }
  return { signal: await read(data.proposal.ipfs), ballots };
}

const fileSchema = z.object({ signal: z.unknown(), ballots: z.array(z.unknown()) });
const exportedSchema = z.object({ envelope: z.unknown() });

/** Reads a file `{signal, ballots}` of envelopes, or an exported signal. */
export function parseGivenSignal(text: string, file: string): GivenSignal {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON`);
  }
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) throw new Error(`${file}: expected {"signal": envelope, "ballots": [envelope, …]}`);
  const bare = (given: unknown) => exportedSchema.safeParse(given).data?.envelope ?? given;
  return { signal: bare(parsed.data.signal), ballots: parsed.data.ballots.map(bare) };
}

async function ask<Schema extends z.ZodType>(url: string, schema: Schema, query: string, variables: object) {
  const body = JSON.stringify({ query, variables });
  const answer = await getJson(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new Error(`${url} does not answer as a hub: ${parsed.error.issues[0]?.message}`);
  return parsed.data;
}

async function getJson(url: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => {
    throw new Error(`${url} does not answer`);
  });
  if (!response.ok) throw new Error(`${url} answers HTTP ${response.status}`);
  return response.json().catch(() => {
    throw new Error(`${url} does not answer with JSON`);
  });
}
