import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { z } from "zod";

const inputSchema = z.object({
  language: z.literal("Solidity"),
  sources: z.record(z.string(), z.object({ content: z.string() })),
  settings: z.looseObject({ libraries: z.record(z.string(), z.record(z.string(), z.string())) }),
});
const handInSchema = z.strictObject({
  stdJsonInput: inputSchema,
  compilerVersion: z.string().regex(/^\d+\.\d+\.\d+\+commit\.[0-9a-f]{8}$/),
  contractIdentifier: z.string().regex(/^.+\.sol:\w+$/),
});
const formSchema = z.strictObject({
  contractaddress: z.string().regex(/^0x[0-9a-fA-F]{40}$/),
  sourceCode: z.string().transform((json) => inputSchema.parse(JSON.parse(json))),
  codeformat: z.literal("solidity-standard-json-input"),
  contractname: z.string().regex(/^.+\.sol:\w+$/),
  compilerversion: z.string().regex(/^v\d+\.\d+\.\d+\+commit\.[0-9a-f]{8}$/),
  constructorArguments: z.string().regex(/^([0-9a-f]{64})*$/),
  constructorArguements: z.string(),
});

interface Ticket {
  contract: string;
  looks: number;
}
interface Reply {
  status: number;
  body: unknown;
}

export type LocalExplorers = Awaited<ReturnType<typeof startLocalExplorers>>;

/** Sourcify's API (version 2) and Etherscan's (version 2) at one address, as their documents have them. They compile nothing. */
export async function startLocalExplorers() {
  /** By what it was handed in for: `chain:address` in small letters, with the contract's path and name. */
  const sourcify = new Map<string, string>();
  const etherscan = new Map<string, string>();
  const tickets = new Map<string, Ticket>();
  const keys: (string | null)[] = [];
  /** Names of contracts whose code is found to be another. */
  const refused = new Set<string>();
  let busyFor = 0;
  let knowsChain = true;

  const ticketOf = (contract: string): string => {
    const id = `ticket-${tickets.size}`;
    tickets.set(id, { contract, looks: 0 });
    return id;
  };
  /** Null while it is at work: at the first look, for the first ticket of each kind. */
  const lookAt = (id: string): Ticket | null => {
    const ticket = tickets.get(id);
    if (ticket === undefined) return null;
    ticket.looks++;
    return id === "ticket-0" && ticket.looks === 1 ? null : ticket;
  };
  const isRefused = ({ contract }: Ticket) => refused.has(contract.split(":")[1] ?? "");

  function answerSourcify(method: string, path: string, body: string): Reply {
    const [, kind, first = "", address = ""] = /^\/v2\/(contract|verify)\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
    const key = `${first}:${address.toLowerCase()}`;
    if (kind === "contract") {
      const match = sourcify.has(key) ? "exact_match" : null;
      const about = { match, creationMatch: match, runtimeMatch: match, chainId: first, address };
      return { status: match === null ? 404 : 200, body: about };
    }
    if (kind === "verify" && method === "POST") {
      if (!knowsChain) return sourcifyError(400, `The chain ${first} is not supported`, "unsupported_chain");
      const { contractIdentifier, stdJsonInput } = handInSchema.parse(JSON.parse(body));
      if (stdJsonInput.sources[contractIdentifier.split(":")[0] ?? ""] === undefined) return sourcifyError(400, "bad");
      const id = ticketOf(contractIdentifier);
      if (!refused.has(contractIdentifier.split(":")[1] ?? "")) sourcify.set(key, contractIdentifier);
      return { status: 202, body: { verificationId: id } };
    }
    if (kind !== "verify") return sourcifyError(404, "not_found");
    const ticket = lookAt(first);
    const job = { isJobCompleted: ticket !== null, verificationId: first, jobStartTime: "2026-11-30T00:00:00Z" };
    if (ticket === null) return { status: 200, body: { ...job, contract: { match: null } } };
    if (!isRefused(ticket)) return { status: 200, body: { ...job, contract: { match: "exact_match" } } };
    const error = { customCode: "no_match", message: "The onchain and recompiled bytecodes don't match." };
    return { status: 200, body: { ...job, error, contract: { match: null } } };
  }

  function answerEtherscan(query: URLSearchParams, body: string): Reply {
    const say = (status: "0" | "1", result: unknown): Reply => ({
      status: 200,
      body: { status, message: status === "1" ? "OK" : "NOTOK", result },
    });
    const [chain, action] = [query.get("chainid"), query.get("action")];
    keys.push(query.get("apikey"));
    if (query.get("module") !== "contract" || chain === null) return say("0", "Missing Or invalid Module name");
    if (busyFor > 0) {
      busyFor--;
      return say("0", "Max calls per sec rate limit reached (3/sec)");
    }
    if (!knowsChain) return say("0", "Missing or unsupported chainid parameter (required for v2 api)");
    if (action === "getsourcecode") {
      const known = etherscan.has(`${chain}:${query.get("address")?.toLowerCase()}`);
      return say("1", [{ SourceCode: known ? "{{}}" : "", ABI: "" }]);
    }
    if (action === "verifysourcecode") {
      const form = formSchema.parse(Object.fromEntries(new URLSearchParams(body)));
      const key = `${chain}:${form.contractaddress.toLowerCase()}`;
      if (etherscan.has(key)) return say("0", "Contract source code already verified");
      const id = ticketOf(form.contractname);
      if (!refused.has(form.contractname.split(":")[1] ?? "")) etherscan.set(key, form.contractname);
      return say("1", id);
    }
    const ticket = lookAt(query.get("guid") ?? "");
    if (ticket === null) return say("0", "Pending in queue");
    return isRefused(ticket) ? say("0", "Fail - Unable to verify") : say("1", "Pass - Verified");
  }

  async function handle(request: IncomingMessage): Promise<Reply> {
    const asked = new URL(request.url ?? "/", "http://localhost");
    const body = await text(request);
    return asked.pathname.startsWith("/server")
      ? answerSourcify(request.method ?? "GET", asked.pathname.slice("/server".length), body)
      : answerEtherscan(asked.searchParams, body);
  }

  const server = createServer(async (request, response) => {
    const { status, body } = await handle(request).catch((error): Reply => sourcifyError(400, String(error)));
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    sourcifyUrl: `http://127.0.0.1:${port}/server`,
    etherscanUrl: `http://127.0.0.1:${port}/v2/api`,
    sourcify,
    etherscan,
    keys,
    refused,
    /** So many requests are one too many. */
    beBusy(requests: number) {
      busyFor = requests;
    },
    /** As for a chain that neither takes. */
    forgetChain() {
      sourcify.clear();
      knowsChain = false;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function sourcifyError(status: number, message: string, customCode = "invalid_parameter"): Reply {
  return { status, body: { customCode, message, errorId: "1" } };
}
