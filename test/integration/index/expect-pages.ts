import { expect } from "vitest";
import { z } from "zod";
import type { RunningIndex } from "./indexed-chain.ts";

const pageSchema = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() });
const MOST_PAGES = 12;

/**
 * A list that full pages make up exactly is as many pages as it must be: they join to the whole, and the last one, full
 * as it is, names no other. Tried with every length of a page that gives a few of them.
 */
export async function expectFullPages({ get }: Pick<RunningIndex, "get">, path: string): Promise<void> {
  const page = async (limit: number, cursor: string | null) => {
    const { body } = await get(`${path}?limit=${limit}${cursor === null ? "" : `&cursor=${cursor}`}`);
    return pageSchema.parse(body);
  };
  const whole = (await page(200, null)).items;
  expect(whole.length, path).toBeGreaterThan(0);
  for (let limit = Math.ceil(whole.length / MOST_PAGES); limit <= whole.length; limit++) {
    if (whole.length % limit !== 0) continue;
    const pages: z.infer<typeof pageSchema>[] = [];
    do pages.push(await page(limit, pages.at(-1)?.nextCursor ?? null));
    while (pages.at(-1)?.nextCursor !== null && pages.length <= MOST_PAGES);
    expect(
      pages.flatMap(({ items }) => items),
      `${path} by ${limit}`,
    ).toEqual(whole);
    expect(pages, `${path} by ${limit}`).toHaveLength(whole.length / limit);
  }
}
