import type { Address, PublicClient } from "viem";
import type { LocalModule } from "#deploy/local/local-module.ts";
import type { AnyModule } from "#deploy/modules/any-module.ts";
import type { GovernorModule } from "#deploy/modules/governor.ts";
import type { TimelockModule } from "#deploy/modules/timelock.ts";
import type { TokenModule } from "#deploy/modules/token.ts";
import type { GuardianPlan } from "#deploy/plan/core-plan.ts";
import type { Network } from "#deploy/plan/network.ts";
import type { Remaining, RemainingQuestion } from "#deploy/remaining/remaining.ts";
import type { ProposalDraft } from "#proposals/draft/proposal-draft.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import type { ModuleName } from "#protocol/modules/modules.ts";

/** Where a deployment happens, and by whom. */
export type Ground = {
  client: PublicClient;
  network: Network;
  deployer: Address;
  /** Whether the deployment's journal knows a step, by Ignition's name. */
  hasBegun(step: string): Promise<boolean>;
};

/** What every deployment has before its modules. */
export type Foundation = {
  timelock: TimelockModule;
  token: TokenModule;
  /** By which modules can be paused; null where no module of the network brings that. */
  pause: PauseModule | null;
  /** What others are paid from; null where no module of the network brings that. */
  emissions: EmissionsModule | null;
  /**
   * By which others are slashed, for a committee that joins and can stop that; null where nothing that stands brings it.
   * Whatever slashes and is built with a committee makes the stop itself.
   */
  slashes: SlashModule | null;
  /** Whose commitments and stake others have a say in; null where no module of the network brings that. */
  providers: ProvidersModule | null;
};

/** An Ignition module, and the name of its contract that is an `ICommitteePause`. */
export type PauseModule = { module: AnyModule; contract: string };

/** An Ignition module, and the name of its contract that is an `ISlashingGate`. */
export type SlashModule = { module: AnyModule; contract: string };

/** An Ignition module, the name of its contract that emits, and how that counts epochs. */
export type EmissionsModule = { module: AnyModule; contract: string; schedule: EpochStart };

/** An Ignition module, and the names of its contracts by which providers are committed and slashed. */
export type ProvidersModule = { module: AnyModule; commitments: string; gate: string };

/** How epochs are counted, in seconds. */
export type EpochStart = { startSeconds: bigint; epochSeconds: bigint; windowSeconds: bigint };

export type ModuleBuild = {
  /** All that the governor's policies may name. */
  beforeGovernor: AnyModule;
  /** What has to know the governor; all of it stands before the deployer gives up its role. */
  afterGovernor?(governor: GovernorModule): AnyModule;
};

/** What somebody may do from the start, with no vote. */
export type Power = { name: string; holders: readonly string[]; untilSeconds?: bigint };

/** An action as a proposal file writes it. */
export type DraftAction = ProposalDraft["actions"][number];

/** What a module adds to a deployment. `Own` is its plan: its settings with everything known. */
export type DeployPart<Settings, Own> = {
  /** Terms and epochs count from when the deployment began. */
  plan(settings: Settings, startedAtSeconds: bigint): Own;
  build(own: Own, core: GuardianPlan, ground: Ground, foundation: Foundation): Promise<ModuleBuild>;
  /**
   * What is wrong on the chain, in words; nothing where the deployment does without the module. Without `fresh`, what
   * votes may have changed since is not compared.
   */
  check(
    client: PublicClient,
    deployment: Deployment,
    fresh: { own: Own; core: GuardianPlan; ground: Ground } | null,
  ): Promise<string[]>;
  /** What a deployment of it leaves to people; nothing where the deployment does without the module. */
  remaining(question: RemainingQuestion): Promise<Remaining[]>;
  /** Beside the timelock's roles: what a person reads before deploying. */
  powers(own: Own): readonly Power[];
  /** Whether what a step is for stands on the chain, whoever did it. */
  stands?(step: string, own: Own, ground: Ground): Promise<boolean>;
  /** Its contract that pauses the others, which is built before them. */
  pauses?: string;
  /** Its contract that carries out slashes, which a committee can stop. */
  slashes?: string;
  /** Its contract that emits what others are paid, which is built before them, and how that counts epochs. */
  emits?: { contract: string; schedule(own: Own): EpochStart };
  /** Its contracts by which providers are committed and slashed, which are built before whatever judges providers. */
  commits?: { commitments: string; gate: string };
  /** Modules that it does not work without. */
  needs?: readonly ModuleName[];
  /** Its contract that cancels at the timelock beside the governor, until a vote ends that. */
  canceller?: string;
  /**
   * What the vote that adopts it does when it joins a DAO that runs, beside giving its calls the classes of its profile:
   * actions of the catalogue, as a proposal file writes them. The deployment is the one with the module.
   */
  adoption?(deployment: Deployment): readonly DraftAction[];
  /** What takes a vote also in a deployment that has it from the start; a vote that adopts it does this too. */
  beginning?(own: Own, deployment: Deployment): readonly DraftAction[];
  /** What only the local network has of it. */
  local: LocalModule<Settings>;
};
