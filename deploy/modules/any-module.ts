import type { ContractFuture, IgnitionModule, IgnitionModuleResult } from "@nomicfoundation/ignition-core";

export type AnyModule = IgnitionModule<string, string, IgnitionModuleResult<string>>;
export type ContractFutures = Readonly<Record<string, ContractFuture<string>>>;
