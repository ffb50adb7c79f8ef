import { type Address, encodeFunctionData, keccak256, toHex } from "viem";
import { readContract, verifyTypedData } from "viem/actions";
import { type AvailabilityPanel, readAvailabilityPanel } from "#bots/availability/availability-panel.ts";
import type { ReadDays } from "#bots/availability/day-log.ts";
import type { MapFolder } from "#bots/checker/map-folder.ts";
import { isSignedByKey, type MapDomain, type SignedMap } from "#bots/checker/signed-map.ts";
import { refusalOf } from "#bots/committee/refusal-of.ts";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import { availabilityMapTypedData } from "#protocol/certification/availability-map.ts";
import { markedByQuorum, slotsOf } from "#protocol/certification/slots.ts";
import { availabilityAbi as abi } from "#protocol/chain/abi/Availability.ts";
import { cutoffSeconds, epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";

/** Below two million gas with twelve checkers. */
const MOST_REPORTS = 15;
/** So much of the window is left to checkers to pass their maps on, before a first post. */
const PATIENCE_SHARE = 1 / 12;

type OpenPanel = AvailabilityPanel & { epoch: number };
type Report = { provider: number; maps: SignedMap[]; marked: bigint };
/** By whose word a map is its checker's: a key's, which nothing changes, or a contract's, which may take it back. */
type SignedBy = "key" | "contract" | "nobody";

/** Posts where a quorum of checkers marked a slot that is not bad on the chain yet. */
export function reportAvailabilityDuty(availability: Address, folder: MapFolder, read: ReadDays): Duty {
  let problems: string[] = [];
  /** Of the epoch at hand; asked once. */
  let known = new Map<string, SignedBy>();

  async function signersOf(chain: Chain, maps: readonly SignedMap[]): Promise<Map<string, SignedBy>> {
    const domain = { chainId: chain.chainId, contract: availability };
    const found = new Map<string, SignedBy>();
    for (const map of maps) found.set(keyOf(map), known.get(keyOf(map)) ?? (await signedBy(chain, domain, map)));
    return found;
  }

  return {
    name: "report-availability",
    problems: () => problems,
    async due(chain): Promise<Due[]> {
      problems = [];
      const panel = await readAvailabilityPanel(chain, availability);
      if (!isOpen(panel)) return [];
      const found = await folder.read(panel.epoch);
      known = await signersOf(chain, found.maps);
      const { counting, refused } = countingMaps(panel, found.maps, known);
      problems = [...found.problems, ...refused];
      const days = await read(chain);
      const isNew = ({ provider, marked }: Report) =>
        (marked & ~(days.get(`${provider}:${panel.epoch}`)?.badSlots ?? 0n)) !== 0n;
      const duesOf = (maps: readonly SignedMap[]) =>
        inPages(reportsOf(maps, panel.quorum).filter(isNew)).map((page) => dueOf(availability, panel, page));

      const dues = duesOf(counting);
      const byKeys = counting.filter((map) => known.get(keyOf(map)) === "key");
      if (byKeys.length === counting.length) return dues;
      // A contract that says otherwise in a transaction must not hold up what keys signed.
      const refusals = await Promise.all(dues.map(({ call }) => refusalOf(chain, call.target, call.data)));
      return refusals.every((refusal) => refusal === null) ? dues : duesOf(byKeys);
    },
  };
}

const isOpen = (panel: AvailabilityPanel): panel is OpenPanel => panel.epoch !== null;

/** One that is forged would make the whole call fail, so each is looked at first. */
function countingMaps(
  panel: AvailabilityPanel,
  maps: readonly SignedMap[],
  signed: ReadonlyMap<string, SignedBy>,
): { counting: SignedMap[]; refused: string[] } {
  const counting: SignedMap[] = [];
  const refused: string[] = [];
  for (const map of maps) {
    const named = `the map of provider ${map.provider} by ${map.checker} does not count`;
    if (!panel.checkers.includes(map.checker)) refused.push(`${named}: it is no checker`);
    else if (signed.get(keyOf(map)) === "nobody") refused.push(`${named}: its signature is not of that checker`);
    else counting.push(map);
  }
  return { counting, refused };
}

const keyOf = ({ provider, epoch, badSlots, checker, signature }: SignedMap) =>
  `${provider}:${epoch}:${badSlots}:${checker}:${signature}`;

async function signedBy({ client, block }: Chain, domain: MapDomain, map: SignedMap): Promise<SignedBy> {
  if (await isSignedByKey(domain, map)) return "key";
  const typed = availabilityMapTypedData(domain.chainId, domain.contract, map);
  const { checker: address, signature } = map;
  const byContract = await verifyTypedData(client, { ...typed, address, signature, blockNumber: block.number });
  return byContract ? "contract" : "nobody";
}

const inPages = (reports: readonly Report[]): Report[][] =>
  Array.from({ length: Math.ceil(reports.length / MOST_REPORTS) }, (_, page) =>
    reports.slice(page * MOST_REPORTS, (page + 1) * MOST_REPORTS),
  );

function reportsOf(maps: readonly SignedMap[], quorum: number): Report[] {
  const providers = [...new Set(maps.map(({ provider }) => provider))].toSorted((a, b) => a - b);
  return providers.flatMap((provider) => {
    const own = maps.filter((map) => map.provider === provider);
    const marked = markedByQuorum(
      own.map(({ badSlots }) => badSlots),
      quorum,
    );
    return marked === 0n ? [] : [{ provider, maps: own, marked }];
  });
}

function dueOf(availability: Address, { epoch, schedule }: OpenPanel, reports: readonly Report[]): Due {
  const posted = reports.map(({ provider, maps }) => ({
    provider,
    epoch,
    maps: maps.map(({ checker, badSlots, signature }) => ({ checker, badSlots, signature })),
  }));
  const content = reports.map(({ provider, marked }) => `${provider}:${marked.toString(16)}`).join();
  const endSeconds = epochEndSeconds(schedule, epoch);
  const named = reports.map(({ provider, marked }) => `${provider} (${slotsOf(marked).length})`).join(", ");
  return {
    key: `availability:${epoch}:${keccak256(toHex(content))}`,
    call: {
      target: availability,
      data: encodeFunctionData({ abi, functionName: "post", args: [posted] }),
      valueWei: 0n,
    },
    notBefore: endSeconds + Math.floor(schedule.windowSeconds * PATIENCE_SHARE),
    deadline: cutoffSeconds(schedule, epoch) - 1,
    why: `a quorum of checkers found providers unavailable in epoch ${epoch}: ${named} of 96 slots`,
    verify: (chain) => verifyPosted(chain, availability, epoch, reports),
  };
}

async function verifyPosted(
  chain: Chain,
  availability: Address,
  epoch: number,
  reports: readonly Report[],
): Promise<Verdict> {
  const days = await Promise.all(reports.map(({ provider }) => dayOf(chain, availability, provider, epoch)));
  const missing = reports.filter(({ marked }, index) => (marked & ~(days[index]?.badSlots ?? 0n)) !== 0n);
  if (missing.length === 0) return { ok: true, detail: `the bad slots of epoch ${epoch} are posted` };
  const named = missing.map(({ provider }) => provider).join(", ");
  return { ok: false, detail: `bad slots of epoch ${epoch} are missing of ${named}` };
}

const dayOf = ({ client, block }: Chain, address: Address, provider: number, epoch: number) =>
  readContract(client, {
    address,
    abi,
    functionName: "dayOf",
    args: [provider, BigInt(epoch)],
    blockNumber: block.number,
  });
