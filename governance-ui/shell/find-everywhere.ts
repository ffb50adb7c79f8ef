import { isAddress } from "viem";
import * as z from "zod/mini";
import { getJson, queryString } from "#governance-ui/api/get-json.ts";

export type Found = { kind: string; name: string; path: string };

const proposals = z.object({ items: z.array(z.object({ number: z.number(), title: z.string() })) });
const parameters = z.object({ items: z.array(z.object({ id: z.string(), label: z.string() })) });
const LIMIT = 6;

/** Proposals and parameters whose words match, and the account when the term is an address. */
export async function findEverywhere(term: string, signal: AbortSignal): Promise<Found[]> {
  if (isAddress(term)) return [{ kind: "Account", name: term, path: `/accounts/${term}` }];
  const [byText, knobs] = await Promise.all([
    getJson(`proposals${queryString({ q: term, limit: LIMIT })}`, proposals, signal),
    getJson("parameters", parameters, signal),
  ]);
  const word = term.toLowerCase();
  return [
    ...byText.items.map(({ number, title }) => ({
      kind: `Proposal ${number}`,
      name: title,
      path: `/proposals/${number}`,
    })),
    ...knobs.items
      .filter(({ id, label }) => `${id} ${label}`.toLowerCase().includes(word))
      .slice(0, LIMIT)
      .map(({ id, label }) => ({ kind: "Parameter", name: label, path: `/parameters/${encodeURIComponent(id)}` })),
  ];
}
