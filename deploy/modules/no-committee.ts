import { buildModule } from "@nomicfoundation/ignition-core";

/** In the place of seats and powers, where a network has no committee. */
export const noCommittee = buildModule("NoCommittee", () => ({}));
