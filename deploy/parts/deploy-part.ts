import type { Address, PublicClient } from "viem";
import type { LocalModule } from "#deploy/local/local-module.ts";
import type { AnyModule } from "#deploy/modules/any-module.ts";
import type { governorModule } from "#deploy/modules/governor.ts";
import type { timelockModule } from "#deploy/modules/timelock.ts";
import type { tokenModule } from "#deploy/modules/token.ts";
import type { CorePlan } from "#deploy/plan/core-plan.ts";
import type { Network } from "#deploy/plan/network.ts";
import type { Remaining, RemainingQuestion } from "#deploy/remaining/remaining.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";

/** Where a deployment happens, and by whom. */
export type Ground = {
  client: PublicClient;
  network: Network;
  deployer: Address;
  /** Whether the deployment's journal knows a step, by Ignition's name. */
  hasBegun(step: string): Promise<boolean>;
};

/** What every deployment has before its modules. */
export type Foundation = { timelock: ReturnType<typeof timelockModule>; token: ReturnType<typeof tokenModule> };

export type ModuleBuild = {
  /** All that the governor's policies may name. */
  beforeGovernor: AnyModule;
  /** What has to know the governor; all of it stands before the deployer gives up its role. */
  afterGovernor?(governor: ReturnType<typeof governorModule>): AnyModule;
};

/** What somebody may do from the start, with no vote. */
export type Power = { name: string; holders: readonly string[]; untilSeconds?: bigint };

/** What a module adds to a deployment. `Own` is its plan: its settings with everything known. */
export type DeployPart<Settings, Own> = {
  /** Terms and epochs count from when the deployment began. */
  plan(settings: Settings, startedAtSeconds: bigint): Own;
  build(own: Own, core: CorePlan, ground: Ground, foundation: Foundation): Promise<ModuleBuild>;
  /**
   * What is wrong on the chain, in words; nothing where the deployment does without the module. Without `fresh`, what
   * votes may have changed since is not compared.
   */
  check(
    client: PublicClient,
    deployment: Deployment,
    fresh: { own: Own; core: CorePlan; ground: Ground } | null,
  ): Promise<string[]>;
  /** What a deployment of it leaves to people; nothing where the deployment does without the module. */
  remaining(question: RemainingQuestion): Promise<Remaining[]>;
  /** Beside the timelock's roles: what a person reads before deploying. */
  powers(own: Own): readonly Power[];
  /** Whether what a step is for stands on the chain, whoever did it. */
  stands?(step: string, own: Own, ground: Ground): Promise<boolean>;
  /** Its contract that cancels at the timelock beside the governor, until a vote ends that. */
  canceller?: string;
  /** What only the local network has of it. */
  local: LocalModule<Settings>;
};
