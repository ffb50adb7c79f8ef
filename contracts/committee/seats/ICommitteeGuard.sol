// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {ICommittee} from "./ICommittee.sol";
import {ISafeGuard} from "./ISafe.sol";

/// @title A power that says who is a party of what it decides
interface IKnowsParties {
    /// @param call of the power, as the Safe makes it
    /// @param organisation of a signer, never zero
    function isParty(bytes calldata call, bytes32 organisation) external view returns (bool);
}

/// @title What the committee's Safe may do, and whose signatures count
/// @notice Only a plain call, without value, to a power that votes have listed, or the empty call to itself that rejects a
/// transaction; and only if each signature that the Safe counts is a member's, in term. Caretakers may use the powers that
/// are listed for them. Of a power that decides about somebody, parties can be kept out: members whose organisation the power
/// says is a party of the call.
/// @dev The Safe has checked the signatures and raised its nonce when it asks its guard. A guard is not asked about calls of
/// modules, nor about what a fallback handler signs: so the Safe has no other module and no handler.
///
/// A signature has no date. So what calls a power names, as the first argument of the function, the seating number for which
/// it is signed, and a signature counts only if its member has sat, without a break, since that number or before. Whoever
/// takes a seat later signs anew; nobody who keeps sitting has to.
///
/// Trust assumptions:
/// - The Safe is the canonical 1.4.1 and has verified the first `threshold` signatures, sorted by owner.
/// - Votes list powers only that are narrow, and whose functions take the seating number first. One that is listed for members
/// without parties answers `isParty` truly.
/// - A member's organisation is the one that it named when it stood; whom it belongs to in truth, voters judge.
///
/// Invariants:
/// - Whoever left, was recalled, or whose term ended does not count, whether or not anyone synced the Safe; nor does what
/// one signed before it left, though it be back.
/// - After the term nothing passes but calls to powers listed for caretakers, and after 90 days nothing at all.
/// - A signature of a party counts for no call that it is a party of, if the power is listed so.
/// - The Safe's owners, threshold, modules, guard and handler are out of its owners' reach.
interface ICommitteeGuard is ISafeGuard, IERC165 {
    /// @notice Who may use a power.
    enum Access {
        Nobody,
        Members,
        MembersAndCaretakers,
        MembersWithoutParties
    }

    struct Power {
        address target;
        Access access;
    }

    event PowerSet(address indexed target, Access oldAccess, Access newAccess);

    /// @notice Only plain calls pass: no delegatecall, no value, no refund of gas.
    error Guard_NotPlain(uint8 operation, uint256 value, uint256 gasPrice);
    /// @notice No vote has listed this target. To itself the Safe may only make an empty call.
    error Guard_NotAPower(address target);
    error Guard_TermEnded(ICommittee.Standing standing, Access access);
    /// @notice The Safe still asks for fewer signatures than the committee needs: sync it first.
    error Guard_NotSynced(uint256 safeThreshold, uint256 committeeThreshold);
    /// @notice Fewer signatures than the Safe's threshold.
    error Guard_SignaturesTooShort(uint256 bytes_, uint256 neededBytes);
    /// @notice Leave this owner's signature out: it does not count (any more).
    error Guard_NotMember(address signer);
    /// @notice Calls of powers name the seating number for which they are signed first.
    error Guard_NoSeating(bytes data);
    /// @notice Nothing is signed for a seating to come.
    error Guard_SeatingToCome(uint256 seating, uint256 current);
    /// @notice This member took its seat later than the call that it signed was made for.
    error Guard_SatLater(address signer, uint256 seating, uint256 sinceSeating);
    /// @notice Leave this owner's signature out: its organisation is a party of the call.
    error Guard_Party(address signer, bytes32 organisation);
    /// @notice A power must be a contract, and not the Safe.
    error Guard_CannotBePower(address target);

    /// @notice Who may use a power; nobody what is not listed.
    function accessTo(address target) external view returns (Access);

    /// @notice Lists a power, or ends it. By vote only.
    function setPower(Power calldata power) external;
}
