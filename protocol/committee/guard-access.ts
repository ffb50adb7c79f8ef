/** Who may use a power through the committee's Safe, as contracts/committee/seats/ICommitteeGuard.sol numbers it. */
export const guardAccess = { nobody: 0, members: 1, membersAndCaretakers: 2 } as const;
