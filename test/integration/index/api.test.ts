import { mkdir, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { encodeFunctionData } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { caughtUp } from "./expect-equal.ts";
import { expectFullPages } from "./expect-pages.ts";
import { account, type GovernedChain, settings, startGovernedChain } from "./governed-chain.ts";
import { type RunningIndex, startIndex } from "./indexed-chain.ts";

let governed: GovernedChain;
let index: RunningIndex;

beforeAll(async () => {
  governed = await startGovernedChain();
  index = await startIndex({ deployment: governed.deployment, rpcUrls: [governed.rpcUrl] });
  const data = encodeFunctionData({ abi: althingGovernorAbi, functionName: "setVotingDelay", args: [2 * 86_400] });
  const texts = ["# Plain", "# 100%_sure", "<script>alert(1)</script>", `# Long\n\n${"x".repeat(20_000)}`, "# Fifth"];
  for (const text of texts) await governed.propose(account(1), [{ target: governed.governor, data }], text);
  await governed.skip(settings.votingDelay + 1);
  const { body } = await index.get("/api/proposals").then(async (page) => {
    await caughtUp(index, governed);
    return page.body.items.length === 5 ? page : index.get("/api/proposals");
  });
  for (const [at, voter] of [1, 2, 3, 4, 5].entries()) {
    await governed.vote(account(voter), BigInt(body.items[4].id), at % 3, at % 2 === 0 ? "with a reason" : "");
  }
  await caughtUp(index, governed);
  await mkdir(join(index.directory, "ui", "assets"), { recursive: true });
  await writeFile(join(index.directory, "ui", "index.html"), "<!doctype html><title>Althing</title>");
  await writeFile(join(index.directory, "ui", "assets", "app.js"), "export {};");
});

afterAll(async () => {
  await index?.stop();
  await governed?.close();
});

const problem = z.object({ error: z.object({ code: z.string(), message: z.string(), hint: z.string() }) }).strict();

describe("the API, given bad input", () => {
  const bad: [string, number, RegExp][] = [
    ["/api/proposals?foo=1", 400, /Unknown query parameter: foo/],
    ["/api/health?verbose=1", 400, /Unknown query parameter: verbose/],
    ["/api/proposals?limit=0", 400, /limit/],
    ["/api/proposals?limit=100000", 400, /limit/],
    ["/api/proposals?limit=ten", 400, /limit: expected a number/],
    ["/api/proposals?limit=0x10", 400, /limit: expected a number in decimal digits/],
    ["/api/proposals?limit=1e1", 400, /limit: expected a number in decimal digits/],
    ["/api/proposals?limit=", 400, /limit/],
    ["/api/proposals?limit=1&limit=2", 400, /limit/],
    ["/api/proposals?state=won", 400, /state/],
    ["/api/proposals?class=harmless", 400, /class/],
    ["/api/proposals?proposer=0x12", 400, /expected an address/],
    ["/api/proposals?cursor=%27%20or%201=1", 400, /is not a cursor of this list/],
    [`/api/proposals?q=${"y".repeat(201)}`, 400, /q:/],
    ["/api/proposals/99", 404, /There is no proposal 99/],
    ["/api/proposals/abc", 400, /expected a proposal's number or its id/],
    [`/api/proposals/${"9".repeat(79)}`, 400, /expected a proposal's number/],
    ["/api/proposals/1/votes?cursor=1", 400, /not a cursor/],
    ["/api/proposals/1/votes?support=maybe", 400, /support/],
    ["/api/delegates?cursor=5", 400, /not a cursor/],
    ["/api/accounts/vitalik.eth", 400, /expected an address/],
    ["/api/parameters/nonsense/history", 404, /There is no parameter "nonsense"/],
    ["/api/emissions", 404, /has no emissions/],
    ["/api/nothing", 404, /There is nothing at/],
  ];
  for (const [path, status, message] of bad) {
    it(`${path.slice(0, 60)}: ${status}, saying what was wrong and what to do`, async () => {
      const answer = await index.get(path);
      expect(answer.status).toBe(status);
      const { error } = problem.parse(answer.body);
      expect(error.message).toMatch(message);
      expect(error.hint.length).toBeGreaterThan(10);
    });
  }

  const ballot = {
    kind: "proposal",
    subject: "1",
    voter: account(2).address,
    support: 1,
    reason: "",
    signature: `0x${"11".repeat(65)}`,
  };
  const ballots: [string, object, RegExp][] = [
    ["a proposal's id below 0", { subject: "-1" }, /subject: expected a proposal's id/],
    ["a proposal's id of 2^256", { subject: (2n ** 256n).toString() }, /subject: expected a proposal's id/],
    ["a wrong checksum", { voter: `${account(2).address.slice(0, -2)}bC` }, /voter: .* checksum/],
  ];
  for (const [name, change, message] of ballots) {
    it(`a ballot with ${name}: 400, saying what was wrong`, async () => {
      const response = await fetch(`${index.url}/api/relay/ballots`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...ballot, ...change }),
      });
      expect(response.status).toBe(400);
      expect(problem.parse(await response.json()).error.message).toMatch(message);
    });
  }

  it("a known id of 78 digits and the number give the same proposal", async () => {
    const byNumber = await index.get("/api/proposals/1");
    expect((await index.get(`/api/proposals/${byNumber.body.id}`)).body).toEqual(byNumber.body);
  });

  it("writing is refused", async () => {
    const response = await fetch(`${index.url}/api/proposals`, { method: "POST", body: "{}" });
    expect(response.status).toBe(405);
    expect(problem.parse(await response.json()).error.hint).toContain("openapi.json");
  });
});

describe("lists", () => {
  it("are cut into pages that join without loss or repetition", async () => {
    const seen: number[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const { body } = await index.get(`/api/proposals?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ number }: { number: number }) => number));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual([5, 4, 3, 2, 1]);
    const first = await index.get("/api/proposals/1/votes?limit=3");
    const second = await index.get(`/api/proposals/1/votes?limit=3&cursor=${first.body.nextCursor}`);
    expect(second.body.items).toHaveLength(2);
    expect(second.body.nextCursor).toBeNull();
    const delegates = await index.get("/api/delegates?limit=3");
    const others = await index.get(`/api/delegates?limit=3&cursor=${delegates.body.nextCursor}`);
    const addresses = [...delegates.body.items, ...others.body.items].map(({ address }) => address);
    expect(new Set(addresses).size).toBe(5);
  });

  it("hold all ballots of an account, page by page, and how many there are", async () => {
    const { address } = account(1);
    const before = (await index.get(`/api/accounts/${address}`)).body;
    const { items } = (await index.get("/api/proposals?limit=3")).body;
    for (const { id } of items) await governed.vote(account(1), BigInt(id), 1);
    await caughtUp(index, governed);
    const { ballots, ballotCount } = (await index.get(`/api/accounts/${address}`)).body;
    expect(ballotCount).toBe(before.ballotCount + 3);
    const seen = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { body } = await index.get(`/api/accounts/${address}/ballots?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items);
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(ballots);
    expect(seen).toHaveLength(ballotCount);
    expect((await index.get(`/api/accounts/${address}/ballots?cursor=x`)).status).toBe(400);
  });

  it.each([
    "/api/proposals",
    "/api/proposals/1/votes",
    "/api/delegates",
    `/api/accounts/${account(1).address}/ballots`,
  ])("end where the last page is exactly full: %s", (path) => expectFullPages(index, path));

  it("are filtered and searched, with wildcards taken literally", async () => {
    const titles = async (query: string) =>
      (await index.get(`/api/proposals?${query}`)).body.items.map(({ title }: { title: string }) => title);
    expect(await titles("q=100%25_sure")).toEqual(["100%_sure"]);
    expect(await titles("q=%25")).toEqual(["100%_sure"]);
    expect(await titles("q=%232")).toEqual(["100%_sure"]);
    expect(await titles("state=executed")).toEqual([]);
    expect(await titles(`proposer=${account(1).address}&state=active&class=routine`)).toHaveLength(5);
    expect((await index.get("/api/proposals?state=executed")).body.counts).toMatchObject({ active: 5, executed: 0 });
    expect((await index.get("/api/proposals/1/votes?support=against")).body.items).toHaveLength(2);
    expect((await index.get("/api/proposals/1/votes?q=with%20a")).body.items).toHaveLength(3);
  });
});

describe("what a browser gets", () => {
  it("every answer has a policy that loads nothing from elsewhere", async () => {
    for (const path of ["/", "/assets/app.js", "/api/health", "/api/nothing"]) {
      const { headers } = await fetch(index.url + path);
      expect(headers.get("content-security-policy")).toContain("default-src 'self'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  it("answers are compressed for those who take it", async () => {
    const response = await fetch(`${index.url}/api/proposals`, { headers: { "accept-encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect((await response.json()).items).toHaveLength(5);
  });

  it("a list that stands as it was is not sent again", async () => {
    const first = await fetch(`${index.url}/api/proposals`);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const tag = first.headers.get("etag") ?? "";
    expect(tag).not.toBe("");
    const again = await fetch(`${index.url}/api/proposals`, { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
    await governed.vote(account(3), BigInt((await index.get("/api/proposals/3")).body.id), 1);
    await caughtUp(index, governed);
    expect((await fetch(`${index.url}/api/proposals`, { headers: { "if-none-match": tag } })).status).toBe(200);
  });

  it("files are asked after each time but those named after their content, and sent once", async () => {
    const page = await fetch(`${index.url}/`);
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const tag = page.headers.get("etag") ?? "";
    expect(tag).not.toBe("");
    const again = await fetch(`${index.url}/`, { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
    expect(again.headers.get("cache-control")).toBe("no-cache");
    const script = await fetch(`${index.url}/assets/app.js`);
    expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await fetch(`${index.url}/assets/none.js`)).headers.get("cache-control")).toBeNull();
  });

  it("feeds link to where visitors find the server", async () => {
    expect(await (await fetch(`${index.url}/feed.atom`)).text()).toContain(`href="${index.url}/#/proposals/1"`);
    const publicUrl = "https://vote.example.org";
    const proxied = await startIndex({ deployment: governed.deployment, rpcUrls: [governed.rpcUrl], publicUrl });
    await caughtUp(proxied, governed);
    for (const path of ["/feed.atom", "/calendar.ics"]) {
      const text = (await (await fetch(proxied.url + path)).text()).replaceAll(/\r\n /g, "");
      expect(text).toContain(`${publicUrl}/#/proposals/1`);
      expect(text).not.toContain(proxied.url);
    }
    await proxied.stop();
  });

  it("files outside the interface cannot be reached", async () => {
    expect((await fetch(`${index.url}/`)).status).toBe(200);
    for (const path of [
      "/../althing.sqlite",
      "/..%2falthing.sqlite",
      "/assets/..%2f..%2falthing.sqlite",
      "/%2e%2e/althing.sqlite",
      "//etc/passwd",
      "/..\\althing.sqlite",
    ]) {
      expect([400, 404]).toContain(await statusOfRaw(path));
    }
  });

  it("other sites may read the API, and may not use the node behind /rpc", async () => {
    const read = await fetch(`${index.url}/api/health`, { headers: { origin: "https://example.org" } });
    expect(read.headers.get("access-control-allow-origin")).toBe("*");
    const ask = (
      headers: Record<string, string>,
      body = '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}',
    ) => fetch(`${index.url}/rpc`, { method: "POST", headers, body });
    const json = { "content-type": "application/json" };
    expect(await (await ask(json)).json()).toMatchObject({ result: "0x7a69" });
    expect((await ask({ ...json, origin: index.url })).status).toBe(200);
    expect((await ask({ ...json, origin: "https://example.org" })).status).toBe(403);
    expect((await ask({ ...json, origin: "null" })).status).toBe(403);
    expect((await ask({ "content-type": "text/plain" })).status).toBe(400);
    expect((await ask(json, "x".repeat(1_100_000))).status).toBe(413);
  });

  it("pages of another origin read, and give what was signed only where they are named", async () => {
    const elsewhere = "https://vote.example.org";
    const open = await startIndex({
      deployment: governed.deployment,
      rpcUrls: [governed.rpcUrl],
      allowedOrigins: [elsewhere],
    });
    const mayPost = async (url: string, origin: string) => {
      const asked = await fetch(`${url}/api/relay/ballots`, {
        method: "OPTIONS",
        headers: {
          origin,
          "access-control-request-method": "POST",
          "access-control-request-headers": "content-type",
        },
      });
      return asked.headers.get("access-control-allow-origin");
    };
    expect(await mayPost(index.url, elsewhere)).toBeNull();
    expect(await mayPost(open.url, elsewhere)).toBe(elsewhere);
    expect(await mayPost(open.url, "https://other.example.org")).toBeNull();
    const given = (origin: string) =>
      fetch(`${open.url}/api/relay/ballots`, {
        method: "POST",
        headers: { origin, "content-type": "application/json" },
        body: "{}",
      });
    expect((await given(elsewhere)).headers.get("access-control-allow-origin")).toBe(elsewhere);
    expect((await given("https://other.example.org")).headers.get("access-control-allow-origin")).toBeNull();
    const rpc = (origin: string) =>
      fetch(`${open.url}/rpc`, {
        method: "POST",
        headers: { origin, "content-type": "application/json" },
        body: '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}',
      });
    expect(await (await rpc(elsewhere)).json()).toMatchObject({ result: "0x7a69" });
    expect((await rpc("https://other.example.org")).status).toBe(403);
    const read = await fetch(`${open.url}/api/health`, { headers: { origin: "https://other.example.org" } });
    expect(read.headers.get("access-control-allow-origin")).toBe("*");
    await open.stop();
  });

  it("feeds carry what proposers wrote as text, not as markup", async () => {
    const atom = await (await fetch(`${index.url}/feed.atom`)).text();
    expect(atom).toContain("&lt;script&gt;");
    expect(atom).not.toContain("<script>");
    const calendar = await (await fetch(`${index.url}/calendar.ics`)).text();
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(5);
    const metrics = await (await fetch(`${index.url}/metrics`)).text();
    expect(metrics).toContain('althing_proposals{state="active"} 5');
    expect(metrics).toContain("althing_index_live 1");
  });

  it("live events tell of each block and of what to load anew", async () => {
    const controller = new AbortController();
    const response = await fetch(`${index.url}/api/events`, { signal: controller.signal });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    await governed.delegate(account(3), account(4).address);
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (text.includes("event: change") && text.includes("event: block")) break;
    }
    controller.abort();
    expect(text).toContain('{"topics":["delegates"]}');
    const block = /event: block\ndata: (.*)/.exec(text)?.[1] ?? "";
    expect(JSON.parse(block).number).toBe(Number(await governed.chain.getBlockNumber()));
  });
});

describe("who may have the server ask its node", () => {
  it("one address, so many times a minute; it is told when again, and nobody else is kept out", async () => {
    const ask = (from: string) =>
      fetch(`${index.url}/api/safe/${account(1).address}/transactions`, { headers: { "x-forwarded-for": from } });
    const answers = await Promise.all(Array.from({ length: 620 }, () => ask("192.0.2.9")));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask("192.0.2.10")).status).toBe(404);
  });
});

describe("who may listen for live events", () => {
  const listen = async (from: string) => {
    const controller = new AbortController();
    const headers = { "x-forwarded-for": from };
    const { status } = await fetch(`${index.url}/api/events`, { headers, signal: controller.signal });
    return { status, leave: () => controller.abort() };
  };

  it("asking for the head alone keeps no slot", async () => {
    for (let asked = 0; asked < 510; asked++) {
      expect((await fetch(`${index.url}/api/events`, { method: "HEAD" })).status).toBe(200);
    }
    const listener = await listen("192.0.2.1");
    expect(listener.status).toBe(200);
    listener.leave();
  });

  it("one address has twenty slots, which are free again when its sockets go, and keeps nobody else out", async () => {
    const listeners = await Promise.all(Array.from({ length: 20 }, () => listen("192.0.2.2")));
    expect(listeners.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect((await listen("192.0.2.2")).status).toBe(429);
    const other = await listen("192.0.2.3");
    expect(other.status).toBe(200);
    for (const { leave } of [...listeners, other]) leave();
    await expect
      .poll(async () => {
        const again = await listen("192.0.2.2");
        again.leave();
        return again.status;
      })
      .toBe(200);
  });
});

/** `fetch` would tidy the path before it is sent. */
function statusOfRaw(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(index.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
