/** For `vi.waitFor`: how long a condition may take before it counts as never met, however slow the machine is. */
export const patience = { timeout: 120_000, interval: 100 };
