import type { Address, Client } from "viem";
import { getBlock } from "viem/actions";
import { ApiError } from "#governance-ui/api/api-error.ts";
import type { DeploymentView } from "#governance-ui/api/deployment.ts";
import type { ProposalDetail, ProposalFilter, ProposalPage } from "#governance-ui/api/proposals.ts";
import { actionFileSchema } from "#proposals/action-files/action-file.ts";
import { type Catalogue, createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { deploymentSchema } from "#protocol/chain/deployment.ts";
import { type Announced, AnnouncedProposals } from "./announced.ts";
import { proposalDetail, proposalSummary } from "./proposal-view.ts";
import { type Created, readCreated } from "./read-created.ts";
import { readStanding, readState } from "./read-standing.ts";

/** What is read of the chain at once: a text may be as large as a block takes. */
const PAGE = 25;
/** Words are looked for in so many pages before what was found is shown. */
const SEARCHED_PAGES = 4;

/** Proposals without the index: which there are by a small event, their texts and standing by pages, newest first. */
export class ProposalsOfChain {
  readonly #client: Client;
  readonly #governor: Address;
  readonly #catalogue: Catalogue;
  readonly #announced: AnnouncedProposals;
  /** Texts and calls that were read: an id is a hash of them, so they stay what they are. */
  readonly #created = new Map<bigint, Created>();

  constructor(client: Client, view: DeploymentView) {
    const governor = view.contracts.AlthingGovernor;
    if (governor === undefined) throw new Error("This deployment names no governor.");
    this.#client = client;
    this.#governor = governor;
    this.#announced = new AnnouncedProposals(governor, view.startBlock);
    this.#catalogue = createCatalogue(
      deploymentSchema.parse({ ...view, profile: view.profile.id }),
      view.actionFiles.map((file) => actionFileSchema.parse(file)),
    );
  }

  /** The page of a list that the API would give. */
  async page(filter: ProposalFilter, cursor: string): Promise<ProposalPage> {
    const all = await this.#announced.read(this.#client);
    const inClass = all.filter(({ riskClass }) => filter.class === "" || riskClass === filter.class);
    const stated = await Promise.all(
      inClass.map(async (one) => ({ ...one, state: await readState(this.#client, this.#governor, one.id) })),
    );
    const counts: ProposalPage["counts"] = {};
    for (const { state } of stated) counts[state] = (counts[state] ?? 0) + 1;
    const before = cursor === "" ? Number.POSITIVE_INFINITY : Number(cursor);
    const rest = stated
      .filter(({ number, state }) => number < before && (filter.state === "" || state === filter.state))
      .reverse();
    const words = filter.q.trim().toLowerCase();
    const items: ProposalPage["items"] = [];
    let read = 0;
    for (
      let pages = 0;
      read < rest.length && (pages === 0 || (items.length === 0 && pages < SEARCHED_PAGES));
      pages++
    ) {
      const part = rest.slice(read, read + PAGE);
      const found = (await this.#read(part)).filter((one) => mentions(one, words));
      items.push(...(await Promise.all(found.map((one) => this.#summary(one)))));
      read += part.length;
    }
    const last = rest[read - 1];
    return { items, counts, nextCursor: last === undefined || read === rest.length ? null : String(last.number) };
  }

  /** By number or id. */
  async one(key: string): Promise<ProposalDetail> {
    const all = await this.#announced.read(this.#client);
    const found = all.find(({ id, number }) => String(id) === key || String(number) === key);
    const [created] = found === undefined ? [] : await this.#read([found]);
    if (created === undefined) throw new ApiError(404, "The chain has no such proposal.", "Check its number.");
    const [standing, { timestamp }] = await Promise.all([
      readStanding(this.#client, this.#governor, created.id),
      getBlock(this.#client, { blockNumber: created.block }),
    ]);
    return proposalDetail(this.#catalogue, created, standing, Number(timestamp));
  }

  async #read(wanted: readonly Announced[]): Promise<Created[]> {
    // A reorg may have moved it to another block.
    const isKept = ({ id, block }: Announced) => this.#created.get(id)?.block === block;
    const lacking = wanted.filter((one) => !isKept(one));
    for (const one of await readCreated(this.#client, this.#governor, lacking)) this.#created.set(one.id, one);
    return wanted.flatMap((one) => {
      const created = isKept(one) ? this.#created.get(one.id) : undefined;
      return created === undefined ? [] : [{ ...created, ...one }];
    });
  }

  async #summary(created: Created) {
    return proposalSummary(this.#catalogue, created, await readStanding(this.#client, this.#governor, created.id));
  }
}

const mentions = ({ number, description, proposer }: Created & Announced, words: string): boolean =>
  `${number} ${description} ${proposer}`.toLowerCase().includes(words);
